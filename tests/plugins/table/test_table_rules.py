"""Empty cells, lacking columns and cells out of place are told from merged cells and from what a table may leave out."""

from __future__ import annotations

import pytest
from table_drafts import table

from planlint import Severity
from planlint.testing import Example
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint.testing import findings_in
from planlint_deadline.missing_deadline import MissingDeadline
from planlint_responsibility.missing_lead import MissingLead
from planlint_responsibility.missing_responsibility import MissingResponsibility
from planlint_table.table_column_shift import TableColumnShift
from planlint_table.table_missing_column import TableMissingColumn
from planlint_table.table_required_cell_empty import TableRequiredCellEmpty

COLUMNS = "工作任务/牵头单位/配合单位/完成时限"
FULL = [
    "新建社区食堂6家。/县民政局/县财政局/9月底前",
    "改造老旧小区12个。/县住房城乡建设局//11月底前",
    "新增停车泊位600个。/县城管局//10月底前",
    "整治易涝点5处。/县水利局//5月底前",
]


def test_a_row_without_lead_is_an_error_and_one_without_deadline_a_warning() -> None:
    text = table(COLUMNS, *FULL, "«开行定制公交8条。»//县财政局/6月底前", "«新建口袋公园9个。»/县林业局//")
    findings = assert_reports(TableRequiredCellEmpty, text)
    assert [(each.severity, each.values["column"]) for each in findings] == [
        (Severity.ERROR, "牵头单位"),
        (Severity.WARNING, "完成时限"),
    ]


def test_each_empty_cell_is_reported_by_one_rule_alone() -> None:
    text = table(COLUMNS, *FULL, "制定公交运营管理办法。//县财政局/6月底前", "制定公园管理办法。/县林业局//")
    for rule in (MissingResponsibility, MissingLead, MissingDeadline):
        assert findings_in(rule, Example(text)) == ()
    assert len(findings_in(TableRequiredCellEmpty, Example(text))) == 2


@pytest.mark.parametrize("nothing", ["/", "—", "无"])
def test_a_stroke_in_the_column_of_leads_is_no_name(nothing: str) -> None:
    text = table(COLUMNS, *FULL, "«开行定制公交8条。»|县财政局|6月底前".replace("|", "/")).replace(
        "\n| 县财政局\n| 6月", f"\n| {nothing}\n| 县财政局\n| 6月"
    )
    assert_reports(TableRequiredCellEmpty, text)


def test_the_same_as_above_is_filled() -> None:
    assert_silent(TableRequiredCellEmpty, table(COLUMNS, *FULL, "开行定制公交8条。/同上//同上"))


def test_a_column_that_is_often_empty_may_be() -> None:
    rows = [row.rsplit("/", 1)[0] + "/" for row in FULL[:2]]
    assert_silent(TableRequiredCellEmpty, table(COLUMNS, *rows, *FULL[2:]))


def test_a_row_without_a_task() -> None:
    rows = [f"{number}/{row}" for number, row in enumerate(FULL, 1)]
    text = table("序号/" + COLUMNS, *rows, "5//县林业局//6月底前")
    assert [finding.values["column"] for finding in findings_in(TableRequiredCellEmpty, Example(text))] == ["工作任务"]


def test_a_cell_may_be_merged_with_the_one_above_where_the_first_cells_are() -> None:
    merged = "项目/工作任务/责任单位/完成时限"
    text = table(
        merged,
        "养老/新建食堂6家。/县民政局/9月底前",
        "改造居室300户。//8月底前",
        "托育/新建托位90个。/县卫健局/7月底前",
    )
    assert_silent(TableRequiredCellEmpty, text)
    text = table(
        merged,
        "养老/新建食堂6家。/县民政局/9月底前",
        "«改造居室300户。»//8月底前",
        "培训护工60人。/县人社局/8月底前",
        "托育/新建托位90个。/县卫健局/7月底前",
    )
    assert_reports(TableRequiredCellEmpty, text)


