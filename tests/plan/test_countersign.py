from __future__ import annotations

from planlint.api import parse
from planlint.plan.countersign import Signatory
from planlint.plan.countersign import signatories
from planlint.plan.model import Group

DRAFT = """白溪市2025年工作要点
一、重点任务
（一）建平台。6月底前建成。（牵头单位：市数据局；配合单位：市财政局、市直有关部门）
（二）抓培训。由市司法局组织培训。（责任单位：市财政局、市人社局）
（三）抓检查。每季度检查1次。（牵头单位：市数据局；配合单位：市人力资源社会保障局、各县区政府）
"""


def listed(text: str) -> dict[str, Signatory]:
    return {body.name: body for body in signatories(parse(text))}


def counts(body: Signatory) -> tuple[int, ...]:
    return body.tasks, body.lead, body.responsible, body.support, body.elsewhere


def test_what_each_body_has_to_do():
    found = listed(DRAFT)
    assert counts(found["市数据局"]) == (2, 2, 0, 0, 0)
    assert counts(found["市财政局"]) == (2, 0, 1, 1, 0)
    assert counts(found["市司法局"]) == (0, 0, 0, 0, 1)


def test_spellings_of_one_body_stand_together():
    body = listed(DRAFT)["市人社局"]
    assert body.spellings == ("市人社局", "市人力资源社会保障局")
    assert body.tasks == 2


def test_bodies_with_most_tasks_first_and_collective_names_last():
    names = [(body.name, body.group) for body in signatories(parse(DRAFT))]
    assert names[0] == ("市数据局", None)
    assert names[-2:] == [("各县区政府", Group.TERRITORIAL), ("市直有关部门", Group.GENERAL)]


def test_who_stands_first_leads_where_the_plan_says_so():
    text = "白溪市方案\n列第一位的为牵头单位。\n一、任务\n（一）甲。（责任单位：市财政局、市司法局）\n"
    found = listed(text)
    assert counts(found["市财政局"]) == (1, 1, 0, 0, 0)
    assert counts(found["市司法局"]) == (1, 0, 1, 0, 0)


def test_a_former_name_is_marked():
    body = listed("白溪市2025年要点\n一、任务\n（一）甲。（责任单位：市环保局）\n")["市环保局"]
    assert body.outdated is not None
    assert body.outdated.successors == ("生态环境局",)


def test_a_plan_without_bodies_has_none():
    assert signatories(parse("")) == []
    assert signatories(parse("白溪市通知\n")) == []
