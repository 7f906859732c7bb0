"""Goals with a direction and no number: 明显提高, 全省领先, 上新台阶, 提高出庭应诉率, 完成省下达的任务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.patterns import any_of
from planlint.patterns import compiled
from planlint.plan.clauses import clause_end
from planlint.plan.clauses import clause_start
from planlint.plan.clauses import sentence
from planlint.plan.clauses import skip_lead_in
from planlint.plan.lexicon.indicators import NO_RATES
from planlint.record import Record

_CHANGE = "提高|提升|增强|改善|好转|优化|下降|降低|减少|减轻|增长|增加|扩大|加快|进步|缩短|压缩|压减|攀升|上升|跃升|突破|遏制|缓解|加强|拓展|提速|提质"
_MUCH = f"地?(?:{_CHANGE}|成效|进展)"
_FRONT = "[^,;。]{0,8}(?:前列|第一方阵)"
_ADVANCED = "(?:先进|一流|领先)(?:水平|行列)"
_ABROAD = ("国内", "国际", "世界")
# Each alternative starts with a plain character: re passes over most places at once.
_DIRECTION = compiled(
    f"{any_of(('明显', '显著', '大幅', '大幅度', '较大幅度', '极大', '根本'), _MUCH)}"
    f"|质的(?:提升|飞跃|改善)|出新成效|取得新成效|{any_of('上迈登', '[上迈登]*新?台阶')}|新台阶|新跨越"
    f"|{any_of(('实现', '取得'), '[^,。;、]{0,6}新突破')}|新(?<!创新)突破"
    "|取得(?:一系列|一批|关键性?|重大|突破性|实质性|阶段性|积极)+(?:进展|突破)|取得突破"
    "|最大限度|最大程度|最低限度"
    f"|率先(?:在[^,;。]{{1,10}})?(?:突破|崛起|实现|建成|达到)|全[国省市区县]领先|{any_of(_ABROAD, '领先')}|走在[^,;。]{{0,8}}前列"
    f"|{any_of(('进入', '位居', '稳居', '居', '跻身', '位列'), _FRONT)}|{any_of(_ABROAD, _ADVANCED)}|全[国省市]{_ADVANCED}"
    "|“双(?:下降|提升|增长|降)”?|双(?:下降|提升|增长|降)”?|稳中有[降升]|只[增减]不[减增]|基本消除"
)
_LEVEL = compiled(f"(?:国内|国际|世界|全[国省市]){_ADVANCED}")
_REACHES = compiled(r"达到?|迈[入向]|进入|跻身|处于|保持|实现|位居|接近")
# What is measured against, looked back on, or not yet so, is no goal.
_NO_GOAL = compiled(r"对标|尚未|面临|宣传|报道|总结|已经?$|是指|的$")
# What another document has said and what a plan is for are no goals either.
_SAID_ELSEWHERE = compiled(r"》[^。]{0,16}(?:提出|指出|强调)")
_PURPOSE = compiled(r"为(?:了|进一步|切实|全面|不断|深入|有效|加快)")
_RATE = "率|比例|比重|占比|满意度|总量|分值|产出效益"
# Rates that are to rise or fall, one or several: 提高报备率、及时率和规范率.
_RAISED = compiled(
    rf"(?:提高|提升|扩大|增加|降低|减少|压减|压降)[^,;。:()\d]{{0,28}}?(?:{_RATE})"
    rf"(?:[、和与及][^,;。:()\d]{{1,14}}?(?:{_RATE}))*(?=[,;。、)和及与以]|$)"
)
_ONE_RATE = compiled(rf"(?:{_RATE})(?=[、和与及]|$)")
_RATE_HINT = compiled("率|比例|比重|占比|总量|满意度|分值|效益")
_ASSIGNED = compiled(r"完成(?:国家|省|市|区|县|上级|中央|自治区)[^,;。、]{0,6}下达[^,;。]{0,30}?(?:任务|目标|指标)")
_NAME_ENDS = compiled(r"(?:达到?|取得|实现|确保)$")


class Direction(Record):
    """A goal without a number: where it stands in the paragraph, and what it is about."""

    start: int
    end: int
    name: str


def directions(text: str) -> list[Direction]:
    """Every goal without a number in a paragraph, in order; one a clause, but each rate of a row by itself."""
    found: list[Direction] = []
    found += filter(None, (_direction(text, match) for match in _DIRECTION.finditer(text)))
    if _RATE_HINT.search(text):
        for match in _RAISED.finditer(text):
            found += _raised(match)
    if "下达" in text:
        found += (_assigned(text, match) for match in _ASSIGNED.finditer(text))
    kept: list[Direction] = []
    for direction in sorted(found, key=lambda direction: direction.start):
        if not kept or direction.start >= kept[-1].end:
            kept.append(direction)
    return kept


def _direction(text: str, match: re.Match[str]) -> Direction | None:
    word, end = match.group(), match.end()
    start = skip_lead_in(text, clause_start(text, match.start()), match.start())
    if _is_trait(text, match, start) or _NO_GOAL.search(text, start, match.start()) or _is_outside(text, match, start):
        return None
    if _LEVEL.fullmatch(word) and not _REACHES.search(text, start, match.start()):
        return None
    name = text[start : match.start()]
    if len(name) < 2 or word.startswith(("率先", "最大")):
        end = clause_end(text, end)
        name = name if len(name) >= 2 else text[match.end() : end] or word
    return Direction(start, end, _NAME_ENDS.sub("", name) or name)


def _is_trait(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the words only describe or name something: 国内领先的技术, “两个继续走在前列”."""
    word, end = match.group(), match.end()
    if text.rfind("“", start, match.start()) > text.rfind("”", start, match.start()):
        return True
    if word.startswith("率先"):
        return "的" in text[end : clause_end(text, end)]
    return text.startswith("的", end) and not word.startswith(("取得", "最"))


def _is_outside(text: str, match: re.Match[str], start: int) -> bool:
    """Whether it is no goal of this plan: 《…》提出, 为进一步…."""
    first, _ = sentence(text, match.start())
    return (
        _PURPOSE.match(text, start, match.start() + 3) is not None
        or _SAID_ELSEWHERE.search(text, first, match.start()) is not None
    )


def _raised(match: re.Match[str]) -> Iterator[Direction]:
    """Each of the rates behind 提高 is a goal of its own."""
    text, verb, end = match.string, match.start(), match.end()
    begin = skip_lead_in(text, clause_start(text, verb), verb)
    if any(char.isdecimal() for char in text[begin : clause_end(text, end)]) or _is_outside(text, match, begin):
        return
    at = verb
    for rate in _ONE_RATE.finditer(text, verb, end):
        if not text.endswith(NO_RATES, at, rate.end()):
            yield Direction(at, rate.end(), text[at + 2 * (at == verb) : rate.end()])
        at = rate.end() + 1


def _assigned(text: str, match: re.Match[str]) -> Direction:
    start = skip_lead_in(text, clause_start(text, match.start()), match.start())
    return Direction(start, match.end(), text[start : match.start()] or match.group())
