"""Annotations of GitHub Actions: workflow commands, one a line.

Of each kind GitHub shows ten a step and drops the rest, so the gravest come first; all stay in the job's log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.paths import path_of
from planlint.report.paths import paths_of
from planlint.report.position import place_of
from planlint.report.tally import summary
from planlint.report.visible import visible
from planlint.report.words import parts
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.report.position import Place
    from planlint.report.style import Style

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(run: Run, style: Style) -> str:
    """Failures, then the findings, the gravest first, then a line for the log that sums up."""
    paths = paths_of(run, style.root)
    lines = [_failure(failure, paths, style) for failure in run.failures]
    found = [entry for checked in run.checked for entry in _findings(checked, style)]
    found.sort(key=lambda entry: -entry[0])
    lines += [line for _, line in found]
    return "".join(f"{line}\n" for line in [*lines, summary(run, style.lang)])


def _failure(failure: Failure, paths: Mapping[str, str], style: Style) -> str:
    place = {"file": visible(paths[failure.name])} if failure.name in paths else {}
    text = visible(failure.told(style.lang))
    return _command("error", {**place, "title": f"planlint {failure.code}"}, text)


def _findings(checked: Checked, style: Style) -> Iterator[tuple[Severity, str]]:
    path = path_of(checked.source, style.root)
    for finding in checked.findings:
        title = f"{finding.name} ({finding.code})"
        properties = {"file": visible(path), **_region(place_of(finding.span, checked.source)), "title": title}
        text = "\n".join(map(visible, parts(finding, style.lang)))  # GitHub's log obeys escape sequences
        yield finding.severity, _command(_COMMAND[finding.severity], properties, text)


def _region(place: Place) -> dict[str, str]:
    """Columns are taken by GitHub only where the end stands on the same line."""
    if place.line != place.end_line:
        return {"line": str(place.line), "endLine": str(place.end_line)}
    return {
        "line": str(place.line),
        "col": str(place.column),
        "endLine": str(place.end_line),
        "endColumn": str(place.end_column),
    }


def _command(command: str, properties: Mapping[str, str], text: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {given}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
