"""Text that knows its positions: the only code that knows lines, columns and units of length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING
from typing import Literal

from planlint.patterns import compiled
from planlint.record import Record

if TYPE_CHECKING:
    from pathlib import Path

Unit = Literal["code-point", "utf-16", "utf-8"]

# Never str.splitlines: it also breaks at U+000B, U+000C, U+0085, U+2028 …, which no editor counts as a line end.
_LINE_END = compiled(r"\r\n|\r|\n")
# Columns of a line longer than this, in code points, are counted from marks set so far apart, not from its start.
_BLOCK = 1024


class Span(Record, order=True):
    """A stretch of text: code point offsets, the end is exclusive."""

    start: int
    end: int

    def __iter__(self) -> Iterator[int]:
        """Start and end."""
        yield self.start
        yield self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Position(Record, order=True):
    """A place as people count it: line and column, both from 1."""

    line: int
    column: int

    def __iter__(self) -> Iterator[int]:
        """Line and column."""
        yield self.line
        yield self.column


def length(text: str, unit: Unit = "code-point") -> int:
    """How long a text is in the given unit.

    >>> length("𠮷改", "utf-16"), length("𠮷改", "utf-8"), length("𠮷改")
    (3, 7, 2)
    """
    if unit == "code-point":
        return len(text)
    if unit == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def index(text: str, distance: int, unit: Unit = "code-point") -> int:
    """The code point at which a distance from the start of the text ends; clamped, and never inside a character.

    >>> index("𠮷改", 2, "utf-16"), index("𠮷改", 99, "utf-8")
    (1, 2)
    """
    if distance <= 0:
        return 0
    if unit == "code-point":
        return min(distance, len(text))
    low, high = 0, min(distance, len(text))
    while low < high:
        middle = (low + high + 1) // 2
        if length(text[:middle], unit) <= distance:
            low = middle
        else:
            high = middle - 1
    return low


class Source:
    """One document as text, with its name and the lines in it.

    Args:
        text: the decoded text, unchanged.
        name: what messages call it: a path as the user wrote it, or ``<stdin>``.
        path: the file it came from, where there is one.
        encoding: how its bytes were read.
    """

    __slots__ = ("_marks", "_starts", "encoding", "name", "path", "text")

    def __init__(self, text: str, *, name: str = "<text>", path: Path | None = None, encoding: str = "utf-8") -> None:
        self.text = text
        self.name = name
        self.path = path
        self.encoding = encoding
        self._starts: list[int] | None = None
        self._marks: dict[Unit, list[int]] = {}

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    def __getitem__(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def with_text(self, text: str) -> Source:
        """The same document with another text."""
        return Source(text, name=self.name, path=self.path, encoding=self.encoding)

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts; lines end at \\n, \\r\\n or \\r only."""
        if self._starts is None:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return self._starts

    def line_span(self, line: int) -> Span:
        """The characters of a line (from 1) without its line end; an empty span where there is no such line."""
        starts = self.line_starts
        if line < 1:
            return Span(0, 0)
        if line > len(starts):
            return Span(len(self.text), len(self.text))
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def position(self, offset: int, unit: Unit = "code-point") -> Position:
        """Line and column of an offset; the column counts in the given unit."""
        if not 0 <= offset <= len(self.text):
            offset = max(0, min(offset, len(self.text)))
        starts = self.line_starts
        line = bisect_right(starts, offset)
        start = starts[line - 1]
        if unit == "code-point":
            return Position(line, offset - start + 1)
        if offset - start <= _BLOCK:
            return Position(line, length(self.text[start:offset], unit) + 1)
        return Position(line, self._distance(offset, unit) - self._distance(start, unit) + 1)

    def offset(self, position: Position, unit: Unit = "code-point") -> int:
        """The offset of a position; a column past the end of its line is taken as that end."""
        span = self.line_span(position.line)
        distance = position.column - 1
        if span.end - span.start <= _BLOCK or unit == "code-point":
            return span.start + index(self[span], distance, unit)
        distance = self._distance(span.start, unit) + max(0, distance)
        marks = self._marks_in(unit)
        block = bisect_right(marks, distance) - 1
        start = block * _BLOCK
        return min(start + index(self.text[start : start + _BLOCK], distance - marks[block], unit), span.end)

    def _distance(self, offset: int, unit: Unit) -> int:
        """How far an offset is from the start of the text."""
        block = offset // _BLOCK
        return self._marks_in(unit)[block] + length(self.text[block * _BLOCK : offset], unit)

    def _marks_in(self, unit: Unit) -> list[int]:
        """How far the start of each block is from the start of the text."""
        if unit not in self._marks:
            blocks = (self.text[start : start + _BLOCK] for start in range(0, len(self.text), _BLOCK))
            self._marks[unit] = [0, *accumulate(length(block, unit) for block in blocks)]
        return self._marks[unit]
