"""``planlint rules``: every rule that the plugins bring."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.listing import render_list
from planlint.cli.output import put
from planlint.cli.rule_facts import facts_of
from planlint.cli.rule_facts import title_of
from planlint.cli.text import say
from planlint.cli.workspace import Workspace
from planlint.language import Bilingual
from planlint.report.words import FIX_CLASS
from planlint.report.words import SEVERITY

if TYPE_CHECKING:
    from planlint.language import Lang
    from planlint.rules.rule import Rule

_HEADINGS = {
    "zh": ("编号", "名称", "级别", "默认", "修复", "查什么"),
    "en": ("code", "name", "severity", "default", "fix", "about"),
}
_ON = Bilingual("开", "on")
_OFF = Bilingual("关", "off")
_PREVIEW = Bilingual("试用", "preview")


@click.command("rules", cls=Command, help=say("列出全部规则。", "List all rules."))
@options.one_format("table", "json")
@options.output_file
@options.lang
@options.ambiguous_width
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Write the list of rules."""
    workspace = Workspace(params)
    catalogue, lang = workspace.catalogue(), workspace.lang
    if params["output_format"] == "json":
        from planlint.report.jsontext import dump_rows

        put(
            dump_rows([facts_of(rule, catalogue) for rule in catalogue]) + "\n", params["output_file"], lang, exact=True
        )
    else:
        rows = [_row(rule, lang) for rule in catalogue]
        text = render_list(_HEADINGS[lang], rows, ambiguous=params["ambiguous_width"] or 1)
        put(text, params["output_file"], lang)
    ctx.exit(workspace.complain_of_plugins())


def _row(rule: type[Rule], lang: Lang) -> tuple[str, ...]:
    state = _PREVIEW if rule.preview else _ON if rule.enabled else _OFF
    words = (SEVERITY[rule.severity], state, FIX_CLASS[rule.fix], title_of(rule))
    return rule.code, rule.name, *(word.to(lang) for word in words)
