"""A list for people: columns under headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.table import aligned
from planlint.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence


def render_list(headings: Sequence[str], rows: Iterable[Sequence[str]], *, ambiguous: int = 1) -> str:
    """The rows under their headings, columns aligned."""
    cells = [headings, *([visible(cell) for cell in row] for row in rows)]
    return "".join("  ".join(line).rstrip() + "\n" for line in aligned(cells, ambiguous=ambiguous))
