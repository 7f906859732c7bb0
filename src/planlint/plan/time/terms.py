"""When without a date: terms (印发之日起30日内), terms of office, moving days, vague words, and work that never ends."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.patterns import any_of
from planlint.patterns import compiled
from planlint.plan.lexicon import time as words
from planlint.plan.model import DeadlineKind
from planlint.plan.numerals import value
from planlint.plan.time.expression import HAN_DIGITS
from planlint.plan.time.expression import TO
from planlint.plan.time.expression import WITHIN
from planlint.plan.time.expression import Expression

_NUMBER = rf"(?:\d{{1,3}}|[{HAN_DIGITS}]{{1,3}})"
_UNIT = "个?(工作日|日|天|小时|周|月|年)"
_AFTER_EVENT = compiled(rf"(?:之日起|印发后|下发后|发布后|出台后|公布后)的?({_NUMBER}){_UNIT}{WITHIN}")
_EVENT = compiled(r"(?:[自从]|[于在](?=本))?[一-龥]{0,8}$")
_OF_ISSUE = compiled(
    r"(?:本|自|从|^)[一-龥]{0,4}(?:印发|发布|公布|下发|施行|实施|出台)$|^(?:印发|发布|公布|下发|施行|实施|出台)$"
)
_WITHIN_TERM = compiled(rf"(?<![\d第近前余.{HAN_DIGITS}])({_NUMBER})(?:{TO}({_NUMBER}))?{_UNIT}{WITHIN}")
_SOME_YEARS = "[1-9一两二三四五]"
_SOME = rf"{_SOME_YEARS}(?:[—\-~至]?{_SOME_YEARS})?"
_TAKING_YEARS = compiled(
    f"{any_of(('再经过', '再用'), f'{_SOME}年')}|{any_of(('经过', '利用', '用'), f'{_SOME}年(?:左右)?的?(?:时间|努力)')}"
)
_YEARS_TO_BUILD = compiled(
    rf"{_SOME_YEARS}(?<![\d第每近个—\-~至.].)年(?=基本(?:建成|实现|完成|形成)|全面(?:建成|实现|完成)|初见成效|见成效|大见成效|大变样)"
)
_STANDING = compiled(
    "本届政府任期内|任期内|任职期内|任前(?!公示)|任职前(?!公示)|上岗前"
    rf"|{any_of((verb + '满' for verb in ('发布', '实施', '施行', '印发', '出台', '运行')), f'{_SOME_YEARS}年')}"
    rf"|{any_of(words.EVENTS, '(?:来临|到来)?(?:之前|前(?![期后夕]))')}"
)
_VAGUE = compiled(
    rf"{any_of(words.VAGUE)}|{any_of(words.VAGUE_BEFORE_VERB, f'(?={any_of(words.VERBS_AFTER_VAGUE)})')}"
    "|短期内(?![仍难无不将])|待[^,。;:()]{1,16}(?:成熟|完善|具备)(?:之?后|时)"
)
_PUNCTUAL = compiled(
    rf"按(?<![未不没法有]按)(?<![未不没]能按)(?:{any_of(word[1:] for word in words.PUNCTUAL)})(?!{any_of(words.NOT_PUNCTUAL_AFTER)})"
)
_ONGOING = compiled(rf"[,;、:(](?:{any_of(word for word in words.ONGOING if len(word) > 3)})(?=[);。])")

_ISO = {"年": "P{}Y", "月": "P{}M", "周": "P{}W", "日": "P{}D", "天": "P{}D", "工作日": "P{}D", "小时": "PT{}H"}


def terms(text: str) -> Iterator[Expression]:
    """Terms counted from an event, with or without the event."""
    for match in _AFTER_EVENT.finditer(text):
        event = _EVENT.search(text, max(0, match.start() - 10), match.start() + (match.group()[0] != "之") * 2)
        start = event.start() if event and event.group() else match.start()
        of_issue = event is not None and _OF_ISSUE.search(event.group()) is not None
        yield _term(start, match.end(), match.group(1), match.group(2), of_issue=of_issue)
    for match in _WITHIN_TERM.finditer(text):
        yield _term(match.start(), match.end(), match.group(2) or match.group(1), match.group(3))


def years_taken(text: str) -> Iterator[Expression]:
    """再经过2年, 用3年时间, 3年基本建成: from when is not said."""
    for pattern in (_TAKING_YEARS, _YEARS_TO_BUILD):
        for match in pattern.finditer(text):
            number = [char for char in match.group() if char.isdecimal() or char in HAN_DIGITS][-1]
            yield _term(match.start(), match.end(), number, "年").changed(unanchored=True)


def standing_terms(text: str) -> Iterator[Expression]:
    """任期内, 上岗前, 发布满2年, 春节前: a term that comes round, or a day that moves."""
    for match in _STANDING.finditer(text):
        yield Expression(match.start(), match.end(), DeadlineKind.RELATIVE)


def _term(start: int, end: int, number: str, unit: str, *, of_issue: bool = False) -> Expression:
    few = len(number) > 1 and not number.isdecimal() and "十" not in number
    amount = value(number[-1] if few else number)  # 三四个月: at most four
    return Expression(
        start, end, DeadlineKind.RELATIVE, every=_ISO[unit].format(amount), amount=(amount, unit), from_issue=of_issue
    )


def vague(text: str) -> Iterator[Expression]:
    """尽快, 适时, 条件成熟后."""
    for match in _VAGUE.finditer(text):
        yield Expression(match.start(), match.end(), DeadlineKind.VAGUE)


def punctual(text: str) -> Iterator[Expression]:
    """按时, 按期."""
    for match in _PUNCTUAL.finditer(text):
        yield Expression(match.start(), match.end(), DeadlineKind.RELATIVE, punctual=True)


def ongoing(text: str) -> Iterator[Expression]:
    """持续推进, where it stands alone in a bracket or at the end."""
    for match in _ONGOING.finditer(text):
        yield Expression(match.start() + 1, match.end(), DeadlineKind.ONGOING)
