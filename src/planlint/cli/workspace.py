"""Plugins and settings as the command line asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.cli.console import complain
from planlint.cli.trouble import Trouble
from planlint.config.load import SettingsLoader
from planlint.config.problem import ConfigError
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.rules.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping
    from pathlib import Path

    from planlint.config.load import LoadedSettings
    from planlint.config.settings import Settings
    from planlint.language import Lang
    from planlint.rules.registry import Catalogue

# Options that are settings too; those that are not given leave the settings as they are.
_SETTINGS = (
    "select",
    "ignore",
    "extend_select",
    "fail_level",
    "lang",
    "kind",
    "issued",
    "period",
    "encoding",
    "max_size",
    "expand",
    "max_per_rule",
    "ambiguous_width",
    "baseline",
    "cache",
    "jobs",
)


class Workspace:
    """What every document of a run shares: the plugins, and where settings come from.

    Args:
        params: the options of a command; those that it doesn't have count as not given.
        look_at: is called with each settings file before it is read.

    Attributes:
        plugins: the plugins, and the rules they bring.
        lang: the language of what is said before any settings are known.
        failures: what is wrong with settings files, each fault once.
        seen: settings file → the settings of the first document that goes by it.
    """

    def __init__(self, params: Mapping[str, Any], look_at: Callable[[Path], None] | None = None) -> None:
        self.plugins = load(
            find_entry_points(),
            extra_paths=params.get("plugin_files", ()),
            disable=params.get("disabled_plugins", ()),
            autoload=not params.get("no_plugins", False),
        )
        self.lang: Lang = params.get("lang") or "zh"
        self.failures: list[Failure] = []
        self._loader = SettingsLoader(
            self.plugins.catalogue,
            command_line=_given(params),
            config_file=params.get("config_file"),
            isolated=params.get("isolated", False),
            look_at=look_at,
        )
        self.seen: dict[Path | None, LoadedSettings] = {}

    def load(self, document: Path | None) -> LoadedSettings | None:
        """The settings for a document; None where its settings file is broken, which is noted among the failures.

        Raises:
            Trouble: the command line is at fault.
        """
        try:
            loaded = self._loader.load(document)
        except ConfigError as error:
            usage = [problem for problem in error.problems if problem.place.file is None]
            if usage:
                raise Trouble("\n".join(problem.show(self.lang) for problem in usage)) from error
            for problem in error.problems:
                failure = Failure("bad-configuration", str(problem.place), problem.text)
                if failure not in self.failures:
                    self.failures.append(failure)
            return None
        self.seen.setdefault(loaded.file, loaded)
        return loaded

    def settings(self, document: Path | None) -> Settings | None:
        """The settings alone."""
        loaded = self.load(document)
        return None if loaded is None else loaded.settings

    def catalogue(self) -> Catalogue:
        """The rules that can be named in the current folder: those of the plugins, and its settings file's own.

        Raises:
            Trouble: the settings file is at fault.
        """
        return self.must_load(None).catalogue

    def must_load(self, document: Path | None) -> LoadedSettings:
        """The settings for the only document of a command.

        Raises:
            Trouble: the settings file or the command line is at fault.
        """
        loaded = self.load(document)
        if loaded is None:
            raise Trouble("\n".join(failure.told(self.lang) for failure in self.failures))
        return loaded

    def complain_of_plugins(self) -> int:
        """Say on standard error which plugins are broken; the exit code of a command that only lists."""
        for failure in self.plugins.failures:
            complain(f"planlint: {failure.told(self.lang)}")
        return 2 if self.plugins.failures else 0


def _given(params: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that the command line gives."""
    return {name: params[name] for name in _SETTINGS if params.get(name) not in (None, ())}
