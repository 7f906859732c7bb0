"""Real editors with the real server: the mark stands on the right words, the fix changes the right text.

Editors that are not installed are skipped; the script of the CI installs them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.process import COMMAND
from tests.e2e.process import environment
from tests.lsp.client import PLUGIN
from tests.lsp.client import SETTINGS

HERE = Path(__file__).parent
TEXT = "某市2025年工作要点\n一、任务\n（一）𠮷祥路改造截止目前已建成。\n"
FIXED = TEXT.replace("截止目前", "截至目前").rstrip("\n")


def neovims() -> list[str]:
    """The Neovim that pip brings, and the one of the system."""
    own = Path(sys.executable).with_name("nvim")
    found = [str(own)] if own.exists() else []
    rest = os.pathsep.join(part for part in os.environ.get("PATH", "").split(os.pathsep) if Path(part) != own.parent)
    system = shutil.which("nvim", path=rest)
    return [*found, *([system] if system else [])]


def run(command: list[str], folder: Path, text: str = TEXT) -> dict[str, Any]:
    """What the script of an editor writes down."""
    draft, result = folder / "草稿.txt", folder / "result.json"
    draft.write_text(text, "utf-8")
    (folder / "rules.py").write_text(PLUGIN, "utf-8")
    more = {"PLANLINT_DRAFT": str(draft), "PLANLINT_COMMAND": str(COMMAND), "PLANLINT_RESULT": str(result)}
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, env=environment(**more, **home), cwd=folder, capture_output=True, timeout=60, check=False
    )
    assert result.exists(), done.stderr.decode("utf-8", "replace")
    found: dict[str, Any] = json.loads(result.read_text("utf-8"))
    return found


@pytest.mark.parametrize("which", [0, 1])
def test_neovim(which: int, tmp_path: Path) -> None:
    installed = neovims()
    if which >= len(installed):
        pytest.skip("there is no such Neovim")
    (tmp_path / "planlint.toml").write_text(SETTINGS, "utf-8")
    script = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {HERE / 'session.lua'}", "-c", "qa!"]
    found = run([installed[which], *script], tmp_path)
    assert found["found"] == [{"code": "until-word", "words": "截止目前"}]
    assert found["text"] == FIXED


def test_emacs(tmp_path: Path) -> None:
    emacs = shutil.which("emacs")
    if emacs is None:
        pytest.skip("Emacs is not installed")
    debian = Path("/usr/share/emacs/site-lisp/debian-startup.el")
    load = ["--batch", *(["-l", str(debian)] if debian.exists() else []), "-f", "package-initialize"]
    if subprocess.run([emacs, *load, "--eval", "(require 'eglot)"], capture_output=True, check=False).returncode:
        pytest.skip("eglot is not installed")
    (tmp_path / "planlint.toml").write_text('select = ["numbering-gap"]\n', "utf-8")
    draft = TEXT + "（三）编成手册。\n"
    found = run([emacs, *load, "-l", str(HERE / "session.el")], tmp_path, draft)
    assert found["found"] == ["（三）"]
