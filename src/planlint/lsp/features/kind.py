"""``planlint/kind``: what sort of document a draft is read as, for a client that shows it beside the count of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.plan.kind import KIND_NAMES

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer


def register(server: PlanlintServer) -> None:
    """Answer; the parameter is ``{"uri": …}``, the result ``{"kind": …, "name": …}`` or null."""

    @server.feature("planlint/kind")
    async def answer(params: Any) -> Any:
        uri = params.get("uri") if isinstance(params, dict) else getattr(params, "uri", "")
        view = await server.desk.view(str(uri))
        if view is None:
            return None
        kind = view.plan.kind
        return {"kind": kind.value, "name": KIND_NAMES[kind].to(view.lang)}
