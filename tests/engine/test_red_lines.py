from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planlint
from planlint.engine.red_lines import figures
from planlint.engine.red_lines import red_lines

DRAFT = (
    "青禾县2025年工作要点\n一、重点任务\n（一）建平台。2025年6月30日前建成3个平台。（牵头单位：县数据局、县财政局）\n"
)


def crossed(before, after):
    found = red_lines(planlint.parse(before)).crossed(red_lines(planlint.parse(after)))
    return None if found is None else found.zh


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("青府办〔2025〕08号", "青府办〔2025〕8号"),
        ("2025年05月06日", "2025年5月6日"),
        ("2025.5.6", "2025年5月6日"),
        ("二0二五年五月六日", "2025年5月6日"),
        ("二〇二五年", "2025年"),
        ("1,200万元", "1200万元"),
        ("2.50%", "2.5%"),
        ("２０２１-２０２５年", "2021—2025年"),
        ("1、2025年底前", "1.2025年底前"),
        ("九十天", "90天"),
        ("2025 年 5 月 6 日", "2025年5月6日"),
    ],
)
def test_a_value_may_be_written_in_another_way(before, after):
    assert sorted(figures(before)) == sorted(figures(after)) != []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3,400个", "3，400个"),  # one number, two numbers
        ("3.5%", "3。5%"),
        ("2025年5月6日", "2025年6月5日"),
        ("21-25年", "2021-2025年"),
        ("三项", "项"),
        ("一百个", "一千个"),
    ],
)
def test_another_value_is_another_value(before, after):
    assert sorted(figures(before)) != sorted(figures(after))


def test_what_changes_is_named():
    assert crossed(DRAFT, DRAFT) is None
    assert crossed(DRAFT, DRAFT.replace("建成", "建好")) is None
    assert crossed(DRAFT, DRAFT.replace("3个", "5个")) == "数字“3”由 1 处变为 0 处、数字“5”由 0 处变为 1 处"
    assert crossed(DRAFT, DRAFT.replace("6月30日", "7月1日")) == (
        "日期“2025-6-30”由 1 处变为 0 处、日期“2025-7-1”由 0 处变为 1 处"
    )
    assert crossed(DRAFT, DRAFT.replace("县财政局", "县民政局")) == (
        "单位“县民政局”由 0 处变为 1 处、单位“县财政局”由 1 处变为 0 处"
    )
    assert crossed(DRAFT, DRAFT.replace("（一）", "")).startswith("标题和编号项由 2 个变为 1 个、")
    assert crossed(DRAFT, DRAFT.replace("（一）", "（二）")).startswith("第 2 个编号项的序号或层次、")


def test_many_changes_are_summed_up():
    found = red_lines(planlint.parse(DRAFT)).crossed(red_lines(planlint.parse("工作要点")))
    assert found.zh.endswith("项")
    assert found.en.endswith("more")


@given(st.text("〇○零0０一二两三十百千年月日-./,，.．5๕ \n", max_size=40))
def test_any_numbers_are_read(text: str) -> None:
    for kind, what in figures(text):
        assert kind in ("date", "number")
        assert what


def test_numbers_of_any_length_are_told_apart():
    assert [what for _, what in figures("1" * 5000)] == ["1" * 5000]
    assert list(figures("0.50")) == [("number", "0.5")]
    assert list(figures("000")) == [("number", "0")]
