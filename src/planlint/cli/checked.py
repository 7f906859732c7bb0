"""One ``planlint check``, its command line once read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import console
from planlint.cli.memory import open_memory
from planlint.cli.recall import recall
from planlint.cli.reports import PEOPLE
from planlint.cli.reports import plan_reports
from planlint.cli.reports import shows_failures
from planlint.cli.reports import style_of
from planlint.cli.reports import write_reports

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from planlint.cli.memory import Memory
    from planlint.cli.reports import Report
    from planlint.config.settings import Settings
    from planlint.engine.result import Run
    from planlint.report.style import Style


def check(params: Mapping[str, Any]) -> int:
    """Check and report; the exit code is the verdict.

    Args:
        params: the options of the command.

    Raises:
        Trouble: it can't be done.
    """
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
    return verdict


def _checked(memory: Memory | None, params: Mapping[str, Any]) -> tuple[Run, Settings, int]:
    """The run, its settings and the exit code."""
    from planlint.cli.remembering import Remembering
    from planlint.cli.workspace import Workspace

    workspace = Workspace(params, None if memory is None else memory.look_at)
    checking = Remembering(workspace, params, memory)
    run = checking.run()
    return run, checking.settings, checking.verdict(run)


def _statistics(run: Run, reports: Iterable[Report], style: Style) -> None:
    """The table goes below a report for people; beside one for machines it goes to standard error."""
    from planlint.report.statistics import render_statistics

    table = render_statistics(run, style)
    if any(report.file is None and report.format not in PEOPLE for report in reports):
        console.complain(table.rstrip("\n"))
    else:
        console.write(table)
