"""Deadlines: every expression of when something is to be done, or how often."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date

from planlint.patterns import compiled
from planlint.plan.lexicon import time as words
from planlint.plan.model import Deadline
from planlint.plan.model import DeadlineKind
from planlint.plan.model import DeadlineProblem
from planlint.plan.model import Period
from planlint.plan.passage import Passage
from planlint.plan.time.calendar import Calendar
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Unit
from planlint.plan.time.context import HIDDEN
from planlint.plan.time.context import hide
from planlint.plan.time.context import is_deadline
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark
from planlint.plan.time.expression import any_of
from planlint.plan.time.grammar import read
from planlint.plan.time.resolve import is_goal
from planlint.plan.time.resolve import resolve

_LIMIT = compiled(rf"(?:{any_of(words.LIMIT_LABELS)}):")
_LIMIT_END = compiled(r"[;)。]|$")
_FRAME = compiled(",?[^,。;]{0,12}?[将要]")
_NATIONAL_GOAL = compiled("[^。;]{0,20}?(?:达峰|达到峰值|碳中和|降碳|双碳)")
_RULED = compiled("(?:按照|根据|依据|依照)[^,。;]{0,12}(?:规定|协议|合同|约定)")
_CONCRETE = (DeadlineKind.DATE, DeadlineKind.PERIOD_END)


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
    found: list[Deadline] = []
    for paragraph in paragraphs:
        if paragraph.start in limits:
            found += _in_limit(paragraph, hide(paragraph.text), calendar)
        else:
            found += _in_paragraph(paragraph, calendar)
    return found


def _in_paragraph(paragraph: Passage, calendar: Calendar) -> list[Deadline]:
    found: list[Deadline] = []
    text = hide(paragraph.text)
    start = 0
    while start < len(text):
        stop = text.find("。", start) + 1 or len(text)
        sentence = text[start:stop]
        if ":" in sentence and (label := _LIMIT.search(sentence)):
            found += _in_labelled(paragraph, start, sentence, label.span(), calendar)
        elif expressions := read(sentence):
            found += _in_prose(paragraph, start, sentence, expressions, calendar)
        start = stop
    return found


def _in_labelled(
    paragraph: Passage, start: int, text: str, label: tuple[int, int], calendar: Calendar
) -> Iterator[Deadline]:
    """The deadlines of a sentence with 完成时限: in it."""
    before, after = text[: label[0]], text[label[1] :]
    yield from _in_prose(paragraph, start, before, read(before), calendar)
    end = _LIMIT_END.search(after)
    stop = label[1] + (end.start() if end else len(after))
    yield from _in_limit(paragraph.part(start + label[1], start + stop), text[label[1] : stop], calendar)
    rest = text[stop:]
    if next_label := _LIMIT.search(rest):
        yield from _in_labelled(paragraph, start + stop, rest, next_label.span(), calendar)
    else:
        yield from _in_prose(paragraph, start + stop, rest, read(rest), calendar)


def _in_prose(
    paragraph: Passage, start: int, text: str, expressions: list[Expression], calendar: Calendar
) -> Iterator[Deadline]:
    year = None
    judged = [(expression, is_deadline(text, expression, calendar)) for expression in expressions]
    answered = any(counts and expression.kind in _CONCRETE for expression, counts in judged) or _is_ruled(text)
    for expression, counts in judged:
        if counts:
            place = paragraph.part(start + expression.start, start + expression.end)
            deadline = _deadline(place, text, expression, calendar, year)
            yield deadline.changed(problem=None) if expression.punctual and answered else deadline
        year = _year_named(expression) or year


def _is_ruled(text: str) -> bool:
    """Whether a sentence cites what says when: then 按时 has something to refer to."""
    return HIDDEN in text or _RULED.search(text) is not None


def _year_named(expression: Expression) -> int | None:
    moment = expression.until or expression.moment
    return moment.year if moment is not None else None


def _in_limit(passage: Passage, text: str, calendar: Calendar) -> Iterator[Deadline]:
    """Whatever stands here says when; words in which nothing is read are an answer too, if a vague one."""
    found = [expression for expression in read(text) if not expression.punctual]
    year = None
    for expression in found:
        place = passage.part(expression.start, expression.end)
        yield _deadline(place, text, expression, calendar, year)
        year = _year_named(expression) or year
    answer = text.strip(f"  :、,{HIDDEN}")
    if found or not any("一" <= char <= "鿿" for char in answer):
        return
    place = passage.part(text.find(answer), text.find(answer) + len(answer))
    if any(word in answer for word in words.ONGOING):
        yield Deadline(DeadlineKind.ONGOING, place)
    else:
        yield Deadline(DeadlineKind.RELATIVE, place, problem=DeadlineProblem.VAGUE)


def _deadline(place: Passage, text: str, expression: Expression, calendar: Calendar, year: int | None) -> Deadline:
    """The deadline that an expression stands for; ``year`` is the one its sentence named before."""
    kind, moment = expression.kind, expression.moment
    if expression.punctual or kind in (DeadlineKind.VAGUE, DeadlineKind.VAGUE_FREQUENCY):
        return Deadline(kind, place, problem=DeadlineProblem.VAGUE)
    if calendar.several_years and text.startswith("年终", expression.start):
        return Deadline(DeadlineKind.FREQUENCY, place, resolved="P1Y")
    frame = (
        moment is not None
        and (moment.unit, moment.edge, expression.mark) == (Unit.YEAR, Edge.WHOLE, Mark.NONE)
        and _FRAME.match(text, expression.end) is not None
    )
    meaning = resolve(expression, calendar, year, frame=frame)
    if meaning.readings and _NATIONAL_GOAL.match(text, expression.end):
        meaning = meaning.changed(problem=None, readings=())  # 2030年前碳达峰 is how the national goal is worded
    return Deadline(
        kind,
        place,
        meaning.first,
        meaning.last,
        meaning.resolved,
        meaning.problem,
        is_goal(expression),
        meaning.readings,
    )
