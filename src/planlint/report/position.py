"""A span as lines and columns: what every format writes, in the unit that the format counts in.

Lines and columns start at 1 and the end is exclusive, everywhere. Columns count code points; in rdjson, UTF-8 bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.source.text import Source
    from planlint.source.text import Span
    from planlint.source.text import Unit


class Place(Record):
    """Where a span starts, and where it ends (exclusive); all from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


def place_of(span: Span, source: Source, unit: Unit = "code-point") -> Place:
    """The place of a span in its source; columns count in the given unit."""
    first, last = source.position(span.start, unit), source.position(span.end, unit)
    return Place(first.line, first.column, last.line, last.column)
