"""References inside the document: attachments, sections, counts."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [Family(prefix="REF", name="reference", title=Bilingual("交叉引用", "Cross-reference"), rules=())]
