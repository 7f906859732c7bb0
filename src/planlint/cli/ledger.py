"""The ledger of tasks: what a supervisor keeps, a line a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli.sheet import sheet
from planlint.plan.model import Status
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.plan.model import Task
    from planlint.plan.passage import Passage

HEADINGS: dict[Lang, tuple[str, ...]] = {
    "zh": ("序号", "路径", "任务", "牵头", "配合", "时限", "指标"),
    "en": ("No.", "Path", "Task", "Lead", "Support", "Deadline", "Indicator"),
}

_NO_LEAD = {"zh": "（未明确牵头）", "en": " (no lead among them)"}


class Entry(Record):
    """A task as the ledger has it.

    Attributes:
        number: its place in the plan, from 1.
        path: the labels from the top.
        title: its heading, or its first words.
        status: whether somebody can be held to account.
        leads: the leading bodies; where none is marked as lead, all responsible ones.
        supports: the supporting bodies.
        deadlines: when it is to be done, as written.
        indicators: how it is measured, as written.
        line: where it stands, from 1.
        column: where it stands, from 1, in code points.
    """

    number: int
    path: tuple[str, ...]
    title: str
    status: Status
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    deadlines: tuple[str, ...]
    indicators: tuple[str, ...]
    line: int
    column: int

    def cells(self, lang: Lang) -> tuple[str, ...]:
        """The entry under the headings of the ledger."""
        leads = "、".join(self.leads) + (_NO_LEAD[lang] if self.status is Status.NO_LEAD else "")
        return (
            str(self.number),
            "".join(self.path),
            self.title,
            leads,
            "、".join(self.supports),
            "；".join(self.deadlines),
            "；".join(self.indicators),
        )


def entries_of(plan: Plan) -> list[Entry]:
    """The ledger of a plan."""
    return [_entry(plan, task) for task in plan.tasks]


def _entry(plan: Plan, task: Task) -> Entry:
    line, column = plan.source.position(task.passage.span.start)
    answer = task.responsibility
    return Entry(
        task.number,
        task.path,
        " ".join(task.title.split()),
        answer.status,
        tuple(unit.text for unit in answer.leads),
        tuple(unit.text for unit in answer.supports),
        _words(plan, (deadline.passage for deadline in task.deadlines)),
        _words(plan, (indicator.passage for indicator in task.indicators)),
        line,
        column,
    )


def _words(plan: Plan, passages: Iterable[Passage]) -> tuple[str, ...]:
    """The words as they stand in the draft, without its line breaks, each once."""
    return tuple(dict.fromkeys("".join(plan.source[passage.span].split()) for passage in passages))


def as_csv(entries: Iterable[Entry], lang: Lang) -> str:
    """The ledger for a spreadsheet."""
    return sheet(HEADINGS[lang], (entry.cells(lang) for entry in entries))
