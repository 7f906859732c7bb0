"""Places where a mark decides what is read: lists of bodies, dates, labels, ends of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Applicability
from planlint import compiled

if TYPE_CHECKING:
    from planlint import Passage
    from planlint import Plan

_LABEL = compiled(r"(?:单位|部门|主体|牵头|负责)[:,、;][^。]*$")
_ENDING = compiled(r"[^()。]*(?:负责|牵头|配合|指导|参加|落实)\)")
_TIME = compiled(r"[\d年月日底初末前旬度]$")
_LINE_END = compiled(r"[\r\n]")  # the mark at the end of a line says whether the next one goes on
_LONG = 300  # characters: no note is longer


_NUMBER = compiled(r"[一二三四五六七八九十百\d]{1,4}")


def ends_label(text: str, place: int) -> bool:
    """Whether the mark at a place is that of the number at the head of a paragraph."""
    return 0 < place <= 4 and _NUMBER.fullmatch(text, 0, place) is not None


def trust(plan: Plan, passage: Passage, start: int, end: int) -> Applicability:
    """How far a fix that takes one of the marks in a stretch away can be trusted."""
    text = passage.text
    stretch = passage.part(start, end)
    if (
        plan.note_at(stretch) is not None
        or _LABEL.search(text[max(start - _LONG, 0) : end])
        or _ENDING.match(text[end : end + _LONG])
        or _TIME.search(text[max(start - 1, 0) : start])
        or _LINE_END.search(plan.source.text, stretch.span.start, stretch.span.end + (text[start] != text[end - 1]))
    ):
        return Applicability.UNSAFE
    return Applicability.SAFE
