"""What the pages do not show: how grave a finding is, what is merged, and what a message says."""

from __future__ import annotations

from datetime import date

import pytest

from planlint import Kind
from planlint import Period
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_deadline.ambiguous_deadline import AmbiguousDeadline
from planlint_deadline.conflicting_deadlines import _day
from planlint_deadline.deadline_missing_year import DeadlineMissingYear
from planlint_deadline.deadline_out_of_period import DeadlineOutOfPeriod
from planlint_deadline.impossible_date import ImpossibleDate
from planlint_deadline.missing_deadline import MissingDeadline
from planlint_deadline.recurring_without_interval import RecurringWithoutInterval
from planlint_deadline.vague_deadline import VagueDeadline

SPRING = date(2025, 3, 10)
ONE_YEAR = Period(2025, 2025)
THREE_YEARS = Period(2025, 2027)

PRINCIPLE_AND_TASK = """白溪市数据共享实施方案
一、总体要求
（一）基本原则。坚持统筹推进，«尽快»形成合力。
二、重点任务
（二）打通接口。«尽快»完成平台对接。（牵头单位：市数据局）
（三）扩大共享。«适时»调整共享目录，«逐步»扩大共享范围。（牵头单位：市数据局）
"""

TABLE = """白溪市2025年数据工作任务分解表
序号
| 工作任务
| 牵头单位
| 配合单位
| 完成时限
|
1
| 制定公共数据授权运营办法
| 市数据局
| 市财政局
| 2025年6月
|
2
| 开展数据安全检查
| 市委网信办
| 市公安局
| «尽快»
|
3
| 推进数据共享
| 市数据局
| 市财政局
| 按省统一部署
|
4
| 组织数据培训
| 市数据局
| 市人社局
| 长期
|
"""


def test_a_vague_word_weighs_what_its_place_does() -> None:
    found = assert_reports(VagueDeadline, PRINCIPLE_AND_TASK, issued=SPRING, period=ONE_YEAR)
    assert [(finding.severity, finding.shared) for finding in found] == [
        (Severity.INFO, False),
        (Severity.WARNING, False),
        (Severity.INFO, False),
        (Severity.INFO, True),
    ]


def test_a_vague_word_in_a_column_of_deadlines_is_an_error() -> None:
    (finding,) = assert_reports(VagueDeadline, TABLE)
    assert finding.severity is Severity.ERROR


def test_what_is_left_to_others_or_asked_of_all_tasks_is_mild() -> None:
    draft = """白溪市数据共享实施方案
一、重点任务
（一）扩大共享。鼓励各县区«适时»纳入更多单位。（牵头单位：市数据局）
（二）强化调度。各单位要密切配合，确保«按时»完成各项任务。（牵头单位：市数据局）
（三）调整网络。«按时»完成政务外网双线接入。（牵头单位：市政府办公室）
"""
    found = assert_reports(VagueDeadline, draft, issued=SPRING, period=ONE_YEAR)
    assert [finding.severity for finding in found] == [Severity.INFO, Severity.INFO, Severity.WARNING]


def test_a_condition_and_what_waits_for_it_are_one_fault() -> None:
    assert_reports(
        VagueDeadline,
        "白溪市数据共享实施方案\n一、重点任务\n（一）扩大共享。«条件成熟后»，适时纳入更多单位。（牵头单位：市数据局）",
        issued=SPRING,
        period=ONE_YEAR,
    )


def test_the_date_suggested_lies_ahead_and_within_the_plan() -> None:
    draft = "白溪市数据共享实施方案\n一、重点任务\n（一）打通接口。«尽快»完成平台对接。（牵头单位：市数据局）"
    (spring,) = assert_reports(VagueDeadline, draft, issued=SPRING, period=ONE_YEAR)
    (autumn,) = assert_reports(VagueDeadline, draft, issued=date(2025, 10, 9), period=ONE_YEAR)
    (years,) = assert_reports(VagueDeadline, draft, issued=SPRING, period=THREE_YEARS)
    assert [finding.values["date"] for finding in (spring, autumn, years)] == [
        "2025年6月底前",
        "2025年底前",
        "2027年底前",
    ]


