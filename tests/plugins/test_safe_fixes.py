"""Safe fixes leave what a draft says as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.safe_fixes import changed
from tests.safe_fixes import mended

from planlint import Applicability
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.rules.page import page_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
DRAFTS = sorted(path for folder in ("demo", "err", "layouts", "ok") for path in (FIXTURES / folder).glob("*.txt"))
RULES = [rule for rule in load(find_entry_points()).catalogue.rules if rule.fix is Applicability.SAFE]
NAMES = [rule.name for rule in RULES]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_outline_bodies_figures_and_dates_of_a_draft_stay(draft: Path) -> None:
    assert changed(draft.read_text("utf-8"), NAMES) == {}


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_draft_in_half_width_says_the_same_after_fixes(draft: Path) -> None:
    half = draft.read_text("utf-8").translate(str.maketrans("，：；（）？！", ",:;()?!"))
    assert changed(half, NAMES) == {}
    assert mended(mended(half, NAMES), NAMES) == mended(half, NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_outline_bodies_figures_and_dates_of_the_examples_stay(rule) -> None:
    for example in page_of(rule).bad:
        assert changed(example.text, [rule.name]) == {}
