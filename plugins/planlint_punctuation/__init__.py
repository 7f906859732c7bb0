"""Marks: in pairs, of the right width, one where one belongs."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_punctuation.comma_before_conjunction import CommaBeforeConjunction
from planlint_punctuation.comma_before_deng import CommaBeforeDeng
from planlint_punctuation.comma_between_marks import CommaBetweenMarks
from planlint_punctuation.doubled_punctuation import DoubledPunctuation
from planlint_punctuation.halfwidth_punctuation import HalfwidthPunctuation
from planlint_punctuation.missing_final_stop import MissingFinalStop
from planlint_punctuation.nested_title_marks import NestedTitleMarks
from planlint_punctuation.range_connector import RangeConnector
from planlint_punctuation.unbalanced_marks import UnbalancedMarks

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about punctuation."""
    return [
        Family(
            prefix="PUN",
            name="punctuation",
            title=Bilingual("标点", "Punctuation"),
            rules=(
                HalfwidthPunctuation,
                UnbalancedMarks,
                CommaBetweenMarks,
                RangeConnector,
                NestedTitleMarks,
                CommaBeforeConjunction,
                CommaBeforeDeng,
                MissingFinalStop,
                DoubledPunctuation,
            ),
        )
    ]
