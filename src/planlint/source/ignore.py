"""Patterns that leave files out, as .gitignore has them.

Git asks of each folder and file, on the way down, which pattern last matched it: a folder that is left out is not
entered. What one pattern matches is pathspec's to say; which of them counts is said here, level by level.
"""

from __future__ import annotations

from stat import S_ISREG
from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from pathlib import Path


class _Line(Record):
    """One pattern.

    Attributes:
        ignores: what it says of what it matches; False where it starts with ``!``.
        folders: it matches folders only.
        deep: it matches whatever lies further down, as ``附件/**`` does.
        regex: pathspec's expression, which also matches what lies below a match.
    """

    ignores: bool
    folders: bool
    deep: bool
    regex: re.Pattern[str]

    def matches(self, path: str, is_folder: bool) -> bool:
        """Whether it matches the path itself."""
        if self.folders and not is_folder:
            return False
        path += "/" * self.folders
        match = self.regex.search(path)
        return match is not None and (self.deep or match.end() == len(path))


class Patterns:
    """The lines of one .gitignore, or of a setting with the same syntax. A line that is no pattern matches nothing."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._last_first = [pattern for line in reversed(list(lines)) if (pattern := _pattern(line))]

    def __bool__(self) -> bool:
        return bool(self._last_first)

    @classmethod
    def of_file(cls, path: Path) -> Patterns:
        """The patterns in a file; none where it is missing."""
        return cls(line.removesuffix("\r") for line in read_quietly(path).split("\n"))

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """Whether something is left out: True, False (``!`` takes it back in), or None where no line matches it.

        Args:
            path: where it is, counted from the folder that the patterns stand in, with ``/`` between names.
            is_folder: what it is.

        >>> Patterns(["*.md", "!说明.md"]).verdict("附件/说明.md", False)
        False
        """
        return next((line.ignores for line in self._last_first if line.matches(path, is_folder)), None)


def read_quietly(path: Path) -> str:
    """What a file of git's says; nothing where there is none. Links are not followed: git does not either."""
    try:
        return path.read_bytes().decode("utf-8-sig", "replace") if S_ISREG(path.lstat().st_mode) else ""
    except (OSError, ValueError):
        return ""


def _pattern(line: str) -> _Line | None:
    if not line.strip() or line.startswith("#"):
        return None
    from pathspec import GitIgnoreSpec  # its import takes as long as the walk: only where there is a pattern

    try:
        (pattern,) = GitIgnoreSpec.from_lines([line]).patterns
    except ValueError:
        return None
    if pattern.include is None or pattern.regex is None:
        return None
    deep = "ps_d" not in pattern.regex.groupindex  # nothing in it marks where the path ends
    return _Line(pattern.include, line.rstrip().endswith("/"), deep, pattern.regex)
