from __future__ import annotations

import pytest

import planlint_unit
from planlint import Rule
from planlint.testing import check_examples

RULES = [rule for family in planlint_unit.planlint_families() for rule in family.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_is_whole_and_its_examples_are_true(rule: type[Rule]) -> None:
    check_examples(rule)
