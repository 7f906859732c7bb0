"""The findings of planlint's own JSON, one object a line; failures are marked with ``"failure": true``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.entry import failure_entry
from planlint.report.entry import finding_entries
from planlint.report.jsontext import dump

if TYPE_CHECKING:
    from planlint.engine.result import Run
    from planlint.report.style import Style


def render(run: Run, style: Style) -> str:
    """Failures first, then the findings."""
    entries = [{"failure": True, **failure_entry(failure, style)} for failure in run.failures]
    entries += [entry for checked in run.checked for entry in finding_entries(checked, style)]
    return "".join(f"{dump(entry)}\n" for entry in entries)
