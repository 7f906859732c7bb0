"""What the pages do not show: what is left alone, and how far a fix can be trusted."""

from __future__ import annotations

import pytest

from planlint import Applicability
from planlint import Kind
from planlint import check
from planlint import parse
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_number.approximate_number import ApproximateNumber
from planlint_number.jiezhi import Jiezhi
from planlint_number.missing_measure_word import MissingMeasureWord
from planlint_number.numeral_style import NumeralStyle
from planlint_number.numerals import read
from planlint_number.range_unit_omitted import RangeUnitOmitted

HEAD = "白溪市社区食堂建设方案\n一、重点任务\n"


def test_a_percent_sign_is_added_by_itself_and_a_factor_only_on_request() -> None:
    draft = HEAD + "（一）补贴。补贴比例«5—10%»，总额«3~5亿»元。\n"
    percent, factor = assert_reports(
        RangeUnitOmitted, draft, fixed=HEAD + "（一）补贴。补贴比例5%—10%，总额3亿~5亿元。\n"
    )
    assert percent.fixes[0].applicability is Applicability.SAFE
    assert factor.fixes[0].applicability is Applicability.UNSAFE


def test_ranges_whose_first_figure_may_stand_alone() -> None:
    assert_silent(RangeUnitOmitted, HEAD + "（一）补贴。3—5件，9000—1万元，5%—10%，2025年3至5月。\n")


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("九十五", "95"),
        ("十", "10"),
        ("三十", "30"),
        ("零点五", "0.5"),
        ("一百零五", "105"),
        ("百", None),
        ("几十", None),
    ],
)
def test_chinese_numerals(words: str, figure: str | None) -> None:
    assert read(words) == figure


def test_one_thing_counted_in_two_ways_is_reported_at_the_rarer() -> None:
    draft = HEAD + "（一）选址。建«三个平台»站点。\n（二）运营。3个平台站点共享数据，3个平台站点每月检查。\n"
    (finding,) = assert_reports(NumeralStyle, draft, fixed=draft.replace("«三个平台»", "3个平台"))
    assert finding.fixes[0].applicability is Applicability.SUGGESTION


def test_set_phrases_and_different_things_are_no_mixture() -> None:
    assert_silent(
        NumeralStyle, HEAD + "（一）选址。实施“六项重点任务”，推进6项重点工程，百分之百公示，一个平台、1个平台。\n"
    )


@pytest.mark.parametrize(
    "words", ["一、二季度", "五、六中全会", "第三、四项", "3、4月", "一、二、三个", "3、5个", "二、三级", "2、3年级"]
)
def test_lists_are_no_approximate_numbers(words: str) -> None:
    assert_silent(ApproximateNumber, HEAD + f"（一）选址。安排{words}工作。\n")


def test_a_label_before_a_number_is_none() -> None:
    assert_silent(ApproximateNumber, "白溪市社区食堂建设方案\n一、重点任务\n二、三个保障\n（一）选址。\n")


def test_one_or_two() -> None:
    assert_reports(
        ApproximateNumber, HEAD + "（一）选址。选«1、2个»社区。\n", fixed=HEAD + "（一）选址。选一两个社区。\n"
    )


def test_names_and_titles_of_joint_documents_need_no_measure_word() -> None:
    assert_silent(
        MissingMeasureWord,
        HEAD
        + "（一）选址。市民政局等5部门关于食堂的意见，《14部门通知》，110平台，5G项目，6月任务，烟台3市，“11任务”。\n",
    )


def test_what_closes_takes_no_time() -> None:
    assert_silent(Jiezhi, HEAD + "（一）报名。报名截止5月10日，截止日期另行通知，截止到6月，于7月截止。\n")


@pytest.mark.parametrize(("kind", "severity"), [(Kind.WORK_POINTS, "INFO"), (Kind.ANNUAL_REPORT, "WARNING")])
def test_a_report_is_held_to_it_more_strictly(kind: Kind, severity: str) -> None:
    (finding,) = (f for f in check(parse(HEAD + "（一）进展。截止目前建成3家。\n", kind=kind)) if f.name == "jiezhi")
    assert finding.severity.name == severity
