"""The command line, as ``--help`` shows it."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from pages.markdown import document
from pages.markdown import fence
from planlint.cli.commands import COMMANDS

if TYPE_CHECKING:
    from planlint.language import Lang

_COMMAND = Path(sysconfig.get_path("scripts")) / "planlint"
_WIDTH = "80"
_INTRO = {
    "zh": "`planlint 草稿.txt` 与 `planlint check 草稿.txt` 相同。帮助默认是中文；环境变量 `PLANLINT_LANG=en` 换成英文。",
    "en": "`planlint draft.txt` is the same as `planlint check draft.txt`. Help is Chinese by default; it is English "
    "where the environment says `PLANLINT_LANG=en`.",
}


def page(lang: Lang) -> str:
    """The help of every command."""
    zh = lang == "zh"
    other = "[English](en/commands.md)" if zh else "[中文](../commands.md)"
    parts = [f"# {'命令' if zh else 'Commands'}", other, _INTRO[lang], fence("text", _help(lang))]
    for command in COMMANDS:
        parts += [f"## planlint {command}", fence("text", _help(lang, command))]
    return document(lang, *parts)


def _help(lang: Lang, *command: str) -> str:
    """What --help prints, as wide as here, whatever console this is."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PLANLINT")}
    environment = {**plain, "PLANLINT_LANG": lang, "COLUMNS": _WIDTH}
    done = subprocess.run(
        [_COMMAND, *command, "--help"], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout
