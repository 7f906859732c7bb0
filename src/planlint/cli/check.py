"""``planlint check``: what a reviewer would mark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import console
from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.hiding_options import suppression
from planlint.cli.memory import open_memory
from planlint.cli.recall import recall
from planlint.cli.reports import PEOPLE
from planlint.cli.reports import plan_reports
from planlint.cli.reports import shows_failures
from planlint.cli.reports import write_reports
from planlint.cli.text import say
from planlint.report.style import Style
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from planlint.cli.basics import Basics
    from planlint.cli.memory import Memory
    from planlint.cli.reports import Report
    from planlint.config.settings import Settings
    from planlint.engine.result import Run


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
    reports = plan_reports(params["output_format"], params["output_file"], params["lang"] or "zh")
    memory = open_memory(params)
    found = recall(memory, params, reports) if memory is not None else None
    run, settings, verdict = _checked(memory, params) if found is None else (found.run, found.settings, found.verdict)
    style = style_of(params, settings)
    write_reports(run, reports, style)
    if params["statistics"]:
        _statistics(run, reports, style)
    if not shows_failures(reports):
        for failure in run.failures:
            console.complain(f"planlint: {failure.told(style.lang)}")
    ctx.exit(verdict)


def _checked(memory: Memory | None, params: Mapping[str, Any]) -> tuple[Run, Settings, int]:
    """The run, its settings and the exit code."""
    from planlint.cli.remembering import Remembering
    from planlint.cli.workspace import Workspace

    workspace = Workspace(params, None if memory is None else memory.look_at)
    checking = Remembering(workspace, params, memory)
    run = checking.run()
    return run, checking.settings, checking.verdict(run)


def style_of(params: Mapping[str, Any], settings: Settings | Basics) -> Style:
    """How reports are to look."""
    style = Style(
        lang=settings.lang,
        color=console.wants_color(params["color"]),
        ambiguous_width=settings.ambiguous_width,
        show_info=params["show_info"] or settings.expand or settings.fail_level is Severity.INFO,
        show_suppressed=params["show_suppressed"],
        root=Path.cwd(),
    )
    width = console.width()
    return style if width is None else style.changed(width=width)


def _statistics(run: Run, reports: Iterable[Report], style: Style) -> None:
    """The table goes below a report for people; beside one for machines it goes to standard error."""
    from planlint.report.statistics import render_statistics

    table = render_statistics(run, style)
    if any(report.file is None and report.format not in PEOPLE for report in reports):
        console.complain(table.rstrip("\n"))
    else:
        console.write(table)
