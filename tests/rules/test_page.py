from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.language import Bilingual
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.rules.page import Example
from planlint.rules.page import PageError
from planlint.rules.page import page_of
from planlint.rules.page import parse_page
from planlint.rules.page import read_marked
from planlint.rules.rule import Rule
from planlint.source.text import Span


class Documented(Rule):
    """时限模糊 / Vague deadline

    ## 查什么

    只说「尽快」的任务。

    ## 反例

    第一份：

    ```plan kind=implementation_plan issued=2025-03-01 period=2021-2025
    （一）建平台。
    «尽快»建成，«适时»上线。
    ```

    第二份：

    ```plan
    «近期»完成。
    ```

    ## 正例

    ```plan period=2025
    6月底前完成。
    ```

    ```toml
    [rules.vague-deadline]
    ```

    ## In English

    Tasks that say no more than "soon".
    """


def test_the_docstring_of_a_rule_is_its_page():
    page = page_of(Documented)
    assert page.title == Bilingual("时限模糊", "Vague deadline")
    assert list(page.sections) == ["查什么", "反例", "正例", "In English"]
    assert page.sections["查什么"] == "只说「尽快」的任务。"
    assert page.bad == (
        Example(
            "（一）建平台。\n尽快建成，适时上线。",
            (Span(8, 10), Span(13, 15)),
            Kind.IMPLEMENTATION_PLAN,
            date(2025, 3, 1),
            Period(2021, 2025),
        ),
        Example("近期完成。", (Span(0, 2),)),
    )
    assert page.good == (Example("6月底前完成。", period=Period(2025, 2025)),)


def test_the_page_in_chinese_leaves_out_english_and_the_other_way_round():
    page = page_of(Documented)
    zh, en = page.markdown("zh"), page.markdown("en")
    assert zh.startswith("# 时限模糊\n\n## 查什么\n\n只说「尽快」的任务。\n\n## 反例\n\n")
    assert "soon" not in zh
    assert en.startswith('# Vague deadline\n\nTasks that say no more than "soon".\n\n## Reported\n\n第一份：')
    assert "查什么" not in en


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("时限模糊", "title"),
        ("时限模糊 / ", "title"),
        ("甲 / A\n\n查\n## 查什么", "before the first heading"),
        ("甲 / A\n\n## 别的", "别的"),
        ("甲 / A\n\n## 依据\n## 依据", "twice"),
        ("甲 / A\n\n## 反例\n```plan\n一", "not closed"),
        ("甲 / A\n\n## 反例\n```plan\n«一\n```", "without »"),
        ("甲 / A\n\n## 反例\n```plan\n一»\n```", "without «"),
        ("甲 / A\n\n## 反例\n```plan colour=red\n一\n```", "colour"),
        ("甲 / A\n\n## 反例\n```plan kind=novel\n一\n```", "novel"),
        ("甲 / A\n\n## 反例\n```plan issued=2025-02-30\n一\n```", "attributes"),
        ("甲 / A\n\n## 反例\n```plan period=2025-2021\n一\n```", "2025-2021"),
    ],
)
def test_a_page_of_another_form_is_refused(text, words):
    with pytest.raises(PageError, match=words):
        parse_page(text)


def test_a_rule_without_docstring_has_no_page():
    class Bare(Rule):
        pass

    with pytest.raises(PageError, match="no docstring"):
        page_of(Bare)


def test_a_heading_inside_a_fence_belongs_to_the_draft():
    page = parse_page("甲 / A\n\n## 反例\n\n````plan\n## «依据»\n```\n````")
    assert page.bad == (Example("## 依据\n```", (Span(3, 5),)),)


def test_marks_may_be_nested_adjacent_and_empty():
    assert read_marked("«甲«乙»»«丙»丁«»") == ("甲乙丙丁", (Span(0, 2), Span(1, 2), Span(2, 3), Span(4, 4)))


@given(st.text("甲乙\n"), st.data())
def test_marks_set_around_spans_are_read_back(text, data):
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]
    marked = text
    for span in reversed(spans):
        marked = f"{marked[: span.start]}«{text[span.start : span.end]}»{marked[span.end :]}"
    assert read_marked(marked) == (text, tuple(spans))
