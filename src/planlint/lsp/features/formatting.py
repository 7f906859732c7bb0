"""Formatting applies the fixes that are safe, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.engine.fixer import safe_within
from planlint.engine.session import read_plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan
    from planlint.rules.fix import Edit
    from planlint.source.text import Source


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def whole(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        fixed = await server.fixed(params.text_document)
        return [] if fixed is None else text_edits(server, fixed.before, fixed.edits)

    @server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
    async def part(params: types.DocumentRangeFormattingParams) -> list[types.TextEdit]:
        checkup = await server.checkup(params.text_document)
        if checkup is None or checkup.plan is None or checkup.found is None or checkup.loaded is None:
            return []
        span = server.span(checkup.source, params.range)
        counted = [checkup.found.findings[place] for place in checkup.found.open]
        read, settings = checkup.source.with_text, checkup.loaded.settings

        def again(text: str) -> Plan:
            return read_plan(read(text), settings)

        return text_edits(server, checkup.source, safe_within(checkup.plan, counted, span, again))


def text_edits(server: PlanlintServer, source: Source, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Edits as the client makes them."""
    return [types.TextEdit(server.range(source, edit.span), edit.text) for edit in edits]
