"""Rates that are to rise: one by itself, or several in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import IndicatorStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint import Indicator
    from planlint import Plan

_ENDS = ("率", "比例", "比重", "占比", "总量", "分值", "效益")


def without_number(plan: Plan) -> list[tuple[Indicator, ...]]:
    """The targets that say a direction only; rates that stand in one row (报备率、及时率和规范率) belong together."""
    groups: list[tuple[Indicator, ...]] = []
    for indicator in plan.indicators:
        if indicator.status is not IndicatorStatus.UNQUANTIFIED:
            continue
        if groups and indicator.passage.start - groups[-1][-1].passage.end == 1 and is_rate(indicator):
            groups[-1] = (*groups[-1], indicator)
        else:
            groups.append((indicator,))
    return groups


def is_rate(indicator: Indicator) -> bool:
    """Whether it is the bare name of a rate, with a verb before it at most: 提高应诉率, 及时率."""
    return indicator.passage.text.endswith(_ENDS) and indicator.name.endswith(_ENDS)


def has_target_elsewhere(indicator: Indicator, plan: Plan) -> bool:
    """Whether the plan sets a number for the same rate in another place."""
    return any(
        other.value is not None
        and other.name
        and (other.name.endswith(indicator.name) or indicator.name.endswith(other.name))
        for other in plan.indicators
    )


def names(indicators: Sequence[Indicator]) -> str:
    """The names of rates in a row, as a sentence lists them."""
    return "、".join(indicator.name for indicator in indicators)
