"""Where the installed command begins."""

from __future__ import annotations

import gc
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from planlint.cli.commands import DEFAULT
from planlint.cli.commands import command_of

if TYPE_CHECKING:
    from planlint.cli.reading import Reading


def start() -> None:
    """Run the command line, and end the process with its exit code."""
    gc.set_threshold(100_000)  # a start makes many objects and hardly any garbage
    command = command_of(sys.argv[1:])
    if command is not None:  # help and version import too little to gain by a bundle
        from planlint.absent import without
        from planlint.bundle import import_from_bundle
        from planlint.cli.reading import read_elsewhere

        reading = read_elsewhere() if command == DEFAULT else None
        import_from_bundle(command)
        with without("typing_extensions"):  # msgspec takes of it what typing has as well: 3 ms at every start
            import msgspec  # noqa: F401
        if reading is not None:
            _check_as_read(reading)
    from planlint.cli.main import main

    main()


def _check_as_read(reading: Reading) -> None:
    """Check by the options that another process reads, and end; come back where it could not tell them."""
    from planlint.cli.checked import check
    from planlint.cli.console import leave
    from planlint.cli.console import prepare
    from planlint.cli.ending import ended

    _import_while(reading)
    params = reading.params()
    if params is None:
        reading.close()
        return
    prepare()
    code = ended(partial(check, params))
    reading.close()
    leave(code)


def _import_while(reading: Reading) -> None:
    """Import what is needed where the result is not known from an earlier run, as long as there is nothing else to do."""
    for name in ("planlint.cli.remembering", "planlint.plan.parse"):
        if reading.is_done():
            return
        import_module(name)
