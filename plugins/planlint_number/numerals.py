"""Chinese numerals below a thousand, read and written."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
HAN_DIGITS = "零〇一二三四五六七八九十百点"


def read(words: str) -> str | None:
    """The figure that Chinese numerals stand for, or None where they are none.

    >>> read("九十五"), read("十"), read("零点五"), read("两"), read("一百二十"), read("百"), read("几十")
    ('95', '10', '0.5', '2', '120', None, None)
    """
    whole, point, part = words.partition("点")
    value = _whole(whole)
    digits = [str(_DIGITS.find(char)) for char in part.replace("〇", "零")]
    if value is None or (point and not digits) or "-1" in digits:
        return None
    return str(value) + ("." + "".join(digits) if point else "")


def _whole(words: str) -> int | None:
    words = words.replace("〇", "零").replace("两", "二")
    value = 0
    for unit, size in (("百", 100), ("十", 10)):
        before, found, after = words.partition(unit)
        if not found:
            continue
        digit = before.lstrip("零")
        if len(digit) > 1 or digit not in _DIGITS or (not digit and size == 100):
            return None
        value += size * (_DIGITS.index(digit) if digit else 1)
        words = after
    rest = words.lstrip("零") if value else words
    if len(rest) > 1 or (rest and rest not in _DIGITS):
        return None
    return value + (_DIGITS.index(rest) if rest else 0) if value or rest else None
