"""From settings to the rules that run, set up once for all documents that select the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.active import ActiveRule
from planlint.engine.guard import crash_failure
from planlint.record import Record
from planlint.rules.registry import Level

if TYPE_CHECKING:
    from planlint.config.settings import Settings
    from planlint.rules.failure import Failure
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule


class Activation(Record):
    """The rules that run, in order of their codes, and those that could not be set up."""

    rules: tuple[ActiveRule, ...]
    failures: tuple[Failure, ...]


def activate(catalogue: Catalogue, settings: Settings) -> Activation:
    """Set up the rules that the settings select.

    Raises:
        UnknownRule: a selector means no rule, and the catalogue is whole.
    """
    if settings.project_rules is not None:
        catalogue = catalogue.extended(settings.project_rules)
    asked = catalogue.levels((*settings.select, *settings.extend_select))
    active: list[ActiveRule] = []
    failures: list[Failure] = []
    for rule in catalogue.chosen(settings.select, settings.ignore, settings.extend_select, settings.severity):
        owner = catalogue.owner(rule)
        try:
            active.append(_active(rule, settings, named=asked.get(rule) is Level.RULE, owner=owner))
        except KeyboardInterrupt:
            raise
        except BaseException as crash:  # the constructor is a plugin's code, as check() is
            failures.append(crash_failure(rule, crash, rule.name, owner))
    return Activation(tuple(active), tuple(failures))


def _active(rule: type[Rule], settings: Settings, *, named: bool, owner: str) -> ActiveRule:
    options = rule.Options(**settings.options.get(rule.name, {}))
    return ActiveRule(rule(), options, settings.severity.get(rule.name), named, owner)


class Activations:
    """Activations by what decides them.

    Args:
        catalogue: the rules.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: list[tuple[tuple[object, ...], Activation]] = []  # options can't be hashed, and runs have few

    def known(self, settings: Settings) -> Activation | None:
        """The rules that settings select, where documents before selected the same."""
        wanted = _selection(settings)
        return next((activation for known, activation in self._known if known == wanted), None)

    def of(self, settings: Settings) -> Activation:
        """The rules that settings select.

        Raises:
            UnknownRule: a selector means no rule, and the catalogue is whole.
        """
        activation = self.known(settings)
        if activation is None:
            activation = activate(self._catalogue, settings)
            self._known.append((_selection(settings), activation))
        return activation


def _selection(settings: Settings) -> tuple[object, ...]:
    """What of the settings decides which rules run, and how."""
    chosen = settings.select, settings.ignore, settings.extend_select
    return *chosen, settings.severity, settings.options, settings.project_rules
