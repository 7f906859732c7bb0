"""Real plans of every sort: nothing crashes, and a drafter is not drowned."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from planlint.plan.countersign import signatories
from planlint.plan.parse import parse
from planlint.source.text import Source

from .conftest import COMMAND

SHOWN_PER_1000 = 6


def test_every_plan_of_the_corpus_is_read_and_few_findings_are_shown(shared: Path) -> None:
    texts = shared / "corpus" / "txt"
    done = subprocess.run(
        [COMMAND, "check", texts, "--output-format", "json", "--exit-zero"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8")
    answer = json.loads(done.stdout)
    characters = sum(len(path.read_text("utf-8-sig")) for path in texts.glob("*.txt"))
    assert answer["failures"] == []
    assert 1000 * len(answer["findings"]) / characters <= SHOWN_PER_1000


def test_the_bodies_of_every_plan_are_listed(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "txt").glob("*.txt")):
        plan = parse(Source(path.read_text("utf-8-sig"), name=path.name))
        listed = signatories(plan)
        named = sum(body.lead + body.responsible + body.support + body.elsewhere for body in listed)
        assert bool(listed) == bool(named), path.name
        assert all(body.spellings and plan.source[body.first.span] for body in listed), path.name


def test_findings_are_the_same_from_the_cache_and_from_several_processes(shared: Path, tmp_path: Path) -> None:
    def found(*arguments: str) -> bytes:
        command = [COMMAND, "check", shared / "corpus" / "txt", "--output-format", "json", "--exit-zero"]
        done = subprocess.run([*command, "--cache-dir", tmp_path, *arguments], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode("utf-8")
        return done.stdout

    alone = found("--no-cache", "-j1")
    assert found("-j2") == alone
    assert found() == alone
