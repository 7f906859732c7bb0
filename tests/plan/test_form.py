"""What the parser reads of a document's form: addressee, date of issue, attachments."""

from __future__ import annotations

import pytest

from .drafts import plan

LETTER = "云岭市人民政府关于印发《云岭市治水方案》的通知\n{to}\n现将《云岭市治水方案》印发给你们，请认真贯彻执行。\n云岭市人民政府\n{day}\n"
ITEMS = (
    "云岭市治水方案\n一、重点任务\n（一）清淤。6月底前完成。\n（二）护岸。7月底前完成。\n（三）绿化。8月底前完成。\n"
)


@pytest.mark.parametrize(
    "to",
    ["各县（区）人民政府，市政府各部门：", "各县（区）人民政府，市政府各部门。", "各县（区）人民政府，市政府各部门"],
)
def test_the_addressees_with_and_without_a_colon(to: str) -> None:
    made = plan(LETTER.format(to=to, day="2025年3月6日") + ITEMS)
    assert made.addressee is not None
    assert made.source[made.addressee.span] == to


@pytest.mark.parametrize("line", ["各位代表：", "搜索热词：", "云岭市水利局，云岭市财政局", "任务分工如下："])
def test_other_lines_are_no_addressees(line: str) -> None:
    assert (
        plan(f"云岭市治水方案\n{line}\n为治水，制定本方案。\n一、重点任务\n（一）清淤。6月底前完成。\n").addressee
        is None
    )


@pytest.mark.parametrize(
    "day", ["2025年3月6日", "2025年03月06日", "二〇二五年三月六日", "2025年3月", "25年3月6日", "202536"]
)
def test_the_date_under_the_signature_however_it_is_written(day: str) -> None:
    made = plan(LETTER.format(to="各县（区）人民政府：", day=day) + ITEMS)
    assert made.dated is not None
    assert made.dated.text == day
    assert made.title is not None
    assert made.title.text == "云岭市治水方案"


def test_the_last_cell_of_a_schedule_is_no_date_of_issue() -> None:
    assert plan(f"{ITEMS}完成护岸。\n市财政局\n2025年06月30日\n").dated is None


def test_a_list_of_attachments_on_several_lines() -> None:
    made = plan(f"{ITEMS}附件：1.任务分解表\n2.2025年项目表\n附件1\n任务\n分解表\n附件2\n2025年项目表\n")
    assert [(each.number, each.name.text) for each in made.announced] == [(1, "任务分解表"), (2, "2025年项目表")]
    assert [(each.number, [line.text for line in each.heading]) for each in made.attached] == [
        (1, ["任务", "分解表"]),
        (2, ["2025年项目表"]),
    ]


def test_a_single_attachment_has_no_number() -> None:
    made = plan(f"{ITEMS}附件：2025年任务分解表\n1.本表按月更新。\n")
    assert [(each.number, each.name.text) for each in made.announced] == [(None, "2025年任务分解表")]


def test_a_document_that_is_an_attachment_keeps_its_title() -> None:
    made = plan(f"附件2\n{ITEMS}")
    assert made.title is not None
    assert made.title.text == "云岭市治水方案"
    assert [each.number for each in made.attached] == [2]
