"""Settings laid one over the other: defaults, a file, its entries for the document, the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.config.command_line import option
from planlint.config.place import Origin
from planlint.config.place import Place
from planlint.config.selection import Selected
from planlint.config.selection import merge
from planlint.config.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.config.validate import FileSettings
    from planlint.rules.registry import Catalogue

_OF_THE_DOCUMENT = ("kind", "issued", "period")


class Layers:
    """The settings so far; the methods are called in the order in which they stand.

    Attributes:
        origins: setting (``fail-level``, ``severity.vague-deadline``) → where it came from.
    """

    def __init__(self) -> None:
        self.origins: dict[str, Origin] = {}
        self._values: dict[str, Any] = {}
        self._file = Selected()
        self._per_file: tuple[str, ...] = ()
        self._command = Selected()

    def add_file(self, file: FileSettings) -> None:
        """What a file sets for every document."""
        self._values |= file.values
        self.origins |= file.origins
        self._file = _selected(file.values)

    def add_entry(self, file: FileSettings, place: int) -> None:
        """What one of its entries (from 0) sets for the document at hand."""
        entry = file.values["per_file"][place]
        for name in _OF_THE_DOCUMENT:
            if getattr(entry, name) is not None:
                self._values[name] = getattr(entry, name)
                self.origins[name] = file.origins[f"per-file[{place + 1}].{name}"]
        if entry.ignore:
            self._per_file += entry.ignore
            self._add_origin("ignore", file.origins[f"per-file[{place + 1}].ignore"])

    def add_command_line(self, values: Mapping[str, Any]) -> None:
        """What the command line sets."""
        self._command = _selected(values)
        if self._command.select:
            self.origins.pop("select", None)
            self.origins.pop("extend-select", None)
        for name, value in values.items():
            origin = Origin((Place(option=option(name)),))
            if name in Selected.__struct_fields__:
                self._add_origin(name.replace("_", "-"), origin)
            elif name == "severity":
                self._values["severity"] = {**self._values.get("severity", {}), **value}
                self.origins |= {f"severity.{rule}": origin for rule in value}
            elif name == "options":
                for rule, options in value.items():
                    self._add_options(rule, options, origin)
            else:
                self._values[name] = value
                self.origins[name.replace("_", "-")] = origin

    def settings(self, catalogue: Catalogue) -> Settings:
        """What holds in the end."""
        selected = merge(catalogue, self._file, self._per_file, self._command)
        return Settings(**{**self._values, **selected.as_dict()})

    def _add_options(self, rule: str, options: Mapping[str, Any], origin: Origin) -> None:
        known = self._values.get("options", {})
        self._values["options"] = {**known, rule: {**known.get(rule, {}), **options}}
        self.origins |= {f"rules.{rule}.{name.replace('_', '-')}": origin for name in options}

    def _add_origin(self, setting: str, origin: Origin) -> None:
        self.origins[setting] = self.origins.get(setting, Origin()) + origin


def _selected(values: Mapping[str, Any]) -> Selected:
    return Selected(*(tuple(values.get(name, ())) for name in Selected.__struct_fields__))
