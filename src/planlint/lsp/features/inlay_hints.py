"""The date beside a deadline that doesn't say its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.patterns import compiled
from planlint.plan.model import DeadlineKind

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer

_YEAR = compiled("[12][0-9]{3}")
_DATED = (DeadlineKind.DATE, DeadlineKind.PERIOD_END, DeadlineKind.RELATIVE)


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def hints(params: types.InlayHintParams) -> list[types.InlayHint]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        wanted = server.span(view.source, params.range)
        return [
            types.InlayHint(
                server.position(view.source, deadline.passage.span.end), deadline.last.isoformat(), padding_left=True
            )
            for deadline in view.plan.deadlines
            if deadline.kind in _DATED
            and deadline.last is not None
            and not _YEAR.search(deadline.passage.text)
            and not deadline.passage.text.startswith("全年")  # how long, not by when
            and wanted.start <= deadline.passage.span.end <= wanted.end
        ]
