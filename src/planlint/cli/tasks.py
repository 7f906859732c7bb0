"""``planlint tasks``: who leads, by when, measured how, a line a task."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import console
from planlint.cli import options
from planlint.cli.grid import render_grid
from planlint.cli.help import Command
from planlint.cli.ledger import HEADINGS
from planlint.cli.ledger import as_csv
from planlint.cli.ledger import entries_of
from planlint.cli.one_plan import file_options
from planlint.cli.one_plan import read_plan
from planlint.cli.output import put
from planlint.cli.sheet import ENCODING
from planlint.cli.text import say
from planlint.report.visible import visible

if TYPE_CHECKING:
    from planlint.cli.ledger import Entry
    from planlint.config.settings import Settings

_WIDTH = 120  # cells of the table where there is no console to ask


@click.command(
    "tasks",
    cls=Command,
    help=say(
        "列出任务台账：序号、路径、任务、牵头、配合、时限、指标。FILE 为 - 时读标准输入。",
        "List the tasks of a draft: who leads, who supports, by when, measured how. FILE may be - for standard input.",
    ),
)
@options.one_format("table", "csv", "json")
@file_options
def command(**params: Any) -> None:
    """Write the ledger of a draft."""
    read = read_plan(params)
    settings, entries = read.settings, entries_of(read.plan)
    file, lang = params["output_file"], settings.lang
    match params["output_format"]:
        case "csv":
            put(as_csv(entries, lang), file, lang, exact=True, encoding=ENCODING)
        case "json":
            put(_json(entries), file, lang, exact=True)
        case _:
            put(_table(entries, settings), file, lang)


def _json(entries: list[Entry]) -> str:
    from planlint.report.jsontext import dump_rows

    return dump_rows([entry.as_dict() for entry in entries]) + "\n"


def _table(entries: list[Entry], settings: Settings) -> str:
    rows = [HEADINGS[settings.lang], *(tuple(map(visible, entry.cells(settings.lang))) for entry in entries)]
    return render_grid(rows, console.width() or _WIDTH, ambiguous=settings.ambiguous_width)
