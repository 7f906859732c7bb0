"""The family of a project's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.rules.data.consistency import consistency_rule
from planlint.rules.data.definition import Consistency
from planlint.rules.data.definition import Existence
from planlint.rules.data.definition import Near
from planlint.rules.data.definition import RequiredSection
from planlint.rules.data.definition import Substitution
from planlint.rules.data.existence import existence_rule
from planlint.rules.data.near import near_rule
from planlint.rules.data.required_section import required_section_rule
from planlint.rules.data.substitution import substitution_rule
from planlint.rules.family import Family

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.rules.data.base import DataRule
    from planlint.rules.data.definition import AnyDefinition

PREFIX = "PRJ"
NAME = "project"
TITLE = Bilingual("本项目的规则", "This project's own")
_FIRST = 101


def project_family(rules: Iterable[type[DataRule]]) -> Family:
    """The family of the rules that a settings file defines."""
    return Family(PREFIX, NAME, TITLE, tuple(rules))


def code_of(place: int) -> str:
    """The code of the rule at a place (from 0) of the settings file.

    >>> code_of(0)
    'PRJ101'
    """
    return f"{PREFIX}{_FIRST + place}"


def rule_of(definition: AnyDefinition, code: str) -> type[DataRule]:
    """The rule of a definition.

    Raises:
        BadPattern: one of its patterns can't be used.
    """
    if isinstance(definition, Existence):
        return existence_rule(code, definition)
    if isinstance(definition, Substitution):
        return substitution_rule(code, definition)
    if isinstance(definition, RequiredSection):
        return required_section_rule(code, definition)
    if isinstance(definition, Near):
        return near_rule(code, definition)
    assert isinstance(definition, Consistency)
    return consistency_rule(code, definition)
