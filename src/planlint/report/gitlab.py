"""GitLab's code quality report, which merge requests show.

GitLab takes two entries with one fingerprint for one, and a new fingerprint for a new fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.report.fingerprint import failure_fingerprint
from planlint.report.fingerprint import fingerprints
from planlint.report.jsontext import dump_rows
from planlint.report.paths import path_of
from planlint.report.paths import paths_of
from planlint.report.position import place_of
from planlint.report.visible import visible
from planlint.report.words import parts
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.report.style import Style

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(run: Run, style: Style) -> str:
    """One JSON array; failures are blockers."""
    paths = paths_of(run, style.root)
    entries = [_failure(failure, paths, style) for failure in run.failures]
    entries += [entry for checked in run.checked for entry in _findings(checked, style)]
    return dump_rows(entries) + "\n"


def _findings(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    path = path_of(checked.source, style.root)
    for finding, fingerprint in zip(checked.findings, fingerprints(checked, path), strict=True):
        yield {
            "description": visible(" ".join(parts(finding, style.lang))),
            "check_name": finding.name,
            "fingerprint": fingerprint,
            "severity": _SEVERITY[finding.severity],
            "location": {"path": path, "lines": {"begin": place_of(finding.span, checked.source).line}},
        }


def _failure(failure: Failure, paths: Mapping[str, str], style: Style) -> dict[str, Any]:
    return {
        "description": visible(failure.told(style.lang)),
        "check_name": failure.code,
        "fingerprint": failure_fingerprint(failure),
        "severity": "blocker",
        "location": {"path": paths.get(failure.name, failure.name), "lines": {"begin": 1}},
    }
