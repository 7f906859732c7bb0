"""What is wrong with a command line, on one line and in the language of the reader."""

from __future__ import annotations

import click

from planlint.cli.text import say


def usage_message(error: click.UsageError) -> str:
    """What click says of a mistake, in Chinese unless the environment asks for English, and where the options are listed."""
    command = "planlint" if error.ctx is None else error.ctx.command_path
    return say(f"{_chinese(error)}；用法见 {command} --help", f"{error.format_message()} See {command} --help.")


def _chinese(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"没有选项 {error.option_name}{_hint(error)}"
        case click.MissingParameter() if error.param is not None:
            return f"缺少 {error.param.human_readable_name}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 缺少值，或者不该带值"
        case click.BadParameter() if error.param is not None:
            return f"{error.param.opts[0]}：值不对（{error.message.rstrip('.')}）"
    return f"参数不对（{error.format_message().rstrip('.')}）"


def _hint(error: click.NoSuchOption) -> str:
    from difflib import get_close_matches

    near = get_close_matches(error.option_name, error.possibilities or (), n=1)
    return f"，是否指 {near[0]}" if near else ""
