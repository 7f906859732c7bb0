"""What a page puts around its text: page numbers, running heads, a table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from planlint.patterns import compiled
from planlint.plan.labels import starts_item
from planlint.plan.model import Repair
from planlint.plan.model import RepairKind
from planlint.source.text import Span

_NUMBER = compiled(r"[-—·• ]*第? *\d{1,4} *(?:页(?: */? *共 *\d{1,4} *页)?)?[-—·• ]*")
_DECORATED = compiled(r"[-—·•页]")
_DIGITS = 3  # of a page number
_LEADER = compiled(r"(?:\.{3,}|…{2,}|·{2,}|-{6,}|_{4,}) *\d{0,5}$|(?:\.{3,}|…{2,}|·{2,}) *\d{1,5}(?= |$)")
_LEADERS = ("...", "……", "··", "------", "____")
_HEAD_LENGTH = 40  # characters: running heads are no longer
_HEAD_TIMES = 3
_PAGE_LINES = 8  # lines: no page is shorter
_CONTENTS_LEAST = 4  # lines with leaders make a table of contents
_CONTENTS_GAP = 4  # lines between two of them


class Line(Struct):
    """A line without the blanks at its ends, folded.

    Attributes:
        start: offset of its first character in the source.
        text: its words.
        cells: how wide it is set, in cells.
    """

    start: int
    text: str
    cells: int = 0

    @property
    def end(self) -> int:
        """Offset after its last character in the source."""
        return self.start + len(self.text)


def without_furniture(lines: Sequence[Line], text: str) -> tuple[list[Line], list[Repair]]:
    """The lines of the text itself, and what was left out.

    Args:
        lines: every line.
        text: what they are the lines of.
    """
    contents = _contents(lines) if _may_lead(text) else set()
    numbers = _page_numbers(lines) - contents
    heads = _running_heads(lines, numbers) - contents
    repairs = [
        *_repair("table-of-contents", lines, contents),
        *_repair("page-numbers", lines, numbers),
        *_repair("running-heads", lines, heads),
    ]
    dropped = contents | numbers | heads
    return [line for place, line in enumerate(lines) if place not in dropped], repairs


def _contents(lines: Sequence[Line]) -> set[int]:
    """The lines from the first to the last entry of a table of contents."""
    found: set[int] = set()
    group: list[int] = []
    for place in (place for place, line in enumerate(lines) if _may_lead(line.text) and _LEADER.search(line.text)):
        if group and sum(bool(line.text) for line in lines[group[-1] + 1 : place]) > _CONTENTS_GAP:
            found |= _contents_of(lines, group)
            group = []
        group.append(place)
    return found | _contents_of(lines, group)


def _may_lead(text: str) -> bool:
    return any(leader in text for leader in _LEADERS)


def _contents_of(lines: Sequence[Line], entries: Sequence[int]) -> set[int]:
    if len(entries) < _CONTENTS_LEAST:
        return set()
    return {place for place in range(entries[0], entries[-1] + 1) if lines[place].text}


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    decorated = {
        place
        for place, line in enumerate(lines)
        if line.text and len(line.text) <= 16 and _DECORATED.search(line.text) and _NUMBER.fullmatch(line.text)
    }
    found = decorated if len(decorated) >= 2 else set()
    bare = [place for place, line in enumerate(lines) if len(line.text) <= _DIGITS and line.text.isdecimal()]
    for before, after in pairwise(bare):
        if int(lines[after].text) - int(lines[before].text) in (1, 2) and after - before >= _PAGE_LINES:
            found |= {before, after}
    return found


def _running_heads(lines: Sequence[Line], numbers: Iterable[int]) -> set[int]:
    """Short lines that stand beside page numbers again and again."""
    beside: list[int] = []
    for place in numbers:
        for step in (-1, 1):
            near = _neighbour(lines, place, step)
            if near is not None and 1 < len(lines[near].text) <= _HEAD_LENGTH:  # a / alone is a cell
                beside.append(near)
    times = Counter(lines[place].text for place in beside)
    return {place for place in beside if times[lines[place].text] >= _HEAD_TIMES and not starts_item(lines[place].text)}


def _neighbour(lines: Sequence[Line], place: int, step: int) -> int | None:
    place += step
    while 0 <= place < len(lines):
        if lines[place].text:
            return place
        place += step
    return None


def _repair(kind: RepairKind, lines: Sequence[Line], places: set[int]) -> list[Repair]:
    if not places:
        return []
    first = lines[min(places)]
    return [Repair(kind, len(places), Span(first.start, first.end))]
