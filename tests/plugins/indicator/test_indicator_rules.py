from __future__ import annotations

import pytest

from planlint import Kind
from planlint import Registry
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_indicator.indicator_out_of_range import IndicatorOutOfRange
from planlint_indicator.indicator_without_target import IndicatorWithoutTarget
from planlint_indicator.threshold_contradiction import ThresholdContradiction
from planlint_indicator.undefined_indicator import UndefinedIndicator
from planlint_indicator.unquantified_goal import UnquantifiedGoal

HEAD = "云岭市养老服务实施方案\n一、重点任务\n（一）做好服务。"
NOTE = "（牵头单位：市民政局）"


def draft(text: str) -> str:
    """A plan with one task."""
    return f"{HEAD}{text}{NOTE}\n"


def test_a_rate_is_reported_at_its_first_mention_only() -> None:
    assert_reports(
        UndefinedIndicator, draft("«助餐点达标率»达到90%。2026年助餐点达标率达到95%，全市助餐点达标率排名靠前。")
    )


def test_many_rates_are_one_fault_of_the_document() -> None:
    rates = "，".join(f"«{name}率»达到90%" for name in ("签约", "回访", "上门", "投保", "助餐", "助浴"))
    findings = assert_reports(UndefinedIndicator, draft(f"{rates}。"))
    assert all(finding.shared for finding in findings)
    assert not any(
        finding.shared for finding in assert_reports(UndefinedIndicator, draft("«签约率»达到90%，«回访率»达到95%。"))
    )


def test_a_rate_that_the_project_declares_or_the_options_allow_is_known() -> None:
    text = draft("家庭签约率达到90%。")
    assert_silent(UndefinedIndicator, text, registry=Registry(indicators={"签约率": "签约户数÷应签约户数"}))
    assert_silent(UndefinedIndicator, text, options={"common": ("签约率",)})
    assert_reports(UndefinedIndicator, text.replace("家庭签约率", "«家庭签约率»"), options={"common": ("续约率",)})


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("«家庭签约率»达到90%。", Severity.WARNING),
        ("«农村污水处理率»达到60%。", Severity.INFO),
        ("«推进责任保险全覆盖»。", Severity.INFO),
        ("«养老床位不再新增»。", Severity.INFO),
    ],
)
def test_coverage_of_nobody_knows_what_is_information(text: str, severity: Severity) -> None:
    (finding,) = assert_reports(UndefinedIndicator, draft(text))
    assert finding.severity is severity


def test_reports_on_the_past_year_get_information() -> None:
    text = "云岭市2024年法治政府建设年度报告\n一、2025年工作安排\n（一）做好应诉。«应诉满意率»达到90%。\n"
    (finding,) = assert_reports(UndefinedIndicator, text, kind=Kind.ANNUAL_REPORT)
    assert finding.severity is Severity.INFO


def test_of_a_report_the_next_steps_are_read_for_goals() -> None:
    text = "云岭市2024年法治政府建设年度报告\n一、主要成效\n（一）做好应诉。应诉质量明显提升。\n二、2025年工作安排\n（一）做好应诉。应诉质量«明显提升»。\n"
    (finding,) = assert_reports(UnquantifiedGoal, text, kind=Kind.ANNUAL_REPORT)
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("text", "severity", "shared"),
    [
        ("推行首问负责，服务水平«明显提升»。", Severity.WARNING, False),
        ("建成助餐点30个，服务水平«明显提升»。", Severity.INFO, True),
        ("推行首问负责，«提高家庭签约率»。", Severity.INFO, True),
        ("推行首问负责，«最大限度方便群众»。", Severity.INFO, True),
        ("推行首问负责，«率先建成老年友好街区»。", Severity.INFO, True),
        ("推行首问负责，满意度进入全省前3名，服务水平«明显提升»。", Severity.INFO, True),
    ],
)
def test_how_grave_a_goal_without_a_number_is(text: str, severity: Severity, shared: bool) -> None:
    (finding,) = assert_reports(UnquantifiedGoal, draft(text))
    assert (finding.severity, finding.shared) == (severity, shared)


def test_goals_in_the_section_of_goals_are_one_piece_of_information() -> None:
    text = f"云岭市养老服务实施方案\n一、工作目标\n服务水平«明显提升»，养老环境«显著改善»。\n二、重点任务\n（一）建助餐点。建成30个。{NOTE}\n"
    assert {(finding.severity, finding.shared) for finding in assert_reports(UnquantifiedGoal, text)} == {
        (Severity.INFO, True)
    }


@pytest.mark.parametrize("kind", [Kind.WORK_POINTS, Kind.WORK_ARRANGEMENT, Kind.GOVERNMENT_REPORT])
def test_yearly_documents_get_information(kind: Kind) -> None:
    findings = assert_reports(UnquantifiedGoal, draft("推行首问负责，服务水平«明显提升»。"), kind=kind)
    assert [finding.severity for finding in findings] == [Severity.INFO]


