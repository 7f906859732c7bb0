"""``planlint ignore``: findings that may stay as they are, noted beside the draft with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.help import option
from planlint.cli.text import say
from planlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping

_THIS = say("这一条", "This finding")
_ALL = say("已有的条目", "Entries there are")


@click.command(
    "ignore",
    cls=Command,
    help=say(
        "记下一处可以不改的问题，以后检查不再显示：planlint ignore 草稿.txt:12 vague-deadline --reason 理由。\n\n"
        "记在草稿旁边的 .planlint-ignore.toml 里，不改草稿，也不靠行号。--list、--prune 之后写文件或文件夹，默认当前文件夹。",
        "Let a finding be: planlint ignore draft.txt:12 vague-deadline --reason WHY.\n\n"
        "It is noted in .planlint-ignore.toml beside the draft, which stays as it is, and without line numbers. "
        "--list and --prune take files and folders; the current folder unless given.",
    ),
)
@click.argument("words", nargs=-1, metavar="FILE:LINE RULE | [PATHS]...")
@option("--reason", section=_THIS, metavar="WORDS", zh="理由，必填", en="why; has to be given")
@option("--until", section=_THIS, metavar="DATE", zh="最后有效日期，如 2026-12-31", en="the last day, as 2026-12-31")
@option(
    "--column",
    section=_THIS,
    type=click.IntRange(min=1),
    metavar="N",
    zh="这一行有几处时，选第几列的",
    en="which of several on the line: the one at this column",
)
@option("--all", "every", section=_THIS, is_flag=True, zh="这一行的几处都记下", en="all of several on the line")
@option("--list", "listed", section=_ALL, is_flag=True, zh="列出", en="list them")
@option(
    "--prune", section=_ALL, is_flag=True, zh="去掉用不着的和过期的", en="take away those that are unused or expired"
)
@options.lang
@options.reading
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Do one of the three."""
    if params["listed"] or params["prune"]:
        from planlint.cli.ignore_entries import go_over

        ctx.exit(go_over(params))
    from planlint.cli.ignore_finding import note

    note(params, *_two_words(params))


def _two_words(params: Mapping[str, Any]) -> tuple[str, str]:
    """What stands for a place and a rule.

    Raises:
        Trouble: there aren't two words.
    """
    words = params["words"]
    if len(words) == 2:
        return words[0], words[1]
    zh = (params["lang"] or "zh") == "zh"
    raise Trouble(
        "写成 planlint ignore 文件:行 规则 --reason 理由；已有的条目用 --list 列出"
        if zh
        else "write planlint ignore FILE:LINE RULE --reason WHY; --list lists the entries there are"
    )
