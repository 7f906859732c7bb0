"""When a target is meant for: the year that its sentence, paragraph or heading names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import compiled

if TYPE_CHECKING:
    from planlint import Indicator
    from planlint import Plan

# 比2020年 and 以2020年为基期 name a base, not a time by which.
_WHEN = compiled(
    r"(?<![比较以从自由])(?:20\d\d年?[—~-]+20\d\d年|20\d\d年)|“?十[一二三四五六]五[”\"]?"
    r"|第[一二三123](?:阶段|年)|近期|中期|远期|次年|今年|明年|后年|本世纪中叶"
)
_WITHIN = compiled(
    r"\d{1,2}月|[一二三四]季度|[上下]半年|年中"
)  # steps inside a year, where the target's own clause names them
_REACH = 600  # characters: no time named before is still in mind
_CLAUSE = ",;。:\n"


def time_of(plan: Plan, indicator: Indicator) -> str:
    """The words that say when; the plan's last year where nothing does, so that both name the same time.

    A time in the same paragraph holds until the next one; failing that, one in a heading above does.
    """
    text, place = plan.clean.text, indicator.passage
    above = max(0, place.start - _REACH)
    clause = max(above, *(text.rfind(mark, above, place.start) + 1 for mark in _CLAUSE))
    step = "".join(_WITHIN.findall(text, clause, place.end)[-1:])
    return _year(plan, indicator) + step


def _year(plan: Plan, indicator: Indicator) -> str:
    text, place = plan.clean.text, indicator.passage
    above = max(0, place.start - _REACH)
    if said := _WHEN.findall(text, max(above, text.rfind("\n", above, place.start) + 1), place.end):
        return _plain(plan, said[-1])
    section = plan.section_at(place)
    while section is not None:
        title = section.title.text if section.title is not None else section.head.text[:30]
        if said := _WHEN.findall(title):
            return _plain(plan, said[-1])
        section = section.parent
    return str(plan.period.last) if plan.period else ""


def _plain(plan: Plan, words: str) -> str:
    words = words.strip('“”"')
    if words == "今年" and plan.period and not plan.period.several_years:
        return str(plan.period.last)
    return words.removesuffix("年")
