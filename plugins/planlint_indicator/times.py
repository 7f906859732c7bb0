"""When a target is meant for: the year that its sentence, paragraph or heading names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import compiled

if TYPE_CHECKING:
    from planlint import Indicator
    from planlint import Plan

_WHEN = compiled(
    r"(?<![比较以从自由])20\d\d年?[—~-]+20\d\d年|(?<![比较以从自由])20\d\d年(?:前三季度|上半年|下半年|\d{1,2}月|[一二三四1-4]季度)?|“?十[一二三四五六]五[”\"]?"
    r"|(?:第[一二三123]阶段|近期|中期|远期|第[一二三123]年|次年|[上下]半年|[一二三四]季度|今年|明年|后年|本世纪中叶)"
)


def year_of(plan: Plan, indicator: Indicator) -> str:
    """The words that say when; the plan's last year where nothing does, so that both name the same time.

    A time in the same paragraph holds until the next one; failing that, one in a heading above does.
    """
    text, place = plan.clean.text, indicator.passage
    start = text.rfind("\n", 0, place.start) + 1
    said = _WHEN.findall(text, start, place.end)
    if said:
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
    return words[:4] if words[:4].isdigit() and words[4:] == "年" else words
