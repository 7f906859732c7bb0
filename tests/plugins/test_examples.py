"""Every rule does what its page says."""

from __future__ import annotations

import pytest

from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.testing import check_examples

PLUGINS = load(find_entry_points())


def test_every_plugin_loads():
    assert [failure.text.en for failure in PLUGINS.failures] == []
    assert len(PLUGINS.catalogue.families) >= 5


# What the engine itself finds has no draft that shows it: tests/engine/test_suppress_comments.py runs those pages.
RULES = [rule for rule in PLUGINS.catalogue if PLUGINS.catalogue.family(rule).name != "planlint"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_are_true(rule):
    check_examples(rule)
