"""The forms of official documents: numbers, dates, titles, attachments, citations."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="FMT", name="format", title=Bilingual("公文格式", "Format"), rules=())]
