"""The ``planlint`` command. It imports click and nothing else, so that help and version answer at once."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from planlint import __version__
from planlint.cli.commands import COMMANDS
from planlint.cli.commands import DEFAULT
from planlint.cli.commands import command_of
from planlint.cli.console import complain
from planlint.cli.console import leave
from planlint.cli.console import prepare
from planlint.cli.ending import ended
from planlint.cli.help import Command
from planlint.cli.text import say
from planlint.cli.trouble import Trouble

# Older clicks show the help without raising anything.
_BARE_CALL = getattr(click.exceptions, "NoArgsIsHelpError", ())


class LazyGroup(Command, click.Group):
    """Subcommands whose modules are imported when they are called; without one, the arguments are files to check."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the subcommands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"planlint.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """``planlint draft.txt`` is ``planlint check draft.txt``."""
        if args and args[0] not in COMMANDS and command_of(args) is not None:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; what keeps it from its job is said on standard error."""
        try:
            return super().invoke(ctx)
        except Trouble as trouble:
            trouble.show()
            ctx.exit(trouble.exit_code)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The subcommands, listed without importing them, and the options."""
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl(list(COMMANDS.items()))
        Command.format_options(self, ctx, formatter)


@click.command(
    cls=LazyGroup,
    help=say(
        "政府工作计划草稿的审稿工具：谁牵头、何时完成、怎样衡量、编号对不对。\n\n"
        "planlint 草稿.txt 与 planlint check 草稿.txt 相同；文件恰与命令同名时写 ./check。",
        "Checks drafts of government work plans: who leads, by when, measured how, numbered right.\n\n"
        "planlint draft.txt is the same as planlint check draft.txt; a file called like a command is written ./check.",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__, "-V", "--version", message="planlint %(version)s", help=say("显示版本", "show the version")
)
def cli() -> None:
    """All subcommands."""


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    prepare()
    leave(run())


def run() -> int:
    """The exit code: 0 clean, 1 findings, 2 planlint could not do its job, 130 interrupted."""
    return ended(_run)


def _run() -> int:
    try:
        return cli.main(prog_name="planlint", standalone_mode=False) or 0
    except _BARE_CALL as error:
        error.show()
    except click.UsageError as error:
        from planlint.cli.usage import usage_message

        complain(f"planlint: {usage_message(error)}")
    except click.ClickException as error:
        error.show()
    except click.Abort:
        return 130
    return 2
