from __future__ import annotations

import pytest

from planlint.plan.model import NoteForm
from planlint.plan.model import Status
from planlint.plan.model import UnitRole
from planlint.plan.responsibility import find_declarations
from planlint.plan.responsibility import find_notes
from planlint.plan.responsibility import responsibility

from .drafts import passage


def read(text: str) -> tuple[str, list[str], list[str]]:
    whole = passage(text)
    found = responsibility(list(find_notes(whole)), find_declarations([whole]))
    return found.status.value, [unit.text for unit in found.leads], [unit.text for unit in found.supports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成平台。（牵头单位：市数据局；配合单位：市财政局）", ("named", ["市数据局"], ["市财政局"])),
        (
            "建成平台。（牵头单位：市数据局，配合单位：市财政局、市审计局）",
            ("named", ["市数据局"], ["市财政局", "市审计局"]),
        ),
        ("建成平台。（责任单位：市数据局、市财政局）", ("no_lead", ["市数据局", "市财政局"], [])),
        ("建成平台。（责任单位：市数据局）", ("named", ["市数据局"], [])),
        ("建成平台。〔责任单位：市数据局、市财政局〕", ("no_lead", ["市数据局", "市财政局"], [])),
        ("建成平台。（责任单位：市直有关部门）", ("vague", ["市直有关部门"], [])),
        ("建成平台。（责任单位：各县区人民政府）", ("named", ["各县区人民政府"], [])),
        (
            "建成平台。（市数据局牵头，市财政局、市审计局配合，2025年6月底前完成）",
            ("named", ["市数据局"], ["市财政局", "市审计局"]),
        ),
        ("建成平台。（市数据局、市财政局按职责分工负责）", ("no_lead", ["市数据局", "市财政局"], [])),
        ("建成平台。（市数据局、市财政局、市审计局）", ("no_lead", ["市数据局", "市财政局", "市审计局"], [])),
        ("建成平台。（市数据局、市财政局。排名第一的为牵头单位，下同）", ("named", ["市数据局"], ["市财政局"])),
        ("责任单位：市数据局、市财政局", ("no_lead", ["市数据局", "市财政局"], [])),
        (
            "建成平台。（牵头单位：市数据局；责任单位：市政府各部门按职责分工负责）",
            ("named", ["市数据局"], ["市政府各部门"]),
        ),
        ("建成平台。（牵头单位：市数据局；完成时限：2025年6月底）", ("named", ["市数据局"], [])),
    ],
)
def test_forms_of_notes(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "受理案件120件（上年同期100件，同比增长20%）。",
        "（此件公开发布）",
        "详见附件（市级部门任务清单）。",
        "成立领导小组（以下简称领导小组）。",
        "执法人员（不含公安部门、市场监管部门）共300名。",
        "推进县（市、区）政府改革。",
        "坚持一件事情原则上由一个部门负责，加强配合。",
    ],
)
def test_brackets_that_state_no_responsibility(text: str) -> None:
    assert not list(find_notes(passage(text)))


def test_a_note_on_a_line_of_its_own_is_told_apart() -> None:
    (note,) = find_notes(passage("牵头单位：市数据局"))
    assert note.form is NoteForm.LINE
    assert note.segments[0].role is UnitRole.LEAD
    assert note.segments[0].label is not None
    assert note.segments[0].label.text == "牵头单位"


def test_nothing_said_is_missing() -> None:
    assert responsibility([], find_declarations([])).status is Status.MISSING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成平台。（市数据局、财政局按职责分工）", ("no_lead", ["市数据局", "财政局"], [])),
        ("建成平台。（市数据局负责，农业农村部指导）", ("named", ["市数据局"], ["农业农村部"])),
        ("建成平台。（农业农村部、财政部指导）", ("no_lead", [], ["农业农村部", "财政部"])),
        ("建成平台。（配合单位：市财政局、市审计局）", ("no_lead", [], ["市财政局", "市审计局"])),
        ("建成平台。（责任单位∶市数据局）", ("named", ["市数据局"], [])),
        (
            "建成平台。（市交通运输局〔市铁路办〕、财政局，云岭机场按职责分工负责）",
            ("no_lead", ["市交通运输局〔市铁路办〕", "财政局", "云岭机场"], []),
        ),
    ],
)
def test_notes_of_rarer_forms(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert read(text) == expected


def test_words_on_how_work_is_shared_are_no_note() -> None:
    assert read("建成平台（按职责分工）。") == ("missing", [], [])
