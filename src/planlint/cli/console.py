"""Standard output and error as they should be: no draft and no console makes them fail."""

from __future__ import annotations

import atexit
import io
import os
import sys
from contextlib import suppress
from errno import EINVAL
from errno import EPIPE
from typing import NoReturn
from typing import TextIO

# How a system says that nobody reads any more: EPIPE, and EINVAL on Windows.
_GONE = (EPIPE, EINVAL)


def prepare() -> None:
    """Make standard output and error take every character.

    A console keeps its encoding, and what it lacks becomes a question mark; a pipe gets UTF-8, unless PYTHONIOENCODING
    names another encoding.
    """
    asked = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            keep = bool(asked) or stream.isatty()
            stream.reconfigure(encoding=None if keep else "utf-8", errors="replace")


def write(text: str, encoding: str | None = None) -> None:
    """Write a report to standard output; where its reader has gone (``| head``) the rest is dropped.

    Args:
        text: the report.
        encoding: the one that its format prescribes, whatever a pipe is set to; a console gets its own all the same.

    Raises:
        OSError: it can't be written: the disk is full.
    """
    if encoding is None or sys.stdout.isatty():
        _pour(sys.stdout, text)
    else:
        _pour(sys.stdout, text.encode(encoding, "replace"))


def write_bytes(data: bytes, text: str) -> None:
    """Write a document to standard output: its bytes as they are, or its text where that is a console.

    Raises:
        OSError: it can't be written: the disk is full.
    """
    _pour(sys.stdout, text if sys.stdout.isatty() else data)


def complain(line: str) -> None:
    """Write a line to standard error."""
    _pour(sys.stderr, line + "\n")


def leave(code: int) -> NoReturn:
    """End the process at once: taking the interpreter apart would take longer than the rules do."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _pour(stream: TextIO, content: str | bytes) -> None:
    try:
        if isinstance(content, str):
            stream.write(content)
        else:
            stream.flush()
            stream.buffer.write(content)
        stream.flush()
    except OSError as error:
        _abandon(stream)
        if error.errno not in _GONE:
            raise


def _abandon(stream: TextIO) -> None:
    """Send what is still to come nowhere, so that the interpreter doesn't trip over it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def wants_color(choice: str) -> bool:
    """Whether standard output is to be coloured: always, never, or auto (NO_COLOR, FORCE_COLOR, then the console)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def width() -> int | None:
    """Cells of a line on the console; None where standard output is none."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size

    return max(40, get_terminal_size().columns - 2)
