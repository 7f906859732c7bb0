from __future__ import annotations

import pytest

from planlint.plan.model import Group
from planlint.plan.model import Registry
from planlint.plan.units import read_units

from .drafts import passage


def names(text: str) -> list[str]:
    return [unit.text for unit in read_units(passage(text)).units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市住房保障和房产管理局、市财政局", ["市住房保障和房产管理局", "市财政局"]),
        ("市规划和自然资源局和市工业和信息化局", ["市规划和自然资源局", "市工业和信息化局"]),
        ("各县市区党委、政府", ["各县市区党委、政府"]),
        ("市科技局，各区、市政府", ["市科技局", "各区、市政府"]),
        ("各市、州、县人民政府", ["各市、州、县人民政府"]),
        (
            "市委、市政府其他有关部门，各县市区人大常委会和政府",
            ["市委、市政府其他有关部门", "各县市区人大常委会和政府"],
        ),
        ("市公安局等部门和各县区人民政府", ["市公安局", "各县区人民政府"]),
        ("市发展改革委（能源局）、各县（市、区）人民政府", ["市发展改革委(能源局)", "各县(市、区)人民政府"]),
        ("各区人民政府〈含开发区、风景区管委会〉", ["各区人民政府"]),
    ],
)
def test_lists_are_split_into_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_way_of_acting_is_no_part_of_a_name() -> None:
    listed = read_units(passage("市财政局、市审计局等按职责分工负责"))
    assert [unit.text for unit in listed.units] == ["市财政局", "市审计局"]
    assert listed.manner == "等按职责分工负责"
    assert listed.open_ended


def test_a_prefix_written_once_is_carried_on() -> None:
    units = read_units(passage("市政府办公室、财政局、人社局，各县区人民政府")).units
    assert [unit.name for unit in units] == ["市政府办公室", "市财政局", "市人社局", "各县区人民政府"]


def test_a_body_with_a_place_of_its_own_keeps_its_name() -> None:
    units = read_units(passage("市金融办、人行云岭市中心支行、高新区管委会")).units
    assert [unit.name for unit in units] == ["市金融办", "人行云岭市中心支行", "高新区管委会"]


def test_declared_aliases_are_resolved() -> None:
    units = read_units(passage("市发改委"), Registry(aliases={"市发改委": "市发展改革委"})).units
    assert (units[0].text, units[0].name) == ("市发改委", "市发展改革委")


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("市直有关部门", Group.GENERAL),
        ("市政府各部门", Group.SYSTEM),
        ("市级行政执法部门", Group.SYSTEM),
        ("各县（市、区）人民政府", Group.TERRITORIAL),
        ("乡镇人民政府", Group.TERRITORIAL),
        ("各县（市）区住房城乡建设主管部门", Group.TERRITORIAL),
        ("各市相关主管部门", Group.SYSTEM),
        ("各县区部门", Group.SYSTEM),
        ("试点城市人民政府", Group.TERRITORIAL),
        ("牵头部门", Group.SYSTEM),
        ("市司法局", None),
    ],
)
def test_collective_names_are_told_apart(name: str, group: Group | None) -> None:
    assert [unit.group for unit in read_units(passage(name)).units] == [group]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县公安局、市场监管局", ["县公安局", "县市场监管局"]),
        ("市财政局、乡村振兴局、国资委、中小企业局", ["市财政局", "市乡村振兴局", "市国资委", "市中小企业局"]),
        ("县公安局、市财政局", ["县公安局", "市财政局"]),
        ("市场监管局、公安局", ["市场监管局", "公安局"]),
        ("青禾县、松川县人民政府", ["青禾县人民政府", "松川县人民政府"]),
        ("青禾县、市财政局", ["青禾县", "市财政局"]),
        ("市交通运输局〔市铁路办〕、发展改革委", ["市交通运输局〔市铁路办〕", "市发展改革委"]),
    ],
)
def test_what_a_list_leaves_out_of_its_names_is_restored(text: str, expected: list[str]) -> None:
    assert [unit.name for unit in read_units(passage(text)).units] == expected
