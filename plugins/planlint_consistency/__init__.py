"""What is said twice is the same, and figures add up."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_consistency.body_table_mismatch import BodyTableMismatch
from planlint_consistency.conflicting_numbers import ConflictingNumbers
from planlint_consistency.duplicate_text import DuplicateText
from planlint_consistency.percentage_mismatch import PercentageMismatch
from planlint_consistency.sum_mismatch import SumMismatch

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [
        Family(
            prefix="CON",
            name="consistency",
            title=Bilingual("一致与算术", "Consistency"),
            rules=(
                SumMismatch,
                PercentageMismatch,
                ConflictingNumbers,
                DuplicateText,
                BodyTableMismatch,
            ),
        )
    ]
