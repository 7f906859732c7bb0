"""Where planlint is not installed, or its server won't start: what is said, and whether the ways out lead out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.editors.vscode.editor import PROGRAM
from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

DRAFT = "白溪市2026年数据工作要点\n\n一、夯实基础\n（一）建设平台。要尽快建成数据机房。（牵头单位：市数据局）\n"
# planlint as it is where the extra “lsp” was not installed.
LAME = f"""#!{sys.executable}
import sys

sys.modules["pygls"] = None
from planlint.cli.main import main

main()
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp("trouble")
    folder, lame, place = home / "drafts", home / "lame", home / "planlint"
    folder.mkdir()
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    lame.write_text(LAME, "utf-8")
    lame.chmod(0o755)
    editor = Editor(tmp_path_factory.mktemp("vscode"), folder, str(place))
    more = {"place": str(place), "program": str(Path(PROGRAM).absolute()), "lame": str(lame)}
    return editor.play("trouble", **more) | {"said": editor.said(), "place": str(place)}


def test_it_is_said_that_planlint_was_not_found(seen: dict[str, Any]) -> None:
    missing = seen["missing"]
    assert "Install it in the Python environment you use" in missing["text"]
    assert missing["buttons"] == ["Copy the Command to Install", "Open the Settings", "Don't Show Again"]
    assert missing["status"] == "planlint"
    assert f"planlint not found in:\n  {seen['place']}" in seen["said"]


def test_the_command_to_install_is_copied_and_a_restart_finds_it(seen: dict[str, Any]) -> None:
    assert seen["clipboard"] == 'pip install "planlint[lsp]"'
    assert seen["clipboard"] in seen["copied"]
    assert seen["installed"] == "工作要点 · Findings: 1"


def test_it_is_said_that_the_server_does_not_start_and_why(seen: dict[str, Any]) -> None:
    broken = seen["broken"]
    assert 'without the extra "lsp"' in broken["text"]
    assert broken["buttons"] == [
        "Copy the Command to Install",
        "Open the Settings",
        "Show the Output",
        "Don't Show Again",
    ]
    assert broken["status"] == "planlint"
    assert broken["text"].endswith("pip install 'planlint[lsp]'")
    assert "pip install 'planlint[lsp]'" in seen["output"]


def test_it_is_said_once_and_in_our_words(seen: dict[str, Any]) -> None:
    assert seen["others"] == []


def test_the_settings_open_at_those_of_planlint(seen: dict[str, Any]) -> None:
    assert {"Path", "Interpreter"} <= set(seen["settings"].split())


def test_nothing_more_is_said_unless_asked_for(seen: dict[str, Any]) -> None:
    assert seen["afterwards"] == 0


def test_a_restart_by_hand_mends_it(seen: dict[str, Any]) -> None:
    assert seen["mended"] == "工作要点 · Findings: 1"
