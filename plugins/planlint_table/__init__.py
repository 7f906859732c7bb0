"""Task tables: the columns they need, and cells that are filled."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="TAB", name="table", title=Bilingual("表格", "Table"), rules=())]
