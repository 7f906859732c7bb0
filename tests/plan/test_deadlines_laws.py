from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.deadlines import find_deadlines
from planlint.plan.lexicon import time as words
from planlint.plan.model import Deadline
from planlint.plan.model import DeadlineProblem
from planlint.plan.model import Period
from planlint.plan.time.grammar import read

from .drafts import clean

# What expressions of time are made of, so that odd ones come up often.
PIECES = st.sampled_from(
    [
        "2025年",
        "2",
        "十",
        "三",
        "2024年",
        "二〇二五年",
        "今年",
        "明年",
        "去年",
        "年底",
        "年内",
        "全年",
        "上半年",
        "三季度",
        "第五季度",
        "6月",
        "13月",
        "30日",
        "31日",
        "底",
        "末",
        "初",
        "中",
        "前",
        "内",
        "起",
        "以来",
        "至",
        "—",
        "到",
        "截至",
        "“十四五”",
        "期间",
        "末",
        "每",
        "每年",
        "每季度",
        "按月",
        "定期",
        "不定期",
        "尽快",
        "适时",
        "逐步",
        "按时",
        "印发之日起",
        "30日内",
        "3年",
        "用3年时间",
        "完成时限：",
        "长期",
        "完成",
        "建成",
        "工作要点",
        "《方案》",
        "（",
        "）",
        "，",
        "。",
        "；",
        "、",
        "的",
        "了",
        "较",
        "比",
        "2025-06-30",
        "25年",
    ]
)
DRAFTS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
PERIODS = st.sampled_from([None, Period(2025, 2025), Period(2021, 2025)])
DATES = st.sampled_from([None, date(2025, 3, 1), date(2024, 2, 29)])


@given(DRAFTS, PERIODS, DATES)
def test_deadlines_lie_in_order_inside_the_text_and_mean_what_they_say(
    draft: str, period: Period | None, issued: date | None
) -> None:
    text = clean(draft)
    paragraph = text.passage(0, len(text.text))
    end = 0
    for deadline in find_deadlines([paragraph], period=period, issued=issued):
        assert end <= deadline.passage.start < deadline.passage.end <= paragraph.end
        end = deadline.passage.end
        if deadline.first is not None and deadline.last is not None:
            assert (deadline.first <= deadline.last) is (deadline.problem is not DeadlineProblem.IMPOSSIBLE)
        if deadline.problem is DeadlineProblem.NO_YEAR:
            assert deadline.last is None
        if deadline.problem is DeadlineProblem.AMBIGUOUS and deadline.readings:
            assert deadline.readings[0] < deadline.readings[1]


@given(DRAFTS, PERIODS, DATES)
def test_a_paragraph_reads_the_same_whatever_stands_before_it(
    draft: str, period: Period | None, issued: date | None
) -> None:
    alone = [each.passage.text for each in _found(draft, period, issued)]
    later = [each.passage.text for each in _found("前文到此为止。" + draft, period, issued)]
    assert later == alone


def _found(draft: str, period: Period | None, issued: date | None) -> list[Deadline]:
    text = clean(draft)
    return find_deadlines([text.passage(0, len(text.text))], period=period, issued=issued)


@pytest.mark.parametrize(
    "said",
    [
        *words.VAGUE,
        *(f"{word}{verb}" for word in words.VAGUE_BEFORE_VERB for verb in words.VERBS_AFTER_VAGUE),
        *words.PUNCTUAL,
        *(f"({word})" for word in words.ONGOING if len(word) > 3),
        *(f"{event}{before}" for event in words.EVENTS for before in ("前", "之前", "来临前", "到来之前")),
    ],
)
def test_every_word_of_time_is_read(said: str) -> None:
    """None is passed over for want of a character by which sentences that tell when are known."""
    assert read(said)
