"""The command line of a check, read by a process of its own while this one imports the rules.

To read it takes click and sixty options: a tenth of a check of one draft, and nothing that the rules have to wait for.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any
from typing import NoReturn

from planlint.processors import may_fork
from planlint.processors import usable_processors

if TYPE_CHECKING:
    from collections.abc import Mapping

_PIECE = 65_536  # bytes


def read_elsewhere() -> Reading | None:
    """Start to read it; None where that would be of no use, or is not safe."""
    if usable_processors() < 2 or not may_fork():
        return None
    line, far_end = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(line)
        os.close(far_end)
        return None
    if process == 0:
        _read(far_end)
    os.close(far_end)
    os.set_blocking(line, False)
    return Reading(process, line)


class Reading:
    """What another process reads.

    Args:
        process: its number.
        line: a pipe on which it sends the options, and nothing where there is anything else to say than what they are.
    """

    def __init__(self, process: int, line: int) -> None:
        self._process = process
        self._line = line
        self._received = b""

    def is_done(self) -> bool:
        """Whether all has come."""
        try:
            while piece := os.read(self._line, _PIECE):
                self._received += piece
        except BlockingIOError:
            return False
        return True

    def params(self) -> Mapping[str, Any] | None:
        """The options of the command once they have come; None where this process has to read the command line itself.

        A mistake in it, a call for help, anything out of the ordinary: it all is said in one place.
        """
        os.set_blocking(self._line, True)
        self.is_done()
        try:
            params: dict[str, Any] = _unpacked(marshal.loads(self._received))
        except (EOFError, ValueError, TypeError):  # nothing came, or a part: the other process is gone
            return None
        return params

    def close(self) -> None:
        """Wait for the other process to end."""
        os.close(self._line)
        os.waitpid(self._process, 0)


def _read(line: int) -> NoReturn:
    """Send the options along the line, and end. Nothing is ever written elsewhere."""
    from planlint.bundle import import_from_bundle
    from planlint.cli.console import leave

    try:
        atexit._clear()  # what this process was to do at its end the other one will
        sys.stdout = sys.stderr = nowhere = open(os.devnull, "r+")  # noqa: PTH123, SIM115
        for standard in (0, 1, 2):  # or who reads what the other process writes would wait for this one as well
            os.dup2(nowhere.fileno(), standard)
        import_from_bundle("options")
        from planlint.cli import check
        from planlint.cli.main import cli

        check.command.callback = lambda **params: _send(line, params)
        cli.main(prog_name="planlint", standalone_mode=False)
    finally:
        os.close(line)
        leave(0)


def _send(line: int, params: Mapping[str, Any]) -> None:
    with os.fdopen(os.dup(line), "wb") as stream:
        marshal.dump({name: _packed(value) for name, value in params.items()}, stream)


def _packed(value: Any) -> Any:
    """A value as it can be sent: paths, which are none of the plain types, as bytes, which no option takes."""
    if isinstance(value, tuple):
        return tuple(map(_packed, value))
    return os.fsencode(value) if isinstance(value, Path) else value


def _unpacked(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_unpacked, value))
    if isinstance(value, dict):
        return {name: _unpacked(each) for name, each in value.items()}
    return Path(os.fsdecode(value)) if isinstance(value, bytes) else value
