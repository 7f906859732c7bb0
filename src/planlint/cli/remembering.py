"""A check of many documents: what is known already is not looked at again, and several processes share the rest."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import basics
from planlint.cli import share
from planlint.cli.checking import Checking
from planlint.cli.hiding import baseline_of
from planlint.cli.memory import Subject
from planlint.cli.progress import with_progress
from planlint.engine.examined import Examined
from planlint.engine.examined import pack
from planlint.engine.examined import unpack
from planlint.engine.session import Session
from planlint.engine.suppress.footing import Footings
from planlint.language import Bilingual
from planlint.processors import usable_processors
from planlint.rules.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Generator
    from collections.abc import Mapping

    from planlint.cli.documents import Document
    from planlint.cli.memory import Memory
    from planlint.cli.workspace import Workspace
    from planlint.engine.result import Run
    from planlint.engine.session import Job

    Results = Generator[tuple[int, Examined], None, None]

_ENOUGH = 0.1  # seconds of work that are worth another process


class _Task:
    """A document to check.

    Attributes:
        job: the document.
        data: its bytes.
        subject: what besides decides what is found in it.
        key: under which that is kept; None where it isn't.
        alone: it can be checked in another process.
    """

    __slots__ = ("alone", "data", "job", "key", "subject")

    def __init__(self, job: Job, document: Document, data: bytes, memory: Memory | None) -> None:
        self.job = job
        self.data = data
        self.subject = Subject(job.source.name, document.path, job.settings_file, job.places, job.touched)
        self.key = None
        self.alone = not document.stdin and document.path is not None
        if memory is not None and self.alone and job.settings.cache:
            self.key = memory.key(self.subject, job.source.text, data)

    def portion(self) -> share.Portion:
        """The document, to be sent."""
        return share.Portion(str(self.subject.path), self.data, self.job.touched)


class Remembering(Checking):
    """Checks the documents that a command line names.

    Args:
        workspace: plugins and settings.
        params: the options of the command.
        memory: what earlier runs found, where anybody may ask.
    """

    def __init__(self, workspace: Workspace, params: Mapping[str, Any], memory: Memory | None) -> None:
        super().__init__(workspace, params)
        self._memory = None if workspace.plugins.failures else memory
        self._session = Session(workspace.plugins.catalogue)
        self._footings = memory.footings if memory is not None else Footings()

    def run(self) -> Run:
        """Check every document that is named.

        Raises:
            Trouble: there is none.
        """
        tasks = [self._task(job) for job in self._jobs(self._documents())]
        for task in tasks:
            self._session.meet(task.job)
        results = {number: known for number, task in enumerate(tasks) if (known := self._known(task)) is not None}
        fresh = {number: task for number, task in enumerate(tasks) if number not in results}
        with closing(self._examined(fresh)) as examined:  # an interruption must end the other processes at once
            for number, result in with_progress(examined, len(fresh)):
                results[number] = result
                self._keep(tasks[number], result)
        for number, task in enumerate(tasks):
            self._session.take(task.job, results[number])
        self._finish()
        return self._whole(self._session.run())

    def _task(self, job: Job) -> _Task:
        return _Task(job, *self._just_read(), self._memory)

    def _known(self, task: _Task) -> Examined | None:
        """What an earlier run found in a document."""
        if self._memory is None or task.key is None:
            return None
        try:
            return unpack(self._memory.store.get(task.key), task.job.source)
        except (LookupError, TypeError, ValueError):
            return None

    def _keep(self, task: _Task, examined: Examined) -> None:
        """Keep what was found, unless something went wrong or was changed meanwhile."""
        task.data = b""
        if self._memory is None or task.key is None or examined.checked is None:
            return
        whole = not examined.failures and None not in examined.noted
        if whole and self._session.sound(task.job) and self._memory.unchanged(task.subject):
            self._memory.store.put(task.key, pack(examined.changed(seconds={})))

    def _finish(self) -> None:
        """Keep what settings files say, so that the next run need not load them, and see to the size of the store."""
        if self._memory is None:
            return
        for file, loaded in self._workspace.seen.items():
            key = self._memory.settings_key(file) if loaded.settings.cache else None
            if key is not None and self._memory.unchanged(Subject("", None, file)):
                self._memory.store.put(key, basics.pack(loaded.settings, baseline_of(loaded)))
        self._memory.store.tidy()

    def _examined(self, fresh: Mapping[int, _Task]) -> Results:
        """What is found in documents, each with its number, as it comes."""
        rest = dict(fresh)
        for number, task in fresh.items():
            if not self._may_be_shared(task):
                yield number, self._session.examine(rest.pop(number).job)
        jobs = self.settings.jobs
        processes = min(jobs or usable_processors(), len(rest))
        if processes > 1:
            if jobs is None:
                yield from self._until_worth_sharing(rest)
            if len(rest) > 1:
                yield from self._shared(rest, min(processes, len(rest)))
                return
        for number, task in rest.items():
            yield number, self._session.examine(task.job)

    def _may_be_shared(self, task: _Task) -> bool:
        path = task.subject.path
        return task.alone and path is not None and self._footings.stands_alone(path, task.job.places)

    def _until_worth_sharing(self, rest: dict[int, _Task]) -> Results:
        """Check documents, and take them out of the rest, until that is known to be worth other processes."""
        begun, done, total = perf_counter(), 0, sum(len(task.data) for task in rest.values())
        for number, task in list(rest.items()):
            spent = perf_counter() - begun
            if spent > _ENOUGH and spent * (total - done) > _ENOUGH * done:
                return
            done += len(task.data)
            yield number, self._session.examine(rest.pop(number).job)

    def _shared(self, rest: Mapping[int, _Task], processes: int) -> Results:
        """Check documents in other processes."""
        import planlint.plan.parse  # noqa: F401 - once, before processes are forked
        from planlint.workers import Died
        from planlint.workers import Workers
        from planlint.workers import start_method

        method = start_method()
        forked = method == "fork"
        make = partial(share.checker, self._workspace, self._params)
        anew = partial(share.checker_anew, dict(self._params))
        workers = Workers(make if forked else anew, processes, method)
        with closing(workers.results({number: task.portion() for number, task in rest.items()})) as results:
            for number, result in results:
                source = rest[number].job.source
                if isinstance(result, Died):
                    yield number, Examined(failures=(_died(source.name, result.how),))
                else:
                    yield number, unpack(result, source)


def _died(name: str, how: str) -> Failure:
    return Failure(
        "worker-died",
        name,
        Bilingual(
            f"检查这份文件的进程意外结束（{how}），可能是内存不足，或被外部终止；其他文件不受影响。请重试，或加 -j 1",
            f"the process that checked it was gone ({how}): memory may have run out, or something ended it; "
            "other files are not affected. Try again, or with -j 1",
        ),
    )
