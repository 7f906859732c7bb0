"""Which documents a baseline decides about by themselves.

Items of a document that is gone are tried on documents that have none, the first of which takes them: those stand not
alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.paths import key_of
from planlint.record import Record

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.engine.suppress.places import Places


class Footing(Record):
    """What a baseline says about documents as such.

    Attributes:
        documents: the keys of those that have items.
        all_there: none of them is gone.
    """

    documents: frozenset[str]
    all_there: bool

    @classmethod
    def of(cls, file: Path, data: bytes | None) -> Footing | None:
        """The footing of a baseline; None where it is none."""
        from json import loads

        try:
            rows = loads((data or b"").decode("utf-8-sig"))["entries"]
            paths = {file.parent / row["path"] for row in rows}
            return cls(frozenset(map(key_of, paths)), all(path.exists() for path in paths))
        except (ValueError, TypeError, LookupError, RecursionError, OSError):
            return None

    def holds(self, path: Path) -> bool:
        """Whether a document stands alone."""
        return self.all_there or key_of(path) in self.documents


class Footings:
    """What the baselines of a run say, each read once."""

    def __init__(self) -> None:
        self._known: dict[Path, Footing | None] = {}

    def stands_alone(self, path: Path, places: Places) -> bool:
        """Whether what is let be of a document does not depend on the other documents of a run."""
        file = places.baseline
        if file is None:
            return True
        if file not in self._known:
            try:
                data = file.read_bytes()
            except OSError:
                data = None
            self._known[file] = Footing.of(file, data)
        footing = self._known[file]
        return footing is not None and footing.holds(path)
