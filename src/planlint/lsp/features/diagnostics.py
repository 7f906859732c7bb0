"""Findings as diagnostics, pushed to the client or pulled by it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from urllib.parse import quote

from lsprotocol import types

from planlint.digest import blake2b
from planlint.language import Bilingual
from planlint.rules.severity import Severity
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.language import Lang
    from planlint.lsp.checkup import Checkup
    from planlint.lsp.desk import Open
    from planlint.lsp.server import PlanlintServer
    from planlint.rules.failure import Failure
    from planlint.rules.finding import Finding

SOURCE = "planlint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_MOST_RELATED = 100  # a list that nobody reads to its end
_PLACE = Bilingual("同类的一处", "another place")


def register(server: PlanlintServer) -> None:
    """Answer a client that pulls."""
    options = types.DiagnosticOptions(False, True, identifier=SOURCE)

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def pull(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        checkup = await server.desk.checkup(params.text_document.uri)
        items = [] if checkup is None else diagnostics(server, params.text_document.uri, checkup)
        result = result_id(items)
        if params.previous_result_id == result:
            return types.RelatedUnchangedDocumentDiagnosticReport(result)
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)


def publish(server: PlanlintServer, document: Open, checkup: Checkup) -> None:
    """Tell a client that doesn't pull."""
    text_document = server.client_capabilities.text_document
    if text_document is not None and text_document.diagnostic is not None and _pulls(text_document.diagnostic):
        return
    items = diagnostics(server, document.uri, checkup)
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(document.uri, items, version=document.version)
    )


def _pulls(declared: types.DiagnosticClientCapabilities) -> bool:
    """Whether a client pulls: one that declares that it can need not do so, only those that say how are believed."""
    return any(
        (
            declared.dynamic_registration,
            declared.related_document_support,
            declared.related_information,
            declared.tag_support,
            declared.code_description_support,
            declared.data_support,
        )
    )


def result_id(items: list[types.Diagnostic]) -> str:
    """What a set of diagnostics is known by."""
    return blake2b(repr(items).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def diagnostics(server: PlanlintServer, uri: str, checkup: Checkup) -> list[types.Diagnostic]:
    """The diagnostics of a document: its findings, and first what could not be done."""
    failed = [_of_failure(server, checkup, failure) for failure in checkup.failures]
    return failed + [diagnostic(server, uri, checkup, finding) for finding in checkup.findings]


def diagnostic(server: PlanlintServer, uri: str, checkup: Checkup, finding: Finding) -> types.Diagnostic:
    """One finding as the client shows it."""
    lang = checkup.lang
    return types.Diagnostic(
        range=server.range(checkup.source, finding.span),
        message=message(finding, lang),
        severity=_SEVERITIES[finding.severity],
        code=finding.name,
        code_description=_page(server, finding),
        source=SOURCE,
        tags=_tags(finding),
        related_information=_related(server, uri, checkup, finding),
        data={"code": finding.code},
    )


def message(finding: Finding, lang: Lang) -> str:
    """What it says: a line each for what, why and instead."""
    return "\n".join(part for part in (finding.what(lang), finding.why(lang), finding.instead(lang)) if part)


def _of_failure(server: PlanlintServer, checkup: Checkup, failure: Failure) -> types.Diagnostic:
    return types.Diagnostic(
        range=server.range(checkup.source, checkup.source.line_span(1)),
        message=failure.told(checkup.lang),
        severity=types.DiagnosticSeverity.Error,
        code=failure.code,
        source=SOURCE,
    )


def _page(server: PlanlintServer, finding: Finding) -> types.CodeDescription | None:
    """Where the page of its rule stands, if the client says where pages do."""
    pattern: Any = server.options.get("docsUrl")
    if not isinstance(pattern, str) or not pattern:
        return None
    name = quote(finding.name)
    return types.CodeDescription(pattern.replace("{rule}", name) if "{rule}" in pattern else f"{pattern}{name}")


def _tags(finding: Finding) -> list[types.DiagnosticTag] | None:
    """Words that should simply go are shown faded."""
    best = finding.fixes[0] if finding.fixes else None
    if best is None or not finding.span.start < finding.span.end:
        return None
    edits = best.edits
    whole = len(edits) == 1 and not edits[0].text and edits[0].span == finding.span
    return [types.DiagnosticTag.Unnecessary] if whole else None


def _related(
    server: PlanlintServer, uri: str, checkup: Checkup, finding: Finding
) -> list[types.DiagnosticRelatedInformation] | None:
    text_document = server.client_capabilities.text_document
    wanted = text_document.publish_diagnostics if text_document is not None else None
    if not finding.related or wanted is None or not wanted.related_information:
        return None
    return [
        types.DiagnosticRelatedInformation(
            types.Location(uri, server.range(checkup.source, related.span)),
            (related.note or _PLACE).to(checkup.lang) + _words(checkup.source.text, related.span),
        )
        for related in finding.related[:_MOST_RELATED]
    ]


def _words(text: str, span: Span) -> str:
    """The words of a place, in brackets: a list of places alone tells nobody which is which."""
    words = "".join(text[span.start : span.end].split())
    return f"（{words[:20]}{'…' if len(words) > 20 else ''}）" if words else ""
