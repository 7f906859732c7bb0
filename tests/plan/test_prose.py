from __future__ import annotations

import pytest

from planlint.plan.model import Status

from .drafts import plan


def leads(item: str) -> list[str]:
    made = plan(f"云岭市工作安排\n一、重点工作\n（一）{item}\n（二）加强宣传。办好专栏。\n")
    return [unit.text for unit in made.tasks[0].responsibility.leads]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("建设平台。由市数据局、市财政局牵头，各县区配合。", ["市数据局", "市财政局"]),
        ("落实保障。市财政局要统筹安排资金。", ["市财政局"]),
        ("落实保障。各县区人民政府负责本地区经费。", ["各县区人民政府"]),
        ("市财政局：落实资金保障。", ["市财政局"]),
        ("建设平台。各部门要高度重视，由专人负责。", []),
        ("建设平台。工作要求明确，重要事项及时报告。", []),
    ],
)
def test_who_answers_by_the_words_of_the_item(item: str, expected: list[str]) -> None:
    assert leads(item) == expected


def test_the_closing_paragraph_assigns_nothing() -> None:
    made = plan(
        "云岭市工作安排\n一、重点工作\n（一）建设平台。编制方案。\n（二）加强宣传。办好专栏。\n各县区人民政府要抓好落实。\n"
    )
    assert [task.responsibility.status for task in made.tasks] == [Status.MISSING, Status.MISSING]


@pytest.mark.parametrize(
    "item",
    [
        "严格审查标准。政策制定机关要对照细则审查。",
        "严格审查标准。各级行政机关应当对照细则审查。",
        "明确程序。涉及几个部门的，由牵头部门负责审查。",
    ],
)
def test_a_class_of_actors_is_nobody_in_particular(item: str) -> None:
    made = plan(f"云岭市工作安排\n一、重点工作\n（一）{item}\n（二）加强宣传。办好专栏。\n")
    assert [task.responsibility.status for task in made.tasks] == [Status.VAGUE, Status.MISSING]


def test_a_class_of_actors_does_not_count_where_the_document_has_notes() -> None:
    made = plan(
        "云岭市工作安排\n一、重点工作\n（一）严格审查。政策制定机关要对照细则审查。\n（二）宣传。办好专栏。（责任单位：市司法局）\n"
    )
    assert [task.responsibility.status for task in made.tasks] == [Status.MISSING, Status.NAMED]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("集中采购小组。负责组织集中采购，并公布结果。", ["集中采购小组"]),
        ("监测分析。市卫生健康委于2025年12月底前完成分析。", ["市卫生健康委"]),
        ("开展试点。试点地区要按照方案推进。", ["试点地区"]),
        ("打击犯罪。公安机关要依法查处。", []),
    ],
)
def test_more_ways_to_say_who_does_it(item: str, expected: list[str]) -> None:
    assert leads(item) == expected


def test_conditions_and_calls_on_everybody_are_no_tasks() -> None:
    made = plan(
        "云岭市试点方案\n一、重点任务\n（一）选定企业。企业须满足以下几项。\n1.具有完善的治理结构。\n2.财务状况良好，近三年没有亏损。\n"
        "二、保障措施\n（一）加强领导。各乡镇、各部门要密切配合。\n（二）加强宣传。办好专栏。\n"
    )
    assert [task.path for task in made.tasks] == [("一", "(一)", "2"), ("二", "(二)")]
