"""Document numbers and dates of issue: what is right in its own way, and what a fix may touch."""

from __future__ import annotations

from datetime import date

import pytest

from planlint import Applicability
from planlint.testing import Example
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint.testing import findings_in
from planlint_format.citation_form import CitationForm
from planlint_format.doc_date_format import DocDateFormat
from planlint_format.doc_number_format import DocNumberFormat

HEAD = "清河县河道治理工作方案\n一、重点任务\n"


@pytest.mark.parametrize(
    "number",
    [
        "国函字〔1990〕12号",
        "清政发〔2010〕33 号",
        "清政发〔2010〕 33号",
        "清政发〔2021〕4、5号",
        "清河县人民政府令第46号",
        "公告2020年第5号",
        "公告〔2020〕第5号",
        "清河县第十八届人大常委会第5号公告",
        "GB/T 15834—2011",
        "国家主席令第49号",
        "清政发〔95〕7号",
        "清政发〔2025〕 号",
        "清水许可证（2020）05号",
    ],
)
def test_numbers_that_are_right(number: str) -> None:
    assert_silent(DocNumberFormat, f"{HEAD}（一）清淤。按照《治理办法》（{number}）清淤。\n")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("清政发［2025］7号", "清政发〔2025〕7号"),
        ("清政发【2025】7 号", "清政发〔2025〕7 号"),
        ("清政发（2025）07号", "清政发〔2025〕7号"),
        ("清政发〔2025]第007号", "清政发〔2025〕7号"),
    ],
)
def test_brackets_zeros_and_ordinals_are_mended_in_place(written: str, right: str) -> None:
    start = written.index("发") + 1
    draft = f"{HEAD}（一）清淤。按照《治理办法》（{written[:start]}«{written[start:]}»）清淤。\n"
    (finding,) = assert_reports(DocNumberFormat, draft, fixed=f"{HEAD}（一）清淤。按照《治理办法》（{right}）清淤。\n")
    assert finding.fixes[0].applicability is Applicability.SAFE


def test_a_missing_word_or_year_is_only_suggested() -> None:
    draft = f"{HEAD}（一）清淤。按照《治理办法》（清政发«〔2025〕7»）和《巡查办法》（清政发«〔24〕9号»）清淤。\n"
    fixed = f"{HEAD}（一）清淤。按照《治理办法》（清政发〔2025〕7号）和《巡查办法》（清政发〔2024〕9号）清淤。\n"
    findings = assert_reports(DocNumberFormat, draft, fixed=fixed)
    assert {fix.applicability for finding in findings for fix in finding.fixes} == {Applicability.SUGGESTION}


@pytest.mark.parametrize("number", ["〔202517号", "〔2025170号", "2025〕17号"])
def test_a_broken_number_gets_no_fix(number: str) -> None:
    (finding,) = assert_reports(DocNumberFormat, f"{HEAD}（一）清淤。按照《治理办法》（清政发«{number}»）清淤。\n")
    assert not finding.fixes


def test_a_number_broken_over_two_lines_is_whole() -> None:
    assert_silent(DocNumberFormat, f"{HEAD}（一）清淤。按照《治理办法》（清政发〔2025〕7\n号）清淤。\n")


LETTER = (
    "清河县人民政府关于印发《清河县河道治理工作要点》的通知\n各乡镇人民政府：\n"
    "现将《清河县河道治理工作要点》印发给你们，请认真贯彻执行。\n清河县人民政府\n"
)
BODY = "\n清河县河道治理工作要点\n一、重点任务\n（一）清淤。6月底前完成。\n"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2025年05月6日", "2025年5月6日"),
        ("2025-05-06", "2025年5月6日"),
        ("25年5月6日", "2025年5月6日"),
        ("二〇二五年五月六日", "2025年5月6日"),
        ("二O二五年五月二十六日", "2025年5月26日"),
        ("2025513", "2025年5月13日"),
    ],
)
def test_dates_with_one_way_to_write_them(written: str, right: str) -> None:
    (finding,) = assert_reports(DocDateFormat, f"{LETTER}«{written}»{BODY}", fixed=f"{LETTER}{right}{BODY}")
    safe = written.startswith("2025年0")
    assert finding.fixes[0].applicability is (Applicability.SAFE if safe else Applicability.SUGGESTION)


@pytest.mark.parametrize("written", ["2025年5月", "二〇二五年五月", "2025112", "2025年2月30日"])
def test_dates_that_only_the_drafter_can_complete(written: str) -> None:
    (finding,) = assert_reports(DocDateFormat, f"{LETTER}«{written}»{BODY}")
    assert not finding.fixes


@pytest.mark.parametrize("written", ["2025年5月6日", "2025 年 5 月 6 日", "2025年  月  日", "二〇一一年五月六日"])
def test_dates_that_are_right(written: str) -> None:
    assert_silent(DocDateFormat, f"{LETTER}{written}{BODY}")


def test_the_day_from_which_digits_are_used_counts() -> None:
    assert_silent(DocDateFormat, f"{LETTER}二〇一二年六月二十八日{BODY}")
    assert findings_in(DocDateFormat, Example(f"{LETTER}二〇一二年七月二日{BODY}"))


def test_other_dates_are_not_looked_at() -> None:
    text = "清河县河道治理规划\n清河县水利局\n二〇二五年三月\n一、重点任务\n（一）清淤。2025年06月30日前完成。\n县财政局\n2025年06月30日\n"
    assert_silent(DocDateFormat, text, issued=date(2025, 3, 1))


@pytest.mark.parametrize(
    "words",
    [
        "落实县总河长第1号令。",
        "落实《河长制办法》（清河县人民政府令第32号）。",
        "落实《河长制意见》（清政发〔2024〕3号）《巡河办法》（清政发〔2024〕4号）。",
        "落实《河长制意见》（清政发〔2024〕3号），再按清政发〔2024〕3号文件考核。",
        "落实《中共清河县委关于河长制的意见》精神。",
    ],
)
def test_citations_that_are_right(words: str) -> None:
    assert_silent(CitationForm, f"{HEAD}（一）清淤。{words}\n")


def test_an_order_keeps_its_issuer() -> None:
    draft = f"{HEAD}（一）清淤。依据«中华人民共和国国务院第588号令»开展检查。\n"
    fixed = f"{HEAD}（一）清淤。依据中华人民共和国国务院令第588号开展检查。\n"
    assert_reports(CitationForm, draft, fixed=fixed)


def test_brackets_that_are_wrong_throughout_are_one_fault() -> None:
    text = "".join(
        f"（{number}）治理。按照《办法》（清政发[2025]{place}号）治理。\n" for place, number in enumerate("一二三", 1)
    )
    assert [finding.shared for finding in findings_in(DocNumberFormat, Example(HEAD + text))] == [True] * 3
    mixed = (
        text
        + "（四）绿化。按照《甲》（清政发〔2025〕4号）《乙》（清政发〔2025〕5号）《丙》（清政发〔2025〕6号）绿化。\n"
    )
    assert [finding.shared for finding in findings_in(DocNumberFormat, Example(HEAD + mixed))] == [False] * 3
