"""What a drafter sees in VS Code and what becomes of the draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

# A character beyond the basic plane stands before the words of each finding: its columns go wrong where units do.
DRAFT = """白溪市2026年数据工作要点

一、夯实基础
（一）建设平台。2026年6月底前建成𠮷林路数据机房。截止目前，已完成选址。（牵头单位：市数据局）
（二）打通接口。𠮷林路机房要尽快完成市县两级平台对接。（牵头单位：市数据局）

二、做好保障
（一）加强培训。2026年9月底前，组织各县区数据管理员集中培训。（牵头单位：市数据局）
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace") / "drafts"
    folder.mkdir()
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def seen(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return Editor(tmp_path_factory.mktemp("vscode"), workspace).play("drafting")


def test_the_squiggle_stands_under_the_words(seen: dict[str, Any]) -> None:
    marks = {mark["words"]: mark["severity"] for mark in seen["underlined"]}
    assert marks["尽快"] == "squiggly-warning"
    assert "截止目前" in marks


def test_the_problems_panel_says_where(seen: dict[str, Any]) -> None:
    row = next(row for row in seen["problems"] if "尽快" in row)
    assert "planlint" in row
    assert "vague-deadline" in row
    # Of the line “（二）打通接口。𠮷林路机房要尽快”, counted in UTF-16 as VS Code counts.
    assert "[Ln 5, Col 16]" in row


def test_the_quick_fix_changes_the_right_words_and_no_others(seen: dict[str, Any], workspace: Path) -> None:
    assert any("截至" in title for title in seen["actions"])
    assert (workspace / "draft.txt").read_text(encoding="utf-8") == DRAFT.replace("截止目前", "截至目前")


def test_the_outline_shows_the_headings(seen: dict[str, Any]) -> None:
    outline = " ".join(seen["outline"])
    for heading in ("夯实基础", "建设平台", "打通接口", "做好保障", "加强培训"):
        assert heading in outline


def test_what_is_let_be_is_noted_with_its_reason(seen: dict[str, Any], workspace: Path) -> None:
    notes = [file for file in workspace.rglob("*") if file.is_file() and "上级文件如此" in file.read_text("utf-8")]
    assert len(notes) == 1
    assert "vague-deadline" in notes[0].read_text("utf-8")


def test_the_list_of_tasks_stands_beside_the_draft(seen: dict[str, Any]) -> None:
    assert len(seen["tasks"]) == 3
    assert "打通接口" in seen["tasks"][1]
    assert "市数据局" in seen["tasks"][1]


def test_the_status_bar_names_the_kind_of_draft(seen: dict[str, Any]) -> None:
    assert seen["status"].startswith("工作要点 · ")
