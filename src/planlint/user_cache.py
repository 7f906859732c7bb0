"""A folder of the user's own for what can be made again."""

from __future__ import annotations

import marshal
import os
import stat
import sys
import time
from contextlib import suppress
from mmap import ACCESS_READ
from mmap import mmap
from typing import Any

UNFINISHED = ".part"  # what a file ends with until it is whole
_OLD = 90 * 86_400  # seconds


def user_cache() -> str | None:
    """The folder, made if it is not there; None where there is no place that belongs to this user alone.

    Never the shared temporary folder: what others can write there would decide what planlint reports.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111  # pathlib costs time at start
    if not base or not os.path.isabs(base):  # noqa: PTH117
        return None
    return own_folder(os.path.join(base, "planlint"))  # noqa: PTH118


def own_folder(folder: str) -> str | None:
    """A folder, made if it is not there; None where others could write in it."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        state = os.stat(folder)  # noqa: PTH116
    except OSError:
        return None
    if sys.platform != "win32" and (state.st_uid != os.getuid() or stat.S_IMODE(state.st_mode) & 0o022):
        return None
    return folder


def write_whole(path: str, content: bytes) -> None:
    """Write a file for the user alone, beside its place and then moved there: what another process wrote is replaced, never mixed with.

    Raises:
        OSError: it can't be written; what stood there before stands there still.
    """
    unfinished = f"{path}.{os.getpid()}{UNFINISHED}"
    try:
        with open(unfinished, "wb", opener=_private) as stream:
            stream.write(content)
        os.replace(unfinished, path)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            os.unlink(unfinished)  # noqa: PTH108
        raise


def keep(file: str, content: bytes) -> None:
    """Write a file of that folder if that can be done.

    Files whose names start alike, up to the first hyphen, go when they are old: they are of a Python that is no more.
    """
    with suppress(OSError):
        write_whole(file, content)
        _sweep(*os.path.split(file))


def kept(file: str) -> Any:
    """What marshal made of a file of that folder; None where it is not there, or not whole. It is read where it lies."""
    try:
        with open(file, "rb") as stream, mmap(stream.fileno(), 0, access=ACCESS_READ) as content:  # noqa: PTH123
            return marshal.loads(content)
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _sweep(folder: str, name: str) -> None:
    kind, _, _ = name.partition("-")
    with os.scandir(folder) as entries:
        for entry in entries:
            alike = entry.name.startswith(f"{kind}-") and entry.name != name
            if alike and entry.stat().st_mtime < time.time() - _OLD:
                os.unlink(entry.path)  # noqa: PTH108


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_EXCL, 0o600)
