"""How the tests call the installed command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

COMMAND = Path(sys.executable).with_name("planlint")

# One finding, whatever rules there are: a numbered list that leaves out (二).
DRAFT = "某市2025年工作要点\n一、任务\n（一）𠮷祥路建成。\n（三）编成手册。\n"
ARGUMENTS = ("--isolated", "--select", "numbering-gap")


class Run(Protocol):
    """Runs the command and waits for it."""

    def __call__(self, *arguments: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]: ...


def environment(**more: str) -> dict[str, str]:
    """The environment without what would change the output."""
    decisive = ("PYTHON", "PLANLINT", "NO_COLOR", "FORCE_COLOR", "LC_", "LANG", "COLUMNS", "TERM")
    kept = ("PLANLINT_CACHE_DIR",)  # a folder for this run of the tests
    return {name: value for name, value in os.environ.items() if name in kept or not name.startswith(decisive)} | more
