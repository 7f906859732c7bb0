"""What the pages of the number rules show is what the rules do."""

from __future__ import annotations

import pytest

from planlint.testing import check_examples
from planlint_number import planlint_families

RULES = [rule for family in planlint_families() for rule in family.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page(rule) -> None:
    check_examples(rule)
