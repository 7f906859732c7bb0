"""``planlint units``: the bodies that a draft names, for whoever collects their countersignatures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import console
from planlint.cli import options
from planlint.cli.grid import render_grid
from planlint.cli.help import Command
from planlint.cli.one_plan import file_options
from planlint.cli.one_plan import read_plan
from planlint.cli.output import put
from planlint.cli.sheet import ENCODING
from planlint.cli.sheet import sheet
from planlint.cli.text import say
from planlint.plan.countersign import signatories
from planlint.plan.model import Group
from planlint.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint.config.settings import Settings
    from planlint.language import Lang
    from planlint.plan.countersign import Signatory
    from planlint.plan.model import Plan

_WIDTH = 120  # cells of the table where there is no console to ask

HEADINGS: dict[Lang, tuple[str, ...]] = {
    "zh": ("序号", "单位", "任务数", "牵头", "责任", "配合", "其他", "写法", "提醒", "首次出现"),
    "en": ("No.", "Body", "Tasks", "Lead", "Responsible", "Support", "Elsewhere", "Spellings", "Remarks", "First"),
}


@click.command(
    "units",
    cls=Command,
    help=say(
        "列出会签单位清单：草稿涉及的单位各有多少任务，牵头、责任、配合几次，名称有什么问题。FILE 为 - 时读标准输入。",
        "List the bodies that a draft names: how many tasks each has, how often it leads or supports, and what is wrong "
        "with its name. FILE may be - for standard input.",
    ),
)
@options.one_format("table", "csv", "json")
@file_options
def command(**params: Any) -> None:
    """Write the list of bodies of a draft."""
    read = read_plan(params)
    plan, settings = read.plan, read.settings
    listed = signatories(plan)
    file, lang = params["output_file"], settings.lang
    match params["output_format"]:
        case "csv":
            rows = (_cells(plan, number, body, lang) for number, body in enumerate(listed, start=1))
            put(sheet(HEADINGS[lang], rows), file, lang, exact=True, encoding=ENCODING)
        case "json":
            put(_json(plan, listed), file, lang, exact=True)
        case _:
            put(_table(plan, listed, settings), file, lang)


def _json(plan: Plan, listed: Sequence[Signatory]) -> str:
    from planlint.report.jsontext import dump_rows

    return dump_rows([_members(plan, body) for body in listed]) + "\n"


def _members(plan: Plan, body: Signatory) -> dict[str, Any]:
    line, column = plan.source.position(body.first.span.start)
    outdated = body.outdated
    return {
        "name": body.name,
        "tasks": body.tasks,
        "lead": body.lead,
        "responsible": body.responsible,
        "support": body.support,
        "elsewhere": body.elsewhere,
        "spellings": list(body.spellings),
        "collective": None if body.group is None else body.group.value,
        "outdated": None
        if outdated is None
        else {
            "name": outdated.passage.text,
            "until": outdated.former.until.isoformat(),
            "successors": list(outdated.names_now),
            "source": outdated.former.source,
        },
        "line": line,
        "column": column,
    }


def _table(plan: Plan, listed: Sequence[Signatory], settings: Settings) -> str:
    lang = settings.lang
    rows = [tuple(map(visible, _cells(plan, number, body, lang))) for number, body in enumerate(listed, start=1)]
    return render_grid([HEADINGS[lang], *rows], console.width() or _WIDTH, ambiguous=settings.ambiguous_width)


def _cells(plan: Plan, number: int, body: Signatory, lang: Lang) -> tuple[str, ...]:
    """A body under the headings; a count of nothing is left empty."""
    line, column = plan.source.position(body.first.span.start)
    counts = (body.tasks, body.lead, body.responsible, body.support, body.elsewhere)
    others = body.spellings if len(body.spellings) > 1 else ()
    return (
        str(number),
        body.name,
        *(str(count) if count else "" for count in counts),
        "、".join(others),
        ("；" if lang == "zh" else "; ").join(_remarks(body, lang)),
        f"{line}:{column}",
    )


def _remarks(body: Signatory, lang: Lang) -> Iterator[str]:
    """What whoever collects countersignatures should know of a name."""
    zh = lang == "zh"
    if body.outdated is not None:
        name, until = body.outdated.passage.text, body.outdated.former.until.isoformat()
        successors = ("或" if zh else " or ").join(body.outdated.names_now)
        yield (
            f"“{name}”自{until}起为旧名，现为{successors}"
            if zh
            else f"“{name}” is a former name since {until}, now {successors}"
        )
    if body.group in (Group.GENERAL, Group.SYSTEM):
        yield "集合名，会签前落实到具体单位" if zh else "a collective name: find out whom it means"
    if len(body.spellings) > 1:
        yield f"有{len(body.spellings)}种写法" if zh else f"written in {len(body.spellings)} ways"
