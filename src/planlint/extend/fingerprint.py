"""What code is in force, known by its files: a file that was touched is other code, whatever its version says.

Nothing is imported to find out. Of planlint and of every package that brings a plugin all files count, and where it
runs from a working tree the packages beside it, too; of everything else that is installed, name and version.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from planlint.digest import blake2b
from planlint.extend import PROJECT
from planlint.extend.discovery import find_entry_points
from planlint.extend.discovery import installed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

MOST_FILES = 20_000  # no package has as many; a working tree that does is not looked through at every start
_INSTALLED = ("site-packages", "dist-packages")


def fingerprint() -> str | None:
    """What stands for the code; None where it can't be told."""
    digest = blake2b(digest_size=16)
    try:
        for number, line in enumerate(_lines()):
            if number > MOST_FILES:
                return None
            digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    except (OSError, ImportError, ValueError):
        return None
    return digest.hexdigest()


def _lines() -> Iterator[str]:
    yield f"{sys.version} {sys.flags} {sys.path}"
    for folder in sys.path:
        yield from installed(folder)
    modules = {PROJECT}
    for point in find_entry_points():
        yield repr(point)
        modules.add(point.value.partition(":")[0].partition(".")[0])
    yield from _files(dict.fromkeys(root for module in sorted(modules) for root in _roots(module)))


def _roots(module: str) -> Iterator[str]:
    """The files and folders in which a package and what belongs to it lie."""
    spec = find_spec(module)
    if spec is None:
        return
    places = list(spec.submodule_search_locations or ()) or [spec.origin or ""]
    for place in places:
        folder = os.path.dirname(place)  # noqa: PTH120 - pathlib costs time at every start
        if os.path.basename(folder) in _INSTALLED:  # noqa: PTH119
            yield place
        else:
            yield place
            yield from _packages(folder)


def _packages(folder: str) -> Iterator[str]:
    """The modules and packages of a working tree."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith(".py") or os.path.exists(f"{entry.path}{os.sep}__init__.py"):  # noqa: PTH110
                yield entry.path


def _files(roots: Iterable[str]) -> Iterator[str]:
    """Every file with what changes when it is written."""
    pending = list(roots)
    while pending:
        folder = pending.pop()
        if not os.path.isdir(folder):  # noqa: PTH112
            yield _state(folder, os.stat(folder))  # noqa: PTH116
            continue
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name == "__pycache__" or entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.is_file():
                    yield _state(entry.path, entry.stat())


def _state(path: str, state: os.stat_result) -> str:
    return f"{path} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_size} {state.st_ino}"
