"""The tasks, and the tables whose rows are tasks."""

from enum import StrEnum

from planlint.plan.model.measures import Deadline
from planlint.plan.model.measures import Indicator
from planlint.plan.model.outline import Section
from planlint.plan.model.responsibility import Responsibility
from planlint.plan.passage import Passage
from planlint.record import Record
from planlint.source.text import Span


class Column(StrEnum):
    """What a column of a task table holds."""

    NUMBER = "number"  # 序号
    CHAPTER = "chapter"  # 项目, 类别
    ITEM = "item"  # 工作事项
    TASK = "task"  # 工作任务, 主要内容
    LEADER = "leader"  # 牵头领导
    LEAD = "lead"  # 牵头单位
    RESPONSIBLE = "responsible"  # 责任单位
    SUPPORT = "support"  # 配合单位
    DEADLINE = "deadline"  # 完成时限
    OTHER = "other"


class Row(Record):
    """One row of a table: a cell for each column, None where the cell is empty or merged with the one above."""

    cells: tuple[Passage | None, ...]


class Table(Record):
    """A table whose grid is known.

    Attributes:
        columns: what each column holds.
        headings: the words over each column.
        rows: the rows below the head.
        passage: from the head to the last cell.
        tasks: whether its rows are tasks.
    """

    columns: tuple[Column, ...]
    headings: tuple[Passage, ...]
    rows: tuple[Row, ...]
    passage: Passage
    tasks: bool


class Task(Record):
    """The smallest item that assigns work.

    Attributes:
        number: its place in the plan, from 1.
        passage: its words from the label (or the first character) on, its own note included.
        title: its heading, or its first words.
        path: the labels from the top.
        section: the section in which it stands, or None.
        responsibility: who answers for it.
        deadlines: when it is to be done.
        indicators: how it is measured.
        row: the row of the table it is, or None.
    """

    number: int
    passage: Passage
    title: str
    path: tuple[str, ...]
    section: Section | None
    responsibility: Responsibility
    deadlines: tuple[Deadline, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    row: Row | None = None

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def anchor(self) -> Span:
        """The first words of the task: where a finding about the whole task stands."""
        end = min(len(self.passage), 16)
        return self.passage.span_of(0, len(self.passage.text[:end].split("\n")[0]))
