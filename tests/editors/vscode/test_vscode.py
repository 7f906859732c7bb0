"""VS Code itself, in a browser, with the packed extension: what a drafter sees and what becomes of the draft.

Run with ``pytest -m vscode``; it fetches code-server first. PLANLINT_PICTURE=FILE keeps the picture for the manual.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import pytest

from tests.editors.vscode.tools import chromium
from tests.editors.vscode.tools import missing
from tests.editors.vscode.tools import tools

if TYPE_CHECKING:
    from tests.editors.vscode.tools import Tools

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

ROOT = Path(__file__).parents[3]
PROGRAM = os.environ.get("PLANLINT_PROGRAM") or str(Path(sys.executable).with_name("planlint"))
# A character beyond the basic plane stands before the words of each finding: its columns go wrong where units do.
DRAFT = """白溪市2026年数据工作要点

一、夯实基础
（一）建设平台。2026年6月底前建成𠮷林路数据机房。截止目前，已完成选址。（牵头单位：市数据局）
（二）打通接口。𠮷林路机房要尽快完成市县两级平台对接。（牵头单位：市数据局）

二、做好保障
（一）加强培训。2026年9月底前，组织各县区数据管理员集中培训。（牵头单位：市数据局）
"""
SETTINGS = {
    "chat.disableAIFeatures": True,
    "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
    "editor.fontSize": 15,
    "editor.lineHeight": 26,
    "editor.minimap.enabled": False,
    "editor.unicodeHighlight.ambiguousCharacters": False,
    "editor.wordWrap": "on",
    "outline.collapseItems": "alwaysExpand",
    "planlint.path": PROGRAM,
    "telemetry.telemetryLevel": "off",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
}


class Editor:
    """code-server with the extension, for one workspace."""

    def __init__(self, tools: Tools, home: Path) -> None:
        self.tools = tools
        self.home = home
        self.user = home / "user"
        # Where programs lie is a setting of the machine, the rest are the user's.
        for place in ("User", "Machine"):
            (self.user / place).mkdir(parents=True)
            (self.user / place / "settings.json").write_text(json.dumps(SETTINGS, ensure_ascii=False), encoding="utf-8")
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home / "code-server.log"

    def _command(self, *arguments: str) -> list[str]:
        folders = ["--user-data-dir", str(self.user), "--extensions-dir", str(self.home / "extensions")]
        return [str(self.tools.node), str(self.tools.code_server), *folders, *arguments]

    def install(self) -> None:
        """Install the packed extension."""
        subprocess.run(
            self._command("--install-extension", str(self.tools.extension)),
            env=self._environment(),
            check=True,
            timeout=60,
            capture_output=True,
        )

    def _environment(self) -> dict[str, str]:
        # code-server writes a settings file into the user's home otherwise.
        return {**os.environ, "XDG_CONFIG_HOME": str(self.home / "config")}

    def start(self, folder: Path) -> subprocess.Popen[bytes]:
        """Serve; returns once it answers."""
        options = ["--auth", "none", "--bind-addr", f"127.0.0.1:{self.port}", "--disable-telemetry"]
        options += ["--disable-update-check", "--disable-workspace-trust"]
        process = subprocess.Popen(
            self._command(*options, str(folder)),
            env=self._environment(),
            stdout=self.log.open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=1).close()
            except OSError:
                if process.poll() is not None:
                    break
                time.sleep(0.1)
            else:
                return process
        _end(process)
        raise RuntimeError(f"code-server does not answer\n{self.log.read_text(errors='replace')[-4000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all that it has started."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, kind)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace") / "drafts"
    folder.mkdir()
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def seen(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    lack = missing()
    if lack:
        pytest.skip(lack)
    parts = tools()
    home = tmp_path_factory.mktemp("vscode")
    editor = Editor(parts, home)
    editor.install()
    process = editor.start(workspace)
    given = {
        "tools": str(parts.home),
        "chromium": chromium(),
        "url": editor.url,
        "folder": str(workspace),
        "demo": str(ROOT / "fixtures" / "demo" / "draft.txt"),
        "picture": os.environ.get("PLANLINT_PICTURE") or str(home / "vscode.png"),
        "failure": str(parts.home.parent / "failure.png"),
    }
    try:
        done = subprocess.run(
            [str(parts.node), str(Path(__file__).with_name("drive.mjs")), json.dumps(given)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
    finally:
        _end(process)
    result = json.loads(done.stdout) if done.stdout else {"failure": "the browser did not start"}
    if "failure" in result:
        # Said once; each test that needs it then fails with the first line.
        print(result, done.stderr, _logs(editor), f"picture: {given['failure']}", sep="\n", file=sys.__stderr__)
        pytest.fail(str(result["failure"]), pytrace=False)
    return result


def _logs(editor: Editor) -> str:
    """The ends of the logs that tell why."""
    logs = [editor.log, *editor.user.rglob("*planlint*.log"), *editor.user.rglob("remoteexthost.log")]
    return "\n".join(f"== {log.name}\n{log.read_text(errors='replace')[-3000:]}" for log in logs if log.is_file())


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
