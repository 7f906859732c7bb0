"""Marks: in pairs, of the right width, one where one belongs."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="PUN", name="punctuation", title=Bilingual("标点", "Punctuation"), rules=())]
