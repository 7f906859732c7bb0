"""Enumerations inside a paragraph."""

from __future__ import annotations

import pytest

from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_numbering.inline_sequence_gap import InlineSequenceGap


def draft(text: str) -> str:
    return f"清河县2026年工作要点\n一、任务\n（一）做好服务。{text}"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("一是摸底；«三是»整改。", "一是摸底；二是整改。"),
        ("第一，摸底。第二，整改。«第二»，验收。", "第一，摸底。第二，整改。第三，验收。"),
        ("包括：①摸底；②整改；«④»验收。", "包括：①摸底；②整改；③验收。"),
        ("一要摸底，二要整改，«四要»验收。", "一要摸底，二要整改，三要验收。"),
    ],
)
def test_one_label_that_is_wrong(text: str, fixed: str) -> None:
    assert_reports(InlineSequenceGap, draft(text), fixed=draft(fixed))


def test_a_tail_that_was_renumbered_along_is_left_to_people() -> None:
    (finding,) = assert_reports(InlineSequenceGap, draft("一是摸底。二是整改。«四是»验收。五是总结。"))
    assert finding.fixes == ()


@pytest.mark.parametrize(
    "text",
    [
        "坚持一是一、二是二。",
        "统一是关键，之一是摸底。",
        "首先摸底。二是整改。三是验收。",
        "突出三个重点：一是水，二是电，三是路。推行两项制度：一是月报，二是季报。",
        "一是摸底，①登记，②核对。二是整改，①立行立改，②限期整改。三是验收。",
        "一是摸底，二是整改。\n三是验收。",
        "第一产业增长3%，第三产业增长6%。",
    ],
)
def test_enumerations_that_run_on(text: str) -> None:
    assert_silent(InlineSequenceGap, draft(text))
