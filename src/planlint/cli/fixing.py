"""One run of ``planlint fix``: documents are checked, mended, written back, and what remains is told."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import console
from planlint.cli.checking import Checking
from planlint.cli.documents import STDIN
from planlint.cli.progress import with_progress
from planlint.engine.session import Session
from planlint.rules.failure import Failure
from planlint.source.rewrite import UnwritableFile
from planlint.source.rewrite import rewrite
from planlint.source.rewrite import rewritten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.cli.documents import Document
    from planlint.cli.workspace import Workspace
    from planlint.config.settings import Settings
    from planlint.engine.fixed import Fixed
    from planlint.engine.result import Run
    from planlint.engine.session import Job


class Fixing(Checking):
    """Fixes the documents that a command line names.

    Attributes:
        changed: the documents that were changed, or would be.
        to_stdout: a document goes to standard output, so that nothing else may.
    """

    def __init__(self, workspace: Workspace, params: Mapping[str, Any]) -> None:
        super().__init__(workspace, params)
        self._session = Session(workspace.plugins.catalogue)
        self.changed: list[Fixed] = []
        self.to_stdout = STDIN in params["paths"] and not params["diff"]

    def run(self) -> Run:
        """Fix every document that is named; the run is what remains in them.

        Raises:
            Trouble: there is none.
        """
        documents = self._documents()
        for job in self._jobs(with_progress(documents, len(documents))):
            self._fix(job)
        return self._whole(self._session.run())

    def verdict(self, run: Run) -> int:
        """The exit code; with ``--diff`` it says whether there is something to fix."""
        if run.failures:
            return 2
        if self._params["exit_non_zero_on_fix"] and self.changed:
            return 1
        if self._params["diff"]:
            return int(bool(self.changed) and not self._params["exit_zero"])
        return super().verdict(run)

    def _fix(self, job: Job) -> None:
        """Fix one document; where it can't be written, it counts as it is."""
        document, data = self._just_read()
        fixed = self._session.fix(job, unsafe=self._params["unsafe_fixes"])
        if fixed is None:
            self._hand_on(document, data, job.source.text)
            return
        try:
            self._write(document, data, fixed, job.settings)
        except UnwritableFile as error:
            self._session.fail(Failure(error.code, error.name, error.text))
            self._session.check(job)
            self._hand_on(document, data, job.source.text)
            return
        if fixed.applied:
            self.changed.append(fixed)
        self._levels[fixed.plan.source] = job.settings.fail_level
        self._session.accept(job, fixed)

    def _write(self, document: Document, data: bytes, fixed: Fixed, settings: Settings) -> None:
        """Put the fixed text where it belongs.

        Raises:
            UnwritableFile: it can't be put there; all is as it was.
        """
        after = rewritten(data, fixed.before, fixed.text, encoding=settings.encoding) if fixed.applied else data
        if document.stdin:
            self._hand_on(document, after, fixed.text)
        elif fixed.applied and not self._params["diff"] and document.path is not None:
            rewrite(document.path, data, after)

    def _hand_on(self, document: Document, data: bytes, text: str) -> None:
        """A document from standard input goes to standard output."""
        if document.stdin and not self._params["diff"]:
            console.write_bytes(data, text)
