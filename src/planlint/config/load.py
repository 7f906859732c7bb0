"""The settings for a document, each with its origin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.command_line import parse
from planlint.config.find import Finder
from planlint.config.find import absolute
from planlint.config.find import settings_file
from planlint.config.layers import Layers
from planlint.config.place import Origin
from planlint.config.problem import ConfigError
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.config.settings import PerFile
    from planlint.config.settings import Settings
    from planlint.config.validate import FileSettings
    from planlint.rules.registry import Catalogue


class LoadedSettings(Record):
    """The settings for one document.

    Attributes:
        settings: what holds; what ``per_file`` says of the document is in it.
        origins: setting (``fail-level``, ``severity.vague-deadline``) → where it came from; what is not there is default.
        file: the settings file, or None where there is none.
        catalogue: the rules that may be named: those of the plugins, and the settings file's own.
    """

    settings: Settings
    origins: Mapping[str, Origin]
    file: Path | None
    catalogue: Catalogue

    def origin(self, setting: str) -> Origin:
        """Where a setting came from."""
        return self.origins.get(setting, Origin())


def load_settings(
    document: Path | None,
    *,
    catalogue: Catalogue,
    command_line: Mapping[str, Any] | None = None,
    config_file: Path | None = None,
    isolated: bool = False,
) -> LoadedSettings:
    """The settings for one document; for several there is :class:`SettingsLoader`.

    Raises:
        ConfigError: with everything that is wrong in the file and on the command line.
    """
    loader = SettingsLoader(catalogue, command_line=command_line, config_file=config_file, isolated=isolated)
    return loader.load(document)


class SettingsLoader:
    """Loads the settings for the documents of one run; every file is read once.

    Args:
        catalogue: the rules that settings may name.
        command_line: attribute of Settings → value, as text or of its own type; None and () are not given.
        config_file: the settings file for all documents, in place of the nearest one.
        isolated: read no settings file, whatever there is.
        look_at: is called with each settings file before it is read.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        command_line: Mapping[str, Any] | None = None,
        config_file: Path | None = None,
        isolated: bool = False,
        look_at: Callable[[Path], None] | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._command_line = command_line or {}
        self._config_file = config_file
        self._isolated = isolated
        self._look_at = look_at
        self._finder = Finder()
        self._checked: dict[Path, FileSettings | ConfigError] = {}

    def load(self, document: Path | None) -> LoadedSettings:
        """The settings for a document, or for text without a name, to which the current folder's apply.

        Raises:
            ConfigError: with everything that is wrong in the file and on the command line.
        """
        path = None if document is None else absolute(document)
        file = settings_file(path, self._finder, self._config_file, isolated=self._isolated)
        checked = None if file is None else self._check(file)
        sound = None if isinstance(checked, ConfigError) else checked
        catalogue = self._catalogue if sound is None else sound.catalogue
        command = self._command(catalogue)
        if isinstance(checked, ConfigError) or isinstance(command, ConfigError):
            broken = [part for part in (checked, command) if isinstance(part, ConfigError)]
            raise ConfigError(problem for error in broken for problem in error.problems)
        layers = Layers()
        if file is not None and checked is not None:
            layers.add_file(checked)
            for place in _entries_for(path, file.parent, checked.values["per_file"]):
                layers.add_entry(checked, place)
        layers.add_command_line(command)
        return LoadedSettings(layers.settings(catalogue), layers.origins, file, catalogue)

    def _check(self, file: Path) -> FileSettings | ConfigError:
        if file not in self._checked:
            from planlint.config.read import read
            from planlint.config.validate import validate  # with it comes pydantic, now that there is work for it

            if self._look_at is not None:
                self._look_at(file)
            try:
                self._checked[file] = validate(read(file), self._catalogue)
            except ConfigError as error:
                self._checked[file] = error
        return self._checked[file]

    def _command(self, catalogue: Catalogue) -> dict[str, Any] | ConfigError:
        try:
            return parse(self._command_line, catalogue)
        except ConfigError as error:
            return error


def _entries_for(document: Path | None, folder: Path, per_file: tuple[PerFile, ...]) -> Iterator[int]:
    """The places (from 0) of the entries whose pattern fits a document, seen from the settings file's folder."""
    if document is None or not per_file:
        return
    from pathspec import GitIgnoreSpec

    inside = document.is_relative_to(folder)
    name = document.relative_to(folder).as_posix() if inside else document.name
    for place, entry in enumerate(per_file):
        if GitIgnoreSpec.from_lines([entry.pattern]).match_file(name):
            yield place
