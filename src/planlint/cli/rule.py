"""``planlint rule NAME``: the page of a rule."""

from __future__ import annotations

from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.output import put
from planlint.cli.rule_facts import facts_of
from planlint.cli.rule_facts import fix_sentence
from planlint.cli.rule_facts import page_text
from planlint.cli.text import say
from planlint.cli.trouble import Trouble
from planlint.cli.workspace import Workspace
from planlint.report.words import SEVERITY
from planlint.rules.registry import UnknownRule


@click.command(
    "rule",
    cls=Command,
    help=say(
        "显示一条规则的说明。NAME 是名称或编号，如 missing-lead、RES102。",
        "Show the page of a rule. NAME is its name or code, as missing-lead or RES102.",
    ),
)
@click.argument("name")
@options.one_format("text", "json")
@options.output_file
@options.lang
@options.configuration
@options.plugins
def command(**params: Any) -> None:
    """Write the page of a rule."""
    workspace = Workspace(params)
    catalogue, lang = workspace.catalogue(), workspace.lang
    try:
        rule = catalogue.rule(params["name"])
    except UnknownRule as error:
        raise Trouble(error.text.to(lang)) from error
    page = page_text(rule, lang)
    if params["output_format"] == "json":
        from planlint.report.jsontext import dump_members

        put(dump_members({**facts_of(rule, catalogue), "page": page}), params["output_file"], lang, exact=True)
    else:
        brackets = "（{}）" if lang == "zh" else " ({})"
        head = f"{rule.code} {rule.name}{brackets.format(SEVERITY[rule.severity].to(lang))}"
        fixes = fix_sentence(rule).to(lang)
        put(f"{head}\n{fixes}\n\n{page}", params["output_file"], lang)
