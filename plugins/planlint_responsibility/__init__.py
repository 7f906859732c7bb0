"""Who answers for each task: named, as lead or support, once and in one form."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_responsibility.duplicate_unit_in_roles import DuplicateUnitInRoles
from planlint_responsibility.group_only_responsibility import GroupOnlyResponsibility
from planlint_responsibility.lead_order_undeclared import LeadOrderUndeclared
from planlint_responsibility.missing_lead import MissingLead
from planlint_responsibility.missing_responsibility import MissingResponsibility
from planlint_responsibility.person_or_division_as_unit import PersonOrDivisionAsUnit
from planlint_responsibility.responsibility_label_inconsistent import ResponsibilityLabelInconsistent
from planlint_responsibility.responsibility_note_malformed import ResponsibilityNoteMalformed
from planlint_responsibility.responsibility_scope_ambiguous import ResponsibilityScopeAmbiguous
from planlint_responsibility.too_many_leads import TooManyLeads
from planlint_responsibility.vague_supporting_tail import VagueSupportingTail

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about who answers for a task."""
    return [
        Family(
            prefix="RES",
            name="responsibility",
            title=Bilingual("责任", "Responsibility"),
            rules=(
                MissingResponsibility,
                MissingLead,
                GroupOnlyResponsibility,
                DuplicateUnitInRoles,
                ResponsibilityLabelInconsistent,
                ResponsibilityNoteMalformed,
                ResponsibilityScopeAmbiguous,
                LeadOrderUndeclared,
                VagueSupportingTail,
                TooManyLeads,
                PersonOrDivisionAsUnit,
            ),
        )
    ]
