"""The installed command as a process of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.e2e.process import COMMAND
from tests.e2e.process import DRAFT
from tests.e2e.process import Run
from tests.e2e.process import environment


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command, in an empty folder."""

    def start(*arguments: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [COMMAND, *arguments],
            input=stdin, capture_output=True, cwd=tmp_path, env=environment(**env), timeout=60, check=False,
        )  # fmt: skip

    return start


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with one finding."""
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    return path
