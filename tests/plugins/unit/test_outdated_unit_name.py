from __future__ import annotations

from datetime import date

import pytest

from planlint import Applicability
from planlint import Kind
from planlint import Period
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_unit.outdated_unit_name import OutdatedUnitName

HEAD = "清河县河道治理实施方案\n一、重点任务\n（一）治理河道。"
NOW = date(2025, 9, 1)


def plan(words: str) -> str:
    """A plan with one task."""
    return f"{HEAD}{words}\n"


def severity(name: str, day: date) -> Severity:
    """How grave a name is in a plan of a day."""
    marked = plan(f"清理河道。（责任单位：«{name}»）")
    fixed = plan(f"清理河道。（责任单位：{SUCCESSORS[name]}）") if name in SUCCESSORS else None
    return assert_reports(OutdatedUnitName, marked, issued=day, fixed=fixed)[0].severity


SUCCESSORS = {
    "县环保局": "县生态环境局",
    "县国税局": "县税务局",
    "省环境保护厅": "省生态环境厅",
    "市政府金融办": "市委金融办",
    "县扶贫办": "县乡村振兴局",
}


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("县环保局", date(2018, 3, 17), Severity.INFO),
        ("县环保局", date(2019, 12, 31), Severity.INFO),
        ("县环保局", date(2020, 1, 1), Severity.WARNING),
        ("省环境保护厅", date(2020, 1, 1), Severity.WARNING),
        ("县国税局", date(2018, 8, 1), Severity.INFO),
        ("县国税局", date(2018, 9, 1), Severity.ERROR),
        ("市政府金融办", date(2024, 1, 1), Severity.INFO),
        ("市政府金融办", date(2025, 4, 1), Severity.WARNING),
        ("县扶贫办", date(2022, 1, 1), Severity.WARNING),
        ("人民银行清河市中心支行", date(2024, 1, 1), Severity.ERROR),
    ],
)
def test_the_longer_ago_the_graver(name: str, day: date, expected: Severity) -> None:
    assert severity(name, day) is expected


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("县环保局", date(2018, 3, 16)),
        ("县国税局", date(2018, 7, 19)),
        ("清河银保监分局", date(2023, 7, 19)),
        ("人行清河中心支行", date(2022, 8, 10)),
        ("市金融办", date(2022, 8, 10)),
    ],
)
def test_a_name_of_its_day_is_right(name: str, day: date) -> None:
    assert_silent(OutdatedUnitName, plan(f"清理河道。（责任单位：{name}）"), issued=day)


def test_without_a_date_nothing_is_said() -> None:
    assert_silent(OutdatedUnitName, plan("清理河道。（责任单位：县环保局）"))
    assert_silent(OutdatedUnitName, plan("到2030年，河道全部清理。（责任单位：县环保局）"))


def test_the_year_of_the_title_or_one_that_is_given_will_do() -> None:
    marked = "清河县2025年工作要点\n一、重点任务\n（一）治理河道。清理河道。（责任单位：«县环保局»）\n"
    fixed = marked.replace("«县环保局»", "县生态环境局")
    found = assert_reports(OutdatedUnitName, marked, fixed=fixed)
    assert "本文是2025年的计划" in found[0].why()
    marked = plan("清理河道。（责任单位：«县环保局»）")
    fixed = marked.replace("«县环保局»", "县生态环境局")
    assert_reports(OutdatedUnitName, marked, period=Period(2025, 2025), fixed=fixed)


@pytest.mark.parametrize(
    "words",
    [
        "按照《清河县环保局治理办法》清理。",
        "清理“环保局”字样的标牌。",
        "移交原县环保局的档案。",
        "移交县生态环境局（原县环保局）的档案。",
        "县环保局（现县生态环境局）的档案移交完毕。",
        "2016年县环保局批准的项目，逐个复核。",
        "县环保局更名后，更换标牌。",
        "由县自然资源和规划局、县文化和旅游局牵头。",
        "由市市场监督管理局、省林业局、县交通局牵头。",
        "由开发区环保局、新区国土局牵头。",
        "镇综治办每月排查。",
        "农业部门、建设部门、监察部门配合。",
        "执行新编办法。",
        "市委编办、市委金融办配合。",
        "市安全环保局配合。",
        "县农业农村局（县乡村振兴局）配合。",
        "县农业农村局加挂县乡村振兴局牌子。",
    ],
)
def test_what_only_looks_like_a_former_name(words: str) -> None:
    assert_silent(OutdatedUnitName, plan(words), issued=NOW)


@pytest.mark.parametrize(
    ("marked", "fixed"),
    [
        ("由«县国土局»牵头。", "由县自然资源局牵头。"),
        ("会同«市文广新局»开展。", "会同市文化和旅游局开展。"),
        ("报清河«县法制办»备案。", "报清河县司法局备案。"),
        ("«县法制办公室»审核。", "县司法局审核。"),
        ("«市城乡规划局»审核。", "市自然资源和规划局审核。"),
        ("«县政府法制办»审核。", "县司法局审核。"),
        ("财政局和«安监局»配合。", "财政局和应急管理局配合。"),
        ("县财政局、«卫计委»、«工商局»配合。", "县财政局、卫生健康委、市场监管局配合。"),
        ("报«国务院扶贫办»备案。", "报农业农村部备案。"),
    ],
)
def test_names_in_running_text(marked: str, fixed: str) -> None:
    assert_reports(OutdatedUnitName, plan(marked), issued=NOW, fixed=plan(fixed))


def test_a_successor_is_the_one_of_that_day() -> None:
    marked = plan("清理河道。（责任单位：«市银监局»）")
    for day, successor in ((date(2022, 8, 10), "银保监分局"), (date(2025, 1, 1), "金融监管分局")):
        fixed = marked.replace("«市银监局»", f"市{successor}")
        found = assert_reports(OutdatedUnitName, marked, issued=day, fixed=fixed)[0]
        assert f"市{successor}" in found.instead()
        assert {fix.applicability for fix in found.fixes} == {Applicability.SUGGESTION}


def test_places_that_keep_a_name() -> None:
    kept = "上海市河道治理实施方案\n一、重点任务\n（一）治理河道。清理河道。（责任单位：市经信委、市农委）\n"
    assert_silent(OutdatedUnitName, kept, issued=NOW)


def test_the_part_of_a_report_that_looks_back() -> None:
    marked = (
        "清河县2024年度工作报告\n一、主要做法\n（一）清理河道。县环保局清理河道3条。\n"
        "二、下一步工作打算\n（一）继续清理。«县环保局»继续清理河道。\n"
    )
    assert_reports(
        OutdatedUnitName,
        marked,
        kind=Kind.ANNUAL_REPORT,
        issued=NOW,
        fixed=marked.replace("«县环保局»", "县生态环境局"),
    )
