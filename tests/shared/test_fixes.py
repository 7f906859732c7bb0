"""Fixes of real plans keep the laws of fixes."""

from __future__ import annotations

from pathlib import Path

from tests.properties.test_fixes import assert_lawful

EVERY = 4  # of the corpus so many-th a plan; of the labelled plans each


def test_fixes_of_real_plans_are_lawful(shared: Path) -> None:
    plans = [*sorted((shared / "corpus" / "txt").glob("*.txt"))[::EVERY], *sorted((shared / "seeds").glob("*.txt"))]
    for path in plans:
        try:
            assert_lawful(path.read_bytes().decode("utf-8-sig"))
        except Exception as broken:
            broken.add_note(f"in {path.name}")
            raise
