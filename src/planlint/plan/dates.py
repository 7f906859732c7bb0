"""Dates of issue, as documents write them."""

from __future__ import annotations

from datetime import date

from planlint.patterns import compiled
from planlint.plan.numerals import value

_HAN_DIGIT = "〇○零一二三四五六七八九"
ARABIC = compiled(r"(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日")
HAN = compiled(rf"([二一][{_HAN_DIGIT}]{{3}})年([一二三四五六七八九十]{{1,2}})月([一二三四五六七八九十]{{1,3}})日")
NUMERIC = compiled(r"(20\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_REMARK = compiled(r"(?<=日)\([^()]*\)$")
_SQUEEZED = compiled(r"(20\d\d)(\d{2,4})")


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first full date in a text with its start and end, however it is written."""
    best: tuple[date, int, int] | None = None
    for pattern in (ARABIC, HAN, NUMERIC):
        match = pattern.search(text)
        if match and (best is None or match.start() < best[1]):
            found = day(*(value(part) for part in match.groups()))
            if found:
                best = (found, match.start(), match.end())
    return best


def read_date(text: str) -> date | None:
    """The date that a text consists of, or None; a date that lost its 年月日 is read where only one reading is a day.

    >>> read_date("2025年3月1日"), read_date("二〇一一年二月二十八日"), read_date("2017413")
    (datetime.date(2025, 3, 1), datetime.date(2011, 2, 28), datetime.date(2017, 4, 13))
    """
    text = _REMARK.sub("", text).strip("()[]:. ")
    found = find_date(text)
    if found:
        return found[0] if found[1] == 0 and found[2] == len(text) else None
    squeezed = _SQUEEZED.fullmatch(text)
    if squeezed is None:
        return None
    rest = squeezed.group(2)
    readings = {
        day(int(squeezed.group(1)), int(rest[:cut]), int(rest[cut:])) for cut in (1, 2) if len(rest[cut:]) in (1, 2)
    }
    days = [reading for reading in readings if reading]
    return days[0] if len(days) == 1 else None
