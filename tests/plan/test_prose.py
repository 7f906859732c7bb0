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
