"""The benchmarks run, whatever they measure here, and their drafts are as they say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, BENCH / script, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("script", "arguments", "told"),
    [
        ("startup.py", ("--rounds", "1", "--bytes", "2000"), "planlint draft.txt, unchanged"),
        ("size.py", ("--rounds", "1", "--bytes", "2000", "4000"), "half"),
        ("many.py", ("--rounds", "1", "--bytes", "2000", "--drafts", "3"), "everything in the cache"),
        ("latency.py", ("--bytes", "2000", "--edits", "3", "--growth", "5"), "key stroke to diagnostics"),
    ],
)
def test_a_benchmark_prints_its_table(script: str, arguments: tuple[str, ...], told: str) -> None:
    assert told in run(script, *arguments)


def test_no_item_of_the_drafts_comes_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCH)
    from drafts import PRIME
    from drafts import draft
    from drafts import item
    from drafts import tasks

    assert len(tasks()) > PRIME
    assert len({item(number) for number in range(3_000)}) == 3_000
    first, second = (set(draft(20_000, number).splitlines()) for number in (0, 1))
    assert max(map(len, first & second)) < 30  # headings of the draft and its chapters
