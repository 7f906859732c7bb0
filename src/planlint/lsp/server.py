"""The transport: what the client has open, one check at a time, and who is told of its result."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING
from typing import Any
from typing import NamedTuple

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from planlint import __version__
from planlint.language import Bilingual
from planlint.lsp.checker import Checker
from planlint.lsp.checker import Checkup
from planlint.lsp.document import changed
from planlint.lsp.document import key_of
from planlint.lsp.document import open_source
from planlint.lsp.positions import to_offset
from planlint.lsp.positions import to_position
from planlint.lsp.positions import to_range
from planlint.lsp.positions import to_span
from planlint.lsp.positions import unit_of
from planlint.lsp.worker import Abandoned
from planlint.lsp.worker import Stopped
from planlint.lsp.worker import Ticket
from planlint.lsp.worker import Worker
from planlint.rules.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.config.load import LoadedSettings
    from planlint.engine.fixed import Fixed
    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.source.text import Source
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
PATIENCE = 10.0


class View(NamedTuple):
    """A document as it is read at this moment."""

    source: Source
    loaded: LoadedSettings
    plan: Plan

    @property
    def lang(self) -> Lang:
        """The language in which to speak of it."""
        return self.loaded.settings.lang


class Open:
    """A document that the client has open.

    Attributes:
        uri: as the client writes it.
        version: as the client counts.
        source: its text now.
        parsed: what that text is read as; None where it can't be.
        checkup: what is known of that text.
        ticket: the check under way.
        fixed: that text after its safe fixes, once somebody asked.
    """

    def __init__(self, uri: str, version: int, source: Source) -> None:
        self.uri = uri
        self.version = version
        self.source = source
        self.parsed: asyncio.Future[View | None] = asyncio.get_running_loop().create_future()
        self.checkup: asyncio.Future[Checkup] = asyncio.get_running_loop().create_future()
        self.ticket: Ticket[Checkup] | None = None
        self.fixed: Ticket[Fixed | None] | None = None


class PlanlintServer(LanguageServer):
    """The server; features find here what they need.

    Attributes:
        documents: what is open, by key.
        checker: plugins and settings.
        worker: the thread that checks.
        options: the initialization options.
    """

    def __init__(self) -> None:
        super().__init__("planlint", __version__, types.TextDocumentSyncKind.Full)
        self.documents: dict[str, Open] = {}
        self.options: dict[str, Any] = {}
        self.worker = Worker(PATIENCE)
        self.checker: Checker
        self._told: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        for name in FEATURES:
            import_module(f"planlint.lsp.features.{name}").register(self)

    # What the client is

    def begin(self, params: types.InitializeParams) -> None:
        """Load plugins; those of the workspace only where the client says that it is trusted."""
        options = params.initialization_options
        self.options = dict(options) if isinstance(options, dict) else {}
        folder = next(self.folders(), None)
        if folder is not None:
            with suppress(OSError):
                os.chdir(folder)  # where a command would be run
        files = self.options.get("plugins") or ()
        trusted = self.options.get("trusted") is True
        lang = self.options.get("language")
        self.checker = Checker.begin(
            [Path.cwd() / str(file) for file in files] if trusted else (), lang if lang in ("zh", "en") else None
        )
        patience = self.options.get("timeout")
        if isinstance(patience, (int, float)) and patience > 0:
            self.worker.patience = patience

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

    # What is open

    def open(self, uri: str, version: int, text: str, language: str) -> None:
        """Take in a document."""
        document = self.documents[key_of(uri)] = Open(uri, version, open_source(uri, text, language))
        self.schedule(document)

    def change(self, uri: str, version: int, changes: Any) -> None:
        """Take in another text of a document."""
        document = self.documents.get(key_of(uri))
        if document is not None:
            document.version = version
            document.source = changed(document.source, changes, self.unit)
            self.schedule(document)

    def close(self, uri: str) -> None:
        """Let a document go."""
        document = self.documents.pop(key_of(uri), None)
        if document is not None:
            self._stop(document)
            _resolve(document.parsed, None)
            _resolve(document.checkup, Checkup(document.source))

    def _stop(self, document: Open) -> None:
        for ticket in (document.ticket, document.fixed):
            if ticket is not None:
                ticket.stop()
        document.ticket = document.fixed = None

    # What is checked

    def schedule(self, document: Open) -> None:
        """Check a document as it is now; a check of an older text ends."""
        self._stop(document)
        parsed: asyncio.Future[View | None] = asyncio.get_running_loop().create_future()
        old, document.parsed = document.parsed, parsed
        if not old.done():
            old.set_result(None)
        if document.checkup.done():
            document.checkup = asyncio.get_running_loop().create_future()
        source = document.source

        def work(ticket: Ticket[Checkup]) -> Checkup:
            def tell(loaded: LoadedSettings, plan: Plan) -> None:
                ticket.loop.call_soon_threadsafe(_resolve, parsed, View(source, loaded, plan))

            return self.checker.check(source, ticket.check, tell)

        document.ticket = self.worker.submit(work)
        self.go(self._follow(document, document.ticket, parsed))

    def recheck(self) -> None:
        """Read settings anew, check everything again, and have the client ask again."""
        self.worker.submit(lambda _: self.checker.reload())
        for document in self.documents.values():
            self.schedule(document)
        workspace = self.client_capabilities.workspace
        if workspace is not None and workspace.diagnostics is not None and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)
        if workspace is not None and workspace.inlay_hint is not None and workspace.inlay_hint.refresh_support:
            self.workspace_inlay_hint_refresh(None)

    async def _follow(self, document: Open, ticket: Ticket[Checkup], parsed: asyncio.Future[View | None]) -> None:
        source = document.source
        try:
            checkup = await ticket.future
        except Stopped:
            return
        except Abandoned as abandoned:
            rule = str(abandoned.args[0])
            self._tell_of_hang(rule, source.name)
            checkup = Checkup(source, failures=(_gave_up(source.name, rule),))
            self.checker = self.checker.successor(rule)
            if rule:
                if document.ticket is ticket:
                    self.schedule(document)
                return
        except Exception as error:
            self.log("".join(format_exception(error)))
            checkup = Checkup(source)
        finally:
            _resolve(parsed, None)
        if document.ticket is ticket:
            _resolve(document.checkup, checkup)
            self._tell_of_failures(checkup)
            from planlint.lsp.features.diagnostics import publish

            publish(self, document, checkup)

    async def view(self, identifier: types.TextDocumentIdentifier) -> View | None:
        """How a document is read; None where it is not open, or can't be read."""
        document = self.documents.get(key_of(identifier.uri))
        while document is not None:
            parsed = document.parsed
            view = await asyncio.shield(parsed)
            if document.parsed is parsed:
                return view
        return None

    async def checkup(self, identifier: types.TextDocumentIdentifier) -> Checkup | None:
        """What is known of a document; None where it is not open."""
        document = self.documents.get(key_of(identifier.uri))
        while document is not None:
            checkup = await asyncio.shield(document.checkup)
            if checkup.source is document.source:
                return checkup
            await asyncio.sleep(0)
        return None

    async def fixed(self, identifier: types.TextDocumentIdentifier) -> Fixed | None:
        """A document after its safe fixes."""
        document = self.documents.get(key_of(identifier.uri))
        if document is None:
            return None
        source = document.source
        if document.fixed is None:
            document.fixed = self.worker.submit(lambda ticket: self.checker.fix(source, ticket.check))
        try:
            return await asyncio.shield(document.fixed.future)
        except (Stopped, Abandoned):
            return None

    # What is said

    def go(self, work: Any) -> None:
        """Have a coroutine run by itself."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def say(self, text: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Show something to the user."""
        self.window_show_message(types.ShowMessageParams(kind, text))

    def say_once(self, text: str) -> None:
        """Show something to the user, unless that was done already."""
        if text not in self._told:
            self._told.add(text)
            self.say(text)

    def log(self, text: str) -> None:
        """Put something into the client's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Log, text))

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls' signature
        """A fault of ours or a malformed message: for the log, not for the drafter."""
        with suppress(Exception):
            self.log(f"planlint: {error}")

    def _tell_of_hang(self, rule: str, name: str) -> None:
        seconds = f"{self.worker.patience:g}"
        self.say_once(
            f"planlint：规则 {rule} 超过 {seconds} 秒没有结果，本次不再运行；可在配置里关掉它，并告知其作者"
            if rule
            else f"planlint：{Path(name).name} 超过 {seconds} 秒没有查完，已放弃"
        )

    def _tell_of_failures(self, checkup: Checkup) -> None:
        for failure in (*self.checker.plugins.failures, *checkup.failures):
            if failure.detail and failure.detail not in self._told:
                self._told.add(failure.detail)
                self.log(f"planlint: {failure.told(checkup.lang)}\n{failure.detail}")

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


def _resolve(future: asyncio.Future[Any], value: object) -> None:
    if not future.done():
        future.set_result(value)


def _gave_up(name: str, rule: str) -> Failure:
    at = Bilingual(f"停在规则 {rule}", f"it hung in rule {rule}") if rule else Bilingual("文件太大", "it is too large")
    return Failure("check-abandoned", name, Bilingual(f"没有查完：{at.zh}", f"the check was given up: {at.en}"))


def serve() -> int:
    """Serve one client on standard input and output; the exit code.

    Whatever plugins print goes to standard error, or it would be taken for messages.
    """
    import sys

    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    server = PlanlintServer()
    server.start_io(sys.stdin.buffer, output)
    return 0 if server.protocol._shutdown else 1
