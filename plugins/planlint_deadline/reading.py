"""What several rules ask of the deadlines of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import DeadlineKind
from planlint import DeadlineProblem
from planlint import Holders
from planlint import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint import Deadline
    from planlint import Passage
    from planlint import Plan

DATED = frozenset({DeadlineKind.DATE, DeadlineKind.PERIOD_END})
_ANSWERS = DATED | {DeadlineKind.RELATIVE, DeadlineKind.FREQUENCY, DeadlineKind.ONGOING}
_ASIDE = frozenset({Role.GENERAL, Role.GOAL, Role.CLOSING, Role.ATTACHMENT})


def answers(deadline: Deadline) -> bool:
    """Whether a deadline tells when, so that the task can be followed up."""
    return deadline.kind in _ANSWERS and deadline.problem is not DeadlineProblem.VAGUE


def placed(plan: Plan, wanted: Callable[[Deadline], bool]) -> Holders[Deadline]:
    """The deadlines of a wanted sort, to be looked up by place."""
    return Holders((deadline for deadline in plan.deadlines if wanted(deadline)), lambda deadline: deadline.passage)


def in_same_sentence(passage: Passage, deadlines: Holders[Deadline]) -> bool:
    """Whether one of the deadlines stands in the sentence of a passage."""
    around = passage.around("。\n")
    return bool(deadlines.starting_in(around.start, around.end))


def in_same_clause(passage: Passage, deadlines: Holders[Deadline]) -> bool:
    """Whether one of the deadlines stands in the clause of a passage."""
    around = passage.around(",;。\n")
    return bool(deadlines.starting_in(around.start, around.end))


def frames_sentence(plan: Plan, deadline: Deadline) -> bool:
    """Whether a deadline is set off by a comma, so that it holds for all that follows: 到2025年，……."""
    return plan.clean.text.startswith(",", deadline.passage.end)


def assigns_work(plan: Plan, passage: Passage) -> bool:
    """Whether a passage stands where work is assigned, not among principles, goals or closing words."""
    section = plan.section_at(passage)
    while section is not None:
        if section.role in _ASIDE:
            return False
        section = section.parent
    return bool(plan.sections)


def example_date(plan: Plan) -> str:
    """A date by which this plan could have something done, as it would be written."""
    period, issued = plan.period, plan.issued
    if period is not None and period.several_years:
        return f"{period.last}年底前"
    year = period.first if period is not None else issued.year if issued is not None else None
    if year is None:
        return "6月底前"
    month = issued.month + 3 if issued is not None and issued.year == year else 6
    return f"{year}年{month}月底前" if month < 12 else f"{year}年底前"
