"""Which reports a run gives, and where each goes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import console
from planlint.cli.output import put
from planlint.cli.trouble import Trouble
from planlint.record import Record
from planlint.report.formats import FORMATS
from planlint.report.formats import renderer
from planlint.report.formats import unknown_format
from planlint.report.style import Style
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint.cli.basics import Basics
    from planlint.config.settings import Settings
    from planlint.engine.result import Run
    from planlint.language import Lang

PEOPLE = ("full", "concise", "grouped")  # formats for people; all others are for machines, and UTF-8 by definition


class Report(Record):
    """A format, and the file that takes it; None is standard output."""

    format: str
    file: Path | None


def plan_reports(formats: Iterable[str], output_file: Path | None, lang: Lang) -> tuple[Report, ...]:
    """The reports that options ask for: ``full``, ``sarif=report.sarif``; an output file takes the last one without.

    Raises:
        Trouble: there is no such format, or two reports go the same way.
    """
    reports: list[Report] = []
    for words in formats:
        name, _, file = words.partition("=")
        if name not in FORMATS:
            raise Trouble(f"--output-format: {unknown_format(name).to(lang)}")
        reports.append(Report(name, Path(file) if file else None))
    if output_file is not None:
        loose = [number for number, report in enumerate(reports) if report.file is None]
        if not loose:
            raise Trouble(_no_report(output_file, lang))
        reports[loose[-1]] = reports[loose[-1]].changed(file=output_file)
    _each_its_own_way(reports, lang)
    return tuple(reports)


def _each_its_own_way(reports: Sequence[Report], lang: Lang) -> None:
    ways = [report.file for report in reports]
    for way in ways:
        if ways.count(way) > 1:
            place = ("标准输出" if lang == "zh" else "standard output") if way is None else str(way)
            raise Trouble(
                f"有两份报告都写到{place}；请写成 --output-format 格式=文件"
                if lang == "zh"
                else f"two reports go to {place}; write --output-format FORMAT=FILE"
            )


def _no_report(file: Path, lang: Lang) -> str:
    if lang == "zh":
        return f"--output-file {file}：每份报告都已有自己的文件"
    return f"--output-file {file}: every report has a file of its own"


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


def write_reports(run: Run, reports: Iterable[Report], style: Style, *, to_stderr: bool = False) -> None:
    """Render each report and write it.

    Args:
        run: what was found.
        reports: what is asked for.
        style: how it is to look.
        to_stderr: those without a file go to standard error.

    Raises:
        Trouble: a file can't be written.
    """
    plain = style.changed(color=False, hyperlinks=False)
    for report in reports:
        text = renderer(report.format)(run, style if report.file is None else plain)
        if to_stderr and report.file is None:
            console.complain(text.rstrip("\n"))
            continue
        put(text, report.file, style.lang, exact=report.format not in PEOPLE)


def shows_failures(reports: Iterable[Report]) -> bool:
    """Whether failures stand on the console already, in a report for people."""
    return sys.stdout.isatty() and any(report.file is None and report.format in PEOPLE for report in reports)
