"""The words that assign work: who does it, and what comes of it."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_wording.duty_wording_weak import DutyWordingWeak
from planlint_wording.no_deliverable import NoDeliverable
from planlint_wording.open_ended_duty import OpenEndedDuty
from planlint_wording.role_verb_conflict import RoleVerbConflict

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [
        Family(
            prefix="WRD",
            name="wording",
            title=Bilingual("职责用语", "Duty wording"),
            rules=(
                RoleVerbConflict,
                DutyWordingWeak,
                NoDeliverable,
                OpenEndedDuty,
            ),
        )
    ]
