"""Finds the settings file of a document: in its folder, or the nearest folder above that has one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_FILE = "planlint.toml"
SHARED_FILE = "pyproject.toml"

# A table of ours in a file that is broken elsewhere: it is ours to complain about.
_OUR_TABLE = rb"(?m)^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*planlint[ \t]*[].]"


class Finder:
    """Finds settings files, and remembers for each folder what it found; one for each run."""

    def __init__(self) -> None:
        self._found: dict[Path, Path | None] = {}

    def find(self, folder: Path) -> Path | None:
        """The settings file for documents in a folder: a planlint.toml, or a pyproject.toml with our table; or None.

        Args:
            folder: absolute; it need not exist.
        """
        walked: list[Path] = []
        file: Path | None = None
        for place in (folder, *folder.parents):
            if place in self._found:
                file = self._found[place]
                break
            walked.append(place)
            file = next(_files(place), None)
            if file is not None:
                break
        self._found.update(dict.fromkeys(walked, file))
        return file


def settings_file(document: Path | None, finder: Finder, config_file: Path | None, *, isolated: bool) -> Path | None:
    """The settings file of a document, or of text without a name, to which the current folder's applies.

    Args:
        document: absolute.
        finder: finds the nearest one.
        config_file: the one for all documents, in place of the nearest.
        isolated: there is none.
    """
    if isolated:
        return None
    if config_file is not None:
        return absolute(config_file)
    return finder.find(Path.cwd() if document is None else document.parent)


def absolute(path: Path) -> Path:
    """A path from the root without ``..``; links are left alone, since settings belong to where a document is seen."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links


def _files(folder: Path) -> Iterator[Path]:
    own = folder / OWN_FILE
    if _is_file(own):
        yield own
    shared = folder / SHARED_FILE
    if _is_file(shared) and _holds_our_table(shared):
        yield shared


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be entered
        return False


def _holds_our_table(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    if b"planlint" not in content:  # spares most projects the parsing
        return False
    import tomllib

    try:
        tool = tomllib.loads(content.decode("utf-8-sig")).get("tool", {})
    except (ValueError, RecursionError):
        return re.search(_OUR_TABLE, content) is not None
    return isinstance(tool, dict) and "planlint" in tool
