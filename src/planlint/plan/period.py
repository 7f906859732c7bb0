"""The years that a plan covers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planlint.patterns import compiled
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.numerals import value
from planlint.plan.passage import Passage
from planlint.plan.time.calendar import five_year_plan

_SPAN = compiled(r"((?:19|20)\d\d)年?[-—~至到]{1,2}((?:19|20)\d\d)")
_YEAR = compiled(r"((?:19|20)\d\d)年")
_GOAL = compiled(r"到((?:20)\d\d)年|((?:20)\d\d)年(?:年?底|末)")
_CITED = compiled(r"[〔\[(](20\d\d)[〕\])]")
_FIVE_YEARS = compiled("(十[一二三四五六七])五(?![一-龥]*会)")
_NO_PERIOD = compiled("年前|年碳")
_REACH = 9  # years: goals further away are visions
_LEAD = 5  # years: no plan starts longer before its main goal
_OPENING = 200  # characters in which a plan says which year it is for
_LEAST, _MOST = 1990, 2060


def find_period(title: str | None, kind: Kind, issued: date | None, paragraphs: Sequence[Passage]) -> Period | None:
    """The years of a plan: from its title, else from its date of issue and its goals; None where nothing says."""
    named = _in_title(title or "")
    if named is not None:
        return Period(named.first, max(named.last, issued.year)) if kind is Kind.ANNUAL_REPORT and issued else named
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    goals = [int(match.group(1) or match.group(2)) for match in _GOAL.finditer(text)]
    if issued is not None:
        if kind in (Kind.WORK_POINTS, Kind.WORK_ARRANGEMENT):
            return Period(issued.year, issued.year)
        near = [year for year in goals if issued.year <= year <= issued.year + _REACH]
        return Period(issued.year, max(near, default=issued.year))
    opening = _YEAR.search(text[:_OPENING])
    if not goals:
        return Period(int(opening.group(1)), int(opening.group(1))) if opening and kind is not Kind.OTHER else None
    cited = [int(year) for year in _CITED.findall(text)]
    return _around(goals, [*map(int, _YEAR.findall(text)), *([max(cited)] if cited else [])])


def _around(goals: Sequence[int], years: Sequence[int]) -> Period:
    """The years of an undated plan: from the latest document it cites, around the goal it names most often.

    One stale date does not move it.
    """
    main = max(set(goals), key=lambda goal: (goals.count(goal), -goal))
    last = max(goal for goal in goals if goal <= main + _REACH)
    start = max(main - _LEAD, last - _REACH)
    starts = [goal for goal in goals if start <= goal <= main] + [year for year in years if start < year <= main]
    return Period(min(starts), last)


def _in_title(title: str) -> Period | None:
    span = _SPAN.search(title)
    if span:
        return _period(int(span.group(1)), int(span.group(2)))
    plan = _FIVE_YEARS.search(title)
    if plan:
        years = five_year_plan(value(plan.group(1)))
        return Period(years.first.year, years.last.year)
    year = _YEAR.search(title)
    return _period(int(year.group(1)), int(year.group(1))) if year and not _NO_PERIOD.search(title) else None


def _period(first: int, last: int) -> Period | None:
    return Period(first, last) if _LEAST <= first <= last <= _MOST else None
