"""What ends a command before it has begun."""

from __future__ import annotations

from typing import ClassVar

from planlint.cli.console import complain


class Trouble(Exception):  # noqa: N818 - it is no fault of planlint
    """planlint can't do its job.

    Args:
        message: each line says why, and what to do.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def show(self) -> None:
        """Write it to standard error."""
        for line in self.message.split("\n"):
            complain(f"planlint: {line}")
