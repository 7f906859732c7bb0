"""One run of ``planlint check``: from the command line to a Run and a verdict."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli.documents import STDIN
from planlint.cli.documents import find_documents
from planlint.cli.documents import unreadable
from planlint.cli.hiding import places_for
from planlint.cli.progress import with_progress
from planlint.cli.touched import touched
from planlint.cli.trouble import Trouble
from planlint.config.settings import Settings
from planlint.engine.session import Job
from planlint.engine.session import check_sources
from planlint.source.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping
    from collections.abc import Sequence

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
        self._failures: list[Failure] = []
        self._levels: dict[Source, Severity] = {}
        self._touched = touched(params, workspace.lang)
        self.settings = workspace.settings(_common(params["paths"], params["stdin_filename"])) or Settings(
            lang=workspace.lang
        )

    def run(self) -> Run:
        """Check every document that is named.

        Raises:
            Trouble: there is none.
        """
        documents = self._documents()
        run = check_sources(self._jobs(documents), self._workspace.plugins.catalogue, self._suppression)
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
        return run._replace(failures=failures)

    def verdict(self, run: Run) -> int:
        """The exit code: what could not be done outweighs what was found."""
        if run.failures:
            return 2
        usual = self.settings.fail_level
        grades = ((checked.worst(), self._levels.get(checked.source, usual)) for checked in run.checked)
        failed = any(worst is not None and worst >= level for worst, level in grades)
        return int(failed and not self._params["exit_zero"])

    def _jobs(self, documents: Sequence[Document]) -> Iterator[Job]:
        """The documents as they are read; what can't be read, or has no settings, is a failure."""
        for document in with_progress(documents):
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
                yield Job(source, settings, places_for(document.path, loaded, self._params), spans)

    def _source(self, document: Document, settings: Settings) -> Source:
        return document.read(settings)


def _common(paths: Iterable[str], stdin_filename: str | None) -> Path:
    """A path in the folder that holds all the others: its settings are those of the run."""
    names = [stdin_filename or STDIN if path == STDIN else path for path in paths]
    folders = [name if Path(name).is_dir() else str(Path(name).parent) for name in names]
    try:
        return Path(os.path.commonpath([str(Path(folder).absolute()) for folder in folders]), "_")
    except ValueError:  # on several drives
        return Path("_")


def _nothing(paths: Iterable[str], settings: Settings) -> str:
    named = " ".join(paths)
    if settings.lang == "zh":
        return f"{named} 里没有要检查的文件（文件夹里只查 .txt 和 .md；没有也不算错时用 --allow-empty）"
    return f"there is nothing to check in {named} (in folders .txt and .md are; --allow-empty takes that for success)"
