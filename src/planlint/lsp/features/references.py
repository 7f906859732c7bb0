"""Every place where the body, the shorthand or the document under the cursor is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.lsp.bodies import mention_at
from planlint.lsp.bodies import places_of
from planlint.lsp.features.words import citation_at
from planlint.lsp.features.words import shorthand_at

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan
    from planlint.source.text import Span


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def references(params: types.ReferenceParams) -> list[types.Location]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        spans = places(view.plan, server.offset(view.source, params.position))
        return [types.Location(params.text_document.uri, server.range(view.source, span)) for span in spans]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    async def highlight(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        spans = places(view.plan, server.offset(view.source, params.position))
        return [types.DocumentHighlight(server.range(view.source, span)) for span in spans]


def places(plan: Plan, offset: int) -> list[Span]:
    """The places where the same is named as at an offset."""
    mention = mention_at(plan, offset)
    if mention is not None:
        return [each.passage.span for each in places_of(plan, mention.name)]
    shorthand = shorthand_at(plan, offset)
    if shorthand is not None:
        return [use.span for use in shorthand.uses]
    citation = citation_at(plan, offset)
    if citation is None:
        return []
    same = [each.passage for each in plan.citations if each.title == citation.title]
    spans = [passage.span for passage in same]
    if citation.short:
        start = plan.clean.text.find(citation.short, citation.passage.end)
        while start >= 0:
            spans.append(plan.clean.span(start, start + len(citation.short)))
            start = plan.clean.text.find(citation.short, start + len(citation.short))
    return sorted(set(spans))
