"""What a rule would write instead: edits of the draft, and how far they can be trusted."""

from __future__ import annotations

from bisect import bisect_right
from bisect import insort
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.record import Record
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence


class Applicability(StrEnum):
    """How far a fix can be trusted."""

    SAFE = "safe"  # the meaning stays: planlint fix applies it
    UNSAFE = "unsafe"  # right as a rule, but somebody should look: planlint fix --unsafe-fixes
    SUGGESTION = "suggestion"  # one of several ways: shown, applied by hand alone


class Edit(Record, order=True):
    """Words in place of a stretch of the source; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Fix(Record):
    """Edits that are applied together or not at all.

    Attributes:
        edits: by place; none overlaps another.
        applicability: how far it can be trusted.
        title: what it does, in a few words: 改为“6月底前”.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability
    title: Bilingual


def replace(span: Span, text: str, applicability: Applicability, title: Bilingual | None = None) -> Fix:
    """The fix that writes one text for one stretch.

    >>> replace(Span(0, 2), "截至", Applicability.SAFE).title.zh
    '改为“截至”'
    """
    return Fix((Edit(span, text),), applicability, title or _titled(text))


def delete(span: Span, applicability: Applicability) -> Fix:
    """The fix that takes a stretch away."""
    return replace(span, "", applicability)


def insert(offset: int, text: str, applicability: Applicability) -> Fix:
    """The fix that puts a text before the character at an offset."""
    title = Bilingual(f"补上“{text}”", f"add “{text}”")
    return replace(Span(offset, offset), text, applicability, title)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. The spans are those of the text before.

    >>> apply_edits("截止目前。。", [Edit(Span(0, 2), "截至"), Edit(Span(4, 5), "")])
    '截至目前。'

    Raises:
        ValueError: two edits overlap.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        span, words = edit.span, edit.text
        if span.start < done:
            raise ValueError(f"two edits overlap at {span}")
        parts += [text[done : span.start], words]
        done = span.end
    return "".join([*parts, text[done:]])


def together(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Those fixes that can be applied in one pass, in the order given: one that touches an earlier one is left out."""
    taken: list[Span] = []
    kept: list[Fix] = []
    furthest = -1
    for fix in fixes:
        if len(fix.edits) == 1 and fix.edits[0].span.start > furthest:  # mostly they come by place
            span = fix.edits[0].span
            taken.append(span)
            furthest = span.end
            kept.append(fix)
            continue
        spans = [edit.span for edit in fix.edits]
        if not any(_touches_any(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
                furthest = max(furthest, span.end)
            kept.append(fix)
    return tuple(kept)


def _touches_any(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span touches one of those taken, which are in order and don't overlap: only its neighbours are asked."""
    place = bisect_right(taken, span.end, key=lambda each: each.start)
    while place and taken[place - 1].end >= span.start:
        place -= 1
        if _touch(span, taken[place]):
            return True
    return False


def _touch(span: Span, other: Span) -> bool:
    """Whether two edits share a character, or one inserts at the edge of the other, so that their order would matter."""
    if span.start == span.end or other.start == other.end:
        return span.start <= other.end and other.start <= span.end
    return span.overlaps(other)


@lru_cache(maxsize=1024)
def _titled(text: str) -> Bilingual:
    return Bilingual(f"改为“{text}”", f"write “{text}”") if text else Bilingual("删去", "delete it")
