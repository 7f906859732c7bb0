"""Which row of a task table is which task of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Record
from planlint import Role
from planlint_consistency.likeness import shared
from planlint_consistency.likeness import strings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint import Deadline
    from planlint import Plan
    from planlint import Section
    from planlint import Span
    from planlint import Table
    from planlint import Task
    from planlint import Unit

_ASSIGNING = (Role.WORK, Role.SAFEGUARD)  # a table may leave the safeguards out
_LEAST = 0.6  # share of a row's words that its task in the text has


class Item(Record):
    """A task of the text.

    Attributes:
        section: where it stands.
        leads: who leads it, or answers for it.
        deadlines: when it is to be done.
    """

    section: Section
    leads: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def anchor(self) -> Span:
        """Its first words."""
        return self.section.head.span_of(0, min(len(self.section.head), 16))

    @property
    def name(self) -> str:
        """Its labels and its title."""
        title = self.section.title.text if self.section.title is not None else ""
        return "、".join(self.section.path[-2:]) + (f"“{title}”" if title else "")


class Pairing(Record):
    """Rows with the tasks of the text that they stand for.

    Attributes:
        pairs: a row, and its task.
        rows: rows without a task.
        items: tasks without a row.
    """

    pairs: tuple[tuple[Task, Item], ...]
    rows: tuple[Task, ...]
    items: tuple[Item, ...]


def pair_rows(plan: Plan) -> Pairing:
    """Each row with the task of the text whose words hold most of its own."""
    rows = [task for task in plan.tasks if task.row is not None]
    items = _items(plan) if rows else []
    if not rows or not items:
        return Pairing((), (), ())
    words = [*(strings(row.passage.text) for row in rows), *(strings(item.section.passage.text) for item in items)]
    best: dict[int, tuple[float, int]] = {}
    for one, other, _ in shared(words):
        if one < len(rows) <= other and words[one]:
            share = len(words[one] & words[other]) / len(words[one])
            if share >= max(_LEAST, best.get(one, (0.0, 0))[0]):
                best[one] = share, other
    pairs = tuple((rows[row], items[item - len(rows)]) for row, (_, item) in sorted(best.items()))
    held = {id(item) for _, item in pairs}
    return Pairing(
        pairs,
        tuple(row for number, row in enumerate(rows) if number not in best and words[number]),
        tuple(item for item in items if id(item) not in held and item.section.role is Role.WORK),
    )


def _items(plan: Plan) -> list[Item]:
    """The items of the text that assign work and have none below them."""
    parents = {section.parent for section in plan.sections}
    by_section = {task.section: task for task in plan.tasks if task.row is None}
    found = []
    for section in plan.sections:
        if section in parents or section.role not in _ASSIGNING or _in_table(plan.tables, section):
            continue
        passage = section.passage
        task = by_section.get(section)
        found.append(
            Item(
                section,
                task.responsibility.leads if task is not None else (),
                tuple(plan.deadlines_in(passage)),
            )
        )
    return found


def _in_table(tables: Sequence[Table], section: Section) -> bool:
    return any(table.passage.contains(section.head) for table in tables)
