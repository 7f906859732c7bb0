from __future__ import annotations

import pytest

from planlint import Kind
from planlint import Period
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_indicator.ambiguous_change import AmbiguousChange
from planlint_indicator.conflicting_targets import ConflictingTargets
from planlint_indicator.fuzzy_quantity import FuzzyQuantity
from planlint_indicator.indicator_unit_missing import IndicatorUnitMissing
from planlint_indicator.unquantified_goal import UnquantifiedGoal

HEAD = "云岭市2025年养老服务实施方案\n一、重点任务\n（一）做好服务。"
YEARS = "云岭市养老服务行动方案（2024—2026年）\n一、重点任务\n（一）做好服务。"
NOTE = "（牵头单位：市民政局）"


def draft(text: str, head: str = HEAD) -> str:
    """A plan with one task."""
    return f"{head}{text}{NOTE}\n"


@pytest.mark.parametrize(
    "text",
    [
        "家庭签约率同比提高5%。",
        "家庭签约率比上年提高5%。",
        "家庭签约率在2024年基础上提高5%。",
        "家庭签约率提高5个百分点。",
        "家庭签约率提高到85%。",
        "全员劳动生产率提高8%。",
        "床位使用效率提高8%。",
        "万人死亡率下降8%。",
        "养老服务业营业收入增长8%。",
        "护理员数量增长8%。",
        "投诉件数比上年下降10%，投诉率和投诉件数“双下降”。",
    ],
)
def test_a_change_that_has_a_base_or_needs_none(text: str) -> None:
    assert_silent(AmbiguousChange, draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "2026年护理员数量比2023年增长30%，床位数量增长20%。",
        "护理员数量年均增长8%。",
        "“十四五”期间，护理员数量增长30%。",
        "单位地区生产总值能耗下降8%，固定资产投资增长6%。",
    ],
)
def test_a_base_that_holds_for_the_sentence_or_for_everybody(text: str) -> None:
    assert_silent(AmbiguousChange, draft(text, YEARS))


def test_a_plan_of_several_years_names_the_year_before_it() -> None:
    (finding,) = assert_reports(AmbiguousChange, draft("到2026年，护理员数量«增长30%»。", YEARS))
    assert finding.instead() == "写明基期，如“比2023年增长30%”"
    assert_silent(AmbiguousChange, draft("到2026年，护理员数量增长30%。本方案以2023年数据为基期。", YEARS))


def test_a_trend_in_a_task_is_marked_once() -> None:
    words = "实现信访件和投诉件“双下降”"
    (marked,) = assert_reports(AmbiguousChange, draft(f"压实首接责任，«{words}»。"))
    assert marked.severity is Severity.WARNING
    (folded,) = assert_reports(UnquantifiedGoal, draft("压实首接责任，实现信访件和投诉件«“双下降”»。"))
    assert folded.shared
    assert folded.severity is Severity.INFO


def test_a_trend_among_the_goals_is_left_to_unquantified_goal() -> None:
    text = "云岭市2025年信访工作方案\n一、工作目标\n信访件和投诉件{}。\n二、重点任务\n（一）接访。年底前接访12次。（牵头单位：市信访局）\n"
    assert_silent(AmbiguousChange, text.format("“双下降”"))
    assert_reports(UnquantifiedGoal, text.format("«“双下降”»"))


GOALS = "云岭市2025年养老服务工作方案\n一、工作目标\n{}\n二、重点任务\n（一）做好服务。{}（牵头单位：市民政局）\n"


@pytest.mark.parametrize(
    ("goal", "task"),
    [
        ("护理型床位占比达到58%以上。", "护理型床位占比达到58%以上。"),
        ("到2025年护理型床位占比达到58%，到2026年达到60%。", "2026年，护理型床位占比达到60%。"),
        ("护理型床位占比达到58%以上。", "护理型床位占比达到58%以上，力争护理型床位占比达到60%以上。"),
        ("全市护理型床位占比达到58%以上。", "乡镇敬老院护理型床位占比达到50%以上。"),
        ("护理型床位占比达到55%—60%。", "护理型床位占比达到58%。"),
        ("护理型床位占比达到58%以上。", "乡镇敬老院改造后，护理型床位占比达到50%以上。"),
        ("覆盖率达到90%以上。", "覆盖率达到95%以上。"),
        ("护理型床位占比达到58%左右。", "护理型床位占比达到60%。"),
        ("床位使用率不低于60%。", "床位使用率不高于95%。"),
        ("建成助餐点12个。", "建成助餐点5个。"),
        ("探访关爱率达到100%。", "其中，农村探访关爱率达到95%以上。"),
        ("2025年6月底探访关爱率达到90%以上。", "2025年12月底探访关爱率达到95%以上。"),
        ("护理型床位占比比2023年提高5个百分点。", "护理型床位占比达到58%以上。"),
    ],
)
def test_targets_that_do_not_conflict(goal: str, task: str) -> None:
    assert_silent(ConflictingTargets, GOALS.format(goal, task))


