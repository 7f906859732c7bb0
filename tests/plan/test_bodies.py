from __future__ import annotations

import pytest

from planlint.api import parse
from planlint.plan.bodies import Body
from planlint.plan.bodies import find_bodies
from planlint.plan.bodies import same_bodies
from planlint.plan.model import Plan
from planlint.plan.model import UnitRole

HEAD = "白溪市河道治理实施方案\n一、重点任务\n（一）治理河道。"


def plan(words: str) -> Plan:
    return parse(f"{HEAD}{words}\n")


def bodies(words: str) -> list[Body]:
    return find_bodies(plan(words))


def test_names_in_a_note_keep_the_level_that_the_first_of_them_gives():
    found = bodies("清理河道。（牵头单位：市水利局、财政局；配合单位：县水利局）")
    assert [(body.name, body.core, body.level, body.role) for body in found] == [
        ("市水利局", "水利局", "市", UnitRole.LEAD),
        ("市财政局", "财政局", "市", UnitRole.LEAD),
        ("县水利局", "水利局", "县", UnitRole.SUPPORT),
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("由市水利局牵头，报市发展和改革委员会备案。", ["市水利局", "市发展和改革委员会"]),
        ("办公室设在市水利局，市委宣传部、市中级人民法院配合。", ["市水利局", "市委宣传部", "市中级人民法院"]),
        ("争取国家发展改革委支持。", ["国家发展改革委"]),
        ("白溪市水利局牵头，青禾市水利局配合。", ["白溪市水利局", "青禾市水利局"]),
        ("各县区水利局、全市教育局参加。", []),
        ("加强城市管理局部整治，上市公司参加。", []),
        ("执行《市水利局办法》，“市水利局”字样。", []),
        ("市推进政务公开工作办公室参加。", []),
    ],
)
def test_names_in_running_text(words, names):
    assert [body.name for body in bodies(words)] == names


def test_the_place_of_the_plan_itself_is_left_out():
    ours, theirs = bodies("白溪市水利局牵头，青禾市水利局配合。")
    assert (ours.place, ours.level, ours.core) == ("", "市", "水利局")
    assert (theirs.place, theirs.level, theirs.core) == ("青禾", "市", "水利局")


def test_positions_are_those_of_the_names():
    text = plan("由市水利局牵头。（责任单位：市财政局）")
    assert [text.source[body.passage.span] for body in text.bodies] == ["市水利局", "市财政局"]


def test_names_of_one_note_are_bodies_of_their_own():
    found = bodies("清理。（责任单位：市教育局、市教育体育局）")
    assert [[body.core for body in places] for places in same_bodies(found)] == [["教育局"], ["教育体育局"]]


def test_a_short_name_that_several_fit_is_left_alone():
    text = parse(
        "白溪市方案\n一、任务\n（一）甲。（责任单位：市管养局）\n（二）乙。（责任单位：市公路管养局、市林业管养局）\n"
    )
    assert [len(places) for places in same_bodies(text.bodies)] == [1, 1, 1]


def test_names_that_stand_there_thousands_of_times_are_told_apart_as_ever():
    text = parse(HEAD + "由市水利局会同市发展和改革委员会开展巡查，" * 4000)
    assert [len(places) for places in same_bodies(find_bodies(text))] == [4000, 4000]


def test_a_bracket_behind_a_name_is_no_part_of_it():
    found = bodies("清理。（责任单位：市发改委（目标办）、市财政局）")
    assert [(body.name, body.core, body.passage.text) for body in found] == [
        ("市发改委", "发改委", "市发改委"),
        ("市财政局", "财政局", "市财政局"),
    ]
