"""Names of bodies: those in use at the date of issue, each written in one way."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_unit.inconsistent_unit_name import InconsistentUnitName
from planlint_unit.nonstandard_unit_abbreviation import NonstandardUnitAbbreviation
from planlint_unit.outdated_unit_name import OutdatedUnitName

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [
        Family(
            prefix="ORG",
            name="unit",
            title=Bilingual("单位名称", "Unit name"),
            rules=(OutdatedUnitName, InconsistentUnitName, NonstandardUnitAbbreviation),
        )
    ]
