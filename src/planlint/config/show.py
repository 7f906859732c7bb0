"""What ``planlint config`` shows: every setting with its value and its origin."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.settings import Settings
from planlint.config.values import AUTO
from planlint.plan.model import Period
from planlint.record import Record
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.config.load import LoadedSettings
    from planlint.config.place import Origin

_OFF = "off"


class Row(Record):
    """One setting.

    Attributes:
        key: as a file has it: ``fail-level``, ``severity.vague-deadline``.
        value: what JSON can hold; None where nothing is set.
        origin: where it came from.
    """

    key: str
    value: Any
    origin: Origin


def rows(loaded: LoadedSettings) -> tuple[Row, ...]:
    """Every setting for a document."""
    return tuple(Row(key, value, loaded.origin(key)) for key, value in _pairs(loaded.settings))


def plain(value: Any) -> Any:
    """A value as a settings file would hold it, of types that JSON has."""
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, Period):
        return value.first if value.first == value.last else list(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, Record):
        entries = {name.replace("_", "-"): plain(entry) for name, entry in value.as_dict().items()}
        return {name: entry for name, entry in entries.items() if entry not in (None, [], {})}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [plain(entry) for entry in value]
    return value


def _pairs(settings: Settings) -> Iterator[tuple[str, Any]]:
    """Key and plain value of every setting; one for each entry of a table that holds any."""
    for name, value in settings.as_dict().items():
        key = name.replace("_", "-")
        if name == "severity":
            yield from ((f"severity.{rule}", _OFF if level is None else level.label) for rule, level in value.items())
        elif name == "options":
            for rule, options in value.items():
                yield from (
                    (f"rules.{rule}.{option.replace('_', '-')}", plain(entry)) for option, entry in options.items()
                )
        elif name == "registry":
            yield from ((f"registry.{part}", plain(entry)) for part, entry in value.as_dict().items())
        elif name == "project_rules":
            yield key, [rule.name for rule in value.rules] if value is not None else []
        elif name == "jobs":
            yield key, AUTO if value is None else value
        else:
            yield key, plain(value)
