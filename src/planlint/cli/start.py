"""Where the installed command begins."""

from __future__ import annotations

import gc
import sys

from planlint.cli.commands import command_of


def start() -> None:
    """Run the command line, and end the process with its exit code."""
    gc.set_threshold(100_000)  # a start makes many objects and hardly any garbage
    command = command_of(sys.argv[1:])
    if command is not None:  # help and version import too little to gain by a bundle
        from planlint.bundle import import_from_bundle

        import_from_bundle(command)
        _import_msgspec()
    from planlint.cli.main import main

    main()


def _import_msgspec() -> None:
    """Import it without typing_extensions, of which it takes what typing has as well: 3 ms at every start."""
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # which Python refuses to import
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]
