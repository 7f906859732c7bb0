"""reviewdog's diagnostic format (rdjson); columns are UTF-8 bytes, as its definition says."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.report.jsontext import dump_members
from planlint.report.paths import path_of
from planlint.report.paths import paths_of
from planlint.report.position import place_of
from planlint.report.words import parts
from planlint.report.words import related_note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.report.style import Style
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Fix
    from planlint.source.text import Source
    from planlint.source.text import Span


def render(run: Run, style: Style) -> str:
    """One JSON object; failures first."""
    paths = paths_of(run, style.root)
    diagnostics = [_failure(failure, paths, style) for failure in run.failures]
    diagnostics += [entry for checked in run.checked for entry in _findings(checked, style)]
    source = {"name": "planlint", "url": style.docs_url} if style.docs_url else {"name": "planlint"}
    return dump_members({"source": source, "diagnostics": diagnostics})


def _findings(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    path = path_of(checked.source, style.root)
    for finding in checked.findings:
        url = style.page(finding.name)
        diagnostic: dict[str, Any] = {
            "message": "\n".join(parts(finding, style.lang)),
            "location": _location(path, checked.source, finding.span),
            "severity": finding.severity.name,
            "code": {"value": finding.code, "url": url} if url else {"value": finding.code},
        }
        if finding.related:
            diagnostic["related_locations"] = list(_related(finding, path, checked.source, style))
        if finding.fixes and _is_near(finding, checked.source):
            diagnostic["suggestions"] = list(_suggestions(finding.fixes[0], checked.source))
        yield diagnostic


def _related(finding: Finding, path: str, source: Source, style: Style) -> Iterator[dict[str, Any]]:
    for related in finding.related:
        note = related_note(related, source, style.lang)
        yield {"message": note, "location": _location(path, source, related.span)}


def _is_near(finding: Finding, source: Source) -> bool:
    """Whether the best fix keeps to the lines of its finding: services show a suggestion there or not at all."""
    first, last = (source.position(offset).line for offset in finding.span)
    lines = {source.position(offset).line for edit in finding.fixes[0].edits for offset in edit.span}
    return first <= min(lines) and max(lines) <= last


def _suggestions(fix: Fix, source: Source) -> Iterator[dict[str, Any]]:
    """The edits of the best fix: the format knows no alternatives."""
    for edit in sorted(fix.edits):
        yield {"range": _range(source, edit.span), "text": edit.text}


def _location(path: str, source: Source, span: Span) -> dict[str, Any]:
    return {"path": path, "range": _range(source, span)}


def _range(source: Source, span: Span) -> dict[str, Any]:
    place = place_of(span, source, "utf-8")
    start = {"line": place.line, "column": place.column}
    return {"start": start, "end": {"line": place.end_line, "column": place.end_column}}


def _failure(failure: Failure, paths: Mapping[str, str], style: Style) -> dict[str, Any]:
    return {
        "message": failure.told(style.lang),
        "location": {"path": paths.get(failure.name, failure.name)},
        "severity": "ERROR",
        "code": {"value": failure.code},
    }
