"""Sections and attachments fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.lsp.features.words import last_of
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def fold(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        lines = (
            (view.source.position(span.start).line - 1, view.source.position(span.end).line - 1)
            for span in _stretches(view.plan)
        )
        return [
            types.FoldingRange(first, last, kind=types.FoldingRangeKind.Region) for first, last in lines if last > first
        ]


def _stretches(plan: Plan) -> Iterator[Span]:
    for section in plan.sections:
        yield Span(section.head.span.start, last_of(plan, section))
    starts = [attachment.label.span.start for attachment in plan.attached]
    end = plan.attachments[-1].span.end if plan.attachments else 0
    for place, start in enumerate(starts):
        after = starts[place + 1] - 1 if place + 1 < len(starts) else end
        yield Span(start, max(start, min(after, end)))
