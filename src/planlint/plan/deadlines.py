"""Deadlines: every expression of when something is to be done, or how often."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date

from planlint.patterns import any_of
from planlint.patterns import compiled
from planlint.plan.lexicon import time as words
from planlint.plan.model import Deadline
from planlint.plan.model import DeadlineKind
from planlint.plan.model import DeadlineProblem
from planlint.plan.model import Period
from planlint.plan.passage import Passage
from planlint.plan.reading import reading
from planlint.plan.time.calendar import Calendar
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Unit
from planlint.plan.time.context import HIDDEN
from planlint.plan.time.context import hide
from planlint.plan.time.context import is_deadline
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark
from planlint.plan.time.grammar import next_sign
from planlint.plan.time.grammar import read
from planlint.plan.time.resolve import Meaning
from planlint.plan.time.resolve import is_goal
from planlint.plan.time.resolve import resolve
from planlint.record import Record

_LIMIT = compiled(rf"(?:{any_of(words.LIMIT_LABELS)}):")
_MAY_BE_LIMIT = compiled(f":(?<=[{''.join(label[-1] for label in words.LIMIT_LABELS)}]:)")
_LIMIT_END = compiled(r"[;)。]|$")
_FRAME = compiled(",?[^,。;]{0,12}?[将要]")
_NATIONAL_GOAL = compiled("[^。;]{0,20}?(?:达峰|达到峰值|碳中和|降碳|双碳)")
_RULED = compiled("(?:按照|根据|依据|依照)[^,。;]{0,12}(?:规定|协议|合同|约定)")
_CONCRETE = (DeadlineKind.DATE, DeadlineKind.PERIOD_END)
_VAGUELY = Meaning(problem=DeadlineProblem.VAGUE)


class _Said(Record):
    """What a paragraph says of when; offsets count in the paragraph."""

    start: int
    end: int
    kind: DeadlineKind
    meaning: Meaning = Meaning()
    goal: bool = False


def find_deadlines(
    paragraphs: Sequence[Passage],
    *,
    period: Period | None = None,
    issued: date | None = None,
    limits: Collection[int] = (),
) -> list[Deadline]:
    """Every deadline in paragraphs that look forward, in order.

    Args:
        paragraphs: clean text; titles in 《》 are passed over.
        period: the years the plan covers; for a report, the year that its next steps are for.
        issued: the date of issue.
        limits: where those paragraphs start that as a whole answer the question when: the cells of a column 完成时限.
    """
    calendar = Calendar(period, issued)
    return [
        _deadline(paragraph, said)
        for paragraph in paragraphs
        for said in _said(paragraph.text, calendar, limit=paragraph.start in limits)
    ]


def _deadline(paragraph: Passage, said: _Said) -> Deadline:
    meaning = said.meaning
    return Deadline(
        said.kind,
        paragraph.part(said.start, said.end),
        meaning.first,
        meaning.last,
        meaning.resolved,
        meaning.problem,
        said.goal,
        meaning.readings,
    )


@reading
def _said(paragraph: str, calendar: Calendar, *, limit: bool) -> tuple[_Said, ...]:
    """What a paragraph says of when, in order; ``limit`` where it is nothing but an answer to that."""
    text = hide(paragraph)
    if limit:
        return tuple(_in_limit(text, 0, calendar))
    found: list[_Said] = []
    labelled = _MAY_BE_LIMIT.search(text) is not None
    for start, sentence in _sentences(text, every=labelled):
        if labelled and (label := _LIMIT.search(sentence)):
            found += _in_labelled(sentence, start, label.span(), calendar)
        elif expressions := read(sentence):
            found += _in_prose(sentence, start, expressions, calendar)
    return tuple(found)


def _sentences(text: str, *, every: bool) -> Iterator[tuple[int, str]]:
    """Every sentence, or those in which something may be said of when; each with where it starts."""
    start = 0
    while start < len(text):
        sign = start if every else next_sign(text, start)
        if sign < 0:
            return
        start = text.rfind("。", start, sign) + 1 or start
        stop = text.find("。", sign) + 1 or len(text)
        yield start, text[start:stop]
        start = stop


def _in_labelled(text: str, start: int, label: tuple[int, int], calendar: Calendar) -> Iterator[_Said]:
    """What a sentence with 完成时限: in it says; ``start`` is where it stands in the paragraph."""
    before, after = text[: label[0]], text[label[1] :]
    yield from _in_prose(before, start, read(before), calendar)
    end = _LIMIT_END.search(after)
    stop = label[1] + (end.start() if end else len(after))
    yield from _in_limit(text[label[1] : stop], start + label[1], calendar)
    rest = text[stop:]
    if next_label := _LIMIT.search(rest):
        yield from _in_labelled(rest, start + stop, next_label.span(), calendar)
    else:
        yield from _in_prose(rest, start + stop, read(rest), calendar)


def _in_prose(text: str, start: int, expressions: list[Expression], calendar: Calendar) -> Iterator[_Said]:
    year = None
    judged = [(expression, is_deadline(text, expression, calendar)) for expression in expressions]
    answered = any(counts and expression.kind in _CONCRETE for expression, counts in judged) or _is_ruled(text)
    for expression, counts in judged:
        if counts:
            said = _meant(text, start, expression, calendar, year)
            yield said.changed(meaning=Meaning()) if expression.punctual and answered else said
        year = _year_named(expression) or year


def _is_ruled(text: str) -> bool:
    """Whether a sentence cites what says when: then 按时 has something to refer to."""
    return HIDDEN in text or _RULED.search(text) is not None


def _year_named(expression: Expression) -> int | None:
    moment = expression.until or expression.moment
    return moment.year if moment is not None else None


def _in_limit(text: str, start: int, calendar: Calendar) -> Iterator[_Said]:
    """Whatever stands here says when; words in which nothing is read are an answer too, if a vague one."""
    found = [expression for expression in read(text) if not expression.punctual]
    year = None
    for expression in found:
        yield _meant(text, start, expression, calendar, year)
        year = _year_named(expression) or year
    answer = text.strip(f"  :、,{HIDDEN}")
    if found or not any("一" <= char <= "鿿" for char in answer):
        return
    start += text.find(answer)
    end = start + len(answer)
    if any(word in answer for word in words.ONGOING):
        yield _Said(start, end, DeadlineKind.ONGOING)
    else:
        yield _Said(start, end, DeadlineKind.RELATIVE, _VAGUELY)


def _meant(text: str, start: int, expression: Expression, calendar: Calendar, year: int | None) -> _Said:
    """What an expression says; ``year`` is the one its sentence, which starts at ``start``, named before."""
    kind, moment = expression.kind, expression.moment
    begin, end = start + expression.start, start + expression.end
    if expression.punctual or kind in (DeadlineKind.VAGUE, DeadlineKind.VAGUE_FREQUENCY):
        return _Said(begin, end, kind, _VAGUELY)
    if calendar.several_years and text.startswith("年终", expression.start):
        return _Said(begin, end, DeadlineKind.FREQUENCY, Meaning(resolved="P1Y"))
    frame = (
        moment is not None
        and (moment.unit, moment.edge, expression.mark) == (Unit.YEAR, Edge.WHOLE, Mark.NONE)
        and _FRAME.match(text, expression.end) is not None
    )
    meaning = resolve(expression, calendar, year, frame=frame)
    if meaning.readings and _NATIONAL_GOAL.match(text, expression.end):
        meaning = meaning.changed(problem=None, readings=())  # 2030年前碳达峰 is how the national goal is worded
    return _Said(begin, end, kind, meaning, is_goal(expression))
