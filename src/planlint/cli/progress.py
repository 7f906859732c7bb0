"""A line that says how far a long run has come."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING
from typing import TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

_Item = TypeVar("_Item")
_PATIENCE = 1.0  # seconds of work before anything is shown


def with_progress(items: Iterable[_Item], count: int) -> Iterator[_Item]:
    """The items one by one; on a console a bar on standard error appears once it takes longer.

    Args:
        items: may be made while they are waited for.
        count: how many there are.
    """
    begun = monotonic()
    waiting = iter(items)
    for done, item in enumerate(waiting):
        yield item
        if sys.stderr.isatty() and monotonic() - begun > _PATIENCE:
            import click

            with click.progressbar(length=count, file=sys.stderr, show_pos=True) as bar:
                bar.update(done + 1)
                for more in waiting:
                    yield more
                    bar.update(1)
            return
