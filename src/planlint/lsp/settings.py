"""Settings for documents, read anew where a file that decides them has changed: not every client watches files."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from planlint.config.load import SettingsLoader

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.config.load import LoadedSettings
    from planlint.rules.registry import Catalogue


class FreshSettings:
    """The settings of all documents, as the files have them now.

    Args:
        catalogue: the rules that settings may name.
        lang: the language that the client asks for; None leaves it to settings files.

    Attributes:
        generation: counts how often everything was read anew.
    """

    def __init__(self, catalogue: Catalogue, lang: str | None = None) -> None:
        self._catalogue = catalogue
        self._lang = lang
        self.generation = 0
        self.reload()

    def reload(self) -> None:
        """Read everything anew when it is next needed."""
        self.generation += 1
        self._loader = SettingsLoader(self._catalogue, command_line={"lang": self._lang})
        self._stamps: dict[str, object] = {}
        self._day = date.today()

    def load(self, path: Path | None) -> LoadedSettings:
        """The settings for a document.

        Raises:
            ConfigError: the settings file is broken.
        """
        if self._day != date.today():
            self.reload()
        loaded = self._loader.load(path)
        return self._loader.load(path) if self.watch(loaded.file) else loaded

    def watch(self, *files: Path | None) -> bool:
        """Read everything anew where one of these files is not as it was when it was first named; whether it is so."""
        changed = False
        for file in files:
            if file is not None:
                name, stamp = str(file), _stamp(file)
                if self._stamps.setdefault(name, stamp) != stamp:
                    self.reload()
                    self._stamps[name] = stamp
                    changed = True
        return changed


def _stamp(file: Path) -> object:
    try:
        status = os.stat(file)  # noqa: PTH116 - several a key stroke
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
