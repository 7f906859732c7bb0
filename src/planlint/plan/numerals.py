"""Chinese numerals as numbers."""

from __future__ import annotations

from planlint.plan.reading import reading

_DIGITS = {
    "〇": 0,
    "○": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_HAN = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}


@reading
def value(numeral: str) -> int:
    """The number that a numeral up to the thousands stands for; Arabic digits too.

    >>> value("三十六"), value("十"), value("一百零二"), value("12"), value("二〇一一")
    (36, 10, 102, 12, 2011)

    Raises:
        KeyError: a character is no numeral.
    """
    if numeral.isdecimal():
        return int(numeral)
    if not any(char in _UNITS for char in numeral):
        return int("".join(str(_DIGITS[char]) for char in numeral))
    total = digit = 0
    for char in numeral:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def read_number(numeral: str) -> int | None:
    """The number that a numeral stands for, or None where it is no numeral.

    >>> read_number("十二"), read_number("12"), read_number("若干")
    (12, 12, None)
    """
    try:
        return value(numeral) if numeral else None
    except KeyError:
        return None


def in_han(number: int) -> str:
    """A number from 1 to 99 in Chinese characters, as a label has it.

    >>> in_han(3), in_han(10), in_han(14), in_han(36), in_han(20)
    ('三', '十', '十四', '三十六', '二十')
    """
    tens, ones = divmod(number, 10)
    unit = _HAN[ones] if ones or not tens else ""
    if not tens:
        return unit
    return ("" if tens == 1 else _HAN[tens % 10]) + "十" + unit
