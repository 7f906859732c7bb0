"""Real editors with the real server, set up as docs/editors.md says: the mark stands on the right words, the fix is right.

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
from tests.editors.snippets import snippets

HERE = Path(__file__).parent
TEXT = "某市2025年工作要点\n一、任务\n（一）𠮷祥路改造截止目前已建成。\n"
FIXED = TEXT.replace("截止目前", "截至目前").rstrip("\n")


def neovims() -> dict[tuple[int, ...], str]:
    """Version → Neovim: the one that pip brings, and the one of the system."""
    own = Path(sys.executable).with_name("nvim")
    rest = os.pathsep.join(part for part in os.environ.get("PATH", "").split(os.pathsep) if Path(part) != own.parent)
    found = {}
    for command in (str(own) if own.exists() else None, shutil.which("nvim", path=rest)):
        if command is not None:
            said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
            found[tuple(map(int, said.split()[1].removeprefix("v").split("-")[0].split(".")))] = command
    return found


def run(command: list[str], folder: Path, text: str = TEXT) -> dict[str, Any]:
    """What the script of an editor writes down."""
    draft, result = folder / "草稿.txt", folder / "result.json"
    draft.write_text(text, "utf-8")
    (folder / "elsewhere").mkdir()
    more = {"PLANLINT_DRAFT": str(draft), "PLANLINT_RESULT": str(result)}
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    path = os.pathsep.join((str(COMMAND.parent), os.environ.get("PATH", "")))  # the snippets say "planlint", no more
    done = subprocess.run(
        command,
        env=environment(**more, **home, PATH=path),
        cwd=folder / "elsewhere",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.exists(), done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
    found: dict[str, Any] = json.loads(result.read_text("utf-8"))
    return found


@pytest.mark.parametrize("new", [True, False], ids=["0.11 and later", "0.7 to 0.10"])
def test_neovim(new: bool, tmp_path: Path) -> None:
    command = next((command for version, command in neovims().items() if (version >= (0, 11)) is new), None)
    if command is None:
        pytest.skip("there is no such Neovim")
    (tmp_path / "planlint.toml").write_text('select = ["jiezhi"]\n', "utf-8")
    settings = tmp_path / "init.lua"
    settings.write_text(snippets("Neovim")[0 if new else 1].text, "utf-8")
    script = ["--headless", "-u", str(settings), "-i", "NONE", "-n", "-c", f"luafile {HERE / 'session.lua'}"]
    found = run([command, *script, "-c", "qa!"], tmp_path)
    assert found["found"] == [{"code": "jiezhi", "words": "截止目前"}]
    assert found["text"] == FIXED
    assert found["root"] == str(tmp_path)


def test_emacs(tmp_path: Path) -> None:
    emacs = shutil.which("emacs")
    if emacs is None:
        pytest.skip("Emacs is not installed")
    debian = Path("/usr/share/emacs/site-lisp/debian-startup.el")
    load = ["--batch", *(["-l", str(debian)] if debian.exists() else []), "-f", "package-initialize"]
    if subprocess.run([emacs, *load, "--eval", "(require 'eglot)"], capture_output=True, check=False).returncode:
        pytest.skip("eglot is not installed")
    (tmp_path / "planlint.toml").write_text('select = ["numbering-gap"]\n', "utf-8")
    settings = tmp_path / "init.el"
    settings.write_text(snippets("Emacs")[0].text, "utf-8")
    found = run(
        [emacs, *load, "-l", str(settings), "-l", str(HERE / "session.el")], tmp_path, TEXT + "（三）编成手册。\n"
    )
    assert found == {"found": ["（三）"]}
