"""Moments as they are written, and the days they mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from enum import StrEnum

from planlint.plan.model import Period
from planlint.record import Record

FIRST_FIVE_YEAR_PLAN = 1953
_GAP = 3  # 1963-1965, between the second plan and the third


class Unit(StrEnum):
    """The finest unit a moment is written in."""

    YEAR = "year"
    HALF = "half"  # 上半年
    QUARTER = "quarter"
    MONTH = "month"
    TEN_DAYS = "ten_days"  # 上旬
    DAY = "day"
    PLAN = "plan"  # “十四五”期间; the number is that of the plan
    PERIOD = "period"  # 规划期末: of the document's own


class Edge(StrEnum):
    """Which part of the unit is meant."""

    WHOLE = "whole"
    BEGINNING = "beginning"  # 初
    MIDDLE = "middle"  # 年中
    END = "end"  # 底, 末


class Days(Record):
    """First and last day of a stretch, both inclusive."""

    first: date
    last: date

    def __iter__(self) -> Iterator[date]:
        """The first and the last day."""
        yield self.first
        yield self.last


class Moment(Record):
    """A stretch of the calendar as written.

    Attributes:
        unit: its finest unit.
        year: the year, or None where none is written.
        number: which half, quarter, month or five-year plan; 0 for a year.
        day: which day, or which ten days (1 to 3).
        edge: which part of the unit.
        relative: 0 for 今年, 1 for 明年; None where the year is a number or not written.
    """

    unit: Unit
    year: int | None = None
    number: int = 0
    day: int = 0
    edge: Edge = Edge.WHOLE
    relative: int | None = None

    def days(self, year: int) -> Days:
        """The days it means in a year.

        Raises:
            ValueError: there is no such day, month, quarter or half.
        """
        if self.unit is Unit.PLAN:
            return self._edge_of(five_year_plan(self.number))
        if self.unit is Unit.DAY:
            day = date(year, self.number, self.day)
            return Days(day, day)
        first, last = self._months()
        stretch = Days(date(year, first, 1), date(year, last, days_in_month(year, last)))
        if self.unit is Unit.TEN_DAYS:
            end = (10, 20, stretch.last.day)[self.day - 1]
            return Days(stretch.first.replace(day=10 * self.day - 9), stretch.first.replace(day=end))
        return self._edge_of(stretch)

    def _months(self) -> tuple[int, int]:
        """First and last month; raises ValueError where there are none such."""
        length = {Unit.YEAR: 12, Unit.PERIOD: 12, Unit.HALF: 6, Unit.QUARTER: 3}.get(self.unit, 1)
        place = max(self.number, 1)
        if place * length > 12:
            raise ValueError(f"a year has no {self.unit.value} {self.number}")
        return (place - 1) * length + 1, place * length

    def _edge_of(self, stretch: Days) -> Days:
        first, last = stretch
        if self.edge is Edge.END:
            return Days(last, last)
        if self.edge is Edge.MIDDLE:  # 年中 is about the end of June
            return Days(date(first.year, 5, 1), date(first.year, 6, 30))
        if self.edge is Edge.BEGINNING:  # 年初 is January and February, 月初 the first ten days
            if self.unit is Unit.MONTH:
                return Days(first, first.replace(day=10))
            return Days(first, date(first.year, first.month + 1, days_in_month(first.year, first.month + 1)))
        return stretch


def five_year_plan(number: int) -> Days:
    """The five years of a plan: the 14th (十四五) runs from 2021 to 2025.

    Raises:
        ValueError: the number is not positive.
    """
    if number < 1:
        raise ValueError(f"there is no five-year plan {number}")
    first = FIRST_FIVE_YEAR_PLAN + 5 * (number - 1) + (_GAP if number > 2 else 0)
    return Days(date(first, 1, 1), date(first + 4, 12, 31))


class Calendar(Record):
    """What a document says about its own time.

    Attributes:
        period: the years it covers, or None.
        issued: its date of issue, or None.
    """

    period: Period | None = None
    issued: date | None = None

    @property
    def several_years(self) -> bool:
        """Whether a date without a year could mean more than one."""
        return self.period is not None and self.period.several_years

    @property
    def this_year(self) -> int | None:
        """The year that 今年 means."""
        if self.issued is not None:
            return self.issued.year
        return self.period.first if self.period is not None and not self.period.several_years else None

    @property
    def default_year(self) -> int | None:
        """The year of a date that names none; None where it can't be told."""
        if self.period is None:
            return self.issued.year if self.issued is not None else None
        return None if self.period.several_years else self.period.first

    @property
    def first_year(self) -> int | None:
        """The first year with which the document can have to do."""
        if self.issued is not None:
            return self.issued.year
        return self.period.first if self.period is not None else None

    def year_of(self, moment: Moment, carried: int | None) -> int | None:
        """The year of a moment: its own, that of the sentence, or that of the plan."""
        if moment.unit is Unit.PLAN:
            return five_year_plan(moment.number).last.year
        if moment.unit is Unit.PERIOD:
            return None if self.period is None else self.period.last
        if moment.relative is not None:
            return None if self.this_year is None else self.this_year + moment.relative
        return moment.year or carried or self.default_year

    def after_issue(self, amount: int, unit: str) -> date | None:
        """The day so many days, working days (weekends only are left out), months or years after the issue."""
        if self.issued is None:
            return None
        if unit in ("日", "天"):
            return self.issued + timedelta(days=amount)
        if unit == "周":
            return self.issued + timedelta(weeks=amount)
        if unit == "工作日":
            return _working_days(self.issued, amount)
        months = self.issued.month - 1 + amount * (12 if unit == "年" else 1)
        year, month = self.issued.year + months // 12, months % 12 + 1
        return date(year, month, min(self.issued.day, days_in_month(year, month)))


def days_in_month(year: int, month: int) -> int:
    """How many days a month (1 to 12) has; the calendar of the standard library brings locale along at every start.

    >>> days_in_month(2024, 2), days_in_month(9999, 12)
    (29, 31)
    """
    following = date(2000 + year % 400, month, 28) + timedelta(days=4)  # leap years come round every 400 years
    return (following - timedelta(days=following.day)).day


def _working_days(start: date, amount: int) -> date:
    day = start
    while amount:
        day += timedelta(days=1)
        amount -= day.weekday() < 5
    return day
