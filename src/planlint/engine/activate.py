"""From settings to the rules that run."""

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
