"""planlint's own JSON: everything that is known of a run.

``summary`` counts all findings, also those of ``folded``, of which there is only the number. What is let be is counted
in ``suppressed`` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.hidden import By
from planlint.report.entry import failure_entry
from planlint.report.entry import finding_entries
from planlint.report.entry import repair_entries
from planlint.report.entry import suppressed_entries
from planlint.report.jsontext import dump_members
from planlint.report.paths import path_of
from planlint.report.tally import tally

if TYPE_CHECKING:
    from planlint.engine.result import Run
    from planlint.report.style import Style


def render(run: Run, style: Style) -> str:
    """One JSON object."""
    from planlint import __version__

    found = tally(run)
    suppressed = [entry for checked in run.checked for entry in suppressed_entries(checked, style)]
    return dump_members(
        {
            "version": __version__,
            "findings": [entry for checked in run.checked for entry in finding_entries(checked, style)],
            "folded": [
                {"path": path_of(checked.source, style.root), "name": name, "count": count}
                for checked in run.checked
                for name, count in checked.folded.items()
            ],
            "repairs": [entry for checked in run.checked for entry in repair_entries(checked, style)],
            **({"suppressed": suppressed} if style.show_suppressed else {}),
            "failures": [failure_entry(failure, style) for failure in run.failures],
            "summary": {
                "files": found.files,
                "errors": found.errors,
                "warnings": found.warnings,
                "infos": found.infos,
                "fixable": found.fixable,
                "unsafe_fixable": found.unsafe,
                "suppressed": {by.value: found.hidden.get(by, 0) for by in By},
            },
        }
    )
