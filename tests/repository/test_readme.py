"""What the project says about itself is true."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Planlint

ROOT = Path(__file__).parents[2]
READMES = ["README.md", "README.zh-CN.md"]


def fenced(readme: str, language: str, mark: str = "") -> list[str]:
    """The blocks of a README in one language, those under a mark if one is given."""
    before = rf"<!-- {mark} -->\n" if mark else ""
    return re.findall(rf"{before}```{language}\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.DOTALL)


def test_the_readmes_show_what_planlint_prints() -> None:
    script = ROOT / "scripts" / "update_readme.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def test_both_readmes_give_the_same_commands() -> None:
    first, second = (fenced(readme, "sh") for readme in READMES)
    assert first == second != []


@pytest.mark.parametrize("readme", READMES)
def test_the_python_of_a_readme_does_what_it_says(readme: str) -> None:
    result = doctest.testfile(str(ROOT / readme), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("readme", READMES)
def test_the_settings_of_a_readme_are_accepted(readme: str, planlint: Planlint, tmp_path: Path) -> None:
    (settings,) = fenced(readme, "toml", "test: settings")
    path = tmp_path / "planlint.toml"
    path.write_text(settings, "utf-8")
    done = planlint("fixtures/demo/draft.txt", "--config", str(path), "--output-format", "concise")
    assert done.returncode == 1, done.stderr.decode()
    shown = done.stdout.decode()
    assert "vague-deadline" in shown
    assert "recurring-without-interval" not in shown
    assert "undefined-shorthand" not in shown


def test_the_plugin_of_the_readme_works(planlint: Planlint, tmp_path: Path) -> None:
    (plugin,) = fenced("README.md", "python", "test: plugin")
    path = tmp_path / "our_rules.py"
    path.write_text(plugin, "utf-8")
    draft = "青禾县2025年水利工作要点\n一、重点任务\n（一）修渠。视情安排资金。"
    done = planlint("-", "--plugin", str(path), "--select", "OUR", "--output-format", "concise", stdin=draft.encode())
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().startswith("<stdin>:3:7: OUR101 [warning] as-fitting “视情”没有说明什么情形")


def test_both_pages_on_adopting_take_the_same_steps() -> None:
    step = re.compile(r"<!-- (run|show|file|append|edit): (.*?) -->")
    first, second = (
        [
            (match[1], re.sub(r'--reason ".*?"', "", match[2]))
            for match in step.finditer((ROOT / page).read_text("utf-8"))
        ]
        for page in ("docs/adopting.md", "docs/en/adopting.md")
    )
    assert first == second
    assert len(first) > 10


def test_ci_checks_what_is_checked_before_a_commit() -> None:
    hooks = re.findall(r"^ +entry: (.*)$", (ROOT / ".pre-commit-config.yaml").read_text("utf-8"), re.MULTILINE)
    checks = re.findall(r"^run 0 '(?!python3)(.*)'$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert hooks == checks != []
