"""Clean text, and stretches of it that know where they stand in the source.

The parser and the rules read *clean* text: full-width punctuation folded to half width, hard line breaks inside
sentences joined, page numbers dropped. Every stretch of it converts back to the source's own offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from bisect import bisect_right
from functools import cache
from functools import cached_property
from itertools import chain
from itertools import pairwise

from msgspec import Struct

from planlint.patterns import compiled
from planlint.source.text import Source
from planlint.source.text import Span


class CleanText:
    """The clean text of a source, one paragraph a line.

    Args:
        source: what it was made of.
        text: the clean text. Folding replaces one character by one; repair only drops characters.
        pieces: pairs of (offset in the clean text, offset in the source) where a run of kept characters starts;
            ascending, the first at clean offset 0.
    """

    def __init__(self, source: Source, text: str, pieces: list[tuple[int, int]]) -> None:
        self.source = source
        self.text = text
        self._clean = [clean for clean, _ in pieces] or [0]
        self._source = [origin for _, origin in pieces] or [0]
        self._places: dict[str, list[int]] = {}

    @cached_property
    def written(self) -> str:
        """The characters as the source has them before folding, one for each of the clean text."""
        edges = pairwise((*self._clean, len(self.text)))
        parts = (self.source.text[at : at + end - start] for (start, end), at in zip(edges, self._source, strict=True))
        return "".join(parts)

    def to_source(self, offset: int) -> int:
        """The source offset of the character at a clean offset."""
        piece = bisect_right(self._clean, offset) - 1
        return self._source[piece] + offset - self._clean[piece]

    def span(self, start: int, end: int) -> Span:
        """The source span of a clean stretch; an empty stretch gives an empty span."""
        piece = bisect_right(self._clean, start) - 1
        first = self._source[piece] + start - self._clean[piece]
        if end <= start:
            return Span(first, first)
        if piece + 1 == len(self._clean) or end <= self._clean[piece + 1]:
            return Span(first, first + end - start)  # nearly all lie in one piece
        return Span(first, self.to_source(end - 1) + 1)

    def passage(self, start: int, end: int) -> Passage:
        """The stretch between two clean offsets."""
        return Passage(self, start, max(start, end))

    def places(self, marks: str) -> list[int]:
        """Where any of some marks stands, in order; found once for the whole text."""
        found = self._places.get(marks)
        if found is None:
            found = self._places[marks] = self._places_of(marks)
        return found

    def _places_of(self, marks: str) -> list[int]:
        if len(marks) > 1:  # the same marks are asked for in many sets
            return sorted(chain.from_iterable(map(self.places, marks)))
        return [match.start() for match in _mark(marks).finditer(self.text)]


@cache
def _mark(mark: str) -> re.Pattern[str]:
    return compiled(re.escape(mark))


class Passage(Struct, eq=False, gc=False):
    """A stretch of clean text. Offsets given to its methods count from its own start.

    Attributes:
        clean: the text it belongs to.
        start: offset of its first character in the clean text.
        end: offset after its last character in the clean text.
    """

    clean: CleanText
    start: int
    end: int
    _text: str | None = None

    def __repr__(self) -> str:
        return f"Passage({self.start}, {self.end}, {self.text[:20]!r})"

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    @property
    def text(self) -> str:
        """The words, clean."""
        if self._text is None:
            self._text = self.clean.text[self.start : self.end]
        return self._text

    @property
    def written(self) -> str:
        """The words as the source has them, full width where it is; each character stands where that of the text does."""
        return self.clean.written[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.clean.span(self.start, self.end)

    def part(self, start: int, end: int | None = None) -> Passage:
        """A stretch of this passage."""
        first = self.start + start
        last = self.end if end is None else self.start + end
        return Passage(self.clean, first, last if last > first else first)  # noqa: FURB136 - made for every word

    def span_of(self, start: int, end: int) -> Span:
        """The source span of a stretch of this passage."""
        return self.clean.span(self.start + start, self.start + end)

    def around(self, marks: str) -> Passage:
        """The sentence or clause that this passage stands in: from behind the last of some marks to the next of them."""
        places = self.clean.places(marks)
        before, after = bisect_left(places, self.start), bisect_left(places, self.end)
        start = places[before - 1] + 1 if before else 0
        return self.clean.passage(start, places[after] if after < len(places) else len(self.clean.text))

    def strip(self, chars: str | None = None) -> Passage:
        """This passage without white space (or the given characters) at its ends."""
        text = self.text
        rest = text.lstrip(chars)
        kept = rest.rstrip(chars)
        if len(kept) == len(text):
            return self
        start = len(text) - len(rest)
        return self.part(start, start + len(kept))

    def contains(self, other: Passage) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
