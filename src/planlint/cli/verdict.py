"""The exit code of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.engine.result import Run
    from planlint.rules.severity import Severity
    from planlint.source.text import Source


def verdict(run: Run, levels: Mapping[Source, Severity], usual: Severity, *, exit_zero: bool) -> int:
    """The exit code: what could not be done outweighs what was found.

    Args:
        run: what was found.
        levels: document → the least severity that counts in it.
        usual: that of files beside documents.
        exit_zero: findings don't count.
    """
    if run.failures:
        return 2
    grades = ((checked.worst(), levels.get(checked.source, usual)) for checked in run.checked)
    return int(any(worst is not None and worst >= level for worst, level in grades) and not exit_zero)
