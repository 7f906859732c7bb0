"""The text of a plan against the table of its tasks."""

from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_consistency.body_table_mismatch import BodyTableMismatch

TEXT = """清河县2025年养老服务实施方案
一、重点任务
（一）建设社区食堂。2025年9月底前，新建社区食堂6家。（牵头单位：县民政局；配合单位：县财政局）
（二）改造居家环境。2025年10月底前，完成适老化改造300户。（牵头单位：县民政局、县残联）
（三）培训护理人员。培训养老护理员200人次。（牵头单位：县人社局）
（四）建设护理床位。2025年11月底前，新增护理型床位90张。（牵头单位：县卫健局）
"""
ROWS = [
    "新建社区食堂6家。/县民政局/2025年9月底前",
    "完成适老化改造300户。/县残联/2025年10月底前",
    "培训养老护理员200人次。/县人力资源社会保障局/2025年8月底前",
    "新增护理型床位90张。/县卫生健康局/2025年11月底前",
]


def draft(rows: list[str], text: str = TEXT) -> str:
    lines = "".join(f"| {row.replace('/', ' | ')} |\n" for row in rows)
    return f"{text}附件\n任务分解表\n| 工作任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- |\n{lines}"


def test_the_same_in_other_words_is_no_difference() -> None:
    assert_silent(BodyTableMismatch, draft(ROWS))


def test_another_lead() -> None:
    rows = [ROWS[0].replace("县民政局", "«县财政局»"), *ROWS[1:]]
    (finding,) = assert_reports(BodyTableMismatch, draft(rows))
    assert "牵头单位" in finding.what()
    assert "（一）" in finding.what() or "一、(一)" in finding.what()
    assert len(finding.related) == 1


def test_another_deadline() -> None:
    rows = [*ROWS[:3], ROWS[3].replace("2025年11月底前", "«2025年12月底前»")]
    (finding,) = assert_reports(BodyTableMismatch, draft(rows))
    assert "2025年11月底前" in finding.what()


def test_a_group_leads_nothing_that_could_differ() -> None:
    rows = [ROWS[0].replace("县民政局", "各乡镇人民政府"), *ROWS[1:]]
    assert_silent(BodyTableMismatch, draft(rows))


def test_what_stands_at_one_place_only_is_listed_once() -> None:
    extra = ["«整治养老护理员虚假招聘，每季度检»查一次。/县公安局/2025年12月底前"]
    (finding,) = assert_reports(BodyTableMismatch, draft(ROWS + extra))
    assert finding.severity is Severity.INFO
    assert "分解表有 1 项在正文里找不到" in finding.what()
    marked = TEXT.replace("（四）建设护理床位。2025年11月", "«（四）建设护理床位。2025年1»1月")
    (finding,) = assert_reports(BodyTableMismatch, draft(ROWS[:3], marked))
    assert "正文有 1 项在分解表里找不到" in finding.what()


@pytest.mark.parametrize(
    "rows",
    [
        [ROWS[0].replace("县民政局", "县财政局"), ROWS[1]],
        [
            ROWS[0].replace("县民政局", "县财政局"),
            *ROWS[1:3],
            "清理河道淤泥20公里。/县水利局/2025年6月底前",
            "加固河道堤防3公里。/县水利局/2025年7月底前",
            "绿化两岸道路9公里。/县林业局/2025年8月底前",
        ],
    ],
    ids=["two rows", "another matter"],
)
def test_tables_that_are_not_those_of_the_text(rows: list[str]) -> None:
    assert_silent(BodyTableMismatch, draft(rows))


def test_a_table_may_leave_the_safeguards_out_or_not() -> None:
    text = TEXT + "二、保障措施\n（一）加强资金保障。统筹安排养老服务专项资金500万元。（牵头单位：县财政局）\n"
    assert_silent(BodyTableMismatch, draft(ROWS, text))
    rows = [*ROWS, "统筹安排养老服务专项资金500万元。/«县审计局»/2025年12月底前"]
    assert_reports(BodyTableMismatch, draft(rows, text))


def test_without_a_table_or_without_tasks_there_is_nothing_to_compare() -> None:
    assert_silent(BodyTableMismatch, TEXT)
    assert_silent(BodyTableMismatch, draft(ROWS, "清河县2025年养老服务任务分解表\n"))


def test_a_row_with_several_deadlines_is_left_alone() -> None:
    rows = [ROWS[0].replace("2025年9月底前", "2025年6月底前建成3家，2025年12月底前建成6家"), *ROWS[1:]]
    assert_silent(BodyTableMismatch, draft(rows))


def test_the_year_of_a_goal_is_no_deadline_of_the_task() -> None:
    text = TEXT.replace("（三）培训护理人员。", "（三）培训护理人员。到2035年，护理员持证率达到90%以上。")
    assert_silent(BodyTableMismatch, draft(ROWS, text))


def test_the_date_of_a_step_on_the_way_is_not_that_of_the_task() -> None:
    text = TEXT.replace("（一）建设社区食堂。2025年9月底前，新建", "（一）建设社区食堂。2025年3月底前制定方案。新建")
    assert_silent(BodyTableMismatch, draft(ROWS, text))
    assert_reports(BodyTableMismatch, draft([ROWS[0].replace("2025年9月底前", "«2025年8月底前»"), *ROWS[1:]]))
