"""The command line in this process, with a plugin whose rules are known to the last word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from planlint.cli.main import cli

PLUGIN = '''
"""Rules for tests."""

import re

import planlint
from planlint import Bilingual, Family, Message, Rule, Severity, Span

WORDS = Bilingual("「{word}」", "<{word}>")
MESSAGE = Message(WORDS, WORDS, WORDS)


class _FindsWord(Rule):
    message = MESSAGE
    word = ""
    shared = False

    def check(self, plan, options):
        for match in re.finditer(self.word, plan.source.text):
            yield self.finding(Span(*match.span()), word=self.word, shared=self.shared)


class Soon(_FindsWord):
    """尽快 / Soon"""

    code, name, severity, word = "TST101", "finds-soon", Severity.WARNING, "尽快"


class Grave(_FindsWord):
    """严重 / Grave"""

    code, name, severity, word = "TST102", "finds-grave", Severity.ERROR, "严重"


class Mild(_FindsWord):
    """轻微 / Mild"""

    code, name, severity, word = "TST103", "finds-mild", Severity.INFO, "轻微"


class Everywhere(_FindsWord):
    """到处 / Everywhere"""

    code, name, severity, word, shared = "TST104", "finds-everywhere", Severity.WARNING, "到处", True


class Crashes(Rule):
    """出错 / Crashes"""

    code, name, severity, message, enabled = "TST105", "crashes", Severity.WARNING, MESSAGE, False

    def check(self, plan, options):
        raise SystemExit(0)


@planlint.hookimpl
def planlint_families():
    return [Family("TST", "test", Bilingual("测试", "tests"), (Soon, Grave, Mild, Everywhere, Crashes))]
'''

Invoke = Callable[..., click.testing.Result]


@pytest.fixture(scope="session")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin as a file for --plugin."""
    path = tmp_path_factory.mktemp("plugin") / "rules_for_tests.py"
    path.write_text(PLUGIN, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def invoke(folder: Path) -> Invoke:
    """Run a command as it is."""

    def run(*arguments: str, stdin: bytes | str | None = None, **env: str) -> click.testing.Result:
        result = click.testing.CliRunner().invoke(cli, arguments, input=stdin, env={"PLANLINT_LANG": None, **env})
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def check(invoke: Invoke, plugin: Path) -> Invoke:
    """Check by the rules of the plugin alone."""

    def run(*arguments: str, **more: object) -> click.testing.Result:
        return invoke("check", "--disable-plugin", "planlint", "--plugin", str(plugin), *arguments, **more)

    return run
