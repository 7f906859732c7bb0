"""How right planlint is on labelled plans: the scores that must not fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import command
from .conftest import run

SEEDS = {
    "kind": 1.0,
    "issue date": 1.0,
    "sections": 0.99,
    "section titles": 0.95,
    "tasks": 0.98,
    "responsibility status": 0.96,
    "units named": 0.95,
    "deadlines": 0.92,
    "deadlines resolved": 0.95,
    "indicators": 0.85,
}
CORPUS = {
    "sections": 0.97,
    "tasks": 0.94,
    "responsibility status": 0.92,
    "units named": 0.92,
    "deadlines": 0.90,
    "indicators": 0.80,
}


@pytest.mark.parametrize(
    ("gold", "texts", "least"),
    [("gold", "seeds", SEEDS), ("corpus/gold", "corpus/txt", CORPUS)],
    ids=["seeds", "corpus"],
)
def test_scores(shared: Path, tmp_path: Path, gold: str, texts: str, least: dict[str, float]) -> None:
    answer = tmp_path / "scores.json"
    run(shared, "score.py", "--gold", shared / gold, "--texts", shared / texts, "--cmd", command(), "--json", answer)
    scores = json.loads(answer.read_text("utf-8"))
    rows = {name: row["f1"] for name, row in scores["rows"].items()}
    assert {name: rows[name] for name in least if rows[name] < least[name]} == {}
    assert scores["shown_per_1000"] <= 6


def test_places_that_must_and_must_not_be_reported(shared: Path) -> None:
    printed = run(shared, "places.py", command(), shared / "seeds", "--group", "A")
    assert printed.splitlines()[-1] == "found 33 of 33 places, reported 0 of 38 that it must not", printed
