"""``planlint outline``: what a draft holds, as a tree or as JSON."""

from __future__ import annotations

from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.one_plan import file_options
from planlint.cli.one_plan import read_plan
from planlint.cli.output import put
from planlint.cli.plan_json import plan_members
from planlint.cli.plan_tree import render_tree
from planlint.cli.text import say
from planlint.report.jsontext import dump_members


@click.command(
    "outline",
    cls=Command,
    help=say(
        "列出一份草稿的结构：标题、编号、任务及其责任单位。FILE 为 - 时读标准输入。",
        "Show what a draft holds: headings, items, tasks and who answers for them. FILE may be - for standard input.",
    ),
)
@options.one_format("tree", "json")
@file_options
def command(**params: Any) -> None:
    """Write the outline of a draft."""
    read = read_plan(params)
    lang = read.settings.lang
    as_json = params["output_format"] == "json"
    text = dump_members(plan_members(read.plan)) if as_json else render_tree(read.plan, lang)
    put(text, params["output_file"], lang, exact=as_json)
