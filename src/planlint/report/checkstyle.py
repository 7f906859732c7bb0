"""Checkstyle's XML, which many build servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.markup import DECLARATION
from planlint.report.markup import block
from planlint.report.markup import element
from planlint.report.paths import paths_of
from planlint.report.position import place_of
from planlint.report.words import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.report.style import Style


def render(run: Run, style: Style) -> str:
    """One ``file`` for each document, clean ones too, and for whatever else could not be done."""
    names = paths_of(run, style.root)
    files: dict[str, list[str]] = {path: [] for path in names.values()}
    for failure in run.failures:
        files.setdefault(names.get(failure.name, failure.name), []).append(_failure(failure, style))
    for checked in run.checked:
        files[names[checked.source.name]] += _findings(checked, style)
    children = (block("file", {"name": name}, *errors) for name, errors in files.items())
    return DECLARATION + block("checkstyle", {"version": "4.3"}, *children) + "\n"


def _findings(checked: Checked, style: Style) -> Iterator[str]:
    for finding in checked.findings:
        place = place_of(finding.span, checked.source)
        attributes = {
            "line": place.line,
            "column": place.column,
            "severity": finding.severity.label,
            "message": "\n".join(parts(finding, style.lang)),
            "source": f"planlint.{finding.code}.{finding.name}",
        }
        yield element("error", attributes)


def _failure(failure: Failure, style: Style) -> str:
    attributes = {
        "line": 1,
        "severity": "error",
        "message": failure.text.to(style.lang),
        "source": f"planlint.{failure.code}",
    }
    return element("error", attributes)
