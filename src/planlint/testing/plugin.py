"""The rules of a plugin, as they would be loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.extend.contract import ContractError
from planlint.extend.contract import check_api
from planlint.extend.contract import check_families
from planlint.extend.contract import check_family
from planlint.rules.registry import Catalogue
from planlint.rules.registry import CatalogueError

if TYPE_CHECKING:
    from types import ModuleType

    from planlint.rules.rule import Rule


def plugin_rules(module: ModuleType) -> tuple[type[Rule], ...]:
    """The rules that a plugin module brings, in order of their codes; for ``pytest.mark.parametrize``.

    >>> plugin_rules(planlint_acme)  # doctest: +SKIP
    (<class 'planlint_acme.vague_budget.VagueBudget'>,)

    Raises:
        AssertionError: planlint would refuse to load it, or it brings no rules.
    """
    try:
        check_api(getattr(module, "PLANLINT_API", None))
        families = check_families(module.planlint_families())
        for family in families:
            check_family(family)
        rules = Catalogue(families).rules
    except (ContractError, CatalogueError) as error:
        raise AssertionError(f"{module.__name__}: {error.text.en}") from error
    if not rules:
        raise AssertionError(f"{module.__name__} brings no rules")
    return rules
