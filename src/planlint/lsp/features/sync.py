"""Documents that open, change and close, and settings files that change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.engine.suppress.baseline import BASELINE
from planlint.engine.suppress.places import SIDECAR
from planlint.lsp.notices import UNTRUSTED
from planlint.lsp.notices import told

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer

_WATCHED = ("planlint.toml", "pyproject.toml", SIDECAR, BASELINE, ".gitignore")


def register(server: PlanlintServer) -> None:
    """Listen."""

    @server.feature(types.INITIALIZE)
    def begin(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.INITIALIZED)
    def started(_: types.InitializedParams) -> None:
        if server.options.get("plugins") and server.options.get("trusted") is not True:
            server.log(told(UNTRUSTED).to(server.lang()))
        workspace = server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace is not None else None
        if watching is not None and watching.dynamic_registration:
            _watch(server)

    _follow_documents(server)
    _follow_files(server)


def _follow_documents(server: PlanlintServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        language = getattr(item.language_id, "value", item.language_id)
        server.desk.open(item.uri, item.version, item.text, str(language))

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.desk.change(params.text_document.uri, params.text_document.version, params.content_changes, server.unit)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.desk.close(params.text_document.uri)


def _follow_files(server: PlanlintServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: types.DidSaveTextDocumentParams) -> None:
        server.recheck()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def touched(_: types.DidChangeWatchedFilesParams) -> None:
        server.worker.left_out.clear()
        server.recheck()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(_: types.DidChangeConfigurationParams) -> None:
        """Settings are in files; clients send this all the same."""

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def moved(_: types.DidChangeWorkspaceFoldersParams) -> None:
        server.recheck()


def _watch(server: PlanlintServer) -> None:
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = types.Registration("planlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    server.client_register_capability(types.RegistrationParams([registration]))
