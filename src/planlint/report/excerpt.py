"""The lines of a draft that a finding is about, cut to fit and marked with carets."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.report.paint import paint
from planlint.report.visible import visible
from planlint.source.cells import width
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.report.paint import Look
    from planlint.report.position import Place
    from planlint.report.style import Style
    from planlint.source.text import Source

_CUT = "…"


def excerpt(source: Source, span: Span, place: Place, look: Look, style: Style) -> list[str]:
    """The first and the last line of a span, each with the line number, and below it carets under the words."""
    gutter = len(str(place.end_line))
    lines: list[str] = []
    for line, words in _marked(source, span, place):
        if lines and line > place.line + 1:
            lines.append(paint(f"{':':>{gutter}} |", "dim", style))
        window = _window(source.text, source.line_span(line), words, style.width, style.ambiguous_width)
        carets = paint("^" * max(1, window.words_cells), look, style)
        lines.append(paint(f"{line:>{gutter}} |", "dim", style) + " " + window.text)
        lines.append(paint(f"{'':>{gutter}} |", "dim", style) + " " * (1 + window.before_cells) + carets)
    return lines


def _marked(source: Source, span: Span, place: Place) -> list[tuple[int, Span]]:
    """The lines to show, with what is marked in each; line ends can't be marked."""
    found = []
    for line in dict.fromkeys((place.line, place.end_line)):
        start, end = source.line_span(line)
        words = Span(min(max(span.start, start), end), max(start, min(span.end, end)))
        if words.end > words.start:
            found.append((line, words))
    if found:
        return found
    start, end = source.line_span(place.line)
    point = min(max(span.start, start), end)
    return [(place.line, Span(point, point))]


class _Window(Record):
    text: str
    before_cells: int
    words_cells: int


def _window(text: str, line: Span, words: Span, room: int, ambiguous: int) -> _Window:
    """As much of a line as there is room for, around the words."""
    if line.end - line.start <= room:
        before = _take(text, range(line.start, words.start), room, ambiguous)
        marked = _take(text, range(words.start, words.end), room, ambiguous)
        after = _take(text, range(words.end, line.end), room, ambiguous)
        if before.cells + marked.cells + after.cells <= room:
            return _Window(before.text + marked.text + after.text, before.cells, marked.cells)
    room -= 2 * width(_CUT, ambiguous=ambiguous)
    marked = _take(text, range(words.start, words.end), room, ambiguous)
    room -= marked.cells
    rightward = range(words.end, line.end) if marked.whole else range(0)
    leftward = range(words.start - 1, line.start - 1, -1)
    after = _take(text, rightward, room - room // 2, ambiguous)
    before = _take(text, leftward, room - after.cells, ambiguous)
    after = _take(text, rightward, room - before.cells, ambiguous)
    head = before.text if before.whole else _CUT + before.text
    tail = after.text if after.whole and marked.whole else after.text + _CUT
    return _Window(head + marked.text + tail, width(head, ambiguous=ambiguous), marked.cells)


class _Taken(Record):
    text: str
    cells: int
    whole: bool


def _take(text: str, offsets: range, room: int, ambiguous: int) -> _Taken:
    """As many of the characters at some offsets as there is room for, as shown; always in reading order."""
    shown: list[str] = []
    cells = 0
    for offset in offsets[: max(0, 4 * room)]:  # combining marks take no cell: a line may hold any number
        piece, wide = _piece(text[offset], ambiguous)
        if cells + wide > room:
            break
        shown.append(piece)
        cells += wide
    whole = len(shown) == len(offsets)
    return _Taken("".join(shown[:: offsets.step]), cells, whole)


@lru_cache(maxsize=8192)
def _piece(char: str, ambiguous: int) -> tuple[str, int]:
    """A character as shown, and the cells it takes."""
    shown = "    " if char == "\t" else visible(char)
    return shown, width(shown, ambiguous=ambiguous)
