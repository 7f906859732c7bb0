"""Has documents checked in a process of its own, so that nothing a rule does can hold up the server.

There is one job at a time. A job that takes too long, or that an edit has made void and that does not end by itself, is
ended with its process, and the next one gets another. The rule that is to blame doesn't run any more.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import ExitStack
from contextlib import suppress
from heapq import heappop
from heapq import heappush
from itertools import count
from time import monotonic
from traceback import format_exception
from typing import TYPE_CHECKING
from typing import Any

from planlint.lsp.child import Child
from planlint.lsp.child import EndedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.lsp.wire import Message

PATIENCE = 10.0  # seconds that a job may take
_GRACE = 1.0  # seconds in which a job that is void should end
_MARGIN = 1.0  # seconds that a process gets to give itself up
_LOADING = 6  # times as long may plugins take to load
_MOST_DEATHS = 2  # the first may be chance: somebody ended the process, or memory ran out


class Stopped(Exception):  # noqa: N818 - it says what became of the work
    """The work was stopped because nobody wants its result any more."""


class FailedError(Exception):
    """The work failed; the message is the traceback."""


class Abandoned(Exception):  # noqa: N818 - as Stopped
    """The work was given up.

    Attributes:
        rule: the rule that was to blame; "" where it was none.
        how: how the process died of it; "" where it took too long.
    """

    def __init__(self, rule: str, how: str) -> None:
        super().__init__(rule, how)
        self.rule = rule
        self.how = how


class Ticket:
    """A piece of work, and what its owner may say of it.

    Attributes:
        request: what is asked.
        future: the answer. It raises Stopped, Abandoned or FailedError.
        stopped: nobody wants it any more.
    """

    def __init__(self, request: Message) -> None:
        loop = asyncio.get_running_loop()
        self.request = request
        self.future: asyncio.Future[Any] = loop.create_future()
        self.stopped: asyncio.Future[None] = loop.create_future()

    def stop(self) -> None:
        """Have it end at the next opportunity."""
        if not self.stopped.done():
            self.stopped.set_result(None)

    def settle(self, answer: object = None, error: Exception | None = None) -> None:
        """Give the answer, or say why there is none."""
        if self.future.done():
            return
        if error is None:
            self.future.set_result(answer)
        else:
            self.future.set_exception(error)
            self.future.exception()  # whoever awaits it still gets it; nobody has to


class Worker:
    """Does one job at a time, the urgent ones first.

    Args:
        greeting: what a new process is told first.
        greeted: called with its answer; None where it gave none, and so has nothing but planlint's own rules.
        patience: seconds that a job may take.

    Attributes:
        left_out: names of rules that don't run any more.
        era: changes whenever settings were read anew.
    """

    def __init__(self, greeting: Message, greeted: Callable[[Message | None], None], patience: float) -> None:
        self.patience = patience
        self.left_out: set[str] = set()
        self.era: tuple[int, int] = (0, 0)
        self._greeting = greeting
        self._greeted = greeted
        self._jobs: list[tuple[int, int, Ticket]] = []
        self._numbers = count()
        self._new = asyncio.Event()
        self._child: Child | None = None
        self._started = 0
        self._spent: dict[str, float] = {}  # seconds in a rule that was ended, again and again
        self._deaths: Counter[str] = Counter()
        self._task = asyncio.ensure_future(self._run())

    def submit(self, request: Message, *, urgent: bool = True) -> Ticket:
        """Have something done."""
        ticket = Ticket(request)
        heappush(self._jobs, (0 if urgent else 1, next(self._numbers), ticket))
        self._new.set()
        return ticket

    def reload(self) -> None:
        """Have settings read anew."""
        self.submit({"do": "reload", "left_out": sorted(self.left_out)})

    async def _run(self) -> None:
        try:
            with suppress(FailedError, OSError):  # whoever comes first will try again, and be told
                await self._ready()
            while True:
                await self._do(await self._next())
        finally:
            if self._child is not None:
                self._child.end()

    async def _next(self) -> Ticket:
        while not self._jobs:
            self._new.clear()
            await self._new.wait()
        return heappop(self._jobs)[2]

    async def _do(self, ticket: Ticket) -> None:
        try:
            while not ticket.future.done():
                await self._attempt(ticket)
        except FailedError as error:
            ticket.settle(error=error)
        except Exception as error:  # of ours: what the process says next may be the answer to this job
            if self._child is not None:
                self._child.end()
                self._child = None
            ticket.settle(error=FailedError("".join(format_exception(error))))

    async def _ready(self) -> Child:
        """The process that is there, or another one, with all its plugins loaded."""
        if self._child is None:
            self._child = await self._begun()
        if self._child is None and self._greeting["autoload"]:  # a plugin hangs where it is loaded, or takes all down
            self._greeting = {**self._greeting, "plugins": [], "autoload": False}
            self._greeted(None)
            self._child = await self._begun()
        if self._child is None:
            raise FailedError("the process that checks does not start")
        return self._child

    async def _begun(self) -> Child | None:
        """Another process, that has loaded plugins; None where it does not come that far."""
        greeting = {**self._greeting, "left_out": sorted(self.left_out)}
        self._started += 1
        with ExitStack() as undone:
            child = await Child.start()
            undone.callback(child.end)
            limit = self.patience * _LOADING
            try:
                async with asyncio.timeout(limit + _MARGIN):
                    message = await child.ask(greeting, limit)
            except (EndedError, TimeoutError):
                return None
            if "error" in message:
                raise FailedError(message["error"])
            undone.pop_all()
        self._greeted(message["answer"])
        return child

    async def _attempt(self, ticket: Ticket) -> None:
        """Do a job, unless its process ends before it does."""
        if ticket.stopped.done():
            ticket.settle(error=Stopped())
            return
        child = await self._ready()
        begun = monotonic()
        asking = asyncio.ensure_future(child.ask(ticket.request, self.patience))
        wanted: set[asyncio.Future[Any]] = {asking, ticket.stopped}
        await asyncio.wait(wanted, timeout=self.patience + _MARGIN, return_when=asyncio.FIRST_COMPLETED)
        if not asking.done() and ticket.stopped.done():
            child.void()
            await asyncio.wait({asking}, timeout=_GRACE)
        try:
            if not asking.done():
                asking.cancel()
                raise EndedError(await child.kill())
            self._take(ticket, asking.result())
        except EndedError as ended:
            self._child = None
            now, doing = monotonic(), child.doing
            seconds = now - max(begun, doing.since)
            self._judge(ticket, doing.rule, seconds, "" if now - begun >= self.patience else ended.how)

    def _take(self, ticket: Ticket, message: Message) -> None:
        if "answer" in message:
            answer = message["answer"]
            if isinstance(answer, dict) and "generation" in answer:
                self.era = (self._started, answer["generation"])
                self._spent.clear()  # every rule has ended
                self._deaths.clear()
            ticket.settle(answer)
        else:
            ticket.settle(error=FailedError(message["error"]) if "error" in message else Stopped())

    def _judge(self, ticket: Ticket, rule: str, seconds: float, how: str) -> None:
        """Say who is to blame for the end of a process; where that is not sure yet, the job is tried once more."""
        stopped = ticket.stopped.done()
        if stopped:
            self._spent[rule] = self._spent.get(rule, 0.0) + seconds
            blamed = rule != "" and self._spent[rule] >= self.patience
        elif how:
            self._deaths[rule] += 1
            blamed = self._deaths[rule] >= _MOST_DEATHS
        else:
            blamed = True
            rule = rule if seconds >= self.patience / 2 else ""  # many rules that take their time: the draft is large
        if blamed:
            self.left_out |= {rule} - {""}
            self._deaths.pop(rule, None)
            ticket.settle(error=Abandoned(rule, "" if stopped else how))
        elif stopped:
            ticket.settle(error=Stopped())
