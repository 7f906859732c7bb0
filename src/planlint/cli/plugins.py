"""``planlint plugins``: what was found, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.listing import render_list
from planlint.cli.output import put
from planlint.cli.text import say
from planlint.cli.workspace import Workspace
from planlint.extend.loading import State
from planlint.language import Bilingual

if TYPE_CHECKING:
    from planlint.extend.loading import PluginInfo
    from planlint.language import Lang

_HEADINGS = {
    "zh": ("插件", "来自", "状态", "规则族", "规则数"),
    "en": ("plugin", "from", "state", "families", "rules"),
}
_STATE = {
    State.LOADED: Bilingual("已加载", "loaded"),
    State.DISABLED: Bilingual("已停用", "disabled"),
    State.BROKEN: Bilingual("不能用", "broken"),
}


@click.command("plugins", cls=Command, help=say("列出插件及其状态。", "List the plugins and what became of them."))
@options.one_format("table", "json")
@options.output_file
@options.lang
@options.ambiguous_width
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Write the list of plugins; end with 2 where one is broken."""
    workspace = Workspace(params)
    found, lang = workspace.plugins.plugins, workspace.lang
    if params["output_format"] == "json":
        from planlint.report.jsontext import dump_rows

        put(dump_rows([_facts(plugin) for plugin in found]) + "\n", params["output_file"], lang, exact=True)
    else:
        rows = [_row(plugin, lang) for plugin in found]
        text = render_list(_HEADINGS[lang], rows, ambiguous=params["ambiguous_width"] or 1)
        put(text, params["output_file"], lang)
    ctx.exit(workspace.complain_of_plugins())


def _row(plugin: PluginInfo, lang: Lang) -> tuple[str, ...]:
    families = "、".join(f"{family.prefix} {family.name}" for family in plugin.families)
    rules = sum(len(family.rules) for family in plugin.families)
    return plugin.name, _origin(plugin), _STATE[plugin.state].to(lang), families, str(rules)


def _origin(plugin: PluginInfo) -> str:
    return f"{plugin.distribution} {plugin.version}".strip() or str(plugin.path or "")


def _facts(plugin: PluginInfo) -> dict[str, Any]:
    return {
        "name": plugin.name,
        "distribution": plugin.distribution,
        "version": plugin.version,
        "state": plugin.state.value,
        "path": None if plugin.path is None else str(plugin.path),
        "families": [
            {
                "prefix": family.prefix,
                "name": family.name,
                "title": family.title.as_dict(),
                "rules": [rule.name for rule in family.rules],
            }
            for family in plugin.families
        ],
    }
