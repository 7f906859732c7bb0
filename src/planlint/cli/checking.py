"""One run of ``planlint check``: from the command line to a Run and a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.cli.documents import common_folder
from planlint.cli.documents import find_documents
from planlint.cli.documents import unreadable
from planlint.cli.hiding import places_for
from planlint.cli.progress import with_progress
from planlint.cli.touched import touched
from planlint.cli.trouble import Trouble
from planlint.cli.verdict import verdict
from planlint.config.settings import Settings
from planlint.engine.session import Job
from planlint.engine.session import check_sources
from planlint.source.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.cli.documents import Document
    from planlint.cli.workspace import Workspace
    from planlint.engine.result import Run
    from planlint.engine.suppress.suppression import Suppression
    from planlint.rules.failure import Failure
    from planlint.rules.severity import Severity
    from planlint.source.text import Source


class Checking:
    """Checks the documents that a command line names.

    Args:
        workspace: plugins and settings.
        params: the options of the command.
        suppression: decides what is let be, where the caller wants to know more of it than the run says.

    Attributes:
        settings: those that hold for the run as a whole, not for one document: language, widths.
    """

    def __init__(self, workspace: Workspace, params: Mapping[str, Any], suppression: Suppression | None = None) -> None:
        self._workspace = workspace
        self._params = params
        self._suppression = suppression
        self._read: tuple[Document, bytes] | None = None
        self._failures: list[Failure] = []
        self._levels: dict[Source, Severity] = {}
        self._touched = touched(params, workspace.lang)
        self.settings = workspace.settings(common_folder(params["paths"], params["stdin_filename"])) or Settings(
            lang=workspace.lang
        )

    def run(self) -> Run:
        """Check every document that is named.

        Raises:
            Trouble: there is none.
        """
        documents = self._documents()
        run = check_sources(
            self._jobs(with_progress(documents, len(documents))), self._workspace.plugins.catalogue, self._suppression
        )
        return self._whole(run)

    def _documents(self) -> list[Document]:
        """The documents that are named.

        Raises:
            Trouble: there is none.
        """
        params = self._params
        documents = find_documents(params["paths"], params["stdin_filename"], self._workspace.settings, self._failures)
        if self._touched is not None:
            return self._touched.documents(documents)
        if not (documents or self._failures or params["allow_empty"]):
            raise Trouble(_nothing(params["paths"], self.settings))
        return documents

    def _whole(self, run: Run) -> Run:
        """The run with all that went wrong."""
        failures = (*self._workspace.plugins.failures, *self._workspace.failures, *self._failures, *run.failures)
        return run.changed(failures=failures)

    def verdict(self, run: Run) -> int:
        """The exit code: what could not be done outweighs what was found."""
        return verdict(run, self._levels, self.settings.fail_level, exit_zero=self._params["exit_zero"])

    def _jobs(self, documents: Iterable[Document]) -> Iterator[Job]:
        """The documents as they are read; what can't be read, or has no settings, is a failure."""
        for document in documents:
            loaded = self._workspace.load(document.path)
            if loaded is None:
                continue
            settings = loaded.settings
            try:
                source = self._source(document, settings)
            except UnreadableSource as error:
                self._failures.append(unreadable(error))
            else:
                self._levels[source] = settings.fail_level
                spans = self._touched.spans(document.path, source) if self._touched is not None else None
                places = places_for(document.path, loaded, self._params)
                yield Job(source, settings, places, spans, loaded.file)

    def _source(self, document: Document, settings: Settings) -> Source:
        data = document.data(settings)
        self._read = document, data
        return document.source(data, settings)

    def _just_read(self) -> tuple[Document, bytes]:
        """The document of the latest job, with its bytes."""
        assert self._read is not None  # a job is made of what was read
        return self._read


def _nothing(paths: Iterable[str], settings: Settings) -> str:
    named = " ".join(paths)
    if settings.lang == "zh":
        return f"{named} 里没有要检查的文件（文件夹里只查 .txt 和 .md；没有也不算错时用 --allow-empty）"
    return f"there is nothing to check in {named} (in folders .txt and .md are; --allow-empty takes that for success)"
