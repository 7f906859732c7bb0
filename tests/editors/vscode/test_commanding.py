"""The commands of the extension, fixes on save, and a server that ends by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

DRAFT = """白溪市2026年数据工作要点

一、夯实基础
（一）建设平台。要尽快建成数据机房，截止目前已完成选址。（牵头单位：市数据局）
（二）加强培训。2026年9月底前，组织各县区数据管理员集中培训，截止目前已办两期。（牵头单位：市数据局）
"""
FIXED = DRAFT.replace("截止目前", "截至目前")
ON_SAVE = {"[plaintext]": {"editor.codeActionsOnSave": {"source.fixAll.planlint": "explicit"}}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commanding") / "drafts"
    (folder / ".vscode").mkdir(parents=True)
    (folder / ".vscode" / "settings.json").write_text(json.dumps(ON_SAVE), "utf-8")
    (folder / "planlint.toml").write_text('select = ["vague-deadline", "jiezhi"]\n', "utf-8")
    for name in ("draft.txt", "saved.txt"):
        (folder / name).write_text(DRAFT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def seen(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return Editor(tmp_path_factory.mktemp("vscode"), folder).play("commanding")


def test_the_status_bar_counts_what_is_left(seen: dict[str, Any]) -> None:
    assert seen["before"] == "工作要点 · Findings: 3"
    assert seen["after"] == "工作要点 · Findings: 1"


def test_all_safe_fixes_at_once(seen: dict[str, Any], folder: Path) -> None:
    assert (folder / "draft.txt").read_text("utf-8").startswith(FIXED)
    assert seen["nothing"] == "Nothing here can be fixed safely by itself"


def test_safe_fixes_on_save(seen: dict[str, Any], folder: Path) -> None:
    assert (folder / "saved.txt").read_text("utf-8") == FIXED + "（完）\n"


def test_the_page_of_the_rule_under_the_cursor(seen: dict[str, Any]) -> None:
    assert "vague-deadline" in seen["page"]
    assert "为什么" in seen["page"]


def test_the_page_of_a_rule_that_is_picked(seen: dict[str, Any]) -> None:
    assert "impossible-date" in seen["picked"]


def test_the_list_of_tasks_leads_to_the_draft_and_follows_it(seen: dict[str, Any]) -> None:
    assert "加强培训" in seen["tasks"][1]
    assert seen["place"].startswith("Ln 5, Col 1")
    assert "市审计局" in seen["tasksAfterwards"][2]


def test_the_server_restarts_by_command(seen: dict[str, Any]) -> None:
    assert seen["restarted"] == "工作要点 · Findings: 1"


def test_a_server_that_keeps_ending_is_said_to_do_so(seen: dict[str, Any]) -> None:
    assert "ended again and again" in seen["ended"]["text"]
    assert seen["ended"]["buttons"] == ["Restart the Server", "Show the Output"]
    assert seen["ended"]["status"] == "planlint"
    assert seen["recovered"] == "工作要点 · Findings: 1"


def test_the_output_says_which_program_serves(seen: dict[str, Any]) -> None:
    assert "planlint (setting)" in seen["output"]
