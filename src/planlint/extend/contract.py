"""What a plugin must hold to: checked once when it is loaded, so that the engine can rely on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planlint.extend.hooks import API_VERSION
from planlint.language import Bilingual
from planlint.record import Record
from planlint.rules.family import Family
from planlint.rules.fix import Applicability
from planlint.rules.message import Message
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity

# attribute of a rule → its type
_ATTRIBUTES = {"code": str, "name": str, "severity": Severity, "message": Message, "aliases": tuple}


class ContractError(TypeError):
    """A plugin gave something else than what a hook asks for."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Bilingual(zh, en)


def check_api(wanted: object) -> None:
    """Check the version of the interface that a plugin is written for, its ``PLANLINT_API``.

    Raises:
        ContractError: it isn't a number from 1, or newer than ours.
    """
    if type(wanted) is not int or wanted < 1:
        raise ContractError(
            f"PLANLINT_API 应为正整数，现为 {wanted!r}", f"PLANLINT_API should be a number from 1, not {wanted!r}"
        )
    if wanted > API_VERSION:
        raise ContractError(
            f"需要提供插件接口 {wanted} 的 planlint，现装的只到接口 {API_VERSION}；先升级：pip install -U planlint",
            f"it needs a planlint with plugin interface {wanted}, and this one has interface {API_VERSION}; "
            "upgrade planlint first (pip install -U planlint)",
        )


def check_families(returned: Any) -> tuple[Family, ...]:
    """The families that a hook returned.

    Raises:
        ContractError: it returned no iterable of families.
    """
    if not isinstance(returned, Iterable) or isinstance(returned, str):
        raise ContractError(
            f"planlint_families() 应返回若干 Family，现返回 {returned!r:.80}",
            f"planlint_families() should return families, not {returned!r:.80}",
        )
    families = tuple(returned)
    for family in families:
        if not isinstance(family, Family):
            raise ContractError(
                f"planlint_families() 返回的 {family!r:.80} 不是 Family",
                f"planlint_families() returned {family!r:.80}, which is no Family",
            )
    return families


def check_family(family: Family) -> None:
    """Check the parts of a family, but for the shape of its names, which the catalogue checks.

    Raises:
        ContractError: a part is not what it should be.
    """
    named = isinstance(family.prefix, str) and isinstance(family.name, str) and isinstance(family.title, Bilingual)
    if not named or not isinstance(family.rules, tuple):
        raise ContractError(
            f"{family!r:.80} 的 prefix、name 应为字符串，title 应为 Bilingual，rules 应为元组",
            f"prefix and name of {family!r:.80} should be strings, its title Bilingual and its rules a tuple",
        )
    for rule in family.rules:
        _check_rule(family, rule)


def _check_rule(family: Family, rule: Any) -> None:
    if not isinstance(rule, type) or not issubclass(rule, Rule):
        raise ContractError(
            f"规则族 {family.name} 里的 {rule!r:.80} 不是 Rule 的子类",
            f"{rule!r:.80} in family {family.name} is no subclass of Rule",
        )
    for attribute, kind in _ATTRIBUTES.items():
        value = getattr(rule, attribute, None)
        if not isinstance(value, kind):
            raise ContractError(
                f"{rule.__name__}.{attribute} 应为 {kind.__name__}，现为 {value!r:.80}",
                f"{rule.__name__}.{attribute} should be {kind.__name__}, not {value!r:.80}",
            )
    if not all(isinstance(alias, str) for alias in rule.aliases):
        raise ContractError(f"{rule.__name__}.aliases 应全为字符串", f"{rule.__name__}.aliases should be strings")
    if rule.fix is not None and not isinstance(rule.fix, Applicability):
        raise ContractError(
            f"{rule.__name__}.fix 应为 Applicability 或 None", f"{rule.__name__}.fix should be Applicability or None"
        )
    if rule.check is Rule.check:
        raise ContractError(f"{rule.__name__} 没有 check()", f"{rule.__name__} has no check()")
    _check_options(rule)


def _check_options(rule: type[Rule]) -> None:
    if not isinstance(rule.Options, type) or not issubclass(rule.Options, Record):
        raise ContractError(
            f"{rule.__name__}.Options 应为 planlint.Record 的子类",
            f"{rule.__name__}.Options should be a subclass of planlint.Record",
        )
    try:
        rule.Options()
    except TypeError as error:
        raise ContractError(
            f"{rule.__name__}.Options 的每一项都要有默认值：{error}",
            f"every field of {rule.__name__}.Options should have a default: {error}",
        ) from error
