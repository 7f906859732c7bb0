"""The words that assign work: who does it, and what comes of it."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="WRD", name="wording", title=Bilingual("职责用语", "Duty wording"), rules=())]
