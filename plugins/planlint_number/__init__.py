"""Figures: how numbers, ranges and moments are written."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_number.approximate_number import ApproximateNumber
from planlint_number.jiezhi import Jiezhi
from planlint_number.missing_measure_word import MissingMeasureWord
from planlint_number.numeral_style import NumeralStyle
from planlint_number.range_unit_omitted import RangeUnitOmitted

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about figures."""
    return [
        Family(
            prefix="FIG",
            name="number",
            title=Bilingual("数字用法", "Number"),
            rules=(RangeUnitOmitted, NumeralStyle, ApproximateNumber, MissingMeasureWord, Jiezhi),
        )
    ]
