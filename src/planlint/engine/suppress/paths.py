"""Documents as files beside them name them: relative, with slashes, the same on every system."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from pathlib import PureWindowsPath


def key_of(path: Path) -> str:
    """What a path is compared by: absolute, without ``..``, and in one form of Unicode (macOS decomposes names)."""
    return os.path.normcase(unicodedata.normalize("NFC", os.path.abspath(path)))  # noqa: PTH100 - links are left alone


def name_from(folder: Path, path: Path) -> str | None:
    """The name of a document from a folder; None where it lies outside, or its name is no Unicode."""
    inside, base = Path(os.path.abspath(path)), Path(os.path.abspath(folder))  # noqa: PTH100
    if not inside.is_relative_to(base):
        return None
    name = unicodedata.normalize("NFC", inside.relative_to(base).as_posix())
    try:
        name.encode()
    except UnicodeEncodeError:
        return None
    return name


def is_inside(name: str) -> bool:
    """Whether a name is relative and stays in its folder, on every system."""
    path = PureWindowsPath(name)  # takes both slashes
    return bool(path.parts) and not path.anchor and ".." not in path.parts


def exists(path: Path) -> bool:
    """Whether there is such a file; what no system could have isn't there either."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
