"""Help texts: options under headings of what they are about, in the language of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable


class Option(click.Option):
    """An option that stands under a heading.

    Args:
        names: as click has them.
        section: the heading; "" stands for all that have none.
        more: as click has them.
    """

    def __init__(self, names: Any, *, section: str = "", **more: Any) -> None:
        super().__init__(names, **more)
        self.section = section


class Command(click.Command):
    """A command whose help lists the options section by section."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), say("用法：", "Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, those without a heading last."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                sections.setdefault(getattr(parameter, "section", ""), []).append(record)
        general = sections.pop("", [])
        for heading, records in (*sections.items(), (say("其他", "Other"), general)):
            with formatter.section(heading):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = say("显示这份说明", "show this text")
        return found


def option(*names: str, zh: str, en: str, section: str = "", **more: Any) -> Callable[..., Any]:
    """An option with its help in both languages."""
    return click.option(*names, cls=Option, section=section, help=say(zh, en), **more)
