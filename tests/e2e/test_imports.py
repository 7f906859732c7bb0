"""What a start imports: every module costs each user of the command some tenths of a millisecond, at every call."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from planlint.processors import usable_processors
from tests.e2e.process import DRAFT
from tests.e2e.process import environment

# What a check of one draft may import of planlint itself, one a line. Lengthen it only where every check needs the module.
KEPT = Path(__file__).with_name("modules_of_a_check.txt")
OF_VERSION = {
    "planlint",
    "planlint.cli",
    "planlint.cli.commands",
    "planlint.cli.console",
    "planlint.cli.ending",
    "planlint.cli.help",
    "planlint.cli.main",
    "planlint.cli.start",
    "planlint.cli.text",
    "planlint.cli.trouble",
}
SLOW = {
    "asyncio",
    "concurrent.futures",
    "difflib",
    "email",
    "http",
    "importlib.metadata",
    "jieba",
    "logging",
    "multiprocessing",
    "pathspec",
    "pydantic",
    "pygls",
    "rjieba",
    "socket",
    "ssl",
    "subprocess",
    "tempfile",
    "xml",
    "zipfile",
}
# What -X importtime tells lacks the modules that are asked for by name.
RUN = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from planlint.cli.start import start
sys.exit(start())
"""
OF_CHECKERS = re.compile(r"planlint_\w+(?:\.|$)")


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that are there when a run ends."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder, env=environment(PYTHONUTF8="1"), capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.splitlines()[-1].split())


def of_planlint(modules: set[str]) -> set[str]:
    return {module for module in modules if module.partition(".")[0] == "planlint"}


def test_version_imports_the_command_line_alone(tmp_path: Path) -> None:
    modules = imported(tmp_path, "--version")
    assert of_planlint(modules) == OF_VERSION
    assert not [module for module in modules if OF_CHECKERS.match(module)]
    assert not modules & (SLOW | {"pluggy", "tomllib", "dataclasses"})


@pytest.mark.usefixtures("one_processor")
def test_a_check_imports_what_is_kept(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    modules = imported(tmp_path, "draft.txt", "--isolated")
    assert not modules & SLOW
    assert of_planlint(modules) == set(KEPT.read_text("utf-8").split())


@pytest.mark.skipif(sys.platform != "linux" or usable_processors() < 2, reason="one process does everything there")
def test_a_check_leaves_the_command_line_to_another_process(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    modules = imported(tmp_path, "draft.txt", "--isolated")
    assert not modules & {"click", "planlint.cli.main", "planlint.cli.options"}
    assert not of_planlint(modules) - set(KEPT.read_text("utf-8").split())
