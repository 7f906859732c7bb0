"""The ways in which real documents state responsibility, one test each: what it says, and who answers then."""

from __future__ import annotations

import pytest

from .drafts import plan

HEAD = "云岭市重点工作实施方案\n一、重点任务\n"


def answers(text: str, item: int = 0) -> tuple[str, list[str], list[str]]:
    task = plan(HEAD + text).tasks[item]
    found = task.responsibility
    return found.status.value, [unit.text for unit in found.leads], [unit.text for unit in found.supports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（一）建平台。建成平台。（牵头部门：市数据局；参加单位：市政府其他有关部门、各县区政府）",
            ("named", ["市数据局"], ["市政府其他有关部门", "各县区政府"]),
        ),
        (
            "（一）建平台。建成平台。（牵头单位：市数据局；责任单位：市政府各部门、各县区政府按职责分工负责）",
            ("named", ["市数据局"], ["市政府各部门", "各县区政府"]),
        ),
        (
            "（一）建平台。建成平台。（责任单位：市应急局、市公安局等部门和各县区政府按职责分工负责）",
            ("no_lead", ["市应急局", "市公安局", "各县区政府"], []),
        ),
        (
            "（一）建平台。建成平台。（责任单位：市政府办公室、市委编办，市政府有关部门，各区县人民政府）",
            ("no_lead", ["市政府办公室", "市委编办", "市政府有关部门", "各区县人民政府"], []),
        ),
        ("（一）建平台。建成平台。（省政府各部门分别负责，年内持续推进）", ("vague", ["省政府各部门"], [])),
        ("（一）建平台。建成平台。（省发展改革委牵头负责）", ("named", ["省发展改革委"], [])),
        (
            "（一）建平台。建成平台。（省发展改革委、交通运输厅等省有关部门和各地级以上市人民政府按职责分工负责）",
            ("no_lead", ["省发展改革委", "交通运输厅", "各地级以上市人民政府"], []),
        ),
        (
            "（一）建平台。建成平台。（市政府办公室、市改革领导小组办公室牵头，市级各有关部门及各县区政府按职责分工负责）",
            ("named", ["市政府办公室", "市改革领导小组办公室"], ["市级各有关部门", "各县区政府"]),
        ),
        (
            "（一）建平台。建成平台。（市发改委、市农委、中储粮云岭直属库。排名第一的为牵头单位，下同）",
            ("named", ["市发改委"], ["市农委", "中储粮云岭直属库"]),
        ),
        (
            "（一）建平台。建成平台。（市发改委、市农委，列第一位者为牵头单位，下同）",
            ("named", ["市发改委"], ["市农委"]),
        ),
        (
            "1.建平台。\n责任单位：市发改委、市经信局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）",
            ("named", ["市发改委"], ["市经信局"]),
        ),
        ("1.建平台。\n责任单位：市人力社保局、市农业农村局分别牵头", ("named", ["市人力社保局", "市农业农村局"], [])),
        (
            "（一）建平台。建成平台。\n牵头单位：区发改局\n责任单位：立山经济开发区，各街道、区直各部门",
            ("named", ["区发改局"], ["立山经济开发区", "各街道", "区直各部门"]),
        ),
        (
            "（一）建平台。建成平台。\n责任单位：县政府办公室、县司法局、各有关部门，乡镇人民政府按职责分工分别负责。",
            ("no_lead", ["县政府办公室", "县司法局", "各有关部门", "乡镇人民政府"], []),
        ),
        (
            "（一）建平台。建成平台。（责任单位：市数据局、市财政局。以下政策措施均需各县区人民政府、园区管委会落实，不再单独列出）",
            ("no_lead", ["市数据局", "市财政局"], []),
        ),
        ("（一）建平台。建成平台。（主办单位：市数据局；协办单位：市财政局）", ("named", ["市数据局"], ["市财政局"])),
        ("（一）建平台。建成平台。〔市数据局、市财政局负责〕", ("no_lead", ["市数据局", "市财政局"], [])),
        ("（一）建平台。由市数据局牵头建成平台，市财政局配合。", ("named", ["市数据局"], [])),
    ],
)
def test_forms(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert answers(text) == expected


def test_a_declaration_anywhere_holds_for_every_note() -> None:
    made = plan(
        "各单位：\n责任分解中，列第一位的责任单位为牵头单位或汇总单位。\n"
        + HEAD
        + "（一）建平台。建成平台。（责任单位：市数据局、市财政局）\n（二）建机制。建立机制。（责任单位：市司法局、市审计局）\n"
    )
    assert [task.responsibility.status.value for task in made.tasks] == ["named", "named"]


def test_bodies_named_once_for_every_task_are_kept() -> None:
    made = plan(
        HEAD
        + "（一）建平台。建成平台。（责任单位：市数据局。以下政策措施均需各县区人民政府、园区管委会落实，不再单独列出）\n"
        "（二）建机制。建立机制。（责任单位：市司法局）\n"
    )
    assert [unit.text for unit in made.declarations.territories] == ["各县区人民政府", "园区管委会"]


def test_where_no_lead_is_named_the_responsible_body_leads_if_the_document_says_so() -> None:
    text = (
        "（一）建平台。建成平台。（牵头单位：市数据局，无牵头单位的，责任单位即为牵头单位，下同）\n"
        "（二）建机制。建立机制。（责任单位：市司法局、市审计局）\n"
    )
    assert answers(text, 1)[0] == "named"


def test_several_notes_in_an_item_make_several_tasks() -> None:
    text = "（一）建平台。建成平台。（责任单位：市数据局）统一标准，整合数据。（责任单位：市财政局）\n（二）建机制。建立机制。（责任单位：市司法局）\n"
    made = plan(HEAD + text)
    assert [task.passage.text[:7] for task in made.tasks] == ["(一)建平台。", "统一标准,整合", "(二)建机制。"]


def test_a_note_under_a_chapter_covers_its_items() -> None:
    text = "（一）建平台。（责任单位：市数据局）\n1.编制方案。编好方案。\n2.建成平台。建好平台。\n"
    made = plan(HEAD + text)
    assert [(task.path[-1], task.responsibility.status.value) for task in made.tasks] == [
        ("1", "named"),
        ("2", "named"),
    ]


def test_one_note_at_the_end_of_an_item_covers_its_points() -> None:
    text = (
        "（一）建平台。\n1.编制方案。编好方案。\n2.建成平台。建好平台。（责任单位：市数据局）\n"
        "（二）建机制。\n1.建立台账。建好台账。\n2.定期会商。每月会商1次。（责任单位：市财政局）\n"
    )
    made = plan(HEAD + text)
    assert [task.responsibility.status.value for task in made.tasks] == ["named"] * 4
    assert [task.responsibility.inherited for task in made.tasks] == [True, False, True, False]
