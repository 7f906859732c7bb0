"""Work done by several processes, of which any may die: that costs the piece of work it was at, and no other.

Tasks are handed out in small lots, and every result comes back by itself, so that it is known at which task a process
died. Nothing but tasks, results and a function that is found by its name is sent.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from contextlib import contextmanager
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING
from typing import Any
from typing import Generic
from typing import TypeVar

from planlint.ended import how_ended
from planlint.processors import may_fork
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Generator
    from collections.abc import Iterator
    from collections.abc import Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

MOST_IN_A_LOT = 25
_SAFE_PATH = "PYTHONSAFEPATH"
_LOTS = 4  # for each process, where there are few tasks, so that none waits long for the last


class Died(Record):
    """In place of a result: the process was gone before it came.

    Attributes:
        how: the signal that ended it, or its exit code.
    """

    how: str


class WorkFailedError(Exception):
    """The function raised; the message is the traceback."""


def start_method() -> str:
    """The way in which processes are started."""
    return "fork" if may_fork() else "spawn"


class Workers(Generic[_Task, _Result]):
    """Processes that do the same with many tasks.

    Args:
        make: gives each process the function that does the work; unless processes are forked, it must be possible to
            pickle it.
        count: how many processes there are.
        method: how they are started.
    """

    def __init__(self, make: Callable[[], Callable[[_Task], _Result]], count: int, method: str | None = None) -> None:
        self._make = make
        self._count = count
        self._context: BaseContext = get_context(method or start_method())
        self._workers: list[_Worker] = []

    def results(self, tasks: Mapping[int, _Task]) -> Generator[tuple[int, _Result | Died], None, None]:
        """The result of every task, with its number, as they come.

        Raises:
            WorkFailedError: the function raised something.
        """
        waiting = deque(tasks)
        size = max(1, min(MOST_IN_A_LOT, len(waiting) // (self._count * _LOTS)))
        try:
            while waiting or any(worker.lot for worker in self._workers):
                self._hand_out(waiting, tasks, size)
                for worker in self._ready():
                    yield from self._received(worker, waiting)
        finally:
            self._end()

    def _hand_out(self, waiting: deque[int], tasks: Mapping[int, _Task], size: int) -> None:
        """Give every idle process a lot; those that are missing are started."""
        while waiting and len(self._workers) < self._count:
            self._workers.append(self._started())
        for worker in self._workers:
            if waiting and not worker.lot:
                worker.lot.extend(waiting.popleft() for _ in range(min(size, len(waiting))))
                with suppress(OSError):  # it died meanwhile, as will be seen when it is listened to
                    worker.line.send([(number, tasks[number]) for number in worker.lot])

    def _started(self) -> _Worker:
        line, far_end = self._context.Pipe()
        # What a forked process inherits of the others' lines it closes: else it would keep them open for a dead one.
        inherited = [worker.line for worker in self._workers] if self._context.get_start_method() == "fork" else []
        inherited += [line] if self._context.get_start_method() == "fork" else []
        process: Any = self._context.Process(  # type: ignore[attr-defined]  # every context has one
            target=_serve, args=(far_end, self._make, inherited), daemon=True
        )
        with _safe_path():
            process.start()
        far_end.close()
        return _Worker(process, line)

    def _ready(self) -> list[_Worker]:
        lines = {worker.line: worker for worker in self._workers if worker.lot}
        return [lines[line] for line in wait(list(lines))]  # type: ignore[index]  # sockets and handles are none of ours

    def _received(self, worker: _Worker, waiting: deque[int]) -> Iterator[tuple[int, _Result | Died]]:
        try:
            number, result, trace = worker.line.recv()
        except (OSError, EOFError):
            self._workers.remove(worker)
            number = worker.lot.popleft()
            waiting.extendleft(reversed(worker.lot))
            yield number, Died(worker.end())
            return
        if trace is not None:
            raise WorkFailedError(trace)
        worker.lot.remove(number)
        yield number, result

    def _end(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.end()
        self._workers.clear()


@contextmanager
def _safe_path() -> Iterator[None]:
    """Keep the current folder off the module path of a process that is spawned: it is somebody's drafts, not code."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


class _Worker:
    """A process, as the one that started it sees it.

    Attributes:
        lot: the tasks that it has still to do, in their order.
    """

    def __init__(self, process: Any, line: Connection) -> None:
        self.process = process
        self.line = line
        self.lot: deque[int] = deque()

    def end(self) -> str:
        """Wait for its end; how it came."""
        self.line.close()
        self.process.join(1)
        if self.process.exitcode is None:  # its line is gone, but not it
            self.process.kill()
            self.process.join()
        code: int = self.process.exitcode
        self.process.close()
        return how_ended(code)


def _serve(line: Connection, make: Callable[[], Callable[[_Task], _Result]], inherited: list[Connection]) -> None:
    """Do what comes down the line, until nobody is at its other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    for other in inherited:
        other.close()
    with suppress(OSError, EOFError):
        try:
            work = make()
        except Exception:
            line.send((-1, None, _trace()))
            return
        while True:
            for number, task in line.recv():
                line.send(_outcome(work, number, task))


def _outcome(work: Callable[[_Task], _Result], number: int, task: _Task) -> tuple[int, _Result | None, str | None]:
    try:
        return number, work(task), None
    except Exception:
        return number, None, _trace()


def _trace() -> str:
    from traceback import format_exc

    return format_exc()