def test_reports_to_the_congress_speak_as_they_like() -> None:
    draft = "青禾县政府工作报告\n一、2025年重点工作\n（一）壮大产业。项目早日投产。定期会商。2026年前建成园区。"
    for rule in (VagueDeadline, RecurringWithoutInterval, AmbiguousDeadline, DeadlineMissingYear, MissingDeadline):
        assert_silent(rule, draft, kind=Kind.GOVERNMENT_REPORT, issued=SPRING, period=ONE_YEAR)


def test_missing_deadlines_are_merged_unless_most_products_have_one() -> None:
    few = "白溪市养老服务实施方案\n一、重点任务\n（一）布局。«编制养老设施规划»。\n（二）规范。«制定养老服务标准»。"
    found = assert_reports(MissingDeadline, few, kind=Kind.IMPLEMENTATION_PLAN, issued=SPRING, period=THREE_YEARS)
    assert [(finding.severity, finding.shared) for finding in found] == [(Severity.WARNING, True)] * 2


def test_a_plan_of_one_year_may_leave_the_end_of_the_year_unsaid() -> None:
    draft = "白溪市养老服务实施方案\n一、重点任务\n（一）布局。«编制养老设施规划»。"
    (finding,) = assert_reports(MissingDeadline, draft, issued=SPRING, period=ONE_YEAR)
    assert finding.severity is Severity.INFO
    assert_silent(
        MissingDeadline,
        draft.replace("«", "").replace("»", ""),
        issued=SPRING,
        period=ONE_YEAR,
        options={"implicit_year_end": True},
    )


def test_a_product_needs_no_date_where_its_row_or_its_chapter_has_one() -> None:
    assert_silent(MissingDeadline, TABLE.replace("«", "").replace("»", ""))
    assert_silent(
        MissingDeadline,
        "白溪市养老服务实施方案\n一、准备阶段（2025年3月—6月）\n（一）布局。编制养老设施规划。",
        issued=SPRING,
        period=THREE_YEARS,
    )


def test_what_others_draw_up_is_no_product_of_the_task() -> None:
    assert_silent(
        MissingDeadline,
        "白溪市养老服务实施方案\n一、重点任务\n（一）规范。鼓励协会制定团体标准，严格落实省里制定的办法，建成区优先布点。",
        issued=SPRING,
        period=THREE_YEARS,
    )


def test_work_points_are_not_asked_for_years_or_deadlines() -> None:
    draft = "青禾县2025年工作要点\n一、重点任务\n（一）布局。编制养老设施规划，年底前完成。\n（二）规范。制定服务标准。"
    for rule in (MissingDeadline, DeadlineMissingYear):
        assert_silent(rule, draft)


def test_a_missing_year_is_filled_in_with_the_first_that_is_left() -> None:
    (finding,) = assert_reports(
        DeadlineMissingYear,
        "白溪市管网更新方案\n一、重点任务\n（一）普查。«6月底前»完成普查。",
        kind=Kind.IMPLEMENTATION_PLAN,
        issued=SPRING,
        period=Period(2023, 2027),
        fixed="白溪市管网更新方案\n一、重点任务\n（一）普查。2025年6月底前完成普查。",
    )
    assert [fix.title.zh for fix in finding.fixes] == ["补上“2025年”", "补上“2026年”", "补上“2027年”"]
    assert finding.instead() == "补上年份，如“2025年6月底前”"


def test_both_readings_are_named() -> None:
    (finding,) = assert_reports(
        AmbiguousDeadline,
        "白溪市公园建设方案\n一、重点任务\n（一）建公园。«2027年前»建成口袋公园30个。",
        issued=SPRING,
        period=THREE_YEARS,
        fixed="白溪市公园建设方案\n一、重点任务\n（一）建公园。2027年底前建成口袋公园30个。",
    )
    assert [fix.title.zh for fix in finding.fixes] == ["改为“2027年底前”", "改为“2026年底前”"]
    assert finding.what() == "“2027年前”可以读作2026年底或2027年底"
    assert finding.instead() == "按本意改为“2027年底前”或“2026年底前”"


def test_a_deadline_after_a_period_that_is_only_guessed_is_left_alone() -> None:
    draft = "白溪市河湖治理方案\n一、重点任务\n（一）治河。2028年底前完成12条河道整治。"
    assert_silent(DeadlineOutOfPeriod, draft, issued=SPRING, period=THREE_YEARS)