def test_where_the_responsible_body_leads_it_is_enough() -> None:
    head = "清河县民生实事任务分解表\n（无牵头单位的，责任单位即为牵头单位）\n"
    rows = ["工作任务/牵头单位/责任单位/完成时限", *FULL, "开行定制公交8条。//县交通运输局/6月底前"]
    assert_silent(TableRequiredCellEmpty, table(*rows).replace("清河县民生实事任务分解表\n", head))
    assert findings_in(TableRequiredCellEmpty, Example(table(*rows)))


UNDATED = [
    "编制许可事项清单。/县政务服务局/县司法局",
    "评查执法案卷60宗。/县司法局/",
    "培训执法人员200人次。/县司法局/县委党校",
]


def test_a_table_without_deadlines_is_one_finding() -> None:
    (finding,) = assert_reports(TableMissingColumn, table("工作任务/责任部门/«协助部门»", *UNDATED))
    assert finding.values["undated"] == 3
    assert findings_in(MissingDeadline, Example(table("工作任务/责任部门/协助部门", *UNDATED))) == ()


def test_a_column_for_remarks_is_not_the_last_of_the_task() -> None:
    rows = [f"{row}/" for row in UNDATED]
    assert_reports(TableMissingColumn, table("工作任务/责任部门/«协助部门»/备注", *rows))


@pytest.mark.parametrize(
    "rows",
    [
        ["5月底前编制许可事项清单。/县政务服务局/县司法局", "每半年评查执法案卷。/县司法局/", UNDATED[2]],
        UNDATED[:2],
    ],
    ids=["dated in the tasks", "two rows"],
)
def test_tables_that_need_no_column_for_deadlines(rows: list[str]) -> None:
    assert_silent(TableMissingColumn, table("工作任务/责任部门/协助部门", *rows))


def test_one_date_for_all_tasks_may_stand_beside_the_table() -> None:
    text = table("工作任务/责任部门/协助部门", *UNDATED)
    assert_silent(TableMissingColumn, text + "以上各项任务均须于2025年11月底前完成。\n")


def test_contents_that_belong_to_another_column() -> None:
    text = table(
        COLUMNS,
        *FULL,
        "开行定制公交8条。/«2025年6月底前»/县财政局/",
        "新建口袋公园9个。/县林业局//«县自然资源局、县财政局»",
        "疏浚河道9公里。/«分三段疏浚主要河道淤泥。清出的淤泥集中堆放»/县财政局/6月底前",
    )
    findings = assert_reports(TableColumnShift, text)
    assert [finding.values["kind"] for finding in findings] == ["时间", "单位名称", "措施"]


def test_an_empty_cell_of_a_row_that_is_shifted_is_not_reported_too() -> None:
    text = table(COLUMNS, *FULL, "开行定制公交8条。/县交通运输局/6月底前/")
    assert_silent(TableRequiredCellEmpty, text)


@pytest.mark.parametrize("when", ["长期坚持", "持续推进", "上级统一部署", "视进展报县政府"])
def test_what_a_column_of_deadlines_may_hold(when: str) -> None:
    assert_silent(TableColumnShift, table(COLUMNS, *FULL, f"开行定制公交8条。/县交通运输局//{when}"))


def test_a_row_that_starts_one_cell_late() -> None:
    head = "项目/工作事项/主要内容/责任部门/协助部门"
    rows = [
        "一、养老/1.建食堂/新建食堂6家。/县民政局/",
        "2.改居室/改造居室300户。/县民政局/",
        "3.训护工/培训护工60人。/县人社局/",
    ]
    text = table(head, *rows, "|«4.设床位»/新设床位90张。/县民政局/".replace("|", "| "))
    assert_reports(TableColumnShift, text)
    assert_silent(TableColumnShift, table(head, *rows))
    late = "| 5.查消防/检查消防6次。/县消防局/"
    assert_silent(TableColumnShift, table(head, rows[0], rows[1], late))
    assert_silent(TableColumnShift, table(head, *rows * 2, late, late.replace("5", "6")))
