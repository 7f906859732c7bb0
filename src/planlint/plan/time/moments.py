"""Dates and stretches of the calendar: 2025年6月底前, 三季度, 年内, “十四五”期间."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.patterns import compiled
from planlint.plan.model import DeadlineKind
from planlint.plan.numerals import value
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Moment
from planlint.plan.time.calendar import Unit
from planlint.plan.time.calendar import five_year_plan
from planlint.plan.time.expression import HAN_DIGITS
from planlint.plan.time.expression import TO
from planlint.plan.time.expression import WITHIN
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark

_MONTH = r"(?:1[0-9]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[0-9]{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_QUARTER = "[1-9一二三四五六七八九]"
_MARK = rf"(以前|之前|前(?![期提后沿瞻列置端景三两几款述言往来进所移方身半\d])|{WITHIN}|起|开始(?!前)|以来|来(?=,)|以后|之后|后(?=,))?"
# 初 and 中 that start another word: 2023年初步形成, 2024年中国.
_NOT_BEGINNING = "[步期始次中级审评具显见心稿雪选验夏高]"
_NOT_MIDDLE = "[国央心小医等学共部原华期层西介高长试标型止间东级俄欧美非日韩职]"

# Groups: half; quarter, its edge; first month of a range, month, first day of a range, day, hour, edge of the month; edge of the year; mark.
_PART = (
    r"(?:([上下])半年"
    rf"|第?({_QUARTER})季度([初中末底])?"
    rf"|(?:({_MONTH})月?份?{TO})?({_MONTH})月份?"
    rf"(?:(?:({_DAY})[日号]?{TO})?({_DAY})[日号](?:(\d{{1,2}})(?:[时点](?:\d{{1,2}}分)?|:\d\d))?|([底末初](?!步)|[上中下]旬))?"
    rf"|年?(底|末|终|初(?!{_NOT_BEGINNING})|中(?!{_NOT_MIDDLE})))"
)
_HAN_YEAR = "[〇零○九][〇零○一二三四五六七八九]{2}"
_NUMBERED = compiled(
    rf"([12一二](?<![\d.].)(?:(?<=1)9\d\d|(?<=2)0\d\d|{_HAN_YEAR}))(?:年?{TO}(20\d\d))?年{_PART}?{_MARK}"
)
_SHORT = compiled(rf"2[0-9](?<![\d.第近超过满]2\d)年(?=年?[底末]|\d{{1,2}}月){_PART}{_MARK}")
_DIGITS = compiled(rf"(20\d\d)(?<![\d.]20\d\d)([-./])(0?[1-9]|1[0-2])(?:\2(\d{{1,2}}))?(?![\d%])日?{_MARK}")
_NAMED = compiled(rf"([今明本当次后去上前同])年{_PART}?{_MARK}")
_NO_YEAR = compiled(_PART + _MARK)
_NO_YEAR_STARTS = compiled(
    r"[上下第年\d一二三四五六七八九十](?<![\d年.第/前续].)(?<!(?<=[\d一二三四五六七八九十])、.)(?=半年|.?季度|[\d一二]?[月—\-~至到]|(?<![每近几多两半一二三四五六七八九十百\d周]年)[底末终初中])"
)
_OPEN_END = compiled(rf"年(?<![\d{HAN_DIGITS}半几近多数每]年){WITHIN}|本年度(?:{WITHIN}|[末底]前?)|规划期[内末]|全年")
_FIVE_YEAR = compiled(
    r"([一二三四五六七八九十]{1,2})五[”\"“]?(期间|时期|(?:规划)?期?末期?|(?:规划)?期内|前[两三]年|后[两三]年)"
)

_YEARS_AWAY = {"今": 0, "本": 0, "当": 0, "同": 0, "明": 1, "次": 1, "后": 2, "去": -1, "上": -1, "前": -2}
_EDGES = {"底": Edge.END, "末": Edge.END, "终": Edge.END, "初": Edge.BEGINNING, "中": Edge.MIDDLE}
_TEN_DAYS = {"上旬": 1, "中旬": 2, "下旬": 3}
_FINE = (Unit.MONTH, Unit.TEN_DAYS, Unit.DAY)
_NO_SUCH_DAY = 99


def dates(text: str) -> Iterator[Expression]:
    """Moments with a year in figures or in words, and those without one."""
    for match in _NUMBERED.finditer(text):
        first, second, *rest = match.groups()
        if second:
            moment = Moment(Unit.YEAR, value(second))
            yield _moment(match, moment, rest, since=Moment(Unit.YEAR, value(first)))
        else:
            yield _moment(match, Moment(Unit.YEAR, value(first)), rest)
    for match in _SHORT.finditer(text):
        yield _moment(match, Moment(Unit.YEAR, 2000 + int(match.group()[:2])), list(match.groups()))
    for match in _NAMED.finditer(text):
        word, *rest = match.groups()
        yield _moment(match, Moment(Unit.YEAR, relative=_YEARS_AWAY[word]), rest)
    for start in _NO_YEAR_STARTS.finditer(text):
        if part := _NO_YEAR.match(text, start.start()):
            yield _moment(part, Moment(Unit.YEAR), list(part.groups()))


def figures(text: str) -> Iterator[Expression]:
    """2025-06-30, 2025.6, 2025/6/30."""
    for match in _DIGITS.finditer(text):
        year_written, _, month, day, mark = match.groups()
        moment = in_month(Moment(Unit.MONTH, int(year_written), int(month)), day, None)
        yield Expression(match.start(), match.end(), DeadlineKind.DATE, moment, mark=_mark(mark))


def _moment(match: re.Match[str], year: Moment, groups: list[str | None], since: Moment | None = None) -> Expression:
    half, quarter, quarter_edge, first_month, month, first_day, day, hour, month_edge, year_edge, mark = groups
    if half:
        moment = year.changed(unit=Unit.HALF, number=1 if half == "上" else 2)
    elif quarter:
        moment = year.changed(unit=Unit.QUARTER, number=value(quarter), edge=_EDGES.get(quarter_edge or "", Edge.WHOLE))
    elif month:
        moment = in_month(year.changed(number=value(month)), day, month_edge)
        if hour and int(hour) > 24:
            moment = moment.changed(day=_NO_SUCH_DAY)
        if first_day:
            since = moment.changed(day=value(first_day))
        elif first_month:
            since = year.changed(unit=Unit.MONTH, number=value(first_month))
    else:
        moment = year.changed(edge=_EDGES.get(year_edge or "", Edge.WHOLE))
    kind = DeadlineKind.DATE if moment.unit in _FINE else DeadlineKind.PERIOD_END
    return Expression(match.start(), match.end(), kind, since or moment, moment if since else None, _mark(mark))


def in_month(moment: Moment, day: str | None, edge: str | None) -> Moment:
    """The month that a moment's number is of, or the day or ten days of it."""
    if day:
        return moment.changed(unit=Unit.DAY, day=value(day))
    if edge in _TEN_DAYS:
        return moment.changed(unit=Unit.TEN_DAYS, day=_TEN_DAYS[edge])
    return moment.changed(unit=Unit.MONTH, edge=_EDGES.get(edge or "", Edge.WHOLE))


