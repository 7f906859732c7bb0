"""The documents that a command line names: files, folders, and - for standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.source import decode
from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Collection
    from collections.abc import Iterable

    from planlint.cli.basics import Basics
    from planlint.config.settings import Settings
    from planlint.source.text import Source

STDIN = "-"
STDIN_NAME = "<stdin>"


class Document(Record):
    """Something to read.

    Attributes:
        path: the file; for standard input the name that it is given, or None.
        stdin: it comes on standard input.
    """

    path: Path | None
    stdin: bool = False

    def read(self, settings: Settings | Basics) -> Source:
        """Its text.

        Raises:
            UnreadableSource: there is none to be had.
        """
        return self.source(self.data(settings), settings)

    def data(self, settings: Settings | Basics) -> bytes:
        """Its bytes, of what is too large one too many.

        Raises:
            UnreadableSource: they can't be had.
        """
        if not self.stdin and self.path is not None:
            return decode.read_bytes(self.path, name=str(self.path), max_size=settings.max_size)
        return sys.stdin.buffer.read(settings.max_size + 1)

    def source(self, data: bytes, settings: Settings | Basics) -> Source:
        """The text of its bytes.

        Raises:
            UnreadableSource: they are none, or too many.
        """
        name = STDIN_NAME if self.path is None else str(self.path)
        return decode.from_bytes(
            data, name=name, path=self.path, encoding=settings.encoding, max_size=settings.max_size
        )


def find_documents(
    paths: Collection[str],
    stdin_filename: str | None,
    settings_for: Callable[[Path], Settings | Basics | None],
    failures: list[Failure],
) -> list[Document]:
    """The documents that paths name, by name and each once.

    Args:
        paths: as the user wrote them.
        stdin_filename: what standard input is to be called.
        settings_for: the settings for a path; those of a folder say what is left out of it.
        failures: takes what can't be found.
    """
    found: dict[Path, Path] = {}
    for path in sorted(Path(path) for path in set(paths) - {STDIN}):
        settings = settings_for(path / "_") if path.is_dir() else None
        try:
            for file in find_files([path], exclude=settings.exclude if settings else ()):
                found.setdefault(file.absolute(), file)
        except UnreadableSource as error:
            failures.append(unreadable(error))
    documents = [Document(file) for file in sorted(found.values(), key=str)]
    return [*documents, stdin_document(stdin_filename)] if STDIN in paths else documents


def common_folder(paths: Iterable[str], stdin_filename: str | None) -> Path:
    """A path in the folder that holds all the others: its settings are those of the run."""
    names = [stdin_filename or STDIN if path == STDIN else path for path in paths]
    folders = [name if Path(name).is_dir() else str(Path(name).parent) for name in names]
    try:
        return Path(os.path.commonpath([str(Path(folder).absolute()) for folder in folders]), "_")
    except ValueError:  # on several drives
        return Path("_")


def stdin_document(filename: str | None) -> Document:
    """Standard input, under the name it is given."""
    return Document(Path(filename) if filename else None, stdin=True)


def unreadable(error: UnreadableSource) -> Failure:
    """The failure that an unreadable document is."""
    return Failure(error.code, error.name, error.text)
