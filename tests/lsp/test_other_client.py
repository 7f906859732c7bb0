"""Another client than our own, which holds every answer to the types of the protocol."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import ClientServerConfig
from pytest_lsp import LanguageClient

from tests.e2e.process import COMMAND

TEXT = "某市2025年工作要点\n一、任务\n（一）𠮷祥路建成。\n（三）编成手册。\n"
CONFIG = ClientServerConfig(server_command=[str(COMMAND), "lsp"])


@pytest_asyncio.fixture(params=["utf-8", "utf-16", "utf-32"])
async def client(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[LanguageClient]:
    (tmp_path / "planlint.toml").write_text('select = ["numbering-gap"]\n', "utf-8")
    found = await CONFIG.start()
    capabilities = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=[request.param]))
    await found.initialize_session(types.InitializeParams(capabilities=capabilities, root_uri=tmp_path.as_uri()))
    yield found
    await found.shutdown_session()
    await found.stop()


@pytest.mark.asyncio
async def test_a_session(client: LanguageClient, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    item = types.TextDocumentItem(uri, types.LanguageKind.Markdown, 1, TEXT)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    identifier = types.TextDocumentIdentifier(uri)
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(identifier))
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert [(each.code, each.range.start.line) for each in report.items] == [("numbering-gap", 3)]
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(identifier))
    assert symbols
    assert client.diagnostics[uri] == report.items
