"""Who is named: in a list left open, as a person or a division, and with what order."""

from __future__ import annotations

import pytest
from responsibility_drafts import draft

from planlint import Applicability
from planlint import parse
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_responsibility.lead_order_undeclared import LeadOrderUndeclared
from planlint_responsibility.missing_lead import MissingLead
from planlint_responsibility.person_or_division_as_unit import PersonOrDivisionAsUnit
from planlint_responsibility.responsibility_scope_ambiguous import ResponsibilityScopeAmbiguous
from planlint_responsibility.too_many_leads import TooManyLeads
from planlint_responsibility.vague_supporting_tail import VagueSupportingTail

LED = "（牵头单位：县林业局；配合单位：县水利局）"


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位：县林业局、县水利局«等»）",
        "（牵头单位：县林业局、县水利局«等有关部门»；配合单位：县公安局等）",
        "（县林业局«等部门»负责）",
        "（责任单位：县林业局«等»按职责分工负责）",
    ],
)
def test_a_list_of_those_who_answer_left_open(note: str) -> None:
    assert_reports(VagueSupportingTail, draft(note))


@pytest.mark.parametrize(
    "note",
    [
        "（牵头单位：县中等职业学校）",
        "（县林业局牵头，县水利局、县公安局等按职责分工负责）",
        "（县林业局、县水利局等按职责分工负责）",
        "（牵头单位：县林业局；配合单位：县水利局等部门）",
    ],
)
def test_helpers_and_ministries_may_be_left_open(note: str) -> None:
    assert_silent(VagueSupportingTail, draft(note))


def of_government(*notes: str) -> str:
    return draft(*notes).replace("清河县", "清河县人民政府", 1)


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位：«张卫国»）",
        "（牵头单位：«李明同志»；配合单位：县水利局）",
        "（责任单位：«王副县长»）",
        "（责任单位：«森林资源科»）",
        "（责任单位：«综合处»）",
    ],
)
def test_persons_and_divisions(note: str) -> None:
    assert_reports(PersonOrDivisionAsUnit, of_government(*[LED] * 4, note))


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位：县林业局森林资源科）",
        "（责任单位：县林业局（森林资源科））",
        "（责任单位：团县委、县妇联、文明办、关工委）",
        "（责任单位：高新区、万安镇、马场）",
        "（责任单位：张家港、石油公司）",
        "（牵头领导：张卫国；牵头单位：县林业局）",
    ],
)
def test_short_names_of_bodies_and_places(note: str) -> None:
    assert_silent(PersonOrDivisionAsUnit, of_government(*[LED] * 4, note))


def test_a_document_that_names_divisions_throughout_is_one_of_a_department() -> None:
    assert_silent(PersonOrDivisionAsUnit, of_government(*["（责任单位：森林资源科）"] * 3))


def test_leads_of_parts_are_not_too_many() -> None:
    six = "、".join(f"县{name}局" for name in ("林业", "水利", "公安", "财政", "民政", "司法"))
    assert_reports(TooManyLeads, draft(f"（«牵头单位：{six}»）"))
    assert_silent(TooManyLeads, draft(f"（牵头单位：{six}）"), options={"max_leads": 6})
    assert_silent(TooManyLeads, draft(f"（{six}分别牵头）"))


@pytest.mark.parametrize("note", ["（责任单位：县林业局）", "\n（责任单位：县林业局）"])
def test_only_a_note_that_runs_in_with_the_last_point_is_unclear(note: str) -> None:
    text = f"清河县实施方案\n一、重点任务\n（一）普查资源。\n1.逐村登记。\n2.鉴定树龄。\n3.建立档案。{note}\n（二）设立标牌。{LED}"
    if note.startswith("\n"):
        assert_silent(ResponsibilityScopeAmbiguous, text)
    else:
        assert_reports(ResponsibilityScopeAmbiguous, text.replace(note, f"«{note}»"))


ATTACHED = f"""清河县实施方案
一、重点任务
（一）普查资源。年底前完成。{LED}
（二）设立标牌。年底前完成。{LED}
（三）抢救复壮。年底前完成。{LED}
附件：项目清单

清河县人民政府办公室
2025年3月10日

附件
项目清单
1.东门项目。责任单位：县林业局、县水利局
"""


def test_one_fault_is_reported_by_one_rule() -> None:
    """Tasks are the business of missing-lead, lists in attachments that of lead-order-undeclared."""
    marked = ATTACHED.replace("责任单位：县林业局、县水利局", "«责任单位：县林业局、县水利局»")
    declared = ATTACHED.replace("县林业局、县水利局\n", "县林业局、县水利局（列第一位的为牵头单位，下同）\n")
    assert_reports(LeadOrderUndeclared, marked, fixed=declared)
    assert_silent(MissingLead, ATTACHED)
    assert_silent(LeadOrderUndeclared, draft("（责任单位：县林业局、县水利局）"))


@pytest.mark.parametrize(
    "listed", ["责任单位：县林业局、县水利局按职责分工负责", "责任单位：县林业局、各乡镇", "牵头单位：县林业局"]
)
def test_lists_whose_order_does_not_matter(listed: str) -> None:
    assert_silent(LeadOrderUndeclared, ATTACHED.replace("责任单位：县林业局、县水利局", listed))


def test_the_lead_suggested_is_written_in_the_labels_of_the_document() -> None:
    notes = ["（主办单位：县林业局；协办单位：县水利局）"] * 4
    text = draft(*notes, "（责任单位：县财政局、县公安局、县民政局）")
    (finding,) = MissingLead().check(parse(text), None)
    (fix,) = finding.fixes
    assert fix.applicability is Applicability.SUGGESTION
    assert fix.title.zh == "改为“主办单位：县财政局；协办单位：……”"


def test_the_body_before_an_open_end_is_the_one_it_stands_behind() -> None:
    text = "清河县方案\n一、任务\n（一）保密。检查保密工作。（责任单位：县政府办公室、县保密局«等»，各乡镇人民政府）\n"
    (finding,) = assert_reports(VagueSupportingTail, text)
    assert "“县保密局”之后" in finding.instead()


def test_governments_of_a_level_have_nobody_to_lead_them() -> None:
    assert_silent(MissingLead, draft("县级以上地方各级人民政府、国务院部门要定期检查。"))
