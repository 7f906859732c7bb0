"""What is said of a mistake on the command line."""

from __future__ import annotations

import click
import pytest

from planlint.cli.main import cli
from planlint.cli.usage import usage_message


def said(*arguments: str) -> str:
    """The message for a command line that click refuses."""
    with pytest.raises(click.UsageError) as caught:
        cli.main(list(arguments), prog_name="planlint", standalone_mode=False)
    return usage_message(caught.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--exit-zer", "a.txt"], "没有选项 --exit-zer，是否指 --exit-zero；用法见 planlint check --help"),
        (["check"], "缺少 PATHS；用法见 planlint check --help"),
        (["rule"], "缺少 NAME；用法见 planlint rule --help"),
    ],
)
def test_mistakes_are_said_in_chinese(arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANLINT_LANG", raising=False)
    assert said(*arguments) == message


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["a.txt", "--color", "pink"], "--color：值不对（"),
        (["a.txt", "--max-per-rule", "-1"], "--max-per-rule：值不对（"),
        (["rule", "a", "b"], "参数不对（"),
        (["a.txt", "--kind"], "选项 --kind 缺少值，或者不该带值；"),
    ],
)
def test_what_click_says_of_a_value_is_kept(arguments: list[str], start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANLINT_LANG", raising=False)
    assert said(*arguments).startswith(start)


def test_in_english_click_has_the_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANLINT_LANG", "en")
    assert said("check") == "Missing argument 'PATHS...'. See planlint check --help."
