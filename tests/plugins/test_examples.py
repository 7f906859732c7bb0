"""Every rule of the packages here does what its page says."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from planlint import Rule
from planlint.testing import check_examples
from planlint.testing import plugin_rules

PLUGINS = Path(__file__).parents[2] / "plugins"
RULES = {package.name: plugin_rules(import_module(package.name)) for package in sorted(PLUGINS.glob("planlint_*"))}


def test_no_rule_is_lost() -> None:
    assert sum(map(len, RULES.values())) >= 86


@pytest.mark.parametrize("package", RULES)
def test_the_codes_of_a_family_run_on(package: str) -> None:
    codes = [rule.code for rule in RULES[package]]
    assert codes == [f"{codes[0][:3]}{number}" for number in range(101, 101 + len(codes))]


# The page must be whole, with at least one 反例 and one 正例.
@pytest.mark.parametrize("rule", [rule for rules in RULES.values() for rule in rules], ids=lambda rule: rule.name)
def test_the_page_of_a_rule_is_true(rule: type[Rule]) -> None:
    check_examples(rule)
