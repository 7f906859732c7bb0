"""What every rule finds in real plans: a change of a rule may change it, but never unseen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import snapshot  # noqa: E402

FOLDERS = ("seeds", "corpus/txt")


def test_findings_are_those_that_were_kept(shared: Path) -> None:
    folders = [shared / folder for folder in FOLDERS]
    before, after = snapshot.read(), snapshot.take(folders)
    changes = list(snapshot.differences(before, after))
    if changes or before.keys() != after.keys():
        pytest.fail(
            f"{len(after)} plans now, {len(before)} kept; what changed:\n\n{snapshot.table(changes)}\n"
            f"If that is meant: python scripts/snapshot.py --write {' '.join(map(str, folders))}",
            pytrace=False,
        )


def test_a_change_is_told_by_document_and_rule() -> None:
    before = {"甲": {"shown": {"numbering-gap": 2}, "all": {"numbering-gap": 2}}, "乙": {"shown": {}, "all": {}}}
    after = {"甲": {"shown": {"numbering-gap": 2}, "all": {"numbering-gap": 3}}, "乙": {"shown": {"x": 1}, "all": {}}}
    changes = list(snapshot.differences(before, after))
    assert changes == [("乙", "shown", "x", 0, 1), ("甲", "all", "numbering-gap", 2, 3)]
    told = [line.split() for line in snapshot.table(changes).splitlines()]
    assert told == [
        ["乙", "shown", "x", "0", "→", "1"],
        ["甲", "all", "numbering-gap", "2", "→", "3"],
        [],
        ["sum", "all", "numbering-gap", "+1"],
        ["sum", "shown", "x", "+1"],
    ]
