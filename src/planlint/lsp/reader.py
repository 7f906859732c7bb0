"""Reads open documents as plans, for what the server answers by itself: outline, hover, definitions, completion.

It does so in a thread of the server: reading runs no code of a plugin, so it ends; and it has to go on where the process
that checks is busy, or is being replaced.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from planlint.config.problem import ConfigError
from planlint.lsp.settings import FreshSettings
from planlint.plan.reading import forget_at_times
from planlint.record import Record
from planlint.rules.registry import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.config.load import LoadedSettings
    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.source.text import Source


class View(Record):
    """A document as it is read at this moment."""

    source: Source
    loaded: LoadedSettings
    plan: Plan

    @property
    def lang(self) -> Lang:
        """The language in which to speak of it."""
        return self.loaded.settings.lang


class Reading:
    """A document that is to be read.

    Attributes:
        source: its text.
        view: how it is read; None where it can't be, or was called off.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.loop = asyncio.get_running_loop()
        self.view: asyncio.Future[View | None] = self.loop.create_future()

    def settle(self, view: View | None) -> None:
        """Say how it is read."""
        if not self.view.done():
            self.view.set_result(view)


class Reader:
    """Reads one document after the other.

    Args:
        lang: the language that the client asks for; None leaves it to settings files.
    """

    def __init__(self, lang: str | None) -> None:
        catalogue = Catalogue()
        catalogue.partial = True  # the rules are elsewhere, and what settings say of them is checked there
        self._settings = FreshSettings(catalogue, lang)
        self._waiting: SimpleQueue[Reading] = SimpleQueue()
        Thread(target=self._run, name="planlint-reader", daemon=True).start()

    def read(self, source: Source) -> Reading:
        """Have a document read; to be called in the event loop."""
        reading = Reading(source)
        self._waiting.put(reading)
        return reading

    def settings(self, path: Path | None) -> LoadedSettings | None:
        """The settings for a document; None where their file is broken."""
        try:
            return self._settings.load(path)
        except ConfigError:
            return None

    def lang(self, path: Path | None) -> Lang:
        """The language in which to speak of a document."""
        loaded = self.settings(path)
        return "zh" if loaded is None else loaded.settings.lang

    def reload(self) -> None:
        """Read settings anew."""
        self._settings.reload()

    def _run(self) -> None:
        while True:
            reading = self._waiting.get()
            forget_at_times()
            if not reading.view.done():
                view = self._view(reading.source)
                with suppress(RuntimeError):  # the loop has ended
                    reading.loop.call_soon_threadsafe(reading.settle, view)

    def _view(self, source: Source) -> View | None:
        from planlint.engine.session import read_plan

        loaded = self.settings(source.path)
        if loaded is None or len(source.text) > loaded.settings.max_size:
            return None
        try:
            return View(source, loaded, read_plan(source, loaded.settings))
        except Exception:  # of the parser: the check tells of it
            return None
