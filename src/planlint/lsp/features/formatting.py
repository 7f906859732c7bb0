"""Formatting applies the fixes that are safe, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.lsp.server import PlanlintServer
    from planlint.rules.fix import Edit
    from planlint.source.text import Source


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def whole(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        fixed = await server.desk.fixes(params.text_document.uri)
        return [] if fixed is None else text_edits(server, *fixed)

    @server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
    async def part(params: types.DocumentRangeFormattingParams) -> list[types.TextEdit]:
        document = server.desk.get(params.text_document.uri)
        if document is None:
            return []
        source = document.source
        return text_edits(server, source, await server.desk.fixes_within(source, server.span(source, params.range)))


def text_edits(server: PlanlintServer, source: Source, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Edits as the client makes them."""
    return [types.TextEdit(server.range(source, edit.span), edit.text) for edit in edits]
