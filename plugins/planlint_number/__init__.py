"""Figures: how numbers, ranges and moments are written."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="FIG", name="number", title=Bilingual("数字用法", "Number"), rules=())]
