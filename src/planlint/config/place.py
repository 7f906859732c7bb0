"""Where a value was set: a line of a file, or an option of the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from planlint.language import Lang

_DEFAULT = Bilingual("默认值", "default")


class Place(Record):
    """A place where settings stand.

    Attributes:
        file: the file; None where it is the command line.
        line: from 1; None where it is not known.
        column: code points, from 1; None where it is not known.
        option: the option of the command line, ``--select``.
    """

    file: Path | None = None
    line: int | None = None
    column: int | None = None
    option: str = ""

    def __str__(self) -> str:
        if self.file is None:
            return self.option
        return ":".join(str(part) for part in (_shown(self.file), self.line, self.column) if part is not None)


class Origin(Record):
    """Where a value came from: nowhere (it is the default), or the places that had a part in it, the weakest first."""

    places: tuple[Place, ...] = ()

    def __add__(self, other: Origin) -> Origin:
        return Origin((*self.places, *other.places))

    def show(self, lang: Lang = "zh") -> str:
        """For people: ``planlint.toml:3, --select``."""
        return ", ".join(map(str, self.places)) or _DEFAULT.to(lang)


def _shown(file: Path) -> Path:
    """A path as short as it can be written from here."""
    try:
        return file.relative_to(Path.cwd())
    except ValueError:
        return file
