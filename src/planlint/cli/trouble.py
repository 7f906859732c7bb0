"""What ends a command before it has begun."""

from __future__ import annotations

from typing import IO
from typing import Any
from typing import ClassVar

import click

from planlint.cli.console import complain


class Trouble(click.ClickException):
    """planlint can't do its job; each line of its message says why and what to do."""

    exit_code: ClassVar[int] = 2

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Write it to standard error."""
        for line in self.message.split("\n"):
            complain(f"planlint: {line}")
