"""Where the process that checks notes which rule it is at, so that the server can tell when that process is no more.

It is memory that both share, by way of a file: a note costs a microsecond. Sending one before each rule would wake the
server a hundred times a key stroke, and took three milliseconds.
"""

from __future__ import annotations

import os
import struct
import time
from contextlib import suppress
from mmap import mmap
from pathlib import Path
from tempfile import mkstemp

from planlint.record import Record

_NOTE = struct.Struct("=d248p")  # when, and the rule


class Note(Record):
    """What a process is at.

    Attributes:
        since: since when, as ``time.monotonic`` has it, which all processes share.
        rule: the rule; "" where it is none.
    """

    since: float
    rule: str


class Mark:
    """Memory that holds one note.

    Args:
        file: the file that stands for it; two processes that name the same share the memory.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        with file.open("r+b") as opened:
            self._memory = mmap(opened.fileno(), _NOTE.size)

    @classmethod
    def make(cls) -> Mark:
        """Memory of its own; it is to be dropped in the end."""
        handle, name = mkstemp(prefix="planlint-")
        with os.fdopen(handle, "wb") as opened:
            opened.write(_NOTE.pack(time.monotonic(), b""))
        return cls(Path(name))

    def note(self, rule: str) -> None:
        """Say what is done now."""
        self._memory[:] = _NOTE.pack(time.monotonic(), rule.encode("utf-8", "replace"))

    def read(self) -> Note:
        """What was said last."""
        since, rule = _NOTE.unpack(self._memory[:])
        return Note(since, rule.decode("utf-8", "replace"))

    def drop(self) -> None:
        """Take the file away; the memory stays as long as somebody holds it."""
        with suppress(OSError):  # it is gone, or the system keeps files that are in use
            self.file.unlink()
