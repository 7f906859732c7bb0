"""``planlint check``: what a reviewer would mark."""

from __future__ import annotations

from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.hiding_options import suppression
from planlint.cli.text import say


@click.command(
    "check",
    cls=Command,
    help=say(
        "检查草稿。PATHS 是文件、文件夹，或 -（标准输入）。\n\n"
        "退出码：0 没有问题；1 有达到 --fail-level 的问题；2 planlint 没能完成检查。",
        "Check drafts. PATHS are files, folders, or - for standard input.\n\n"
        "Exit code: 0 clean; 1 findings at or above --fail-level; 2 planlint could not do its job.",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@options.selection
@options.changes
@options.verdict
@options.output
@options.view
@options.reading
@suppression
@options.speed
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Check, report, and end with the verdict."""
    from planlint.cli.checked import check  # as late as it may be: who reads the command line alone needs none of it

    ctx.exit(check(params))
