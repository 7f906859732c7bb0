"""How missing notes are reported follows the document: its kind, and the share of tasks that have one."""

from __future__ import annotations

import pytest
from responsibility_drafts import draft
from responsibility_drafts import found
from responsibility_drafts import lines

from planlint import Kind
from planlint import Severity
from planlint import Span
from planlint import parse
from planlint.testing import Example
from planlint.testing import shown_in
from planlint_responsibility.missing_responsibility import MissingResponsibility

NOTE = "（牵头单位：县林业局）"


@pytest.mark.parametrize(
    ("kind", "severity"),
    [
        (Kind.WORK_POINTS, Severity.INFO),
        (Kind.WORK_ARRANGEMENT, Severity.WARNING),
        (Kind.IMPLEMENTATION_PLAN, Severity.WARNING),
    ],
)
def test_no_note_at_all(kind: Kind, severity: Severity) -> None:
    findings = found(MissingResponsibility, draft("", ""), kind)
    assert [(finding.severity, finding.shared) for finding in findings] == [(severity, True)] * 2


def test_no_note_at_all_is_one_finding_on_the_title() -> None:
    text = draft("", "")
    plan = parse(text)
    (shown,) = shown_in(MissingResponsibility, Example(text))
    assert shown.span == plan.anchor
    assert shown.what() == "有 2 项任务没有写明由谁负责"
    assert [place.span for place in shown.related] == [task.anchor for task in plan.tasks]


def test_government_report_is_not_looked_at() -> None:
    assert MissingResponsibility.by_kind[Kind.GOVERNMENT_REPORT] is None


def test_few_notes_are_one_warning() -> None:
    findings = found(MissingResponsibility, draft(NOTE, "", ""), Kind.WORK_POINTS)
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.WARNING, True)] * 2


def test_a_slip_is_reported_by_itself_and_says_where_the_note_belongs() -> None:
    text = draft(NOTE, NOTE, "")
    (finding,) = found(MissingResponsibility, text)
    assert (lines((finding,), text), finding.severity, finding.shared) == ([5], Severity.WARNING, False)
    assert finding.related[0].span == Span(len(text) - 2, len(text) - 1)


def test_a_chapter_without_notes_is_one_finding() -> None:
    text = draft(NOTE, NOTE, NOTE) + "二、资金安排\n（一）筹集资金。年底前到位。\n（二）拨付资金。年底前完成。\n"
    findings = found(MissingResponsibility, text)
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.WARNING, True)] * 2


def test_safeguards_without_notes_are_one_hint() -> None:
    text = (
        draft(*["由县林业局牵头实施。"] * 3)
        + "二、保障措施\n（一）筹集资金。年底前到位。\n（二）拨付资金。年底前完成。\n"
    )
    findings = found(MissingResponsibility, text)
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.INFO, True)] * 2


def test_a_slip_among_safeguards_that_have_notes() -> None:
    safeguards = f"（一）筹集资金。年底前到位。{NOTE}\n（二）拨付资金。年底前完成。\n（三）审计资金。次年完成。{NOTE}\n"
    text = draft(NOTE, NOTE, NOTE) + "二、保障措施\n" + safeguards
    (finding,) = found(MissingResponsibility, text)
    assert (lines((finding,), text), finding.severity, finding.shared) == ([8], Severity.WARNING, False)


def test_the_note_to_add_is_in_the_words_of_the_document() -> None:
    note = "（责任部门：县林业局；协助部门：县财政局）"
    (finding,) = found(MissingResponsibility, draft(note, note, ""))
    assert "（责任部门：××局；协助部门：××局）" in finding.instead()


def test_a_planning_document_without_any_note_is_left_alone() -> None:
    assert found(MissingResponsibility, draft("", ""), Kind.PLANNING) == ()


def test_what_a_department_does_itself_needs_no_note() -> None:
    own = draft("", "").replace("清河县生态修复实施方案", "清河县林业局关于2025年生态修复工作安排的通知")
    assert found(MissingResponsibility, own, Kind.NOTICE) == ()
    of_the_county = own.replace("清河县林业局", "清河县人民政府")
    assert len(found(MissingResponsibility, of_the_county, Kind.NOTICE)) == 2


def test_a_body_named_only_in_the_text_where_all_others_have_notes() -> None:
    text = draft(NOTE, NOTE, "县财政局要统筹安排资金。", NOTE, NOTE)
    (finding,) = found(MissingResponsibility, text)
    assert (lines((finding,), text), finding.severity) == ([5], Severity.INFO)
    assert finding.what() == "“修复第3片湿地”没有责任括注，只在正文里提到“县财政局”"


def test_bodies_named_only_in_the_text_of_a_chapter_are_its_way() -> None:
    text = draft(*[NOTE] * 8) + "二、资金安排\n（一）筹集资金。县财政局要统筹。\n（二）拨付资金。县财政局要及时拨付。\n"
    assert found(MissingResponsibility, text) == ()


@pytest.mark.parametrize(
    ("title", "severities"),
    [
        ("清河县人民政府关于加强山林管护工作的意见", {Severity.INFO}),
        ("清河县人民政府关于加强山林管护工作的实施意见", {Severity.WARNING}),
        ("清河县山林管护办法（试行）", set()),
    ],
)
def test_guidance_and_standing_rules_are_no_plans(title: str, severities: set[Severity]) -> None:
    text = draft("", "")
    text = title + text[text.index("\n") :]
    assert {finding.severity for finding in found(MissingResponsibility, text)} == severities
