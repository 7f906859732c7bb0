"""A finding and a failure as planlint's own JSON has them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.report.paths import path_of
from planlint.report.position import place_of
from planlint.report.words import related_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.report.style import Style
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Fix
    from planlint.source.text import Source


def finding_entries(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    """The findings of a document. Lines, columns and offsets count code points; the end is exclusive."""
    path = path_of(checked.source, style.root)
    for finding in checked.findings:
        yield _entry(finding, checked.source, path, style)


def suppressed_entries(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    """The findings of a document that are let be, and by what."""
    path = path_of(checked.source, style.root)
    for hidden in checked.hidden:
        entry = _entry(hidden.finding, checked.source, path, style)
        yield {**entry, "suppressed_by": hidden.by.value, "reason": hidden.reason}


def _entry(finding: Finding, source: Source, path: str, style: Style) -> dict[str, Any]:
    return {
        "path": path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        **place_of(finding.span, source).as_dict(),
        "offset": finding.span.start,
        "end_offset": finding.span.end,
        "message": finding.what(style.lang),
        "why": finding.why(style.lang),
        "instead": finding.instead(style.lang),
        "related": _related(finding, source, style),
        "shared": finding.shared,
        "fixes": [_fix(fix, source, style) for fix in finding.fixes],
        "url": style.page(finding.name),
    }


def repair_entries(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    """What was mended in a document before it was read; line and column are those of the first place."""
    path = path_of(checked.source, style.root)
    for repair in checked.repairs:
        line, column = checked.source.position(repair.span.start)
        yield {"path": path, "kind": repair.kind, "places": repair.places, "line": line, "column": column}


def failure_entry(failure: Failure, style: Style) -> dict[str, Any]:
    """What could not be done, with the traceback if there is one."""
    return {
        "code": failure.code,
        "name": failure.name,
        "message": failure.text.to(style.lang),
        "detail": failure.detail,
    }


def _fix(fix: Fix, source: Source, style: Style) -> dict[str, Any]:
    """A fix; its edits are made together or not at all, and their places are those of the text before."""
    edits = [
        {
            **place_of(edit.span, source).as_dict(),
            "offset": edit.span.start,
            "end_offset": edit.span.end,
            "text": edit.text,
        }
        for edit in sorted(fix.edits)
    ]
    return {"applicability": fix.applicability.value, "title": fix.title.to(style.lang), "edits": edits}


def _related(finding: Finding, source: Source, style: Style) -> list[dict[str, Any]]:
    return [
        {**place_of(related.span, source).as_dict(), "message": related_note(related, source, style.lang)}
        for related in finding.related
    ]
