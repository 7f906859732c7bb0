"""The transport: what the client is, and how it is spoken to."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from planlint import __version__
from planlint.engine.examined import unpack
from planlint.language import Bilingual
from planlint.lsp import notices
from planlint.lsp.desk import Desk
from planlint.lsp.positions import to_offset
from planlint.lsp.positions import to_position
from planlint.lsp.positions import to_range
from planlint.lsp.positions import to_span
from planlint.lsp.positions import unit_of
from planlint.lsp.protocol import Protocol
from planlint.lsp.reader import Reader
from planlint.lsp.worker import PATIENCE
from planlint.lsp.worker import Worker
from planlint.source.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint.language import Lang
    from planlint.lsp.checkup import Checkup
    from planlint.lsp.desk import Open
    from planlint.lsp.wire import Message
    from planlint.rules.failure import Failure
    from planlint.source.text import Span

FEATURES = (
    "sync",
    "diagnostics",
    "workspace_diagnostics",
    "code_actions",
    "ignore",
    "registry",
    "hover",
    "symbols",
    "folding",
    "definition",
    "references",
    "rename",
    "completion",
    "code_lens",
    "inlay_hints",
    "formatting",
    "links",
    "kind",
    "text",
)


class PlanlintServer(LanguageServer):
    """The server; features find here what they need.

    Attributes:
        options: the initialization options.
        worker: has documents checked.
        reader: reads them.
        desk: the open ones.
    """

    def __init__(self) -> None:
        super().__init__("planlint", __version__, types.TextDocumentSyncKind.Full, protocol_cls=Protocol)
        self.options: dict[str, Any] = {}
        self.worker: Worker
        self.reader: Reader
        self.desk: Desk
        self._told: set[str] = set()
        for name in FEATURES:
            import_module(f"planlint.lsp.features.{name}").register(self)

    # What the client is

    def begin(self, params: types.InitializeParams) -> None:
        """Start the process that checks; it loads plugins of the workspace only where the client says that it is trusted."""
        options = params.initialization_options
        self.options = dict(options) if isinstance(options, dict) else {}
        folder = next(self.folders(), None)
        if folder is not None:
            with suppress(OSError):
                os.chdir(folder)  # where a command would be run
        lang = self.options.get("language")
        lang = lang if lang in ("zh", "en") else None
        patience = self.options.get("timeout")
        sound = isinstance(patience, (int, float)) and patience > 0
        greeting = {"do": "begin", "plugins": [*self._plugins()], "autoload": True, "lang": lang}
        self.reader = Reader(lang)
        self.worker = Worker(greeting, self._greeted, float(patience) if sound else PATIENCE)  # type: ignore[arg-type]
        self.desk = Desk(
            self.worker, self.reader, self._publish, lambda text, source: self.tell_once(text, source.path)
        )

    def _plugins(self) -> Iterator[str]:
        """The plugin files of the workspace, where it is trusted."""
        files = self.options.get("plugins")
        if self.options.get("trusted") is True and isinstance(files, list):
            yield from (str(Path.cwd() / str(file)) for file in files)

    def _greeted(self, plain: Message | None) -> None:
        """Say which plugins are broken, once the process that checks has told."""
        if plain is None:
            self.tell_once(notices.PLUGINS_STUCK)
            return
        failures = unpack(plain, Source("")).failures
        for failure in failures:
            self.tell_once(Bilingual(failure.told("zh"), failure.told("en")))
        if failures:
            self._log_failures(failures, self.lang())

    def folders(self) -> Iterator[Path]:
        """The folders of the workspace."""
        uris = list(self.workspace.folders) or [self.workspace.root_uri]
        for uri in uris:
            path = to_fs_path(uri) if uri and uri.startswith("file:") else None
            if path:
                yield Path(path)

    @property
    def unit(self) -> Any:
        """The unit in which columns are counted."""
        return unit_of(self.workspace.position_encoding)

    # What is checked

    def recheck(self) -> None:
        """Read settings anew, check everything again, and have the client ask again."""
        self.reader.reload()
        self.worker.reload()
        for document in self.desk:
            self.desk.schedule(document)
        workspace = self.client_capabilities.workspace
        if workspace is not None and workspace.diagnostics is not None and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)
        if workspace is not None and workspace.inlay_hint is not None and workspace.inlay_hint.refresh_support:
            self.workspace_inlay_hint_refresh(None)

    def _publish(self, document: Open, checkup: Checkup) -> None:
        from planlint.lsp.features.diagnostics import publish

        self._log_failures(checkup.failures, checkup.lang)
        publish(self, document, checkup)

    # What is said

    def tell(
        self, text: Bilingual, path: Path | None = None, kind: types.MessageType = types.MessageType.Warning
    ) -> None:
        """Show something to the user, in the language of a document or of the workspace."""
        self.window_show_message(types.ShowMessageParams(kind, notices.told(text).to(self.lang(path))))

    def tell_once(self, text: Bilingual, path: Path | None = None) -> None:
        """Show something to the user, unless that was done already."""
        if text.zh not in self._told:
            self._told.add(text.zh)
            self.tell(text, path)

    def lang(self, path: Path | None = None) -> Lang:
        """The language in which to speak of a document, or of the workspace: the client's wish, or the settings'."""
        return self.reader.lang(path or Path.cwd() / "_")

    def log(self, text: str) -> None:
        """Put something into the client's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Log, text))

    def _log_failures(self, failures: Iterable[Failure], lang: Lang) -> None:
        """Put the details of failures into the log, each once."""
        for failure in failures:
            if failure.detail and failure.detail not in self._told:
                self._told.add(failure.detail)
                self.log(f"planlint: {failure.told(lang)}\n{failure.detail}")

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls' signature
        """A fault of ours or a malformed message: for the log, not for the drafter."""
        with suppress(Exception):
            self.log(f"planlint: {error}")

    # Positions

    def range(self, source: Source, span: Span) -> types.Range:
        """Where a span stands, as the client counts."""
        return to_range(source, span, self.unit)

    def position(self, source: Source, offset: int) -> types.Position:
        """Where an offset stands, as the client counts."""
        return to_position(source, offset, self.unit)

    def offset(self, source: Source, position: types.Position) -> int:
        """The offset of a position of the client."""
        return to_offset(source, position, self.unit)

    def span(self, source: Source, place: types.Range) -> Span:
        """The span of a range of the client."""
        return to_span(source, place, self.unit)

    def edit(self, document: Open, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        """Edits of one document, held to its version where the client knows how."""
        workspace = self.client_capabilities.workspace
        if workspace is not None and workspace.workspace_edit and workspace.workspace_edit.document_changes:
            identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, [*edits])])
        return types.WorkspaceEdit(changes={document.uri: edits})

    def shutdown(self) -> None:
        """End without waiting for a thread that reads what nobody writes."""
        if self._stop_event is not None:
            self._stop_event.set()
        if self._thread_pool is not None:
            self._thread_pool.shutdown(wait=False, cancel_futures=True)


def serve() -> int:
    """Serve one client on standard input and output; the exit code.

    Whatever else prints goes to standard error, or it would be taken for messages.
    """
    import sys

    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    server = PlanlintServer()
    server.start_io(sys.stdin.buffer, output)
    return 0 if server.protocol._shutdown else 1
