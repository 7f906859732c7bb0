"""Targets: said with a number, a base and a threshold that can be met."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_indicator.ambiguous_change import AmbiguousChange
from planlint_indicator.conflicting_targets import ConflictingTargets
from planlint_indicator.fuzzy_quantity import FuzzyQuantity
from planlint_indicator.indicator_out_of_range import IndicatorOutOfRange
from planlint_indicator.indicator_unit_missing import IndicatorUnitMissing
from planlint_indicator.indicator_without_target import IndicatorWithoutTarget
from planlint_indicator.threshold_contradiction import ThresholdContradiction
from planlint_indicator.undefined_indicator import UndefinedIndicator
from planlint_indicator.unquantified_goal import UnquantifiedGoal

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about how results are measured."""
    return [
        Family(
            prefix="IND",
            name="indicator",
            title=Bilingual("指标", "Indicator"),
            rules=(
                UndefinedIndicator,
                UnquantifiedGoal,
                IndicatorWithoutTarget,
                ThresholdContradiction,
                IndicatorOutOfRange,
                AmbiguousChange,
                IndicatorUnitMissing,
                ConflictingTargets,
                FuzzyQuantity,
            ),
        )
    ]
