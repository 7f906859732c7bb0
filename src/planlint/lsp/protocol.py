"""The protocol as pygls speaks it, without what pygls 2.1 keeps for good: a future for each notification it was sent."""

from __future__ import annotations

from typing import Any

from pygls.protocol import LanguageServerProtocol


class Protocol(LanguageServerProtocol):
    """Forgets notifications once they are handled; else every key stroke would stay in memory, a kilobyte each."""

    def _handle_notification(self, method_name: str, params: Any) -> None:
        super()._handle_notification(method_name, params)
        done = [number for number, future in self._request_futures.items() if future.done()]
        for number in done:
            del self._request_futures[number]
