"""A line that says how far a long run has come."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING
from typing import TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

_Item = TypeVar("_Item")
_PATIENCE = 1.0  # seconds of work before anything is shown


def with_progress(items: Sequence[_Item]) -> Iterator[_Item]:
    """The items one by one; on a console a bar on standard error appears once it takes longer."""
    begun = monotonic()
    for done, item in enumerate(items):
        if sys.stderr.isatty() and monotonic() - begun > _PATIENCE:
            with click.progressbar(items[done:], file=sys.stderr, show_pos=True) as bar:
                yield from bar
            return
        yield item
