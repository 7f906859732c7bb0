"""What the client has open: it is checked whenever it changes, and read when somebody asks."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from typing import Any

from planlint.lsp import notices
from planlint.lsp.checkup import Checkup
from planlint.lsp.checkup import checkup_of
from planlint.lsp.document import changed
from planlint.lsp.document import key_of
from planlint.lsp.document import open_source
from planlint.lsp.wire import about
from planlint.lsp.wire import edits_of
from planlint.lsp.worker import Abandoned
from planlint.lsp.worker import FailedError
from planlint.lsp.worker import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterator

    from planlint.language import Bilingual
    from planlint.lsp.reader import Reader
    from planlint.lsp.reader import Reading
    from planlint.lsp.reader import View
    from planlint.lsp.worker import Ticket
    from planlint.lsp.worker import Worker
    from planlint.rules.fix import Edit
    from planlint.source.text import Source
    from planlint.source.text import Span
    from planlint.source.text import Unit


class Open:
    """A document that the client has open.

    Attributes:
        uri: as the client writes it.
        version: as the client counts.
        source: its text now.
        checkup: what is known of it.
        ticket: the check under way.
        reading: how that text is read, once somebody asked.
        fixes: the safe fixes of that text, once somebody asked.
    """

    def __init__(self, uri: str, version: int, source: Source) -> None:
        self.uri = uri
        self.version = version
        self.source = source
        self.checkup: asyncio.Future[Checkup] = asyncio.get_running_loop().create_future()
        self.ticket: Ticket | None = None
        self.reading: Reading | None = None
        self.fixes: Ticket | None = None

    def settle(self, checkup: Checkup) -> None:
        """Say what is known of it now."""
        if not self.checkup.done():
            self.checkup.set_result(checkup)

    def outdate(self) -> None:
        """Let go of what was known of an older text, and stop what is under way for it."""
        for ticket in (self.ticket, self.fixes):
            if ticket is not None:
                ticket.stop()
        if self.reading is not None:
            self.reading.settle(None)
        self.ticket = self.fixes = self.reading = None


class Desk:
    """The open documents.

    Args:
        worker: checks them.
        reader: reads them.
        publish: is called with a document and what is known of it, when that is news.
        tell: is called with a notice about a document, and its source.
    """

    def __init__(
        self,
        worker: Worker,
        reader: Reader,
        publish: Callable[[Open, Checkup], None],
        tell: Callable[[Bilingual, Source], None],
    ) -> None:
        self._worker = worker
        self._reader = reader
        self._publish = publish
        self._tell = tell
        self._documents: dict[str, Open] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def __iter__(self) -> Iterator[Open]:
        return iter([*self._documents.values()])

    def get(self, uri: str) -> Open | None:
        """An open document."""
        return self._documents.get(key_of(uri))

    def open(self, uri: str, version: int, text: str, language: str) -> None:
        """Take in a document."""
        document = self._documents[key_of(uri)] = Open(uri, version, open_source(uri, text, language))
        self.schedule(document)

    def change(self, uri: str, version: int, changes: Any, unit: Unit) -> None:
        """Take in another text of a document."""
        document = self.get(uri)
        if document is not None:
            document.version = version
            document.source = changed(document.source, changes, unit)
            self.schedule(document)

    def close(self, uri: str) -> None:
        """Let a document go."""
        document = self._documents.pop(key_of(uri), None)
        if document is not None:
            document.outdate()
            document.settle(Checkup(document.source))

    def schedule(self, document: Open) -> None:
        """Check a document as it is now; a check of an older text ends."""
        document.outdate()
        if document.checkup.done():
            document.checkup = asyncio.get_running_loop().create_future()
        self._check(document)

    def _check(self, document: Open) -> None:
        document.ticket = self._worker.submit(about("check", document.source))
        task = asyncio.ensure_future(self._follow(document, document.source, document.ticket))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self, document: Open, source: Source, ticket: Ticket) -> None:
        checkup = await self.outcome(ticket, source)
        if document.ticket is not ticket:
            return
        if checkup is None:
            self._check(document)
        else:
            document.settle(checkup)
            self._publish(document, checkup)

    async def outcome(self, ticket: Ticket, source: Source) -> Checkup | None:
        """What came of a check; None where it was stopped, or ended by a rule that doesn't run any more."""
        try:
            return checkup_of(await ticket.future, source)
        except Stopped:
            return None
        except Abandoned as error:
            seconds, how = self._worker.patience, error.how
            if error.rule:
                self._tell(notices.left_out(error.rule, how, seconds), source)
                return None
            text = notices.given_up(source.name, how, seconds)
            self._tell(text, source)
            return Checkup(source, self._reader.lang(source.path), failures=(notices.abandoned(source.name, text),))
        except FailedError as error:
            failure = notices.failed(source.name, str(error))
            return Checkup(source, self._reader.lang(source.path), failures=(failure,))

    async def view(self, uri: str) -> View | None:
        """How a document is read; None where it is not open, or can't be read."""
        document = self.get(uri)
        while document is not None:
            if document.reading is None:
                document.reading = self._reader.read(document.source)
            reading = document.reading
            view = await asyncio.shield(reading.view)
            if document.reading is reading or self.get(uri) is not document:
                return view
        return None

    async def checkup(self, uri: str, within: float | None = None) -> Checkup | None:
        """What is known of a document; None where it is not open, or is not known within some seconds."""
        document = self.get(uri)
        while document is not None:
            known = document.checkup
            await asyncio.wait({known}, timeout=within)
            if not known.done():
                return None
            if known.result().source is document.source:
                return known.result()
            await asyncio.sleep(0)
        return None

    async def fixes(self, uri: str) -> tuple[Source, tuple[Edit, ...]] | None:
        """A document, and its safe fixes."""
        document = self.get(uri)
        if document is None:
            return None
        source = document.source
        if document.fixes is None:
            document.fixes = self._worker.submit(about("fix", source))
        plain = await self.answer(document.fixes, source)
        return None if plain is None else (source, edits_of(plain))

    async def fixes_within(self, source: Source, span: Span) -> tuple[Edit, ...]:
        """The safe fixes of a stretch of a document."""
        return edits_of(await self.answer(self._worker.submit(about("fix-within", source, span=[*span])), source) or ())

    async def answer(self, ticket: Ticket, source: Source) -> Any:
        """What was answered about a document; None where nothing was."""
        try:
            return await asyncio.shield(ticket.future)
        except (Stopped, FailedError):
            return None
        except Abandoned as error:
            if error.rule:
                self._tell(notices.left_out(error.rule, error.how, self._worker.patience), source)
            return None
