"""Whatever the figures: what adds up is left alone, and what rounding can not explain is found."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st

from planlint import Kind
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_consistency.amounts import amounts
from planlint_consistency.amounts import fixed
from planlint_consistency.percentage_mismatch import PercentageMismatch
from planlint_consistency.sum_mismatch import SumMismatch

HEAD = "清河县2024年工作总结\n一、工作情况\n（一）主要数据。"
FORMS = [
    "收到申请{whole}，其中受理{0}，不予受理{1}，补正{2}。",
    "收到申请{whole}（受理{0}，驳回{1}，补正{2}）。",
    "县级受理{0}、乡级受理{1}、村级受理{2}，共{whole}。",
    "收到申请{whole}，分别为县级{0}、乡级{1}、村级{2}。",
    "收到申请{whole}，其中县级{0}，乡级{1}，其余{2}。",
]
counts = st.integers(1, 99_999)
parts_of_a_whole = st.lists(counts, min_size=3, max_size=3)


def draft(text: str) -> str:
    return f"{HEAD}{text}\n"


@given(parts_of_a_whole, st.sampled_from(FORMS))
def test_parts_that_make_the_whole_are_left_alone(parts: list[int], form: str) -> None:
    text = form.format(*(f"{part}件" for part in parts), whole=f"{sum(parts)}件")
    assert_silent(SumMismatch, draft(text), kind=Kind.ANNUAL_REPORT)


@given(parts_of_a_whole, st.sampled_from(FORMS), st.integers(-300, 300))
def test_parts_that_do_not_are_found(parts: list[int], form: str, off: int) -> None:
    whole = sum(parts) + off
    # a whole that is the sum of the last two parts alone might be just that
    assume(off and whole > 0 and whole != sum(parts[1:]))
    assume(whole != sum(parts[:2]))
    # what a bracket lists is all of it unless it is less than half
    assume(whole <= 2 * sum(parts))
    text = form.format(*(f"{part}件" for part in parts), whole=f"«{whole}件»")
    (finding,) = assert_reports(SumMismatch, draft(text), kind=Kind.ANNUAL_REPORT)
    assert f"{parts[0]}+{parts[1]}+{parts[2]}={sum(parts)}，与{whole}差{abs(off)}" in finding.what()


@given(st.lists(st.integers(100_000, 900_000_000), min_size=2, max_size=4), st.integers(0, 2))
def test_what_is_rounded_from_true_figures_is_left_alone(yuan: list[int], places: int) -> None:
    names = "甲乙丙丁"
    words = "、".join(f"{names[at]}类{_in_wan(one, places)}" for at, one in enumerate(yuan))
    assert_silent(SumMismatch, draft(f"完成投资{_in_wan(sum(yuan), places)}（{words}）。"), kind=Kind.ANNUAL_REPORT)


@given(st.integers(1, 50_000), st.integers(1, 50_000), st.integers(0, 2))
def test_a_rate_as_the_figures_make_it_is_left_alone_and_any_other_is_found(done: int, left: int, places: int) -> None:
    taken = done + left
    rate = Fraction(done * 100, taken)
    sentence = "受理申请{}件，办结{}件，办结率为{}。"
    right = fixed(rate, places)
    assert_silent(PercentageMismatch, draft(sentence.format(taken, done, right + "%")), kind=Kind.ANNUAL_REPORT)
    step = Fraction(2, 10**places)
    for wrong in (rate + step, rate - step):
        if 0 < wrong <= 100:
            marked = draft(sentence.format(taken, done, f"«{fixed(wrong, places)}%»"))
            (finding,) = assert_reports(PercentageMismatch, marked, kind=Kind.ANNUAL_REPORT)
            assert f"{done}÷{taken}={right}%" in finding.what()


@given(st.integers(100, 50_000), st.integers(100, 50_000), st.integers(0, 2))
def test_a_growth_as_the_figures_make_it_is_left_alone_and_any_other_is_found(now: int, then: int, places: int) -> None:
    assume(now != then)
    change = Fraction((now - then) * 100, then)
    right = fixed(abs(change), places)
    verb, other = ("上升", "下降") if change > 0 else ("下降", "上升")
    sentence = "受理申请{}件（上年同期{}件，同比{}{}）。"
    assert_silent(PercentageMismatch, draft(sentence.format(now, then, verb, right + "%")), kind=Kind.ANNUAL_REPORT)
    wrong = fixed(abs(change) + Fraction(2, 10**places), places)
    marked = draft(sentence.format(now, then, verb, f"«{wrong}%»"))
    (finding,) = assert_reports(PercentageMismatch, marked, kind=Kind.ANNUAL_REPORT)
    assert f"={right}%" in finding.what()
    if Fraction(right) > 1:
        turned = draft(sentence.format(now, then, other, f"«{right}%»"))
        assert_reports(PercentageMismatch, turned, kind=Kind.ANNUAL_REPORT)


@given(st.text(alphabet="0123456789.,万亿千件亩元%个百分点其中共（）约以上、;:米", max_size=60))
def test_any_figures_are_read_in_order_and_apart(text: str) -> None:
    found = amounts(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[one.start : one.end] and one.low <= one.value <= one.high for one in found)


def _in_wan(yuan: int, places: int) -> str:
    return f"{fixed(Fraction(yuan, 10_000), places)}万元"
