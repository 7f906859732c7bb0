"""``planlint fix``: what can be mended without a second thought, mended."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import console
from planlint.cli import options
from planlint.cli.fixing import Fixing
from planlint.cli.help import Command
from planlint.cli.hiding_options import suppression
from planlint.cli.reports import PEOPLE
from planlint.cli.reports import plan_reports
from planlint.cli.reports import shows_failures
from planlint.cli.reports import style_of
from planlint.cli.reports import write_reports
from planlint.cli.text import say
from planlint.cli.workspace import Workspace
from planlint.report.changes import changes_text
from planlint.report.changes import unsafe_line
from planlint.report.diff import marked_diff
from planlint.report.diff import unified_diff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.cli.reports import Report
    from planlint.engine.result import Run
    from planlint.report.style import Style

_SUMMED_UP = ("full", "grouped")  # their last line says what --unsafe-fixes could do


@click.command(
    "fix",
    cls=Command,
    help=say(
        "自动修复草稿，写回原文件；- 读标准输入，把修复后的文字写到标准输出。\n\n"
        "只做不改变意思的修复：层次、单位、日期、数字不动，编码、换行和其余字节也不动。\n\n"
        "退出码：0 没有剩下达到 --fail-level 的问题；1 还有剩下的（--diff 时：有可改之处）；2 planlint 没能做完。",
        "Fix drafts in place; - reads standard input and writes the fixed text to standard output.\n\n"
        "Only fixes that leave the meaning alone are applied: outline, bodies, dates and numbers stay, and so do "
        "encoding, line ends and every other byte.\n\n"
        "Exit code: 0 nothing at or above --fail-level remains; 1 something does (with --diff: something would "
        "change); 2 planlint could not do its job.",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@options.fixes
@options.selection
@options.verdict
@options.reports
@options.view
@options.reading
@suppression
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Fix, report what remains, and end with the verdict."""
    workspace = Workspace(params)
    reports = plan_reports(params["output_format"], params["output_file"], workspace.lang)
    fixing = Fixing(workspace, params)
    run = fixing.run()
    style = style_of(params, fixing.settings)
    told = False
    if params["diff"]:
        _diff(fixing, run, style)
    else:
        told = _report(fixing, run, reports, style)
    if not told:
        for failure in run.failures:
            console.complain(f"planlint: {failure.told(style.lang)}")
    ctx.exit(fixing.verdict(run))


def _diff(fixing: Fixing, run: Run, style: Style) -> None:
    """What would change to standard output, how much that is to standard error."""
    marked = style.color or console.width() is not None
    for fixed in fixing.changed:
        console.write(marked_diff(fixed, style) if marked else unified_diff(fixed))
    console.complain(changes_text(fixing.changed, style.changed(color=False), would=True))
    _complain_if_any(unsafe_line(run, style.lang))


def _report(fixing: Fixing, run: Run, reports: Sequence[Report], style: Style) -> bool:
    """What was fixed and what remains; whether failures were told with it."""
    loose = [report.format for report in reports if report.file is None]
    if fixing.to_stdout:
        plain = style.changed(color=False)
        console.complain(changes_text(fixing.changed, plain))
        write_reports(run, reports, plain, to_stderr=True)
        return bool(loose)
    changes = changes_text(fixing.changed, style)
    if all(name in PEOPLE for name in loose):
        console.write(f"{changes}\n\n")
    else:
        console.complain(changes_text(fixing.changed, style.changed(color=False)))
    write_reports(run, reports, style)
    if not any(name in _SUMMED_UP for name in loose):
        _complain_if_any(unsafe_line(run, style.lang))
    return shows_failures(reports)


def _complain_if_any(line: str) -> None:
    if line:
        console.complain(line)
