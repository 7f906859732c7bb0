"""Plugins are tested the way that others test theirs: through what planlint offers to everybody."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests" / "plugins"
FILES = sorted(TESTS.rglob("*.py"))
PUBLIC = {"planlint", "planlint.testing"}
TOOLS = {"pytest", "hypothesis"}
PLUGINS = {path.name for path in (ROOT / "plugins").glob("planlint_*")}
HELPERS = {path.stem for path in FILES if not path.stem.startswith("test_")}


def imported(source: str) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def allowed(module: str) -> bool:
    top = module.partition(".")[0]
    return module in PUBLIC or top in TOOLS | PLUGINS | HELPERS | sys.stdlib_module_names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_tests_of_plugins_use_the_public_interface_alone(path: Path) -> None:
    assert [module for module in imported(path.read_text("utf-8")) if not allowed(module)] == []


def test_what_is_inside_planlint_is_not_public() -> None:
    inside = "import planlint.rules.page\ndef late():\n    from planlint.engine import run\n"
    assert [module for module in imported(inside) if not allowed(module)] == ["planlint.rules.page", "planlint.engine"]
