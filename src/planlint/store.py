"""Results that can be made again, in files of the user's own: what can't be trusted to the last byte isn't there.

A file holds the digest of its key and content before the content, as JSON. It is written beside its place and moved
there, so that processes that run at once, or are killed, leave whole files or none.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING
from typing import Any

from planlint.digest import blake2b
from planlint.record import Record
from planlint.user_cache import UNFINISHED
from planlint.user_cache import own_folder
from planlint.user_cache import user_cache
from planlint.user_cache import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 100_000_000  # bytes of all files together
_AFTER = 0.8  # the share of that which is left by a cleanup
_DAY = 86_400
_OLD = 30 * _DAY  # what nobody asked for in so long goes
_TORN = 3_600  # a file that was not moved to its place in so long never will be
_PAUSE = 3_600  # between cleanups, unless much was written
_MUCH = 1_000  # files
_MOST = 16_000_000  # bytes of one file
_FOLDER = "results"
_STAMP = "cleaned"
_MAGIC = b"planlint 1 "
_DIGEST = 32  # characters


class Contents(Record):
    """What a store holds.

    Attributes:
        files: how many results.
        size: bytes of all of them.
        oldest: when the one that nobody asked for the longest was last asked for, in seconds since 1970; None if empty.
    """

    files: int
    size: int
    oldest: float | None


class _File(Record):
    path: str
    size: int
    used: float


class Store:
    """A folder of results.

    Args:
        folder: belongs to the user alone.
        limit: bytes of all files together.
    """

    def __init__(self, folder: str, *, limit: int = LIMIT) -> None:
        self.folder = os.path.join(folder, _FOLDER)  # noqa: PTH118 - pathlib costs time at every start
        self._limit = limit
        self._written = 0
        self._works = True

    def get(self, key: str) -> Any | None:
        """What was put under a key, or None where there is nothing sound."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:  # noqa: PTH123
                data = file.read(_MOST + 1)
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        content = _content(key, data)
        if content is not None and time.time() - used > _DAY:
            with suppress(OSError):
                os.utime(path)
        return content

    def put(self, key: str, content: Any) -> None:
        """Put something that JSON can hold under a key; where the disk is full or read-only, nothing happens."""
        if not self._works:
            return
        from json import dumps

        payload = dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        path = self._path(key)
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
            write_whole(path, _MAGIC + _digest(key, payload) + b"\n" + payload)
        except OSError:
            self._works = False
        else:
            self._written += 1

    def tidy(self) -> None:
        """After a run that wrote: see, now and then, that the store stays within its limit."""
        stamp = os.path.join(self.folder, _STAMP)  # noqa: PTH118
        if not self._written or (self._written < _MUCH and time.time() - _modified(stamp) < _PAUSE):
            return
        with suppress(OSError):
            write_whole(stamp, b"")
        self.clean_up()

    def clean_up(self) -> None:
        """Take away what was never finished, what nobody asks for, and the oldest of what is too much."""
        now = time.time()
        files = []
        for file in self._files():
            torn = file.path.endswith(UNFINISHED) and now - file.used > _TORN
            if torn or now - file.used > _OLD:
                _remove(file.path)
            else:
                files.append(file)
        size = sum(file.size for file in files)
        if size <= self._limit:
            return
        for file in sorted(files, key=lambda file: file.used):
            if size <= self._limit * _AFTER:
                break
            _remove(file.path)
            size -= file.size

    def contents(self) -> Contents:
        """What there is."""
        files = [file for file in self._files() if not file.path.endswith(UNFINISHED)]
        oldest = min((file.used for file in files), default=None)
        return Contents(len(files), sum(file.size for file in files), oldest)

    def clear(self) -> None:
        """Take everything away."""
        for file in self._files():
            _remove(file.path)

    def _path(self, key: str) -> str:
        return f"{self.folder}{os.sep}{key[:2]}{os.sep}{key[2:]}"

    def _files(self) -> Iterator[_File]:
        """Results, finished or not; nothing else that may lie in the folder."""
        for folder in _entries(self.folder):
            if len(folder.name) == 2 and folder.is_dir(follow_symlinks=False):
                for entry in _entries(folder.path):
                    with suppress(OSError):  # another process takes files away as well
                        state = entry.stat(follow_symlinks=False)
                        yield _File(entry.path, state.st_size, state.st_mtime)


def open_store(folder: str | None = None) -> Store | None:
    """The store in a folder, or in that of the user; None where it would not be the user's alone."""
    place = user_cache() if folder is None else own_folder(folder)
    return None if place is None else Store(place)


def _content(key: str, data: bytes) -> Any | None:
    head = len(_MAGIC) + _DIGEST
    payload = data[head + 1 :]
    if data[:head] != _MAGIC + _digest(key, payload) or data[head : head + 1] != b"\n":
        return None
    from json import loads

    try:
        return loads(payload.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None


def _digest(key: str, payload: bytes) -> bytes:
    return blake2b(payload, key=key.encode(), digest_size=_DIGEST // 2).hexdigest().encode()


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _modified(path: str) -> float:
    try:
        return os.stat(path).st_mtime  # noqa: PTH116
    except OSError:
        return 0.0


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108
