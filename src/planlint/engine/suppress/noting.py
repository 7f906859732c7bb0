"""Findings noted in the sidecar of a draft: what is written where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.paths import name_from
from planlint.engine.suppress.places import sidecar_to_write
from planlint.engine.suppress.sidecar import read_sidecar
from planlint.engine.suppress.sidecar_text import entry_text
from planlint.engine.suppress.sidecar_text import with_entries
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from planlint.engine.suppress.document import Document


class UnnameableError(Exception):
    """The name of the draft can't be written down."""


class Noted(Record):
    """A sidecar with entries put into it.

    Attributes:
        file: the sidecar, which may not exist yet.
        text: the text that it is to hold.
    """

    file: Path
    text: str


def noted(
    document: Document,
    places: Sequence[int],
    path: Path,
    settings_file: Path | None,
    reason: str,
    until: date | None = None,
) -> Noted:
    """The sidecar of a draft with an entry for each of some findings; nothing is written yet.

    Args:
        document: the draft and what was found in it.
        places: which findings.
        path: where the draft lies.
        settings_file: the settings file of the draft, or None.
        reason: why they are let be.
        until: the last day on which they are.

    Raises:
        UnnameableError: the name of the draft is no Unicode.
        BrokenFileError: the sidecar can't be read.
        EditError: nothing can be added to it without loss.
    """
    file = sidecar_to_write(path, settings_file)
    name = name_from(file.parent, path)
    if name is None:
        raise UnnameableError
    entries = [
        entry_text(document.findings[place].name, name, document.anchors[place], reason, until) for place in places
    ]
    if not file.exists():
        return Noted(file, with_entries("", entries))
    read_sidecar(file)
    return Noted(file, with_entries(file.read_bytes().decode(), entries))
