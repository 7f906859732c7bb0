"""Dates that conflict, that others set, that move with the reader, and five-year plans."""

from __future__ import annotations

from datetime import date

import pytest

from planlint import Kind
from planlint import Period
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_deadline.conflicting_deadlines import ConflictingDeadlines
from planlint_deadline.external_dependent_deadline import ExternalDependentDeadline
from planlint_deadline.five_year_plan_mismatch import FiveYearPlanMismatch
from planlint_deadline.relative_time_without_anchor import RelativeTimeWithoutAnchor

SPRING = date(2025, 2, 20)
ONE_YEAR = Period(2025, 2025)

BODY = """清河县2025年防汛工作安排

一、汛前准备
（一）排查隐患。2025年5月底前完成各类风险隐患排查。（责任单位：县水利局）
（二）修订预案。4月底前修订县级防汛应急预案。（责任单位：县应急局）
（三）储备物资。5月底前完成。（责任单位：县应急局）

附件：清河县2025年防汛任务分解表

清河县人民政府办公室
2025年3月1日

附件
"""
TABLE = """清河县2025年防汛任务分解表
序号
| 工作任务
| 责任单位
| 完成时限
|
1
| 各类风险隐患排查
| 县水利局
| «2025年6月底前»
|
2
| 修订县级防汛应急预案
| 县应急局
| 2025年4月底前
|
"""
LIST = """清河县2025年防汛任务清单
1.«2025年6月底前»，完成各类风险隐患排查。
2.2025年4月底前修订县级防汛应急预案。
"""


@pytest.mark.parametrize("attached", [TABLE, LIST], ids=["table", "list"])
def test_an_attachment_that_gives_another_date(attached: str) -> None:
    (finding,) = assert_reports(ConflictingDeadlines, BODY + attached)
    assert finding.what() == "“各类风险隐患排查”这里写“2025年6月底前”，另一处写“2025年5月底前”"


def test_steps_and_yearly_targets_do_not_conflict() -> None:
    assert_silent(
        ConflictingDeadlines,
        """清河县三年行动方案（2024—2026年）
一、重点任务
（一）改造管网。2024年底前，改造管网30公里；2025年底前，改造管网30公里。
（二）建成泵站。到2025年，建成泵站20座。到2026年，建成泵站20座。
（三）建站。2026年底前，建成泵站20座。
""",
    )


def test_what_follows_the_work_may_be_due_after_the_bound_of_all() -> None:
    assert_reports(
        ConflictingDeadlines,
        """清河县雨污分流实施方案
一、工作目标
2026年10月底前，各项改造任务全部完成。
二、重点任务
（一）改造管网。«2026年12月底前»，改造管网30公里。
（二）建成泵站。2026年9月底前，建成泵站2座。
（三）验收。2026年11月底前组织验收。
""",
    )


def task(text: str, title: str = "青禾县2025年工作安排") -> str:
    return f"{title}\n一、主要任务\n（一）推广示范。{text}（责任单位：县教育局）\n（二）总结经验。做好总结。"


@pytest.mark.parametrize(
    "text",
    [
        "«按照上级统一部署»，推进改革。",
        "«根据上级部署要求»，开展检查。",
        "«待省级方案出台后»，制定实施细则。",
        "«待上级明确后»，组织实施。",
        "«按省时间节点要求»，完成对接。",
        "«随全省进度»，推进改革。",
        "«根据省、市工作部署»，开展排查。",
        "«按省统一部署»推进改革。",
    ],
)
def test_a_schedule_of_others(text: str) -> None:
    assert_reports(ExternalDependentDeadline, task(text))


@pytest.mark.parametrize(
    "text",
    [
        "按照党中央、国务院决策部署，推进改革。",
        "按照县委、县政府部署，推进改革。",
        "按照国家有关规定，开展检查。",
        "按照省统一安排，6月底前完成。",
        "按照市统一要求，编制清单。",
        "按照全国统一标准，编制清单。",
        "按照全市统一规划，建设园区。",
    ],
)
def test_a_standard_of_others_or_a_date_of_ones_own(text: str) -> None:
    assert_silent(ExternalDependentDeadline, task(text), issued=SPRING, period=ONE_YEAR)


