from __future__ import annotations

from calendar import monthrange

from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.time.calendar import days_in_month


@given(st.integers(0, 9999), st.integers(1, 12))
def test_months_are_as_long_as_the_standard_library_says(year: int, month: int) -> None:
    assert days_in_month(year, month) == monthrange(year, month)[1]
