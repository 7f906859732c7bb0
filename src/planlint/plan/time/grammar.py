"""Reads a text into expressions of time, without asking which of them are deadlines."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator

from planlint.patterns import compiled
from planlint.plan.lexicon import time as words
from planlint.plan.model import DeadlineKind
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Unit
from planlint.plan.time.expression import TO
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark
from planlint.plan.time.moments import dates
from planlint.plan.time.moments import figures
from planlint.plan.time.moments import five_year_plans
from planlint.plan.time.moments import open_ends
from planlint.plan.time.recurring import every
from planlint.plan.time.recurring import irregular
from planlint.plan.time.recurring import paces
from planlint.plan.time.terms import ongoing
from planlint.plan.time.terms import punctual
from planlint.plan.time.terms import standing_terms
from planlint.plan.time.terms import terms
from planlint.plan.time.terms import vague
from planlint.plan.time.terms import years_taken

_Family = Callable[[str], Iterator[Expression]]
# What reads a family of expressions, by the characters of which a sentence must have one to hold any of it.
_FAMILIES: dict[str, _Family] = {
    "年月季": dates,
    "-./": figures,
    "年期": open_ends,
    "五": five_year_plans,
    "每": every,
    "年月季周旬": paces,
    "期常": irregular,
    "内": terms,
    "年": years_taken,
    "前任满": standing_terms,
    "按": punctual,
    "续长态全": ongoing,
    "适恰逐择尽早近短抓待时件今": vague,
}
# Characters of many other words count only beside these.
_BESIDE = {
    "-": r"(?<=20\d\d-)",
    ".": r"(?<=20\d\d\.)",
    "/": r"(?<=20\d\d/)",
    "每": "(?=个?[半季两二三四五2-6年月周旬学日天])",
    "五": "(?<=[一二三四五六七八九十]五)",
    "期": "(?:(?<=定期)|(?=[内末]))",
    "常": "(?<=经常)",
    "内": "(?<=[日天时周月年之以]内)",
    "任": "(?=职?(?:期内|前))",
    "前": f"(?<=[岗之临来{''.join(event[-1] for event in words.EVENTS)}]前)",
    "满": "(?=[1-9一两二三四五])",
    "按": "(?=[时期要规])",
    "续": "(?<=持续)",
    "长": "(?=期)",
    "态": "(?=化)",
    "全": "(?=年)",
    "适": "(?=[时当])",
    "恰": "(?=当)",
    "择": "(?=[机时期])",
    "逐": "(?=[步次])",
    "尽": "(?=[快早速])",
    "早": "(?=日)",
    "近": "(?=[日期])",
    "短": "(?=期)",
    "抓": "(?=紧)",
    "时": "(?=[间期]内|机成)",
    "件": "(?=[成具允后])",
    "今": "(?=后)",
}
_BY_CHARACTER: dict[str, tuple[_Family, ...]] = {
    character: tuple(family for keys, family in _FAMILIES.items() if character in keys)
    for character in "".join(_FAMILIES)
}
_CHARACTERS = compiled("|".join(f"{re.escape(character)}{_BESIDE.get(character, '')}" for character in _BY_CHARACTER))
_JOIN = compiled(TO)
_AND = compiled("[、和及与]")
_FROM_ISSUE = compiled(r"(?:即日|自?(?:印发|发布|公布|下发)之日|从?现在)起(?:实施|施行|执行|开始)?[至到]$")


def next_sign(text: str, start: int) -> int:
    """Where the next character of an expression of time may stand, or -1: before it nothing is said of when."""
    sign = _CHARACTERS.search(text, start)
    return -1 if sign is None else sign.start()


def read(text: str) -> list[Expression]:
    """The expressions of time in a sentence, in order; of two that overlap the one that starts first, or else the longer."""
    characters = _CHARACTERS.findall(text)
    if not characters:
        return []
    families = {family for character in set(characters) for family in _BY_CHARACTER[character]}
    found = [expression for family in families for expression in family(text)]
    found.sort(key=lambda expression: (expression.start, -expression.end, expression.kind))
    whole: list[Expression] = []
    for expression in found:
        last = whole[-1] if whole else None
        if last is not None and expression.start < last.end:
            continue
        if last is not None and (one := _one(text, last, expression)):
            whole[-1] = one
        else:
            whole.append(_with_preposition(text, expression))
    return whole


def _one(text: str, last: Expression, expression: Expression) -> Expression | None:
    """Two expressions as one where they make a span (3月至6月) or a year with its event (2025年 + 春节前)."""
    if last.moment is None or last.until is not None:
        return None
    if last.kind is DeadlineKind.FREQUENCY:  # 每年4月、10月
        again = expression.moment is not None and expression.moment.year is None
        return last.changed(end=expression.end) if again and _AND.fullmatch(text, last.end, expression.start) else None
    if expression.moment is None:
        bare_year = last.moment.unit is Unit.YEAR and last.moment.edge is Edge.WHOLE
        is_event = expression.kind is DeadlineKind.RELATIVE and expression.amount is None and not expression.punctual
        return expression.changed(start=last.start) if bare_year and is_event and last.end == expression.start else None
    if (
        expression.until is not None
        or last.mark not in (Mark.NONE, Mark.SINCE)
        or not _JOIN.fullmatch(text, last.end, expression.start)
    ):
        return None
    finest = last if last.kind is DeadlineKind.DATE else expression
    return last.changed(end=expression.end, kind=finest.kind, until=expression.moment, mark=Mark.NONE)


def _with_preposition(text: str, expression: Expression) -> Expression:
    """到 before a moment belongs to it, and so does 印发之日起至."""
    before = text[max(0, expression.start - 2) : expression.start]
    if expression.moment is None or not before or before[-1] not in "到至" or before in ("截至", "截到"):
        return expression
    issue = _FROM_ISSUE.search(text, max(0, expression.start - 16), expression.start)
    start = issue.start() if issue else expression.start - 1
    mark = Mark.TO if expression.mark is Mark.NONE else expression.mark
    return expression.changed(start=start, mark=mark, from_issue=issue is not None)
