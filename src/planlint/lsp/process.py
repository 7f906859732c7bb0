"""The process that checks: requests come on standard input, answers go to standard output."""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from traceback import format_exc
from typing import TYPE_CHECKING

from planlint.lsp.answers import Answers
from planlint.lsp.mark import Mark
from planlint.lsp.wire import decode
from planlint.lsp.wire import encode
from planlint.plan.reading import forget_at_times

if TYPE_CHECKING:
    from typing import BinaryIO

    from planlint.lsp.wire import Message


class Void(BaseException):
    """Nobody wants the answer any more; no guard around a rule or the parser holds it back."""


class Process:
    """Answers one request after the other.

    Args:
        requests: where they come from.
        answers: where answers go.
        mark: where it is noted which rule runs.
    """

    def __init__(self, requests: BinaryIO, answers: BinaryIO, mark: Mark) -> None:
        self._requests = requests
        self._out = answers
        self._mark = mark
        self._waiting: SimpleQueue[Message] = SimpleQueue()
        self._number = 0
        self._void = 0
        self._answers = Answers(self._before)
        Thread(target=self._listen, daemon=True).start()

    def run(self) -> None:
        """Answer until nobody asks any more."""
        while True:
            request = self._waiting.get()
            self._number = request["number"]
            # Its watchdog needs no interpreter lock: it ends a process that a rule holds, even if the server is gone,
            # and says on standard error where that was.
            faulthandler.dump_traceback_later(request["limit"], exit=True)
            answer = self._answer(request)
            faulthandler.cancel_dump_traceback_later()
            self._out.write(encode(answer))
            self._out.flush()
            forget_at_times()

    def _answer(self, request: Message) -> Message:
        try:
            return {"answer": self._answers.to(request)}
        except Void:
            return {"void": True}
        except Exception:  # a KeyboardInterrupt, which is a rule's then, ends the process: the rule is left out
            return {"error": format_exc()}

    def _before(self, rule: str) -> None:
        if self._void == self._number:
            raise Void
        self._mark.note(rule)

    def _listen(self) -> None:
        """Take in requests while another is worked at."""
        with suppress(OSError, ValueError):
            for line in self._requests:
                message = decode(line)
                if "void" in message:
                    self._void = message["void"]
                else:
                    self._waiting.put(message)
        os._exit(0)  # nobody is at the other end, whatever a rule is still doing


def main(file: str) -> None:
    """Serve on standard input and output, which plugins then don't get to see: what they print goes to standard error.

    Args:
        file: the file of the mark.
    """
    mark = Mark(Path(file))
    mark.drop()  # both have it now, and whoever is killed leaves nothing behind
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an editor's Ctrl+C is the server's to judge
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull) as nothing:  # noqa: PTH123 - no path but a device
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    gc.set_threshold(2_000)  # it runs for days: what it no longer needs should go
    Process(requests, answers, mark).run()
