"""``planlint config``: the settings in force, and where each comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.help import option
from planlint.cli.listing import render_list
from planlint.cli.output import put
from planlint.cli.text import say
from planlint.cli.workspace import Workspace
from planlint.config.show import rows
from planlint.report.jsontext import dump
from planlint.report.jsontext import dump_members
from planlint.report.jsontext import dump_rows

if TYPE_CHECKING:
    from planlint.config.load import LoadedSettings
    from planlint.language import Lang

_HEADINGS = {"zh": ("设置", "值", "来自"), "en": ("setting", "value", "from")}


@click.command(
    "config",
    cls=Command,
    help=say(
        "显示一份草稿（不写 FILE 则为当前文件夹）生效的设置，以及每个值来自哪里。",
        "Show the settings in force for a draft, or for the current folder, and where each value comes from.",
    ),
)
@click.argument("file", required=False)
@option("--schema", is_flag=True, zh="输出 planlint.toml 的 JSON Schema", en="write the JSON Schema of planlint.toml")
@option(
    "--check",
    is_flag=True,
    zh="检查配置文件，并用其中的例子检验本项目自定的规则",
    en="check the settings file, and try the project's own rules on their examples",
)
@options.one_format("table", "json")
@options.output_file
@options.selection
@options.fail_level
@options.lang
@options.quantity
@options.ambiguous_width
@options.reading
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Write the settings, or their schema."""
    workspace = Workspace(params)
    file, lang = params["output_file"], workspace.lang
    if params["schema"]:
        from planlint.config.schema import json_schema

        put(dump_members(json_schema(workspace.plugins.catalogue)), file, lang, exact=True)
        return
    loaded = workspace.must_load(None if params["file"] is None else Path(params["file"]))
    if params["check"]:
        from planlint.cli.config_check import check

        text, wrong = check(loaded, lang, width=params["ambiguous_width"] or 1)
        put(text, file, lang)
        ctx.exit(2 if wrong else 0)
    if params["output_format"] == "json":
        put(dump_rows(_entries(loaded, lang)) + "\n", file, lang, exact=True)
    else:
        put(_table(loaded, lang), file, lang)


def _entries(loaded: LoadedSettings, lang: Lang) -> list[dict[str, Any]]:
    return [{"setting": row.key, "value": row.value, "origin": row.origin.show(lang)} for row in rows(loaded)]


def _table(loaded: LoadedSettings, lang: Lang) -> str:
    found = [(row.key, "" if row.value is None else dump(row.value), row.origin.show(lang)) for row in rows(loaded)]
    return render_list(_HEADINGS[lang], found, ambiguous=loaded.settings.ambiguous_width)
