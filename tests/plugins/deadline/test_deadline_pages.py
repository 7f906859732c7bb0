from __future__ import annotations

import pytest

from planlint import Rule
from planlint.testing import check_examples
from planlint_deadline import planlint_families

(FAMILY,) = planlint_families()


@pytest.mark.parametrize("rule", FAMILY.rules, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_is_true(rule: type[Rule]) -> None:
    check_examples(rule)


def test_codes_are_in_order() -> None:
    assert [rule.code for rule in FAMILY.rules] == [f"DUE{number}" for number in range(101, 113)]
