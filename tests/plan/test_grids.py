"""Tables whose rows are lines or blocks of lines, and the text beside them."""

from __future__ import annotations

import pytest

from planlint import Column
from planlint import Plan
from planlint import parse
from planlint.plan.names import level_of
from planlint.plan.names import same_body

HEAD = ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"]
ROWS = [
    ["1", "新建社区食堂6家。", "县民政局", "县财政局", "2025年9月底前"],
    ["2", "完成适老化改造300户。", "县民政局", "", "2025年10月底前"],
    ["3", "培训护理员200人次。", "县人社局", "", "2025年11月底前"],
]
TITLE = "清河县养老服务任务分解表\n"


def bars(rows: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def tabs(rows: list[list[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


def blocks(rows: list[list[str]]) -> str:
    return "\n" + "".join("\n".join(cell or "/" for cell in row) + "\n\n" for row in rows)


def bare(rows: list[list[str]]) -> str:
    return "".join(" | ".join(row) + "\n" for row in rows)


@pytest.mark.parametrize("written", [bars, tabs, blocks, bare])
def test_rows_become_tasks(written) -> None:
    plan = parse(TITLE + written([HEAD, *ROWS]))
    assert [column.value for column in plan.tables[0].columns] == ["number", "task", "lead", "support", "deadline"]
    assert [task.passage.text for task in plan.tasks] == [row[1] for row in ROWS]
    assert [[unit.name for unit in task.responsibility.leads] for task in plan.tasks] == [[row[2]] for row in ROWS]
    assert [[unit.name for unit in task.responsibility.supports] for task in plan.tasks] == [["县财政局"], [], []]
    assert [deadline.resolved for task in plan.tasks for deadline in task.deadlines] == [
        "2025-09-30",
        "2025-10-31",
        "2025-11-30",
    ]
    assert [plan.source[task.passage.span] for task in plan.tasks] == [row[1] for row in ROWS]


def test_the_rule_below_a_markdown_head_is_no_row() -> None:
    plan = parse(TITLE + bars([HEAD, ["---"] * 5, *ROWS]))
    assert len(plan.tables[0].rows) == 3


def test_a_table_ends_where_the_lines_are_no_rows() -> None:
    plan = parse(TITLE + bars([HEAD, *ROWS]) + "各单位每月5日前报送进展。\n")
    assert len(plan.tables[0].rows) == 3
    assert plan.paragraphs[-1].text == "各单位每月5日前报送进展。"


def test_a_table_with_a_cell_a_line_ends_with_its_last_bar() -> None:
    cells = "\n| ".join(HEAD[1:4]) + "\n|\n新建食堂6家。\n| 县民政局\n| 县财政局\n|\n培训护理员。\n| 县人社局\n|\n|\n"
    plan = parse(TITLE + cells + "各单位要抓紧落实。\n有关情况及时报告。\n")
    assert len(plan.tables[0].rows) == 2


def test_text_between_two_tables_is_no_row() -> None:
    cells = "\n| ".join(HEAD[1:4]) + "\n|\n新建食堂6家。\n| 县民政局\n| 县财政局\n|\n培训护理员。\n| 县人社局\n|\n|\n"
    text = "二、有关要求\n（一）抓紧落实。\n各单位要细化措施。\n（二）按月报送。\n每月5日前报送进展。\n"
    plan = parse(TITLE + cells + text + cells)
    assert [len(table.rows) for table in plan.tables] == [2, 2]
    assert [section.path for section in plan.sections] == [("二",), ("二", "(一)"), ("二", "(二)")]


@pytest.mark.parametrize(
    "rows",
    [
        [["姓名", "单位", "电话"], ["张三", "县民政局", "8000001"], ["李四", "县财政局", "8000002"]],
        [["指标", "单位", "目标值"], ["床位", "张", "90"], ["食堂", "家", "6"]],
        [["工作任务", "牵头单位"], ["新建食堂6家。", "县民政局"], ["培训护理员。", "县人社局"]],
        [HEAD, ROWS[0]],
    ],
    ids=["people", "targets", "two columns", "one row"],
)
@pytest.mark.parametrize("written", [bars, tabs, blocks])
def test_other_tables_are_none_of_tasks(rows: list[list[str]], written) -> None:
    assert parse(TITLE + written(rows)).tables == ()


def test_items_are_the_tasks_where_no_column_is_said_to_hold_them() -> None:
    plan = parse(TITLE + bars([["序号", "工作事项", "责任单位"], *[row[:3] for row in ROWS]]))
    assert plan.tables[0].columns == (Column.NUMBER, Column.TASK, Column.RESPONSIBLE)


def test_a_second_column_of_the_same_sort_does_not_count() -> None:
    plan = parse(TITLE + bars([["工作任务", "牵头单位", "局内牵头处室"], *[[*row[1:3], "综合科"] for row in ROWS]]))
    assert plan.tables[0].columns == (Column.TASK, Column.LEAD, Column.OTHER)
    assert [unit.name for unit in plan.tasks[0].responsibility.leads] == ["县民政局"]


def merged(*rows: list[str]) -> Plan:
    head = ["序号", "工作事项", "主要内容", "牵头单位", "配合单位", "内部处室"]
    return parse(TITLE + blocks([head, *rows]))


def test_the_first_cells_of_a_block_may_be_merged_and_its_last_be_lost() -> None:
    text = "新建社区食堂，配备厨师。每周公布菜单和价格。"
    plan = merged(
        ["1", "建食堂。", text, "县民政局", "县财政局", "一科"],
        [text, "县民政局", "县财政局", "二科"],
        ["2", "训护工。", text, "县人社局", "县财政局"],
    )
    rows = [[cell.text if cell else None for cell in row.cells][1:] for row in plan.tables[0].rows]
    text = text.replace("，", ",")
    assert rows == [
        ["建食堂。", text, "县民政局", "县财政局", "一科"],
        [None, text, "县民政局", "县财政局", "二科"],
        ["训护工。", text, "县人社局", "县财政局", None],
    ]


BODY = (
    "清河县养老服务实施方案\n一、重点任务\n（一）建食堂。新建社区食堂6家。{}\n（二）训护工。培训护理员200人次。{}\n附件\n"
    + TITLE
)


def test_the_tasks_of_the_text_count_beside_those_of_the_table() -> None:
    plan = parse(BODY.format("（牵头单位：县民政局）", "（牵头单位：县人社局）") + bars([HEAD, *ROWS]))
    assert [task.row is None for task in plan.tasks] == [True, True, False, False, False]
    assert [deadline.resolved for deadline in plan.tasks[2].deadlines] == ["2025-09-30"]


def test_where_the_text_has_no_notes_the_table_assigns_its_tasks() -> None:
    for first, second in (("", ""), ("（牵头单位：县民政局）", "")):
        plan = parse(BODY.format(first, second) + bars([HEAD, *ROWS]))
        assert [task.row is None for task in plan.tasks] == [False] * 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("县发改委", "县发展和改革委员会", True),
        ("住建局", "县住房城乡建设局", True),
        ("市市场监管局", "市市场监督管理局", True),
        ("财政局", "清河县财政局", True),
        ("我市财政局", "市财政局", True),
        ("县政府办", "县人民政府办公室", True),
        ("清河县人民政府", "县政府", True),
        ("高新区管委会", "开发区管委会", False),
        ("县财政局", "县审计局", False),
        ("县民政局", "县民宗局", False),
        ("县水利局", "县水务局", False),
    ],
)
def test_names_of_the_same_body(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("市财政局", "市"),
        ("清河县财政局", "县"),
        ("财政局", ""),
        ("自治区财政厅", "自治区"),
        ("国家能源局", "国家"),
        ("市场监管局", ""),
        ("住房城乡建设局", ""),
        ("乡村振兴局", ""),
        ("白石镇人民政府", "镇"),
    ],
)
def test_the_level_that_a_name_gives(name: str, level: str) -> None:
    assert level_of(name) == level
