"""The years that a plan covers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planlint.patterns import compiled
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.passage import Passage

_SPAN = compiled(r"((?:19|20)\d\d)年?[-—~至到]{1,2}((?:19|20)\d\d)")
_YEAR = compiled(r"((?:19|20)\d\d)年")
_GOAL = compiled(r"到((?:20)\d\d)年|((?:20)\d\d)年(?:年?底|末)")
_NO_PERIOD = compiled("年前|年碳")
_REACH = 9  # years: goals further away are visions
_LEAST, _MOST = 1990, 2060

# Source: the plans' own titles; 十一五 was the first to be called 规划.
FIVE_YEAR_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


def find_period(title: str | None, kind: Kind, issued: date | None, paragraphs: Sequence[Passage]) -> Period | None:
    """The years of a plan: from its title, else from its date of issue and its goals; None where nothing says."""
    named = _in_title(title or "")
    if named is not None:
        return Period(named.first, max(named.last, issued.year)) if kind is Kind.ANNUAL_REPORT and issued else named
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    goals = sorted({int(match.group(1) or match.group(2)) for match in _GOAL.finditer(text)})
    if issued is not None:
        if kind in (Kind.WORK_POINTS, Kind.WORK_ARRANGEMENT):
            return Period(issued.year, issued.year)
        near = [year for year in goals if issued.year <= year <= issued.year + _REACH]
        return Period(issued.year, max(near, default=issued.year))
    opening = _YEAR.search(text[:200])
    if not goals:
        return Period(int(opening.group(1)), int(opening.group(1))) if opening and kind is not Kind.OTHER else None
    last = max((year for year in goals if year <= goals[0] + _REACH), default=goals[0])
    years = [int(year) for year in _YEAR.findall(text)]
    first = min((year for year in years if last - 5 < year <= last and year >= goals[0] - 4), default=goals[0])
    return Period(first, last)


def _in_title(title: str) -> Period | None:
    span = _SPAN.search(title)
    if span:
        return _period(int(span.group(1)), int(span.group(2)))
    for name, first in FIVE_YEAR_PLANS.items():
        if name in title:
            return Period(first, first + 4)
    year = _YEAR.search(title)
    return _period(int(year.group(1)), int(year.group(1))) if year and not _NO_PERIOD.search(title) else None


def _period(first: int, last: int) -> Period | None:
    return Period(first, last) if _LEAST <= first <= last <= _MOST else None
