"""What earlier runs found: under which keys it is kept, and whether it may be kept at all.

A key stands for everything that decides what is found in a document: its bytes and its name, the code in force, the
options, its settings file, the files that may hide findings, and the day where a date is written in one of them.
"""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING
from typing import Any

from planlint.digest import blake2b
from planlint.engine.suppress.footing import Footings
from planlint.engine.suppress.places import NOWHERE
from planlint.record import Record
from planlint.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from pathlib import Path

    from planlint.engine.suppress.places import Places
    from planlint.source.text import Span
    from planlint.store import Store

# Options that don't change what is found in a document, or that the rest of a key stands for.
_INDIFFERENT = frozenset(
    (
        *("paths", "stdin_filename", "config_file", "changed", "staged", "since", "changed_lines"),
        *("output_format", "output_file", "color", "show_info", "show_suppressed", "statistics"),
        *("exit_zero", "allow_empty", "jobs", "cache", "cache_dir"),
    )
)
_DATED = "until"  # a suppression with a date says so


class _Content(Record):
    """A file as it was when it was first looked at.

    Attributes:
        data: what it held; None where it can't be read.
        state: what changes when it is written.
    """

    data: bytes | None
    state: tuple[int, ...]


class Subject(Record):
    """A document, and what besides its text decides what is found in it."""

    name: str
    path: Path | None
    settings_file: Path | None
    places: Places = NOWHERE
    touched: tuple[Span, ...] | None = None

    @property
    def files(self) -> list[Path]:
        """The files beside it."""
        files = [self.settings_file, *self.places.sidecars, self.places.baseline]
        return [file for file in files if file is not None]


class Memory:
    """Results of earlier runs with the same code and options.

    Args:
        store: where they are.
        code: what stands for the code.
        params: the options of the command.

    Attributes:
        footings: what baselines say about documents as such.
    """

    def __init__(self, store: Store, code: str, params: Mapping[str, Any]) -> None:
        self.store = store
        decisive = {name: value for name, value in params.items() if name not in _INDIFFERENT}
        self._base = _digest([code, repr(sorted(decisive.items()))])
        self._contents: dict[Path, _Content] = {}
        self.footings = Footings()
        self._today = date.today().isoformat()

    def settings_key(self, file: Path | None) -> str | None:
        """The key of what a settings file says for all its documents; None where it can't be read."""
        parts = [self._base, "settings", os.getcwd()]  # noqa: PTH109 - pathlib costs time at every start
        return _key(parts, [self._file(file)]) if file is None or self._data(file) is not None else None

    def key(self, subject: Subject, text: str, data: bytes) -> str | None:
        """The key of what is found in a document; None where that depends on other documents, or can't be kept."""
        if subject.path is None or not self.footings.stands_alone(subject.path, subject.places):
            return None
        if any(self._data(file) is None for file in subject.files):
            return None
        dated = _DATED in text or any(_DATED.encode() in (self._data(file) or b"") for file in subject.places.sidecars)
        parts = [
            self._base,
            subject.name,
            os.path.abspath(subject.path),  # noqa: PTH100
            self._today if dated else "",
            repr(subject.touched),
            repr([subject.settings_file is None, len(subject.places.sidecars), subject.places.baseline is None]),
        ]
        return _key(parts, [*map(self._file, subject.files), data])

    def look_at(self, file: Path) -> None:
        """Remember what a file holds now, before others read it."""
        self._data(file)

    def unchanged(self, subject: Subject) -> bool:
        """Whether the files beside a document are still as they were when its key was made."""
        return all(_state(file) == self._contents[file].state for file in subject.files)

    def _data(self, file: Path) -> bytes | None:
        if file not in self._contents:
            state = _state(file)
            try:
                data = file.read_bytes()
            except OSError:
                data = None
            self._contents[file] = _Content(data, state)
        return self._contents[file].data

    def _file(self, file: Path | None) -> bytes:
        return b"" if file is None else f"{file}\0".encode("utf-8", "surrogatepass") + (self._data(file) or b"")


def open_memory(params: Mapping[str, Any]) -> Memory | None:
    """The results of earlier runs, where they may be asked for.

    Not where rules come from a file named on the command line, whose author is at work on it and on what it imports,
    nor where somebody wants to know how long the rules take.
    """
    if params["cache"] is False or params["plugin_files"] or params["statistics"]:
        return None
    store = open_store(params["cache_dir"])
    if store is None:
        return None
    from planlint.extend.fingerprint import fingerprint

    code = fingerprint()
    return None if code is None else Memory(store, code, params)


def _digest(parts: Iterable[str]) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _key(parts: Iterable[str], contents: Iterable[bytes]) -> str:
    digest = blake2b(_digest(parts).encode(), digest_size=20)
    for content in contents:
        digest.update(f"\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _state(file: Path) -> tuple[int, ...]:
    try:
        state = os.stat(file)  # noqa: PTH116
    except OSError:
        return ()
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino
