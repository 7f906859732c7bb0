"""Between offsets in a source and the positions of the protocol: lines and columns from 0, in the agreed unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.source.text import Position
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.source.text import Source
    from planlint.source.text import Unit

_UNITS: dict[str, Unit] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "code-point"}


def unit_of(encoding: object) -> Unit:
    """The unit of columns that client and server have agreed on; UTF-16 where they said nothing."""
    return _UNITS.get(str(getattr(encoding, "value", encoding)), "utf-16")


def to_position(source: Source, offset: int, unit: Unit) -> types.Position:
    """Where an offset stands."""
    line, column = source.position(offset, unit)
    return types.Position(line - 1, column - 1)


def to_range(source: Source, span: Span, unit: Unit) -> types.Range:
    """Where a span stands."""
    return types.Range(to_position(source, span.start, unit), to_position(source, span.end, unit))


def to_offset(source: Source, position: types.Position, unit: Unit) -> int:
    """The offset of a position; what lies past the end of a line or of the text is taken as that end."""
    return source.offset(Position(position.line + 1, position.character + 1), unit)


def to_span(source: Source, place: types.Range, unit: Unit) -> Span:
    """The span of a range; one that ends before it starts is empty."""
    start = to_offset(source, place.start, unit)
    return Span(start, max(start, to_offset(source, place.end, unit)))
