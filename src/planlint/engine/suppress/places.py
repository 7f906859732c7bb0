"""Which files have a say in what is let be of a document."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.config.load import LoadedSettings

SIDECAR = ".planlint-ignore.toml"


class Places(Record):
    """The files that may hide findings of a document.

    Attributes:
        sidecars: the files beside it and above it, the nearest first; all of them count.
        baseline: the baseline, or None.
    """

    sidecars: tuple[Path, ...] = ()
    baseline: Path | None = None


NOWHERE = Places()


def places_of(document: Path | None, loaded: LoadedSettings) -> Places:
    """The files that may hide findings of a document, by its settings; text without a name has none."""
    if document is None:
        return NOWHERE
    return Places(find_sidecars(document, loaded.file), baseline_of(loaded))


def baseline_of(loaded: LoadedSettings) -> Path | None:
    """The baseline that settings name: from the folder of the settings file, or the current one on the command line."""
    if loaded.settings.baseline is None:
        return None
    places = loaded.origin("baseline").places
    folder = places[-1].file.parent if places and places[-1].file is not None else Path.cwd()
    return folder / loaded.settings.baseline


def find_sidecars(document: Path, settings_file: Path | None) -> tuple[Path, ...]:
    """The sidecars of a document: in its folder and above, as far as the folder of its settings file.

    Where there are no settings, as far as the current folder, or in its own folder alone if it lies elsewhere.
    """
    return tuple(folder / SIDECAR for folder in _folders(document, settings_file) if _is_file(folder / SIDECAR))


def sidecar_to_write(document: Path, settings_file: Path | None) -> Path:
    """The sidecar that takes a new entry: the nearest there is, or a new one in the document's folder."""
    found = find_sidecars(document, settings_file)
    return found[0] if found else _absolute(document).parent / SIDECAR


def _folders(document: Path, settings_file: Path | None) -> Iterator[Path]:
    folder = _absolute(document).parent
    top = settings_file.parent if settings_file is not None else Path.cwd()
    if not folder.is_relative_to(top):
        top = folder
    yield folder
    while folder != top:
        folder = folder.parent
        yield folder


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - links are left alone, as for settings


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
