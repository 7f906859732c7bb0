"""When each task is to be done: a date that can be checked, with its year, inside the plan's own time."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_deadline.ambiguous_deadline import AmbiguousDeadline
from planlint_deadline.conflicting_deadlines import ConflictingDeadlines
from planlint_deadline.deadline_missing_year import DeadlineMissingYear
from planlint_deadline.deadline_out_of_period import DeadlineOutOfPeriod
from planlint_deadline.external_dependent_deadline import ExternalDependentDeadline
from planlint_deadline.five_year_plan_mismatch import FiveYearPlanMismatch
from planlint_deadline.impossible_date import ImpossibleDate
from planlint_deadline.missing_deadline import MissingDeadline
from planlint_deadline.recurring_without_interval import RecurringWithoutInterval
from planlint_deadline.relative_time_without_anchor import RelativeTimeWithoutAnchor
from planlint_deadline.title_year_mismatch import TitleYearMismatch
from planlint_deadline.vague_deadline import VagueDeadline

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about deadlines."""
    return [
        Family(
            prefix="DUE",
            name="deadline",
            title=Bilingual("时限", "Deadline"),
            rules=(
                VagueDeadline,
                MissingDeadline,
                RecurringWithoutInterval,
                DeadlineMissingYear,
                AmbiguousDeadline,
                DeadlineOutOfPeriod,
                ImpossibleDate,
                ConflictingDeadlines,
                ExternalDependentDeadline,
                RelativeTimeWithoutAnchor,
                TitleYearMismatch,
                FiveYearPlanMismatch,
            ),
        )
    ]