def test_a_deadline_long_past_is_an_error_where_work_is_assigned() -> None:
    (finding,) = assert_reports(
        DeadlineOutOfPeriod,
        "白溪市河湖治理方案\n一、重点任务\n（一）治河。«2003年底前»完成12条河道整治。",
        issued=SPRING,
        period=THREE_YEARS,
    )
    assert finding.severity is Severity.ERROR
    assert finding.what() == "“2003年底前”早于成文日期2025-03-10"


def test_the_last_day_of_the_month_is_named() -> None:
    draft = "白溪市仓储方案\n一、重点任务\n（一）检修。«2026年2月30日前»完成检修，«13月底前»验收。"
    day, month = assert_reports(ImpossibleDate, draft, issued=SPRING, period=Period(2025, 2026))
    assert day.instead() == "核对后改正，如“2月28日”"
    assert month.instead() == "核对后改为实际的日期"


def test_a_date_answers_for_another_time_only_in_its_clause_or_at_the_head_of_the_sentence() -> None:
    draft = """白溪市公共充电设施建设方案
一、重点任务
（一）摸清底数。2025年6月底前建成充电桩清单，«适时»向社会公开。（牵头单位：市发展改革委）
（二）开展检查。«适时»组织抽查，并于每年7月通报结果。（牵头单位：市发展改革委）
（三）扩大覆盖。到2026年，建成充电站30座，逐步覆盖乡镇。（牵头单位：市发展改革委）
（四）对接平台。2025年6月底前完成对接，尽快投入运行。（牵头单位：市数据局）
（五）更新设备。2025年至2027年逐步更新老旧桩。（牵头单位：市发展改革委）
"""
    assert_reports(VagueDeadline, draft, issued=SPRING, period=THREE_YEARS)


def test_what_waits_for_an_event_or_for_dates_said_elsewhere_needs_none() -> None:
    draft = """白溪市公共充电设施建设方案
一、重点任务
（一）摸清底数。2025年6月底前建成充电桩清单。（牵头单位：市发展改革委）
（二）加强宣传。适时曝光违规行为。政策如发生变化，适时调整补贴标准。（牵头单位：市发展改革委）
（三）强化调度。各单位要密切配合，确保按时完成各项任务。（牵头单位：市发展改革委）
"""
    assert_silent(VagueDeadline, draft, issued=SPRING, period=THREE_YEARS)


def test_what_everybody_draws_up_for_oneself_is_no_product() -> None:
    draft = """白溪市养老服务提升实施方案（2025—2027年）
一、重点任务
（一）统筹布局。制定实施方案，制定年度计划，制定培训计划。（牵头单位：市民政局）
（二）壮大队伍。组建工作小组和专家委员会，建成覆盖城乡的服务体系。（牵头单位：市民政局）
（三）推动创新。推动高校组建养老服务研究中心，探索制定护理标准，修订一批地方标准。（牵头单位：市民政局）
（四）抓好落实。各养老机构结合自身实际，制定安全管理细则。（牵头单位：市民政局）
"""
    assert_silent(MissingDeadline, draft, issued=SPRING, period=THREE_YEARS)


@pytest.mark.parametrize("words", ["制定本办法", "制定以下规定"])
def test_a_document_that_speaks_of_itself_is_no_product(words: str) -> None:
    assert_silent(MissingDeadline, f"清河县方案\n一、任务\n（一）依据。为规范管理，{words}。（责任单位：县财政局）\n")


def test_a_condition_that_nobody_can_check_is_told_from_no_condition() -> None:
    text = "清河县方案\n一、任务\n（一）扩面。«条件成熟后»扩大范围。（责任单位：县财政局）\n"
    (finding,) = assert_reports(VagueDeadline, text)
    assert finding.what() == "“条件成熟后”没有写明怎样算具备条件，也没有最迟时间"


@pytest.mark.parametrize(
    ("written", "last"),
    [
        (("2025", "底", None, None), date(2025, 12, 31)),
        (("2028", None, "2", None), date(2028, 2, 29)),
        (("2025", None, "6", "10"), date(2025, 6, 10)),
        (("2025", None, "13", None), None),
        (("2025", None, "2", "30"), None),
    ],
)
def test_a_date_of_an_attachment_means_its_last_day(written: tuple[str | None, ...], last: date | None) -> None:
    assert _day(written) == last
