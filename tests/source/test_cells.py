from __future__ import annotations

import pytest

from planlint.source.cells import width


@pytest.mark.parametrize(
    ("text", "narrow", "wide"),
    [
        ("", 0, 0),
        ("abc", 3, 3),
        ("尽快完成", 8, 8),
        ("（一）", 6, 6),
        ("𠮷", 2, 2),
        ("“甲”", 4, 6),
        ("——", 2, 4),
        ("①", 1, 2),
        ("e\u0301", 1, 1),
        ("甲\u200b乙\ufeff", 4, 4),
        ("ｶ", 1, 1),
    ],
)
def test_cells(text: str, narrow: int, wide: int) -> None:
    assert (width(text), width(text, ambiguous=2)) == (narrow, wide)
