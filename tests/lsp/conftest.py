from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.client import PLUGIN
from tests.lsp.client import SETTINGS
from tests.lsp.client import Client


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Client]]:
    """Starts servers in a folder whose settings select the rules of a local plugin, which is trusted unless told otherwise."""
    clients: list[Client] = []
    (tmp_path / "planlint.toml").write_text(SETTINGS, "utf-8")
    (tmp_path / "rules.py").write_text(PLUGIN, "utf-8")

    def begin(**more: object) -> Client:
        options = {"trusted": True, "plugins": ["rules.py"], **more.pop("options", {})}  # type: ignore[dict-item]
        clients.append(Client(tmp_path, options=options, **more))  # type: ignore[arg-type]
        return clients[-1]

    yield begin
    for client in clients:
        client.kill()
