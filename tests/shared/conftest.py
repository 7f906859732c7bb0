"""Real plans and labels that lie beside a developer's checkout; a user's clone has none, and skips."""

from __future__ import annotations

import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "../shared"
COMMAND = Path(sysconfig.get_path("scripts")) / "planlint"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real plans."""
    if not SHARED.is_dir():
        pytest.skip("no real plans beside this checkout")
    return SHARED.resolve()


def run(shared: Path, script: str, *arguments: str | Path) -> str:
    """What an evaluation script prints."""
    done = subprocess.run(
        [sys.executable, shared / "eval" / script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout


def command() -> str:
    """The installed command, as the scripts take it."""
    return shlex.quote(str(COMMAND))
