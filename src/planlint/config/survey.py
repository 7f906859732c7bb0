"""What the drafts of a folder have in common, as far as settings are about it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.plan.model import Kind
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from planlint.plan.model import Period
    from planlint.plan.model import Plan

_LEAST_MENTIONS = 3


class Draft(Record):
    """One draft.

    Attributes:
        name: its path from the folder, with ``/``.
        kind: what it was taken for.
        period: the years that it covers, or None.
    """

    name: str
    kind: Kind
    period: Period | None


class Survey(Record):
    """What was seen.

    Attributes:
        drafts: every draft, in order.
        bodies: full name of a body that answers for tasks → how often it is named; the most frequent first.
    """

    drafts: tuple[Draft, ...]
    bodies: Mapping[str, int]

    @property
    def kinds(self) -> Counter[Kind]:
        """Kind → how many drafts are of it, those of no known kind left out."""
        return Counter(draft.kind for draft in self.drafts if draft.kind is not Kind.OTHER)

    @property
    def no_kind(self) -> tuple[Draft, ...]:
        """The drafts of no known kind."""
        return tuple(draft for draft in self.drafts if draft.kind is Kind.OTHER)

    @property
    def no_period(self) -> tuple[Draft, ...]:
        """The drafts that name no years."""
        return tuple(draft for draft in self.drafts if draft.period is None)

    @property
    def periods(self) -> Counter[Period]:
        """The years covered → by how many drafts."""
        return Counter(draft.period for draft in self.drafts if draft.period is not None)


def survey(plans: Iterable[tuple[str, Plan]]) -> Survey:
    """Look at drafts, given with their names; each plan may be dropped once it was looked at.

    Bodies that are named fewer than three times are left out, and so are collective names (有关部门).
    """
    drafts: list[Draft] = []
    bodies: Counter[str] = Counter()
    for name, plan in plans:
        drafts.append(Draft(name, plan.kind, plan.period))
        bodies.update(unit.name for unit in plan.units if unit.group is None)
    known = {name: count for name, count in bodies.most_common() if count >= _LEAST_MENTIONS}
    return Survey(tuple(drafts), known)