@pytest.mark.parametrize(
    ("goal", "task"),
    [
        ("护理型床位占比达到58%以上。", "全市护理型床位占比达到«60%以上»。"),
        ("到2025年底，护理型床位占比达到58%以上。", "2025年9月底前完成改造，护理型床位占比达到«60%以上»。"),
        ("投诉率控制在3%以内。", "投诉率控制在«5%以内»。"),
        ("护理型床位占比达到55%—60%。", "护理型床位占比为«62%»。"),
        ("床位使用率不低于60%。", "床位使用率不高于«50%»。"),
        ("每年培训护理员不少于300人。", "每年培训护理员不少于«200人»。"),
        ("护理员人数增长8%。", "护理员人数增长«6%»。"),
    ],
)
def test_targets_that_conflict(goal: str, task: str) -> None:
    (finding,) = assert_reports(ConflictingTargets, GOALS.format(goal, task))
    assert finding.severity is Severity.ERROR
    assert finding.related


def test_tasks_on_different_things_have_targets_of_their_own() -> None:
    text = (
        "云岭市2025年课后服务工作方案\n一、重点任务\n（一）小学课后服务。课后服务参与率达到95%以上。（牵头单位：市教育局）\n"
        "（二）初中课后服务。课后服务参与率达到{}。（牵头单位：市教育局）\n"
    )
    assert_silent(ConflictingTargets, text.format("85%以上"))
    same = text.replace("小学", "学校").replace("初中", "学校")
    assert_reports(ConflictingTargets, same.format("«85%以上»"))


def test_a_target_above_in_a_plan_of_several_years_is_that_of_its_end() -> None:
    text = (
        "云岭市养老服务行动方案（2024—2026年）\n一、工作目标\n到2026年，护理型床位占比达到60%以上。\n"
        "二、重点任务\n（一）做好服务。护理型床位占比达到{}。（牵头单位：市民政局）\n"
    )
    assert_silent(ConflictingTargets, text.format("60%以上"))
    assert_reports(ConflictingTargets, text.format("«58%以上»"), period=Period(2024, 2026))


@pytest.mark.parametrize(
    "text",
    [
        "营商环境指数达到85。",
        "数据中心电能利用效率（PUE）不高于1.3。",
        "生师比不高于13。",
        "测评得分不低于90。",
        "床位数（张）达到1200。",
        "线上、线下培训分别不少于20、40学时。",
        "用工人数不少于1500人。",
    ],
)
def test_numbers_that_need_no_unit(text: str) -> None:
    assert_silent(IndicatorUnitMissing, draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "全年组织演练«不少于4»。",
        "全市床位总数«达到1200»。",
        "每千人口护理员数«达到3.2»。",
        "培训«至少60以上»，逐人建档。",
    ],
)
def test_numbers_that_need_a_unit(text: str) -> None:
    assert_reports(IndicatorUnitMissing, draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "公布第一批名录。",
        "分两批推进，首批一批次完成。",
        "按照《关于加强养老服务的若干意见》落实。",
        "落实促进养老服务的若干措施。",
        "打造一批示范点，年内建成6个。",
        "遴选一批、培育一批、规划一批的原则不变。",
        "推动更多项目落地，部分地区先行。",
        "开展多种形式的宣传，涉及多个部门的由民政部门牵头。",
        "推广“学历证书+若干技能证书”。",
    ],
)
def test_words_that_count_no_output(text: str) -> None:
    assert_silent(FuzzyQuantity, draft(text))


def test_many_fuzzy_quantities_are_one_fault_of_the_document() -> None:
    findings = assert_reports(
        FuzzyQuantity, draft("选择«若干»单位试点。打造«一批»示范点。选取«部分»街道推广。新建«多个»助餐点。")
    )
    assert all(finding.shared for finding in findings)
    assert not assert_reports(FuzzyQuantity, draft("打造«一批»示范点。"))[0].shared


def test_what_was_done_in_a_year_is_not_asked_for_its_number() -> None:
    text = "云岭市2024年养老服务工作总结\n一、工作情况\n（一）做好服务。打造一批示范点。\n"
    assert_silent(FuzzyQuantity, text, kind=Kind.ANNUAL_REPORT)
