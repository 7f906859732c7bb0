"""How many items stand beside a numbered shorthand, where that differs from its numeral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Record
from planlint import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint import Passage
    from planlint import Shorthand

_HAN = "一二三四五六七八九十"
_ONE_PART = compiled(
    r"([两双二三四五六七八九十]|十[一二]|\d{1,2})[大个项类种条]?((?:统一|[^一二两双三四五六七八九十\d,、+]){1,8})"
)
_AFTER = compiled(
    r"[”’\"]?(?:工作|机制|制度|改革|工程|行动|体系|要求|原则|清单|活动|任务|措施|标准|建设)?"
    r"(?:\((?:即|包括|分别为|分别是|指)?:?([^()]{3,120})\)|,?(?:即|是指|指的是|分别是|分别为):?([^。;()]{3,160}))"
)
_NO_LIST = compiled(r"见|责任|牵头|配合|附件|详见|下同|以下|试行|\d号|如|含")
_OPEN_ENDED = compiled(r"(?<![平相同])等(?![级同])|…|之一")
_ITEM = compiled(r"[、,;]")
_JOINED = compiled(r"[、,;和与及]+|以及")
_WAYS = (compiled("、"), compiled("[,;]"), compiled(";"), _ITEM, _JOINED)
_OPENING = '“‘" '
_REACH = 80  # characters before a shorthand in which its list starts
_NO_LIST_END = "的和与及或对按在以把将、"
_LONGEST_ITEM = 12
_FAR = 2  # items: who is further off lists something else
_LOOKED_AT = 6  # uses


class Miscount(Record):
    """A list that does not have as many items as the shorthand beside it says.

    Attributes:
        passage: the shorthand there.
        said: the number it says.
        items: what is listed.
    """

    passage: Passage
    said: int
    items: tuple[str, ...]


def miscount(shorthand: Shorthand) -> Miscount | None:
    """The first place where a list beside a shorthand has another number of items; None where a list fits, or none is there."""
    match = _ONE_PART.fullmatch(shorthand.term)
    if match is None:
        return None
    said = _value(match[1])
    if said < 2:
        return None
    found = None
    for use in shorthand.uses[:_LOOKED_AT]:
        items, fits = _listed(use, said)
        if fits:
            return None
        if items and found is None and abs(len(items) - said) <= _FAR:
            found = Miscount(use, said, tuple(items))
    return found


def _value(numeral: str) -> int:
    if numeral in "两双":
        return 2
    if numeral.isdecimal():
        return int(numeral)
    return _HAN.index(numeral[-1]) + (11 if len(numeral) == 2 else 1)


def _listed(use: Passage, said: int) -> tuple[Sequence[str], bool]:
    """The items told of a use, and whether they are as many as it says."""
    text = use.clean.text
    end = text.find("\n", use.end)
    match = _AFTER.match(text, use.end, end if end >= 0 else len(text))
    if match is not None:
        words = match[1] or match[2]
        if not _NO_LIST.match(words) and not _OPEN_ENDED.search(words):
            return _told(words, said)
        return (), False
    start = max(text.rfind("\n", 0, use.start) + 1, use.start - _REACH)
    return _before(text[start : use.start], said)


def _told(words: str, said: int) -> tuple[Sequence[str], bool]:
    """The items of an explanation: it fits if any way of cutting it gives as many."""
    cuts = [[item for item in way.split(words) if item] for way in _WAYS]
    if any(len(items) == said for items in cuts):
        return (), True
    items = cuts[0]
    sound = len(items) >= 2 and all(2 <= len(item) <= _LONGEST_ITEM and "," not in item for item in items)
    return (items if sound else ()), False


def _before(before: str, said: int) -> tuple[Sequence[str], bool]:
    """The items of a list that stands right before, if they are built alike, so that they are surely its items."""
    if not before or before[-1] not in _OPENING:
        return (), False
    words = before.rstrip(_OPENING)
    if not words or words[-1] in _NO_LIST_END or _OPEN_ENDED.search(words[-4:]):
        return (), False
    clause = max(words.rfind(mark) for mark in ",。;:()”") + 1
    cuts = [_ITEM.split(words[clause:]), _JOINED.split(words[clause:])]
    if any(len(items) == said for items in cuts):
        return (), True
    items = [item for item in cuts[1] if item]
    return (items if len(items) >= 2 and _alike(items) else ()), False


def _alike(items: Sequence[str]) -> bool:
    """Whether items share how they start or end; before the first a verb may stand."""
    rest = items[1:]
    if any(not 2 <= len(item) <= _LONGEST_ITEM for item in rest):
        return False
    head, tail = rest[0][:2], rest[0][-2:]
    starts = all(item.startswith(head) for item in rest) and head in items[0] and len(rest[0]) > 2
    ends = all(item.endswith(tail) for item in items) and len(rest[0]) > 2
    return starts or ends
