"""What a plan is: the vocabulary that the parser, the rules and the reports share.

Small records are named tuples: Python makes the class of one seven times as fast as that of a frozen dataclass, and
every start pays for it. Their annotations are evaluated here, where that is cheaper than postponing them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from typing import Literal
from typing import NamedTuple

from planlint.plan.holders import Holders
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.plan.bodies import Body
    from planlint.plan.former import Outdated


class Kind(StrEnum):
    """What sort of document it is; defaults of rules follow it."""

    WORK_POINTS = "work_points"  # 工作要点
    WORK_ARRANGEMENT = "work_arrangement"  # 工作安排, 工作计划
    IMPLEMENTATION_PLAN = "implementation_plan"  # 实施方案, 工作方案
    ACTION_PLAN = "action_plan"  # 行动计划, 行动方案
    OPINIONS_MEASURES = "opinions_measures"  # 实施意见, 若干措施
    PLANNING = "planning"  # 规划
    TASK_TABLE = "task_table"  # 任务分解表
    ANNUAL_REPORT = "annual_report"  # 年度报告, 总结
    GOVERNMENT_REPORT = "gov_work_report"  # 政府工作报告
    NOTICE = "notice"  # 通知 that assigns work itself
    OTHER = "other"


class Period(NamedTuple):
    """The years a plan covers, both inclusive."""

    first: int
    last: int

    @property
    def several_years(self) -> bool:
        """Whether 年底前 could mean more than one year."""
        return self.last > self.first

    @classmethod
    def parse(cls, words: str) -> "Period":
        """The years that a period names.

        >>> Period.parse("2021-2025"), Period.parse("2025")
        (Period(first=2021, last=2025), Period(first=2025, last=2025))

        Raises:
            ValueError: it is neither ``2021-2025`` nor ``2025``.
        """
        first, _, last = words.partition("-")
        years = [first, last or first]
        if not all(len(year) == 4 and year.isascii() and year.isdigit() for year in years) or years[1] < years[0]:
            raise ValueError(f"{words!r} is no period such as 2021-2025 or 2025")
        return cls(int(years[0]), int(years[1]))


class LabelKind(StrEnum):
    """The shapes of labels, from the outermost in."""

    PART = "part"  # 第一部分, 第一篇
    CHAPTER = "chapter"  # 第一章
    PARAGRAPH = "paragraph"  # 第一节
    ARTICLE = "article"  # 第一条
    HAN = "han"  # 一、
    HAN_BRACKET = "han_bracket"  # （一）
    ARABIC = "arabic"  # 1.
    ARABIC_BRACKET = "arabic_bracket"  # （1）
    ARABIC_HALF = "arabic_half"  # 1）
    CIRCLED = "circled"  # ①


class Label(NamedTuple):
    """The number before a heading or an item.

    Attributes:
        kind: its shape.
        number: its value.
        stop: the mark that follows the number where the shape takes one (、 .), as written and folded; or "".
        passage: the label with its stop, as written.
    """

    kind: LabelKind
    number: int
    stop: str
    passage: Passage

    @property
    def text(self) -> str:
        """The label as written, half width."""
        return self.passage.text

    @property
    def short(self) -> str:
        """The label without its stop, as it stands in a path: 一, (二), 1."""
        return self.text.rstrip("、.,:; ")


class Role(StrEnum):
    """What a section is there for: only some kinds of section assign work."""

    WORK = "work"  # assigns work
    GENERAL = "general"  # 指导思想, 基本原则, 背景: nobody is assigned anything
    GOAL = "goal"  # 工作目标, 主要目标: measured, not assigned
    LOOKBACK = "lookback"  # what was done, and how things stand
    SAFEGUARD = "safeguard"  # 保障措施, 组织实施
    CLOSING = "closing"  # 附则, 结语
    ATTACHMENT = "attachment"  # 附件


class Section(NamedTuple):
    """A numbered heading or a numbered paragraph.

    Attributes:
        label: its number.
        level: depth from 1.
        title: the heading's words without label and final stop; None where the item has no heading.
        head: the paragraph in which the label stands, from the label on.
        body: the paragraphs that belong to it before the next label, the rest of ``head`` after the title first.
        run_in: whether body text follows the title in the same paragraph.
        title_stop: the mark that ends the title where body follows; "" where none stands.
        title_known: whether the end of the title is certain (False where words had to be cut to guess it).
        parent: the section above.
        role: what it is there for.
    """

    label: Label
    level: int
    title: Passage | None
    head: Passage
    body: tuple[Passage, ...]
    run_in: bool
    title_stop: str
    title_known: bool
    parent: "Section | None"
    role: Role

    # Two sections are the same only if they are one: they are told apart by place, not by words.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def path(self) -> tuple[str, ...]:
        """The labels from the top down to this one."""
        above = self.parent.path if self.parent else ()
        return (*above, self.label.short)

    @property
    def passage(self) -> Passage:
        """From the label to the end of its own body."""
        return self.head.clean.passage(self.head.start, self.body[-1].end if self.body else self.head.end)


class Group(StrEnum):
    """What a collective name stands for, and whether it can be held to account."""

    TERRITORIAL = "territorial"  # 各县（市、区）人民政府: can
    SYSTEM = "system"  # 市级行政执法部门, 市政府各部门: as a sole name it can't
    GENERAL = "general"  # 有关部门: can't


class Unit(NamedTuple):
    """A body named as responsible.

    Attributes:
        text: the name as written, clean, without 等 and without the way of acting.
        name: the full form of the name: a prefix carried from the first of the list, aliases resolved.
        passage: where it stands.
        group: set where the name is a collective one.
    """

    text: str
    name: str
    passage: Passage
    group: Group | None = None


class UnitRole(StrEnum):
    """In what part a body is named."""

    LEAD = "lead"  # 牵头, 主办
    RESPONSIBLE = "responsible"  # 责任
    SUPPORT = "support"  # 配合, 参加, 协助
    LEADER = "leader"  # 牵头领导, 责任人: a person
    TERRITORY = "territory"  # 属地


class Segment(NamedTuple):
    """One role in a responsibility note.

    Attributes:
        role: the part.
        label: the label as written (牵头单位), or the verb that gave the role; None in a bare list.
        units: the bodies named.
        manner: 按职责分工负责, 分别负责 … as written, or "".
        open_ended: the list ends with 等 or 等部门.
        passage: the whole segment.
    """

    role: UnitRole
    label: Passage | None
    units: tuple[Unit, ...]
    manner: str
    open_ended: bool
    passage: Passage


class NoteForm(StrEnum):
    """How responsibility is stated."""

    BRACKET = "bracket"  # （牵头单位：…）
    LINE = "line"  # 责任单位：… on a line of its own
    CELL = "cell"  # columns of a table
    PROSE = "prose"  # 由…牵头，…配合


class Note(NamedTuple):
    """A statement of who answers for a stretch of text."""

    form: NoteForm
    passage: Passage
    segments: tuple[Segment, ...]

    def units(self, *roles: UnitRole) -> tuple[Unit, ...]:
        """The bodies named in the given roles, in order."""
        return tuple(unit for segment in self.segments if segment.role in roles for unit in segment.units)


class Status(StrEnum):
    """Whether somebody can be held to account for a task."""

    NAMED = "named"  # a lead is named, or exactly one body
    NO_LEAD = "no_lead"  # several bodies, none of them the lead
    VAGUE = "vague"  # only 有关部门
    MISSING = "missing"


class Responsibility(NamedTuple):
    """Who answers for a task.

    Attributes:
        status: whether somebody can be held to account.
        leads: the leading bodies; where none is marked as lead, all responsible ones.
        supports: the supporting bodies.
        notes: the notes that say so; empty where the status is missing.
        shared: the note says 按职责分工负责 or the like, so that several bodies without a lead are meant.
        inherited: the note stands with the section above or at the end of a group of items.
    """

    status: Status
    leads: tuple[Unit, ...] = ()
    supports: tuple[Unit, ...] = ()
    notes: tuple[Note, ...] = ()
    shared: bool = False
    inherited: bool = False


class DeadlineKind(StrEnum):
    """How a text says when."""

    DATE = "date"  # 2025年6月底前
    PERIOD_END = "period_end"  # 到2025年, 年底前
    RELATIVE = "relative"  # 印发之日起30日内
    FREQUENCY = "frequency"  # 每季度
    ONGOING = "ongoing"  # 长期坚持
    VAGUE = "vague"  # 尽快
    VAGUE_FREQUENCY = "vague_frequency"  # 定期


class DeadlineProblem(StrEnum):
    """What is wrong with an expression of time."""

    VAGUE = "vague"
    NO_YEAR = "no_year"
    AMBIGUOUS = "ambiguous"
    BEFORE_ISSUE = "before_issue_date"
    OUTSIDE_PERIOD = "outside_period"
    IMPOSSIBLE = "impossible_date"


class Deadline(NamedTuple):
    """An expression of when something is to be done, or how often.

    Attributes:
        kind: how it says so.
        passage: the words.
        first: first day meant, where it resolves to a stretch of days.
        last: the day by which it is to be done, where it resolves.
        resolved: ISO date, ISO interval (first/last), ISO duration for a frequency, or None.
        problem: what is wrong with it, or None.
        goal: a year in which a state is to be reached (到2035年), rather than the end of a task.
        readings: where it is ambiguous, the dates it may mean.
    """

    kind: DeadlineKind
    passage: Passage
    first: date | None = None
    last: date | None = None
    resolved: str | None = None
    problem: DeadlineProblem | None = None
    goal: bool = False
    readings: tuple[str, ...] = ()


class IndicatorStatus(StrEnum):
    """Whether a target can be measured."""

    DEFINED = "defined"
    UNDEFINED = "undefined"  # a rate with a target, but no base or method
    UNQUANTIFIED = "unquantified"  # 明显提高
    UNDEFINED_TERM = "undefined_term"  # 三集中三到位, never spelled out


class Indicator(NamedTuple):
    """A measurable target, or what stands in place of one.

    Attributes:
        status: whether it can be measured.
        passage: the words.
        name: what is measured, as far as the text says.
        comparator: >=, <=, =, >, <, + (growth), - (cut), range; or None.
        value: the number as written, or None.
        unit: %, 件, 个百分点 …, or None.
        whole: the target is all of them (全覆盖, 100%).
    """

    status: IndicatorStatus
    passage: Passage
    name: str = ""
    comparator: str | None = None
    value: str | None = None
    unit: str | None = None
    whole: bool = False


class ShorthandTier(StrEnum):
    """How widely a numbered shorthand is known."""

    NATIONAL = "national"  # 放管服: everybody knows
    FIELD = "field"  # 两法衔接: the field knows
    LOCAL = "local"  # 三集中三到位


class Shorthand(NamedTuple):
    """A numbered shorthand at its first use.

    Attributes:
        term: the words without quotation marks.
        tier: how widely it is known.
        defined: the document, the lexicon or the project says what it stands for.
        attributed: a named document is said to define it.
        passage: the first use.
        uses: every use.
    """

    term: str
    tier: ShorthandTier
    defined: bool
    attributed: bool
    passage: Passage
    uses: tuple[Passage, ...]


class Citation(NamedTuple):
    """A document named in the text.

    Attributes:
        title: the words between the title marks.
        number: the document number that follows in brackets, or None.
        short: the short title given with 以下简称, or None.
        passage: from the opening mark to the end of number and short title.
    """

    title: str
    number: str | None
    short: str | None
    passage: Passage


class Announced(NamedTuple):
    """A name in the list that announces attachments: 附件：1.任务分解表.

    Attributes:
        word: 附件, 附表, 附图 or 附录.
        number: its number, or None where the only one has none.
        label: the number with its mark as written; where there is none, 附件 and the colon.
        name: the name as written, with whatever mark follows it.
    """

    word: str
    number: int | None
    label: Passage
    name: Passage


class Attachment(NamedTuple):
    """An attachment that comes with the draft.

    Attributes:
        word: 附件, 附表, 附图 or 附录.
        number: its number, or None.
        label: the words over it: 附件1.
        heading: the short lines after the label, up to four: its title, which may run over several of them.
    """

    word: str
    number: int | None
    label: Passage
    heading: tuple[Passage, ...]


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


class Row(NamedTuple):
    """One row of a table: a cell for each column, None where the cell is empty or merged with the one above."""

    cells: tuple[Passage | None, ...]


class Table(NamedTuple):
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


class Task(NamedTuple):
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


RepairKind = Literal[
    "compatibility-characters",
    "table-of-contents",
    "page-numbers",
    "running-heads",
    "hard-breaks",
    "lost-line-breaks",
    "clutter",
    "flattened-table",
]


class Repair(NamedTuple):
    """Something that was mended in the text before it was read; the drafter's file is left as it is.

    Attributes:
        kind: what was mended.
        places: how many.
        span: the first of them.
    """

    kind: RepairKind
    places: int
    span: Span


class Declarations(NamedTuple):
    """What a document says about its notes as a whole.

    Attributes:
        first_leads: the body listed first is the lead (列第一位的为牵头单位).
        sole_leads: where no lead is named, the responsible body is (无牵头单位的，责任单位即为牵头单位).
        territories: bodies that answer for every task besides those named.
        passages: where it says so.
    """

    first_leads: bool = False
    sole_leads: bool = False
    territories: tuple[Unit, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """What a project declares of its own.

    Attributes:
        bodies: full names of its bodies.
        aliases: other spelling → full name.
        indicators: name → definition.
        shorthand: term → what it stands for.
    """

    bodies: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)
    shorthand: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Plan:
    """The document as a reviewer sees it. All spans are offsets in ``source.text``, in code points.

    Attributes:
        source: the text it was read from.
        clean: the clean text that passages point into.
        kind: what sort of document it is.
        title: the title of the plan itself (not of a covering notice), or None.
        issuer: the issuing body as written, or None.
        issued: the date of issue, or None.
        document_number: the document number as written, or None.
        period: the years it covers, or None.
        notice: the covering notice, or None.
        letter: the paragraphs of the covering notice, signature and date included, in order.
        attachments: the paragraphs after the body: the list that announces attachments, then the attachments.
        clutter: paragraphs of the page that the text was copied from, before and after the document.
        body: the plan's own text: from its title to its last task or signature.
        paragraphs: the paragraphs of the body, in order.
        sections: every numbered heading and paragraph of the body, in order.
        tasks: the items that assign work, in order.
        notes: every statement of responsibility, in order.
        deadlines: every expression of when, in order.
        indicators: every target, in order.
        shorthand: every numbered shorthand, at its first use.
        citations: every document named.
        tables: the tables whose grid is known.
        declarations: what it says about its notes as a whole.
        repairs: what was mended before it was read.
        registry: what the project declared.
        breaks_lost: the line breaks were lost, so that where a heading ends is a guess.
        addressee: the line with the bodies that the document goes to, or None.
        dated: the date under the signature as written, or None.
        announced: every name in a list of attachments, in order.
        attached: the attachments that come with the draft, in order.
    """

    source: Source
    clean: CleanText
    kind: Kind
    title: Passage | None
    issuer: str | None
    issued: date | None
    document_number: Passage | None
    period: Period | None
    notice: Passage | None
    letter: tuple[Passage, ...]
    attachments: tuple[Passage, ...]
    clutter: tuple[Passage, ...]
    body: Passage
    paragraphs: tuple[Passage, ...]
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    notes: tuple[Note, ...]
    deadlines: tuple[Deadline, ...]
    indicators: tuple[Indicator, ...]
    shorthand: tuple[Shorthand, ...]
    citations: tuple[Citation, ...]
    tables: tuple[Table, ...]
    declarations: Declarations
    repairs: tuple[Repair, ...]
    registry: Registry
    breaks_lost: bool
    addressee: Passage | None = None
    dated: Passage | None = None
    announced: tuple[Announced, ...] = ()
    attached: tuple[Attachment, ...] = ()

    @cached_property
    def children(self) -> Mapping[Section | None, tuple[Section, ...]]:
        """The sections right below each section; those at the top stand under None."""
        below: dict[Section | None, list[Section]] = {}
        for section in self.sections:
            below.setdefault(section.parent, []).append(section)
        return {parent: tuple(sections) for parent, sections in below.items()}

    @cached_property
    def wording(self) -> tuple[Passage, ...]:
        """All that the drafter wrote, in order: title, covering notice, body, cells of tables, attachments; nothing of the page."""
        cells = [
            cell
            for table in self.tables
            for row in (Row(table.headings), *table.rows)
            for cell in row.cells
            if cell is not None
        ]
        title = [self.title] if self.title is not None else []
        placed = {part.start: part for part in (*cells, *self.attachments, *self.paragraphs, *self.letter, *title)}
        return tuple(placed[start] for start in sorted(placed))

    @cached_property
    def outdated(self) -> "tuple[Outdated, ...]":
        """Every use of a body's name that no longer held when the plan was written, in order."""
        from planlint.plan.former import find_outdated

        return tuple(find_outdated(self))

    @cached_property
    def bodies(self) -> "tuple[Body, ...]":
        """Every body named in the notes and in the running text, in order; collective names are none."""
        from planlint.plan.bodies import find_bodies

        return tuple(find_bodies(self))

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every body that a note names, in whatever part, in order and as often as it is named."""
        return tuple(unit for note in self.notes for segment in note.segments for unit in segment.units)

    @property
    def anchor(self) -> Span:
        """Where a finding about the whole document stands: its title, or its first line."""
        if self.title is not None:
            return self.title.span
        first = self.paragraphs[0] if self.paragraphs else self.body
        return first.span_of(0, min(len(first), 20))

    @cached_property
    def note_share(self) -> float:
        """The share of tasks that carry a note of responsibility, 0 to 1; 0 where there is no task."""
        if not self.tasks:
            return 0.0
        return sum(task.responsibility.status is not Status.MISSING for task in self.tasks) / len(self.tasks)

    def section_at(self, passage: Passage) -> Section | None:
        """The innermost section whose own text holds the start of a passage."""
        return self._by_head.before(passage.start)

    def task_at(self, passage: Passage) -> Task | None:
        """The first task whose words hold all of a passage."""
        return self._by_task.of(passage)

    def note_at(self, passage: Passage) -> Note | None:
        """The first note that holds all of a passage."""
        return self._by_note.of(passage)

    def deadlines_in(self, passage: Passage) -> list[Deadline]:
        """The deadlines that start in a passage, in order."""
        return self._by_deadline.starting_in(passage.start, passage.end)

    @cached_property
    def _by_head(self) -> Holders[Section]:
        return Holders(self.sections, lambda section: section.head)

    @cached_property
    def _by_task(self) -> Holders[Task]:
        return Holders(self.tasks, lambda task: task.passage)

    @cached_property
    def _by_note(self) -> Holders[Note]:
        return Holders(self.notes, lambda note: note.passage)

    @cached_property
    def _by_deadline(self) -> Holders[Deadline]:
        return Holders(self.deadlines, lambda deadline: deadline.passage)