def test_rates_in_a_row_belong_to_one_rule_and_a_single_one_to_the_other() -> None:
    row = draft("提高签约率、续约率和回访率。")
    assert_silent(UnquantifiedGoal, row)
    (finding,) = assert_reports(
        IndicatorWithoutTarget, row.replace("提高签约率、续约率和回访率", "«提高签约率、续约率和回访率»")
    )
    assert "签约率、续约率、回访率" in finding.what()
    assert_silent(IndicatorWithoutTarget, draft("提高签约率。"))


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("举办讲座«不少于20场以上»。", "举办讲座不少于20场。"),
        ("参与率«不低于85%以上»。", "参与率不低于85%。"),
        ("费用«不超过8元以内»。", "费用不超过8元。"),
        ("费用«控制在5%以内左右»。", "费用控制在5%以内。"),
        ("发放«约200册以上»。", "发放约200册。"),
        ("参训«大约200人左右»。", "参训大约200人。"),
        ("培训«不少于两次以上»。", "培训不少于两次。"),
        ("占比达到«90%以上左右»。", "占比达到90%以上。"),
        ("投资«超过5亿元及以上»。", "投资超过5亿元。"),
        ("参与率«不低于85%左右»。", "参与率不低于85%。"),
    ],
)
def test_two_threshold_words(text: str, fixed: str) -> None:
    assert_reports(ThresholdContradiction, draft(text), fixed=draft(fixed))


@pytest.mark.parametrize(
    "text",
    [
        "签约率达到85%以上，续约率达80%以上。",
        "节约20%以上，合约10份以上。",
        "费用控制在8元以内，误差控制在5%左右。",
        "举办讲座20场以上、不少于30人参加。",
        "配备不少于2名本科以上学历人员。",
        "不少于20场，每场50人以上。",
        "突破2项以上关键技术。",
    ],
)
def test_one_threshold_word_a_number(text: str) -> None:
    assert_silent(ThresholdContradiction, draft(text))


def test_both_ways_out_of_a_contradiction_are_named() -> None:
    (finding,) = assert_reports(
        ThresholdContradiction, draft("讲座«不少于20场以上»。"), fixed=draft("讲座不少于20场。")
    )
    assert [fix.title.zh for fix in finding.fixes] == ["改为“不少于20场”", "改为“20场以上”"]
    assert "“不少于20场”" in finding.instead()
    assert "“20场以上”" in finding.instead()


@pytest.mark.parametrize(
    "text",
    [
        "签约率达到«105%»。",
        "家庭签约率（签约户数÷总户数）不低于«190%»。",
        "满意度达«120%»。",
        "老年人签约率达\n«160%»以上。",
        "新增助餐点«-3个»。",
    ],
)
def test_values_that_can_not_be(text: str) -> None:
    assert_reports(IndicatorOutOfRange, draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "签约率达到100%。",
        "床位增长率达到120%。",
        "年度任务完成率达到110%。",
        "服务收入比上年增长150%。",
        "国有资本保值增值率达到105%。",
        "选取1-2件事项，建成3-5个助餐点。",
        "完成年度投资的120%。",
    ],
)
def test_values_that_can_be(text: str) -> None:
    assert_silent(IndicatorOutOfRange, draft(text))


def test_what_is_missing_is_no_goal() -> None:
    words = "距公交服务水平居于全省领先水平的目标还有较大差距"
    assert_silent(UnquantifiedGoal, f"清河县公交提升方案\n一、任务\n（一）提升。{words}。（责任单位：县交通局）\n")


@pytest.mark.parametrize(
    ("goal", "instead"),
    [("公交正点率«明显提升»", "公交正点率达到××%"), ("«大幅降低散煤消耗总量»", "由多少到多少")],
)
def test_what_to_write_fits_what_is_counted(goal: str, instead: str) -> None:
    text = f"清河县公交提升方案\n一、任务\n（一）提升。{goal}。（责任单位：县交通局）\n"
    (finding,) = assert_reports(UnquantifiedGoal, text)
    assert instead in finding.instead()


def test_full_coverage_among_adjectives_is_no_target() -> None:
    words = "构建多层次、全覆盖、人性化的公共服务网络"
    assert_silent(UndefinedIndicator, f"清河县服务方案\n一、任务\n（一）服务。{words}。（责任单位：县交通局）\n")


def test_two_rates_side_by_side_are_both_reported() -> None:
    assert_reports(IndicatorOutOfRange, draft("满意度达到«120%»,覆盖率达到«110.5%»。签约率达到100%,建档率达到«105%»。"))
