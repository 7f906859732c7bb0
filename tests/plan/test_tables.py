from __future__ import annotations

from planlint.plan.model import Column
from planlint.plan.model import Kind
from planlint.plan.tables import column_of

from .drafts import plan

TABLE = """\
项目
| 工作事项
| 主 要 内 容
| 责 任 部 门
| 协助部门
|
一、优化政务服务
| 1.推进一网通办
| (1)整合服务事项，统一受理标准。
| 县数据局
| 县直有关部门
|
(2)推行电子证照应用。
| 县数据局、县公安局
|
|
2.压缩办理时限
| 清理审批环节，公布办事指南。
| 县直有关部门
|
|
二、加强监督检查
| 1.开展专项督查
| 每半年开展一次专项督查。
| 县政府督查室
| 县审计局
|
"""


def test_the_grid_is_restored() -> None:
    (table,) = plan(TABLE).tables
    assert table.columns == (Column.CHAPTER, Column.ITEM, Column.TASK, Column.RESPONSIBLE, Column.SUPPORT)
    assert [[cell.text if cell else None for cell in row.cells] for row in table.rows] == [
        ["一、优化政务服务", "1.推进一网通办", "(1)整合服务事项,统一受理标准。", "县数据局", "县直有关部门"],
        [None, None, "(2)推行电子证照应用。", "县数据局、县公安局", None],
        [None, "2.压缩办理时限", "清理审批环节,公布办事指南。", "县直有关部门", None],
        ["二、加强监督检查", "1.开展专项督查", "每半年开展一次专项督查。", "县政府督查室", "县审计局"],
    ]


def test_rows_are_tasks_under_their_merged_cells() -> None:
    made = plan(TABLE)
    assert made.kind is Kind.TASK_TABLE
    assert [task.path for task in made.tasks] == [("一", "1", "(1)"), ("一", "1", "(2)"), ("一", "2"), ("二", "1")]
    assert [task.responsibility.status.value for task in made.tasks] == ["named", "no_lead", "vague", "named"]
    assert [unit.text for unit in made.tasks[3].responsibility.supports] == ["县审计局"]


def test_headings_of_columns() -> None:
    assert column_of("完成时限") is Column.DEADLINE
    assert column_of("牵头 单位") is Column.LEAD
    assert column_of("牵头领导") is Column.LEADER
    assert column_of("备注") is Column.OTHER
