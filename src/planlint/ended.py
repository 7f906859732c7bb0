"""How a process came to its end."""

from __future__ import annotations

import signal
from contextlib import suppress


def how_ended(code: int) -> str:
    """The signal that ended a process, or its exit code.

    >>> how_ended(3), how_ended(-9)
    ('exit 3', 'SIGKILL')

    Args:
        code: as the standard library tells it; negative for a signal.
    """
    if code >= 0:
        return f"exit {code}"
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"
