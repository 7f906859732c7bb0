"""What the wording of a duty says for certain, and what it may be meant to leave open."""

from __future__ import annotations

import pytest

from planlint import Registry
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_wording.duty_wording_weak import DutyWordingWeak
from planlint_wording.no_deliverable import NoDeliverable
from planlint_wording.open_ended_duty import OpenEndedDuty
from planlint_wording.role_verb_conflict import RoleVerbConflict

HEAD = "清河县数字乡村建设实施方案\n一、重点任务\n"
NOTE = "（牵头单位：县农业农村局；配合单位：县大数据局）\n"
SECOND = "（二）培训农民。全年培训1200人次。（牵头单位：县农业农村局）\n"


def lead(words: str, note: str = NOTE) -> str:
    return f"{HEAD}（一）建设治理平台。{words}{note}{SECOND}"


@pytest.mark.parametrize(
    "words",
    [
        "«由县大数据局牵头»，年底前建成平台。",
        "«由县大数据局负责牵头»抓好落实。",
        "此项工作«由县大数据局牵头»组织专家评审后实施。",
        "«由县大数据局、县财政局牵头»，年底前建成平台。",
        "«由县大数据局牵头»会同县财政局组织实施。",
    ],
)
def test_the_text_names_another_lead(words: str) -> None:
    assert_reports(RoleVerbConflict, lead(words))


@pytest.mark.parametrize(
    "words",
    [
        "由县农业农村局牵头，年底前建成平台。",
        "由农业农村局牵头，年底前建成平台。",
        "由县农业和农村局牵头，年底前建成平台。",
        "由县大数据局、县农业农村局牵头，年底前建成平台。",
        "由县大数据局牵头编制接口标准。",
        "由县数字乡村建设领导小组办公室牵头，年底前建成平台。",
        "由市大数据局牵头，年底前建成平台。",
        "县级平台由县大数据局牵头，村级应用由县民政局牵头。",
        "支持企业牵头，年底前建成平台。",
    ],
    ids=[
        "the same",
        "without prefix",
        "other words",
        "one of two",
        "a part",
        "a group",
        "another level",
        "divided",
        "a firm",
    ],
)
def test_the_lead_of_the_text_is_no_contradiction(words: str) -> None:
    assert_silent(RoleVerbConflict, lead(words))


def test_a_note_that_names_no_lead_contradicts_nothing() -> None:
    assert_silent(RoleVerbConflict, lead("由县大数据局牵头，年底前建成。", "（责任单位：县农业农村局、县民政局）\n"))


def test_a_project_may_say_that_two_names_are_one() -> None:
    text = lead("由县数管局牵头，年底前建成平台。", "（牵头单位：县政务信息中心）\n")
    registry = Registry(aliases={"县数管局": "县政务信息中心"})
    assert_silent(RoleVerbConflict, text, registry=registry)
    assert_reports(RoleVerbConflict, text.replace("由县数管局牵头", "«由县数管局牵头»"))


def test_the_column_of_leads_counts_as_a_note() -> None:
    assert_reports(
        RoleVerbConflict,
        "清河县任务分解表\n工作任务\n| 牵头单位\n| 完成时限\n|\n"
        "«由县水利局牵头»，疏浚河道9公里。\n| 县财政局\n| 6月底前\n|\n新建堤防3公里。\n| 县水利局\n| 9月底前\n|\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        "«希望»各村积极参加。",
        "各村«尽可能»使用国产设备。",
        "各村«酌情»安排。",
        "«建议»各村参加。",
        "村级«原则上可以»不设专人。",
    ],
)
def test_weak_words(words: str) -> None:
    assert_reports(DutyWordingWeak, lead(words))


@pytest.mark.parametrize(
    "words",
    [
        "认真办理，建议采纳率达到90%。",
        "支持希望工程。",
        "原则上由一个部门负责。",
        "收集意见建议。",
        "原则上不超过3家。",
    ],
)
def test_words_that_are_not_weak(words: str) -> None:
    assert_silent(DutyWordingWeak, lead(words))


def slogans(words: str) -> str:
    return f"{HEAD}（一）加强队伍建设。{words}（牵头单位：县农业农村局）\n{SECOND}"


def test_a_task_of_slogans() -> None:
    text = slogans("进一步提高农技人员素质，增强服务意识。")
    assert_reports(
        NoDeliverable, text.replace("（一）加强队伍建设。进一步提高农", "«（一）加强队伍建设。进一步提高农»")
    )


@pytest.mark.parametrize(
    "words",
    [
        "进一步提高农技人员素质，完善培训制度，强化考核。",
        "进一步提高农技人员素质，12月底前考评。",
        "进一步提高农技人员素质，增强服务意识，每季度走访农户。",
        "选派农技人员驻村，走访农户，讲解技术，提高素质。",
    ],
    ids=["a product", "a date", "a frequency", "mostly actions"],
)
def test_a_task_with_something_to_show(words: str) -> None:
    assert_silent(NoDeliverable, slogans(words))


def test_safeguards_may_be_slogans() -> None:
    text = f"{HEAD}{SECOND}二、保障措施\n（一）加强组织领导。进一步提高思想认识，增强服务意识。（牵头单位：县农业农村局）\n"
    assert_silent(NoDeliverable, text)


@pytest.mark.parametrize(
    "words",
    ["做好其他相关工作。", "完成县委、县政府交办的其他任务。", "做好有关工作。", "其他工作。做好县里安排的其他工作。"],
)
def test_an_item_without_limit(words: str) -> None:
    assert_reports(OpenEndedDuty, f"{HEAD}{SECOND}«（三）{words}»（牵头单位：县农业农村局）\n")


@pytest.mark.parametrize(
    "words",
    ["新建站点6个，做好其他相关工作。", "做好农业普查相关工作。", "做好其他工作。新建站点6个。", "支持其他地区发展。"],
)
def test_an_item_that_says_what_is_to_be_done(words: str) -> None:
    assert_silent(OpenEndedDuty, f"{HEAD}{SECOND}（三）{words}（牵头单位：县农业农村局）\n")


def test_what_a_body_is_told_to_do_besides_is_no_task() -> None:
    duties = "二、职责分工\n（一）县林业局\n1.组织巡护。\n2.完成指挥部交办的其他工作。\n"
    assert_silent(OpenEndedDuty, f"{HEAD}{SECOND}{duties}")
