"""Imports as they would be where something is not installed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def without(name: str) -> Iterator[None]:
    """Let nothing import a module: for packages that take one where they find it, need it not, and lose time over it."""
    nothing = object()
    before = sys.modules.get(name, nothing)
    sys.modules[name] = None  # type: ignore[assignment]  # which Python refuses to import
    try:
        yield
    finally:
        if before is nothing:
            del sys.modules[name]
        else:
            sys.modules[name] = before  # type: ignore[assignment]
