from __future__ import annotations

import pytest

from planlint import Kind
from planlint import Registry
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_term.undefined_shorthand import UndefinedShorthand

HEAD = "云岭市河道治理实施方案\n一、重点任务\n（一）治理河道。"
NOTE = "（牵头单位：市水利局）"


def draft(text: str) -> str:
    """A plan with one task."""
    return f"{HEAD}{text}{NOTE}\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("落实“«五清六治»”要求。", Severity.WARNING),
        ("健全“«两法衔接»”机制。", Severity.INFO),
        ("落实《河道管理办法》规定的“«六统一»”。", Severity.INFO),
    ],
)
def test_how_grave_it_is(text: str, severity: Severity) -> None:
    (finding,) = assert_reports(UndefinedShorthand, draft(text))
    assert finding.severity is severity


@pytest.mark.parametrize("kind", [Kind.WORK_POINTS, Kind.TASK_TABLE, Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT])
def test_kinds_of_document_in_which_it_is_information(kind: Kind) -> None:
    (finding,) = assert_reports(UndefinedShorthand, draft("落实“«五清六治»”要求。"), kind=kind)
    assert finding.severity is Severity.INFO


def test_the_first_use_is_reported_and_the_others_are_named() -> None:
    (finding,) = assert_reports(UndefinedShorthand, draft("落实“«五清六治»”要求，巩固五清六治成果，考核“五清六治”。"))
    assert len(finding.related) == 2
    assert "3 次" in finding.why()


def test_what_the_project_declares_is_known() -> None:
    assert_silent(UndefinedShorthand, draft("落实“五清六治”。"), registry=Registry(shorthand={"五清六治": "清淤泥……"}))


def test_what_everybody_knows_and_what_is_spelled_out_is_passed_over() -> None:
    assert_silent(
        UndefinedShorthand, draft("深化“放管服”改革，开展“双随机、一公开”监管，推进清淤泥、清垃圾、清障碍“三清”。")
    )