def _mark(word: str | None) -> Mark:
    if not word:
        return Mark.NONE
    if word in ("起", "开始"):
        return Mark.SINCE
    if word.endswith("内"):
        return Mark.WITHIN
    return Mark.BEFORE if word.endswith("前") else Mark.AFTER


def open_ends(text: str) -> Iterator[Expression]:
    """年内, 本年度内, 全年, 规划期末."""
    for match in _OPEN_END.finditer(text):
        unit = Unit.PERIOD if match.group()[0] == "规" else Unit.YEAR
        edge = Edge.WHOLE if match.group() in ("全年", "规划期内") else Edge.END
        yield Expression(match.start(), match.end(), DeadlineKind.PERIOD_END, Moment(unit, edge=edge), mark=Mark.WITHIN)


def five_year_plans(text: str) -> Iterator[Expression]:
    """“十四五”期间, “十四五”末, “十四五”前三年."""
    for match in _FIVE_YEAR.finditer(text):
        number, part = value(match.group(1)), match.group(2)
        start = match.start() - (text[match.start() - 1 : match.start()] in ("“", '"', "”"))
        if part[0] in "前后":
            first, last = _years_of_plan(number, part)
            yield Expression(start, match.end(), DeadlineKind.PERIOD_END, first, last)
        else:
            moment = Moment(Unit.PLAN, number=number, edge=Edge.END if "末" in part else Edge.WHOLE)
            yield Expression(start, match.end(), DeadlineKind.PERIOD_END, moment, mark=Mark.WITHIN)


def _years_of_plan(number: int, part: str) -> tuple[Moment, Moment]:
    plan, length = five_year_plan(number), value(part[1])
    if part[0] == "前":
        return Moment(Unit.YEAR, plan.first.year), Moment(Unit.YEAR, plan.first.year + length - 1)
    return Moment(Unit.YEAR, plan.last.year - length + 1), Moment(Unit.YEAR, plan.last.year)
