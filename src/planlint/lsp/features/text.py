"""``planlint/text``: the text that the server holds, for a client that wants to make sure that it is its own.

Synchronisation is where language servers go wrong unseen: every position is then off by a little. The request costs
nothing until it is made; tests and bug reports make it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer


def register(server: PlanlintServer) -> None:
    """Answer; the parameter is ``{"uri": …}``, the result ``{"version": …, "text": …}`` or null."""

    @server.feature("planlint/text")
    def text(params: Any) -> Any:
        uri = params.get("uri") if isinstance(params, dict) else getattr(params, "uri", "")
        document = server.desk.get(str(uri))
        return None if document is None else {"version": document.version, "text": document.source.text}
