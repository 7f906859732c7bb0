"""code-server with the packed extension, and the scenarios that are played in it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import pytest

from tests.editors.vscode.tools import chromium
from tests.editors.vscode.tools import missing
from tests.editors.vscode.tools import tools

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.editors.vscode.tools import Tools

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PROGRAM = os.environ.get("PLANLINT_PROGRAM") or str(Path(sys.executable).with_name("planlint"))
SETTINGS = {
    "chat.disableAIFeatures": True,
    "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
    "editor.fontSize": 15,
    "editor.lineHeight": 26,
    "editor.minimap.enabled": False,
    "editor.unicodeHighlight.ambiguousCharacters": False,
    "editor.wordWrap": "on",
    "editor.wrappingStrategy": "advanced",
    "outline.collapseItems": "alwaysExpand",
    "telemetry.telemetryLevel": "off",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
}


class Editor:
    """code-server for one folder.

    Args:
        home: where it keeps what it writes.
        folder: the folder that is opened.
        program: the setting ``planlint.path``; None leaves planlint to be found.
        trust: whether folders have to be trusted first, as they have in VS Code; without it all are.
        chinese: whether VS Code speaks Chinese, as far as that is the extension's; its own texts stay as they are.
    """

    def __init__(
        self,
        home: Path,
        folder: Path,
        program: str | None = PROGRAM,
        *,
        trust: bool = False,
        chinese: bool = False,
    ) -> None:
        lack = missing()
        if lack:
            pytest.skip(lack)
        self.tools: Tools = tools()
        self.home = home
        self.folder = folder
        self.user = home / "user"
        self.options = ["--auth", "none", "--disable-telemetry", "--disable-update-check"]
        if not trust:
            self.options.append("--disable-workspace-trust")
        # Where programs lie is a setting of the machine, the rest are the user's.
        own = {} if program is None else {"planlint.path": program}
        for place in ("User", "Machine"):
            (self.user / place).mkdir(parents=True)
            (self.user / place / "settings.json").write_text(json.dumps({**SETTINGS, **own}), "utf-8")
        if chinese:
            self.options += ["--locale", "zh-cn"]
            self._add_language()
        self.url = f"http://127.0.0.1:{_free_port()}"
        self.log = home / "code-server.log"

    def play(self, scenario: str, **more: str) -> dict[str, Any]:
        """What a scenario has seen; a failure of the test where it did not come to its end."""
        self._install()
        given = {
            "tools": str(self.tools.home),
            "chromium": chromium(),
            "url": self.url,
            "folder": str(self.folder),
            "failure": str(self.tools.home.parent / f"{scenario}.png"),
            **more,
        }
        with self._serving():
            done = subprocess.run(
                [str(self.tools.node), str(HERE / f"{scenario}.mjs"), json.dumps(given)],
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=240,
                check=False,
            )
        seen: dict[str, Any] = json.loads(done.stdout) if done.stdout else {"failure": "the browser did not start"}
        if "failure" in seen:
            # Said once; each test that needs it then fails with the first line.
            print(seen, done.stderr, self._ends(), f"picture: {given['failure']}", sep="\n", file=sys.__stderr__)
            pytest.fail(str(seen["failure"]), pytrace=False)
        return seen

    def said(self) -> str:
        """What the extension has written to its output."""
        return "\n".join(log.read_text("utf-8", "replace") for log in sorted(self.user.rglob("*planlint*.log")))

    def _command(self, *arguments: str) -> list[str]:
        folders = ["--user-data-dir", str(self.user), "--extensions-dir", str(self.home / "extensions")]
        return [str(self.tools.node), str(self.tools.code_server), *folders, *arguments]

    def _environment(self) -> dict[str, str]:
        # code-server writes a settings file into the user's home otherwise. planlint is on the search path, which is
        # that of a login shell unless a command line has started VS Code.
        path = f"{Path(PROGRAM).parent}{os.pathsep}{os.environ['PATH']}"
        return {**os.environ, "XDG_CONFIG_HOME": str(self.home / "config"), "PATH": path, "VSCODE_CLI": "1"}

    def _add_language(self) -> None:
        """A language pack without texts, as one that is installed is noted: VS Code takes a language only with one."""
        texts = self.user / "vscode.zh-cn.json"
        texts.write_text(json.dumps({"": [], "version": "1.0.0", "contents": {}}), "utf-8")
        pack = {
            "hash": "0" * 32,
            "extensions": [{"extensionIdentifier": {"id": "planlint.chinese"}, "version": "1.0.0"}],
            "translations": {"vscode": str(texts)},
            "label": "中文(简体)",
        }
        (self.user / "languagepacks.json").write_text(json.dumps({"zh-cn": pack}), "utf-8")

    def _install(self) -> None:
        subprocess.run(
            self._command("--install-extension", str(self.tools.extension)),
            env=self._environment(),
            check=True,
            timeout=60,
            capture_output=True,
        )

    @contextmanager
    def _serving(self) -> Iterator[None]:
        """Serve from when it answers."""
        address = self.url.removeprefix("http://")
        process = subprocess.Popen(
            self._command(*self.options, "--bind-addr", address, str(self.folder)),
            env=self._environment(),
            stdout=self.log.open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            self._wait(process)
            yield
        finally:
            _end(process)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=1).close()
            except OSError:
                if process.poll() is not None:
                    break
                time.sleep(0.1)
            else:
                return
        raise RuntimeError(f"code-server does not answer\n{self._ends()}")

    def _ends(self) -> str:
        """The ends of the logs that tell why."""
        logs = [self.log, *self.user.rglob("*planlint*.log"), *self.user.rglob("remoteexthost.log")]
        return "\n".join(f"== {log.name}\n{log.read_text(errors='replace')[-3000:]}" for log in logs if log.is_file())


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
