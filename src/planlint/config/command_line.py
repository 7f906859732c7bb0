"""The settings that the command line gives, or a program that calls planlint."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.config.place import Place
from planlint.config.problem import BadValue
from planlint.config.problem import ConfigError
from planlint.config.problem import Problem
from planlint.config.selection import Selected
from planlint.config.selection import single
from planlint.config.settings import Settings
from planlint.config.values import PARSERS
from planlint.language import Bilingual
from planlint.rules.registry import UnknownRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.rules.registry import Catalogue

_NAMES = frozenset(Settings.__struct_fields__)
_BY_RULE = ("severity", "options")


def option(name: str) -> str:
    """The option that sets an attribute of Settings.

    >>> option("fail_level")
    '--fail-level'
    """
    return "--no-cache" if name == "cache" else f"--{name.replace('_', '-')}"


def parse(given: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    """What is set: attribute of Settings → value; rules stand under their names.

    Args:
        given: attribute of Settings → value, as text or of its own type; None and () are not given.
        catalogue: the rules that it may name, even if it is partial: who names a rule here wants it now.

    Raises:
        ConfigError: with everything that is wrong.
        TypeError: there is no such setting; a fault of the calling program.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        if name not in _NAMES:
            raise TypeError(f"there is no setting {name!r}")
        if value is not None and value != ():
            try:
                values[name] = _value(name, value, catalogue)
            except (BadValue, UnknownRule) as error:
                problems.append(_problem(option(name), error.text))
    if problems:
        raise ConfigError(problems)
    return values


def _value(name: str, value: Any, catalogue: Catalogue) -> Any:
    if name in PARSERS:
        value = PARSERS[name](value)
    if name in Selected.__struct_fields__:
        for selector in value:
            catalogue.matching(selector)
    if name in _BY_RULE:
        return {single(catalogue, rule).name: entry for rule, entry in value.items()}
    return value


def _problem(key: str, text: Bilingual) -> Problem:
    return Problem(Place(option=key), key, text)
