"""What machine formats call a document."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planlint.engine.result import Run
    from planlint.source.text import Source


def path_of(source: Source, root: Path | None) -> str:
    """The path of a document below the root, with slashes; without root or file, its name as the user wrote it."""
    if source.path is None:
        return source.name
    if root is None:
        return Path(source.name).as_posix()
    path, base = _absolute(source.path), _absolute(root)
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()


def paths_of(run: Run, root: Path | None) -> dict[str, str]:
    """Name of a document → its path, for failures, which know the name."""
    return {checked.source.name: path_of(checked.source, root) for checked in run.checked}


def uri_of(path: str) -> str:
    """A path as a URI reference: relative paths stay relative, what a URI can't hold is percent-encoded."""
    from urllib.parse import quote

    encoded = quote(path, safe="/", errors="surrogatepass")
    if path.startswith("/"):
        return f"file://{encoded}"
    if Path(path).is_absolute():  # C:/… on Windows
        return f"file:///{encoded}"
    return encoded


def _absolute(path: Path) -> Path:
    """With .. taken out by name: a symbolic link stays the name the user knows."""
    return Path(os.path.normpath(path.absolute()))
