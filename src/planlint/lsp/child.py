"""The process that checks, as the server sees it."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from contextlib import suppress
from typing import TYPE_CHECKING

from planlint.ended import how_ended
from planlint.lsp.mark import Mark
from planlint.lsp.wire import decode
from planlint.lsp.wire import encode

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from planlint.lsp.mark import Note
    from planlint.lsp.wire import Message

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
_LONGEST = 1 << 30  # bytes of one answer
# The module search path is handed over as it is, and no more: the current folder is somebody's drafts, not code.
_PROGRAM = "import sys; sys.path[:] = {path!r}; from planlint.lsp.process import main; main({mark!r})"


class EndedError(Exception):
    """The process ended before it had answered.

    Attributes:
        how: the signal that ended it, or its exit code.
    """

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how


class Child:
    """One process.

    Args:
        process: as it was started.
        mark: where it notes which rule it is at.
    """

    def __init__(self, process: Process, mark: Mark) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._mark = mark
        self._to = process.stdin
        self._from = process.stdout
        self._number = 0

    @classmethod
    async def start(cls) -> Child:
        """Start one.

        Raises:
            OSError: the system has no room for another process.
        """
        mark = Mark.make()
        program = _PROGRAM.format(path=[place for place in sys.path if place], mark=str(mark.file))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-c", program),
            stdin=PIPE,
            stdout=PIPE,
            limit=_LONGEST,
            creationflags=_NO_WINDOW,
        )
        return cls(process, mark)

    @property
    def doing(self) -> Note:
        """What it is at, or was at its end."""
        return self._mark.read()

    async def ask(self, request: Message, limit: float) -> Message:
        """The answer to a request; one at a time.

        Args:
            request: what is asked.
            limit: seconds after which the process is to give itself up.

        Raises:
            EndedError: the process is gone.
        """
        self._number += 1
        with suppress(OSError):  # it is gone, as reading will show
            self._to.write(encode({**request, "number": self._number, "limit": limit}))
        line = b""
        with suppress(OSError):  # likewise
            line = await self._from.readline()
        if not line.endswith(b"\n"):
            raise EndedError(await self.kill())
        return dict(decode(line))

    def void(self) -> None:
        """Say that nobody wants the answer any more."""
        with suppress(OSError):
            self._to.write(encode({"void": self._number}))

    async def kill(self) -> str:
        """End it, where it has not ended by itself; how it came to its end."""
        self.end()
        return how_ended(await self._process.wait())

    def end(self) -> None:
        """End it without waiting for that."""
        with suppress(ProcessLookupError):
            self._process.kill()
        self._mark.drop()
