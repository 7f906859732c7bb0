"""One thread that does the work, so that the server answers while rules run.

It is no executor of the standard library: a rule that hangs must neither hold up the jobs behind it nor the end of the
process. Such a job is given up, its thread is told to stop as soon as it can, and another thread takes over.
"""

from __future__ import annotations

import asyncio
import ctypes
from collections.abc import Callable
from contextlib import suppress
from heapq import heappop
from heapq import heappush
from itertools import count
from threading import Condition
from threading import Thread
from typing import Any
from typing import Generic
from typing import TypeVar

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - it says what became of the work
    """The work was stopped because nobody wants its result any more."""


class Abandoned(Exception):  # noqa: N818 - likewise
    """The work took too long and was given up."""


class Ticket(Generic[T]):
    """A piece of work, and what its owner may say of it.

    Attributes:
        future: its result, in the event loop.
        stopped: nobody wants it any more.
        doing: what it is busy with, for messages.
    """

    def __init__(self, work: Callable[[Ticket[T]], T], loop: asyncio.AbstractEventLoop) -> None:
        self.work = work
        self.loop = loop
        self.future: asyncio.Future[T] = loop.create_future()
        self.stopped = False
        self.doing = ""
        self.thread: Thread | None = None
        self.timer: asyncio.TimerHandle | None = None

    def stop(self) -> None:
        """Have it end at the next opportunity."""
        self.stopped = True

    def check(self, doing: str = "") -> None:
        """To be called by the work now and then.

        Raises:
            Stopped: it should end.
        """
        self.doing = doing
        if self.stopped:
            raise Stopped


class Worker:
    """Does one job at a time, the urgent ones first.

    Args:
        patience: seconds that a job may take.
    """

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self._jobs: list[tuple[int, int, Ticket[Any]]] = []
        self._numbers = count()
        self._new = Condition()
        self._thread: Thread | None = None

    def submit(self, work: Callable[[Ticket[T]], T], *, urgent: bool = True) -> Ticket[T]:
        """Have something done; to be called in the event loop."""
        ticket = Ticket(work, asyncio.get_running_loop())
        with self._new:
            heappush(self._jobs, (0 if urgent else 1, next(self._numbers), ticket))
            if self._thread is None:
                self._start()
            self._new.notify()
        return ticket

    def _start(self) -> None:
        self._thread = Thread(target=self._run, name="planlint", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        me = self._thread
        while True:
            with self._new:
                while not self._jobs and self._thread is me:
                    self._new.wait()
                if self._thread is not me:
                    return
                ticket = heappop(self._jobs)[2]
                ticket.thread = me
            # The order to stop of a job that was given up may arrive late, anywhere in here: it ends the thread.
            with suppress(KeyboardInterrupt, RuntimeError):  # RuntimeError: the loop has ended
                self._do(ticket)
            with self._new:
                if self._thread is not me:
                    return

    def _do(self, ticket: Ticket[Any]) -> None:
        if ticket.stopped:
            ticket.loop.call_soon_threadsafe(_settle, ticket, None, Stopped())
            return
        ticket.loop.call_soon_threadsafe(self._watch, ticket)
        result, error = None, None
        try:
            result = ticket.work(ticket)
        except Exception as raised:
            error = raised
        ticket.loop.call_soon_threadsafe(_settle, ticket, result, error)

    def _watch(self, ticket: Ticket[Any]) -> None:
        if not ticket.future.done():
            ticket.timer = ticket.loop.call_later(self.patience, self._abandon, ticket)

    def _abandon(self, ticket: Ticket[Any]) -> None:
        if ticket.future.done():
            return
        ticket.stop()
        with self._new:
            if self._thread is ticket.thread:
                self._start()
                self._new.notify_all()
        if ticket.thread is not None and ticket.thread.ident is not None:
            order = ctypes.py_object(KeyboardInterrupt)  # the one exception that the guard around a rule lets through
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(ticket.thread.ident), order)
        _settle(ticket, None, Abandoned(ticket.doing))


def _settle(ticket: Ticket[Any], result: object, error: Exception | None) -> None:
    if ticket.timer is not None:
        ticket.timer.cancel()
    if ticket.future.done():
        return
    if error is not None:
        ticket.future.set_exception(error)
        ticket.future.exception()  # whoever awaits it still gets it; nobody has to
    else:
        ticket.future.set_result(result)
