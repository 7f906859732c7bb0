"""Rows for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

ENCODING = "utf-8-sig"  # Excel takes a CSV file for UTF-8 only where it starts with a byte order mark
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV. A cell that would be taken for a formula gets an apostrophe: a draft may come from anyone."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return table.getvalue()
