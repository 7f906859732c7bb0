"""``planlint lsp``: the language server."""

from __future__ import annotations

from typing import Any

import click

from planlint.cli.help import Command
from planlint.cli.text import say
from planlint.cli.trouble import Trouble


@click.command(
    "lsp",
    cls=Command,
    help=say(
        "启动语言服务器，供编辑器在标准输入输出上调用。要先装 planlint[lsp]。",
        "Start the language server, which editors talk to on standard input and output. It needs planlint[lsp].",
    ),
)
@click.option("--stdio", is_flag=True, hidden=True)  # editors add it; there is no other way to talk
@click.option("--clientProcessId", "client", type=int, hidden=True)
@click.pass_context
def command(ctx: click.Context, /, **_: Any) -> None:
    """Serve until the editor ends the session."""
    try:
        import lsprotocol  # noqa: F401
        import pygls  # noqa: F401
    except ImportError as error:
        raise Trouble(
            say(
                "语言服务器要另装两个包：pip install 'planlint[lsp]'",
                "the language server needs two more packages: pip install 'planlint[lsp]'",
            )
        ) from error
    import gc

    from planlint.lsp.server import serve

    gc.set_threshold(2_000)  # it runs for days: what it no longer needs should go
    ctx.exit(serve())
