"""Series in running text: 一是…二是…三是…."""

from __future__ import annotations

from planlint import compiled
from planlint import in_han

_HAN = "一二三四五六七八九十"
_AT_START = compiled(r"\s*(一是|一要|第一[,、]|首先是?|\(1\)|\(一\)|①|1[.、](?!\d))")
_FORMS = {
    "一是": "{han}是",
    "一要": "{han}要",
    "第一": "第{han}",
    "(1)": "({number})",
    "(一)": "({han})",
    "①": "{circled}",
    "1.": "{number}.",
    "1、": "{number}、",
}
_LONGEST = 20


def count_series(text: str) -> int | None:
    """How many items a series has that starts right at the start of a text; None where none starts, or it can't be counted.

    >>> count_series("一是建平台；二是建机制；三是抓宣传。"), count_series("一是建平台；三是抓宣传。"), count_series("建平台。")
    (3, None, None)
    """
    match = _AT_START.match(text)
    if match is None:
        return None
    form = _FORMS.get(match.group(1).rstrip(",、") if match.group(1).startswith("第") else match.group(1))
    if form is None:
        return None
    at, number = match.end(), 1
    while number < _LONGEST:
        place = _find(text, form, number + 1, at)
        if place < 0:
            break
        at, number = place + 1, number + 1
    counted = number if _find(text, form, number + 2, 0) < 0 else None
    return counted if _find(text, form, 1, match.end()) < 0 else None


def _find(text: str, form: str, number: int, start: int) -> int:
    """Where the word with a number stands, not as the end of a greater number (十二是)."""
    word = form.format(han=in_han(number), number=number, circled=chr(ord("①") + number - 1))
    place = text.find(word, start)
    while place > 0 and (text[place - 1] in _HAN or text[place - 1].isdigit()):
        place = text.find(word, place + 1)
    return place
