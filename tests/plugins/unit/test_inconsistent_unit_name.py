from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_unit.inconsistent_unit_name import InconsistentUnitName

HEAD = "白溪市政务服务提升方案\n一、重点任务\n"


def plan(*notes: str) -> str:
    """A plan of which each task has one of the notes."""
    numerals = "一二三四五六七八"
    return HEAD + "".join(
        f"（{numerals[place]}）办好实事。年内办好{place + 1}件。（牵头单位：{note}）\n"
        for place, note in enumerate(notes)
    )


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("市大数据应用局", "市大数据局"),
        ("市审批服务管理局", "市行政审批服务管理局"),
        ("市规划和自然资源局", "市自然资源局"),
        ("市自然资源和规划局", "市规划自然资源局"),
        ("市中院", "市法院"),
        ("市发改委", "市发展和改革委员会"),
        ("市人力资源社会保障局", "市人社局"),
        ("市住房城乡建设局", "市住房和城乡建设局"),
        ("市卫健委", "市卫生健康局"),
        ("市供销社", "市供销合作社"),
        ("市退役军人事务局", "市退役军人局"),
        ("市文化和旅游局", "市文化广电和旅游局"),
        ("市委编办", "市委机构编制委员会办公室"),
    ],
)
def test_two_names_of_one_body(usual: str, rare: str) -> None:
    marked = plan(usual, usual, f"«{rare}»")
    found = assert_reports(InconsistentUnitName, marked, fixed=plan(usual, usual, usual))
    assert found[0].severity is Severity.WARNING
    assert usual in found[0].instead()


@pytest.mark.parametrize(
    "notes",
    [
        ("市财政局", "县财政局", "省财政厅"),
        ("市教育局", "市教育局、市教育体育局", "市教育体育局"),
        ("市公安局", "市公安局交通管理局", "市公安局清河分局"),
        ("市委办公室", "市政府办公室", "市委网信办"),
        ("市政府金融办", "市金融办"),
        ("市水利局", "市水务局"),
        ("市商务局", "清河县商务粮食局"),
        ("市自然资源局", "白溪市自然资源局"),
        ("市财政局、人社局", "市人社局"),
    ],
)
def test_bodies_that_are_others(notes: tuple[str, ...]) -> None:
    assert_silent(InconsistentUnitName, plan(*notes))


def test_a_name_in_running_text_counts() -> None:
    text = plan("市市场监管局", "市市场监管局") + "（三）加强执法。由«市市场监督管理局»每月检查1次。\n"
    assert_reports(InconsistentUnitName, text, fixed=text.replace("«市市场监督管理局»", "市市场监管局"))


def test_the_full_name_first_and_the_short_one_then() -> None:
    text = (
        HEAD
        + "（一）加强执法。市市场监督管理局每月检查1次。\n（二）规范经营。市市场监管局每季度通报1次，市市场监管局建立台账。\n"
    )
    assert_silent(InconsistentUnitName, text)


def test_a_full_name_after_the_short_one_is_reported() -> None:
    text = (
        HEAD + "（一）加强执法。市市场监督管理局（以下简称市市场监管局）每月检查1次。\n"
        "（二）规范经营。市市场监管局每季度通报1次，市市场监管局建立台账。\n（三）督导。«市市场监督管理局»督导。\n"
    )
    assert_reports(InconsistentUnitName, text, fixed=text.replace("«市市场监督管理局»督导", "市市场监管局督导"))


def test_a_signature_is_in_full() -> None:
    signed = plan("市发展改革委", "市发展改革委", "市发展改革委") + "\n白溪市发展和改革委员会\n2025年3月2日\n"
    assert_silent(InconsistentUnitName, signed)


def test_one_finding_for_all_places_of_a_body() -> None:
    marked = plan("市发改委", "«市发展改革委»", "市发改委", "市发改委", "市发展改革委")
    found = assert_reports(InconsistentUnitName, marked, fixed=plan(*["市发改委"] * 5))
    assert len(found[0].related) == 2


def test_titles_are_not_names() -> None:
    text = plan("市发改委", "市发改委") + "（三）落实文件。执行《白溪市发展和改革委员会关于投资的通知》。\n"
    assert_silent(InconsistentUnitName, text)


def test_the_standing_committee_and_its_office() -> None:
    marked = plan("市人大常委会", "市人大常委会", "«市人大常委会办公室»")
    assert assert_reports(InconsistentUnitName, marked)[0].severity is Severity.INFO
    assert_silent(InconsistentUnitName, plan("市人大常委会", "市人大常委会、市人大常委会办公室"))
