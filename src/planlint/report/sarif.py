"""SARIF 2.1.0 (OASIS), for code scanning services and viewers.

Columns are code points, and ``columnKind`` says so: without it consumers differ on 𠮷.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.suppress.hidden import By
from planlint.report.fingerprint import fingerprints
from planlint.report.jsontext import dump
from planlint.report.paths import path_of
from planlint.report.paths import paths_of
from planlint.report.paths import uri_of
from planlint.report.position import place_of
from planlint.report.sarif_rules import LEVEL
from planlint.report.sarif_rules import descriptors
from planlint.report.sarif_text import message
from planlint.report.words import parts
from planlint.report.words import related_note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.engine.suppress.hidden import Hidden
    from planlint.report.style import Style
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Fix
    from planlint.source.text import Source
    from planlint.source.text import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(run: Run, style: Style) -> str:
    """One log with one run."""
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run, style)]}) + "\n"


def _run(run: Run, style: Style) -> dict[str, Any]:
    rules = descriptors(run, style)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    return {
        "tool": {"driver": _driver(rules, style)},
        "language": "zh-CN" if style.lang == "zh" else "en",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(run, style)],
        "results": [result for checked in run.checked for result in _results(checked, numbers, style)],
    }


def _driver(rules: list[dict[str, Any]], style: Style) -> dict[str, Any]:
    from planlint import __version__

    driver: dict[str, Any] = {"name": "planlint", "version": __version__, "rules": rules}
    if style.docs_url:
        driver["informationUri"] = style.docs_url
    return driver


def _invocation(run: Run, style: Style) -> dict[str, Any]:
    paths = paths_of(run, style.root)
    return {
        "executionSuccessful": not run.failures,
        "toolExecutionNotifications": [_notification(failure, paths, style) for failure in run.failures],
    }


def _notification(failure: Failure, paths: Mapping[str, str], style: Style) -> dict[str, Any]:
    notification: dict[str, Any] = {
        "descriptor": {"id": failure.code},
        "level": "error",
        "message": message(failure.told(style.lang)),
    }
    if failure.name in paths:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(paths[failure.name])}}]
    if failure.detail:
        notification["exception"] = {"kind": failure.code, "message": failure.detail}
    return notification


def _results(checked: Checked, numbers: Mapping[str, int], style: Style) -> Iterator[dict[str, Any]]:
    path = path_of(checked.source, style.root)
    artifact = _artifact(path)
    for finding, fingerprint in zip(checked.findings, fingerprints(checked, path), strict=True):
        result = _result(finding, checked.source, artifact, numbers, style)
        result["partialFingerprints"] = {"planlint/v1": fingerprint}
        if style.show_suppressed:
            result["suppressions"] = []  # not absent, which would mean that nobody knows
        yield result
    for hidden in checked.hidden if style.show_suppressed else ():
        result = _result(hidden.finding, checked.source, artifact, numbers, style)
        yield {**result, "suppressions": [_suppression(hidden)]}


def _result(
    finding: Finding, source: Source, artifact: Mapping[str, str], numbers: Mapping[str, int], style: Style
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVEL[finding.severity],
        "message": message("\n".join(parts(finding, style.lang))),
        "locations": [_location(source, finding.span, artifact)],
    }
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    if finding.related:
        result["relatedLocations"] = list(_related(finding, source, artifact, style))
    if finding.fixes:
        result["fixes"] = [_fix(fix, source, artifact, style) for fix in finding.fixes]
    return result


def _suppression(hidden: Hidden) -> dict[str, str]:
    suppression = {"kind": "inSource" if hidden.by is By.COMMENT else "external"}
    return {**suppression, "justification": hidden.reason} if hidden.reason else suppression


def _related(finding: Finding, source: Source, artifact: Mapping[str, str], style: Style) -> Iterator[dict[str, Any]]:
    for number, related in enumerate(finding.related, 1):
        note = related_note(related, source, style.lang)
        yield {"id": number, **_location(source, related.span, artifact), "message": message(note)}


def _fix(fix: Fix, source: Source, artifact: Mapping[str, str], style: Style) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}
        for edit in sorted(fix.edits)
    ]
    return {
        "description": message(fix.title.to(style.lang)),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"applicability": fix.applicability.value},
    }


def _location(source: Source, span: Span, artifact: Mapping[str, str]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(source, span)}}


def _region(source: Source, span: Span) -> dict[str, int]:
    place = place_of(span, source)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    """Relative URIs are relative to the root of the repository, by the name that services know it by."""
    uri = uri_of(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}
