"""Safe fixes leave what real plans say as it was."""

from __future__ import annotations

from pathlib import Path

from planlint import Applicability
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from tests.safe_fixes import changed
from tests.safe_fixes import mended

NAMES = [rule.name for rule in load(find_entry_points()).catalogue.rules if rule.fix is Applicability.SAFE]
EVERY = 3  # of the corpus; the seeds are all looked at


def test_outline_bodies_figures_and_dates_of_real_plans_stay(shared: Path) -> None:
    texts = [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "corpus" / "txt").glob("*.txt"))[::EVERY]]
    differ = {path.name: changed(path.read_text("utf-8-sig"), NAMES) for path in texts}
    assert {name: facts for name, facts in differ.items() if facts} == {}


def test_a_second_run_changes_nothing_in_real_plans(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        once = mended(path.read_text("utf-8-sig"), NAMES)
        assert mended(once, NAMES) == once
