"""Directions without a number, where a task has nothing else to be measured by: 双下降, 稳中有降."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Role
from planlint import compiled

if TYPE_CHECKING:
    from planlint import Indicator
    from planlint import Plan

_TREND = compiled("双下降|双提升|双增长|双降|稳中有[升降]")
_FIGURE = compiled(r"\d+(?:\.\d+)?(?:%|个百分点|[万亿]?[件起人个家吨项户])")


def trend_in_task(plan: Plan, goal: Indicator) -> bool:
    """Whether a goal is a direction in a task whose sentence gives no figure by which to measure it."""
    if _TREND.search(goal.passage.text) is None:
        return False
    section = plan.section_at(goal.passage)
    if section is not None and section.role in (Role.GOAL, Role.GENERAL):
        return False
    if plan.task_at(goal.passage) is None:
        return False
    start, end = goal.passage.around("。\n").start, goal.passage.around("。").end
    return _FIGURE.search(plan.clean.text, start, end) is None
