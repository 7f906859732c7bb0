"""What an expression means by the calendar of its document: days, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from datetime import timedelta

from planlint.plan.model import DeadlineKind
from planlint.plan.model import DeadlineProblem
from planlint.plan.reading import reading
from planlint.plan.time.calendar import Calendar
from planlint.plan.time.calendar import Days
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Moment
from planlint.plan.time.calendar import Unit
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark
from planlint.record import Record

# Resolved to an interval; a year or a month is resolved to its last day.
_STRETCHES = (Unit.HALF, Unit.QUARTER, Unit.PLAN)


class Meaning(Record):
    """The days meant, as :class:`~planlint.plan.model.Deadline` has them."""

    first: date | None = None
    last: date | None = None
    resolved: str | None = None
    problem: DeadlineProblem | None = None
    readings: tuple[str, ...] = ()


def resolve(expression: Expression, calendar: Calendar, carried: int | None, *, frame: bool = False) -> Meaning:
    """The meaning of an expression, wherever it stands.

    Args:
        expression: what was read.
        calendar: the document's own time.
        carried: the year that its sentence named before it, or None.
        frame: the year frames what follows (2025年，全市将…) rather than ending a task.
    """
    return _resolved(expression.changed(start=0, end=0), calendar, carried, frame)


@reading
def _resolved(expression: Expression, calendar: Calendar, carried: int | None, frame: bool) -> Meaning:
    if expression.kind is DeadlineKind.FREQUENCY:
        return _frequency(expression, calendar)
    if expression.moment is not None:
        return _moment(expression, calendar, carried, frame)
    if expression.amount is not None:
        return _term(expression, calendar)
    return Meaning(resolved=expression.every)


def is_goal(expression: Expression) -> bool:
    """Whether it names the years of a goal (到2035年, “十五五”期间) rather than the end of a task."""
    moment = expression.moment
    if moment is None:
        return False
    whole_year = moment.unit is Unit.YEAR and moment.edge is Edge.WHOLE
    return moment.unit is Unit.PLAN or (whole_year and expression.mark is Mark.TO)


def _moment(expression: Expression, calendar: Calendar, carried: int | None, frame: bool) -> Meaning:
    moment = expression.moment
    assert moment is not None
    end = expression.until or moment
    years = _years(moment, end, calendar, carried)
    if years is None:
        known = _exists(moment) and _exists(end)
        return Meaning(problem=DeadlineProblem.NO_YEAR if known else DeadlineProblem.IMPOSSIBLE)
    try:
        days = Days(moment.days(years[0]).first, end.days(years[1]).last)
        if days.last < days.first and end.year is None and end.relative is None:  # 11月至3月 ends in the next year
            days = Days(days.first, end.days(years[1] + 1).last)
    except ValueError:
        return Meaning(problem=DeadlineProblem.IMPOSSIBLE)
    if days.last < days.first:
        return Meaning(days.first, days.last, problem=DeadlineProblem.IMPOSSIBLE)
    if expression.mark is Mark.SINCE and expression.until is None:
        return Meaning(days.first, None, days.first.isoformat())
    if expression.from_issue:
        days = days.changed(first=calendar.issued or days.first)
    readings = _readings(expression, days)
    as_interval = frame or _is_stretch(expression, end, calendar)
    resolved = f"{days.first.isoformat()}/{days.last.isoformat()}" if as_interval else days.last.isoformat()
    first = days.first if days.first != days.last else None
    return Meaning(first, days.last, resolved, _problem(days.last, expression, calendar, readings), readings)


def _years(moment: Moment, end: Moment, calendar: Calendar, carried: int | None) -> tuple[int, int] | None:
    """The years in which a moment starts and its end lies; None where they can't be told."""
    first = calendar.year_of(moment, carried)
    if end.relative is not None and moment.relative is None and first is not None:
        return first, first + end.relative  # 11月至次年3月
    named = end.year is not None or end.relative is not None or end.unit in (Unit.PLAN, Unit.PERIOD)
    last = calendar.year_of(end, carried) if named or first is None else first
    first = last if first is None else first
    return None if first is None or last is None else (first, last)


def _is_stretch(expression: Expression, end: Moment, calendar: Calendar) -> bool:
    """Whether it is written as a stretch of days rather than as the last of them."""
    if expression.from_issue:
        return calendar.issued is not None
    whole = end.unit in _STRETCHES and end.edge is Edge.WHOLE and expression.mark is not Mark.BEFORE
    return expression.until is not None or whole


def _exists(moment: Moment) -> bool:
    """Whether there is such a day in a leap year."""
    try:
        moment.days(2000)
    except ValueError:
        return False
    return True


def _problem(
    last: date, expression: Expression, calendar: Calendar, readings: tuple[str, ...]
) -> DeadlineProblem | None:
    if readings:
        return DeadlineProblem.AMBIGUOUS
    if expression.from_issue:  # how long the document itself holds
        return None
    start = calendar.issued
    if start is None and calendar.period is not None:
        start = date(calendar.period.first, 1, 1)
    if start is not None and last < start:
        return DeadlineProblem.BEFORE_ISSUE
    if calendar.period is not None and last.year > calendar.period.last and not is_goal(expression):
        return DeadlineProblem.OUTSIDE_PERIOD
    return None


def _readings(expression: Expression, days: Days) -> tuple[str, ...]:
    """The dates that 2025年前, 6月前, 年初 and 年中 may mean."""
    moment = expression.moment
    if moment is None or expression.until is not None:
        return ()
    if moment.edge is Edge.MIDDLE or (moment.edge is Edge.BEGINNING and moment.unit is not Unit.MONTH):
        return (days.first.isoformat(), days.last.isoformat())
    whole = moment.edge is Edge.WHOLE and moment.unit not in (Unit.DAY, Unit.TEN_DAYS, Unit.PLAN)
    if whole and expression.mark is Mark.BEFORE:
        return ((days.first - timedelta(days=1)).isoformat(), days.last.isoformat())
    return ()


def _term(expression: Expression, calendar: Calendar) -> Meaning:
    assert expression.amount is not None
    amount, unit = expression.amount
    if expression.from_issue:
        last = calendar.after_issue(amount, unit) if unit != "小时" else None
        return Meaning(calendar.issued if last else None, last, last.isoformat() if last else expression.every)
    if expression.unanchored:
        return Meaning(
            resolved=expression.every,
            problem=DeadlineProblem.AMBIGUOUS if calendar.first_year else DeadlineProblem.NO_YEAR,
        )
    return Meaning(resolved=expression.every)


def _frequency(expression: Expression, calendar: Calendar) -> Meaning:
    if expression.moment is None:
        return Meaning(resolved=expression.every)
    if not _exists(expression.moment):
        return Meaning(problem=DeadlineProblem.IMPOSSIBLE)
    year = calendar.first_year
    if year is None:
        return Meaning(resolved=expression.every)
    due = _in_year(expression.moment, year)
    if due is not None and calendar.issued is not None and due < calendar.issued:
        due = _in_year(expression.moment, year + 1)
    return Meaning(resolved=f"R/{due.isoformat()}/{expression.every}" if due else expression.every)


def _in_year(moment: Moment, year: int) -> date | None:
    try:
        return moment.days(year).last
    except ValueError:  # 29 February in a common year
        return None