def test_the_own_level_is_nobody_else() -> None:
    assert_silent(ExternalDependentDeadline, task("按照全市统一部署，推进改革。", "白溪市2025年工作安排"))


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("总结«去年»的做法。", "总结2024年的做法。"),
        ("«今年年底»前完成改造。", "2025年底前完成改造。"),
        ("做好«明年»春耕准备。", "做好2026年春耕准备。"),
    ],
)
def test_the_year_is_counted_from_the_issue(text: str, fixed: str) -> None:
    assert_reports(RelativeTimeWithoutAnchor, task(text), issued=SPRING, period=ONE_YEAR, fixed=task(fixed))


def test_in_a_plan_of_several_years_this_year_weighs_more() -> None:
    period = Period(2025, 2027)
    (finding,) = assert_reports(
        RelativeTimeWithoutAnchor, task("«今年»改造3所。"), issued=SPRING, period=period, fixed=task("2025年改造3所。")
    )
    assert finding.severity is Severity.WARNING


def test_an_annual_report_means_the_year_it_reports_on() -> None:
    text = "青禾县2024年法治政府建设年度报告\n一、工作情况\n（一）应诉。{}应诉17件。"
    (finding,) = assert_reports(
        RelativeTimeWithoutAnchor,
        text.format("«今年»"),
        kind=Kind.ANNUAL_REPORT,
        issued=SPRING,
        period=Period(2024, 2025),
        fixed=text.format("2024年"),
    )
    assert finding.shared


@pytest.mark.parametrize(
    "text",
    [
        "加快项目前期工作。",
        "对去年（2024年）发现的问题整改。",
        "学习贯彻“今年工作会议”精神。",
        "解决当前突出问题。",
        "抢抓今明两年窗口期。",
    ],
)
def test_words_that_only_look_like_a_relative_time(text: str) -> None:
    assert_silent(RelativeTimeWithoutAnchor, task(text), issued=SPRING, period=ONE_YEAR)


def opening(text: str) -> str:
    return f"清河县2026年工作要点\n{text}，做好工作意义重大。\n一、任务\n（一）做好服务。"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("“十四五”规划（«2020-2025»年）", "“十四五”规划（2021-2025年）"),
        ("“十三五”时期（«2016—2021»）", "“十三五”时期（2016—2020）"),
        ("十五五规划（«2026年—2031»年）", "十五五规划（2026年—2030年）"),
    ],
)
def test_years_in_brackets(text: str, fixed: str) -> None:
    assert_reports(FiveYearPlanMismatch, opening(text), fixed=opening(fixed))


@pytest.mark.parametrize(
    "text",
    [
        "今年是«“十四五”规划的收官之年»",
        "2026年是«“十四五”收官之年»",
        "2021年是“十四五”开局之年，也是«“十三五”规划收官之年»",
    ],
)
def test_first_and_last_years(text: str) -> None:
    assert_reports(FiveYearPlanMismatch, opening(text), period=Period(2026, 2026))


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”期间（2022—2025年）",
        "“十二五”（2011-2015年）期间",
        "2026年是“十五五”规划开局之年",
        "2025年既是“十四五”规划收官之年，又是“十五五”规划谋划之年",
        "2024年是实施“十四五”规划的关键一年",
        "为“十六五”规划开局之年打好基础",
    ],
)
def test_five_year_plans_that_are_right(text: str) -> None:
    assert_silent(FiveYearPlanMismatch, opening(text), period=Period(2026, 2026))


def test_a_table_of_tasks_is_left_to_the_rule_that_goes_row_by_row() -> None:
    third = "3\n| 储备物资\n| 县应急局\n| 2025年5月底前\n|\n"
    assert_silent(ConflictingDeadlines, (BODY + TABLE + third).replace("«", "").replace("»", ""))


def test_years_after_are_no_particular_year() -> None:
    assert_silent(
        RelativeTimeWithoutAnchor,
        "清河县资金管理方案\n一、任务\n（一）结转。当年用不完的结转以后年度使用。（责任单位：县财政局）\n",
        kind=Kind.IMPLEMENTATION_PLAN,
        issued=SPRING,
        period=ONE_YEAR,
    )
