"""How often what planlint reports is right, judged by people on real plans.

    python scripts/accuracy.py sample FOLDER… [--per-rule 12] [--seed 1] [--family responsibility]
        prints findings that nobody has judged yet, each with the words around it
    python scripts/accuracy.py table FOLDER… [--check]
        counts the verdicts in docs/accuracy/*.tsv and writes the table in docs/accuracy.md anew;
        with --check ends with 1 where it is stale

FOLDER holds your own plans; no word of them is stored. A judged finding is known by document, rule and a hash of its words.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import re
import subprocess
import sys
import sysconfig
from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from typing import NamedTuple

import planlint

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
JUDGED = ROOT / "docs" / "accuracy"
TABLE = re.compile(r"(<!-- table -->\n).*?(<!-- end -->)", re.DOTALL)
HEADS = ["规则", "判定", "正确", "可议", "误报", "准确率", "不再报出", "状态"]
LEAST = 0.8  # precision below which a rule stays on trial
AROUND = 60  # characters shown on either side


class Place(NamedTuple):
    """A finding as a judge sees it."""

    document: str
    rule: str
    line: int
    column: int
    words: str
    severity: str
    message: str
    context: str


class Verdict(NamedTuple):
    """A line of a file of verdicts."""

    document: str
    rule: str
    line: str
    column: str
    words: str
    verdict: str
    reason: str


def hashed(words: str) -> str:
    """What stands for the words of a finding: blanks do not count."""
    return hashlib.sha1("".join(words.split()).encode("utf-8")).hexdigest()[:10]


@cache
def rules() -> list[dict[str, Any]]:
    """What the installed command says of its rules, in order of their codes."""
    command = [Path(sysconfig.get_path("scripts")) / "planlint", "rules", "--output-format", "json"]
    known: list[dict[str, Any]] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return known


def places(folders: Sequence[Path]) -> Iterator[Place]:
    """Every finding in the plans of some folders, those of rules on trial included."""
    trial = [rule["name"] for rule in rules() if rule["preview"]]
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        plan = planlint.parse(path)
        for finding in planlint.check(plan, extend_select=trial):
            yield _place(path.stem, plan.source, finding)


def _place(document: str, source: planlint.Source, finding: planlint.Finding) -> Place:
    start, end = finding.span
    position = source.position(start)
    before, words, after = source.text[max(0, start - AROUND) : start], source[finding.span], source.text[end:]
    context = f"{before}【{words}】{after[:AROUND]}".replace("\n", "⏎")
    message = f"{finding.what()}；{finding.why()}；{finding.instead()}"
    return Place(document, finding.name, *position, hashed(words), finding.severity.name, message, context)


def verdicts() -> list[Verdict]:
    """Every judged finding."""
    found = []
    for path in sorted(JUDGED.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [Verdict(*row) for row in csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE)][1:]
    return found


def still_reported(judged: Sequence[Verdict], found: Sequence[Place]) -> list[bool]:
    """Whether each judged finding is still there: the same words in the same document, at its place or on the nearest line."""
    left: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    for place in found:
        left[place.document, place.rule, place.words].append((place.line, place.column))
    there = [_taken(left, verdict, exact=True) for verdict in judged]
    return [seen or _taken(left, verdict, exact=False) for verdict, seen in zip(judged, there, strict=True)]


def _taken(left: dict[tuple[str, str, str], list[tuple[int, int]]], verdict: Verdict, *, exact: bool) -> bool:
    """Take the place nearest to a verdict away, if there is one; an exact one stands where the verdict says."""
    same = left[verdict.document, verdict.rule, verdict.words]
    line, column = int(verdict.line), int(verdict.column)
    nearest = min(same, key=lambda place: (abs(place[0] - line), abs(place[1] - column)), default=None)
    if nearest is None or (exact and nearest != (line, column)):
        return False
    same.remove(nearest)
    return True


def unjudged(found: Sequence[Place], judged: Sequence[Verdict]) -> list[Place]:
    """The findings that nobody has judged."""
    known = Counter((verdict.document, verdict.rule, verdict.words) for verdict in judged)
    fresh = []
    for place in found:
        key = (place.document, place.rule, place.words)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(place)
    return fresh


def sampled(found: Sequence[Place], per_rule: int, seed: int) -> list[Place]:
    """So many of each rule, one from each document before a second from any."""
    chance = random.Random(seed)
    turns: Counter[tuple[str, str]] = Counter()
    ordered = []
    for place in chance.sample(found, len(found)):
        turns[place.rule, place.document] += 1
        ordered.append((turns[place.rule, place.document], place))
    taken: dict[str, list[Place]] = defaultdict(list)
    for _, place in sorted(ordered, key=lambda each: each[0]):
        if len(taken[place.rule]) < per_rule:
            taken[place.rule].append(place)
    return [place for rule in sorted(taken) for place in taken[rule]]


def table(judged: Sequence[Verdict], found: Sequence[Place]) -> str:
    """The verdicts of each rule, as a table."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict, there in zip(judged, still_reported(judged, found), strict=True):
        counts[verdict.rule][verdict.verdict if there else "gone"] += 1
    rows = [HEADS, ["---"] * len(HEADS)]
    rows += [_row(rule["name"], counts[rule["name"]], rule["preview"]) for rule in rules() if rule["name"] in counts]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(rule: str, count: Counter[str], on_trial: bool) -> list[str]:
    judged = count.total() - count["gone"]
    precision = (count["true"] + count["arguable"] / 2) / judged if judged else None
    numbers = [judged, count["true"], count["arguable"], count["false"]]
    share = "—" if precision is None else f"{precision:.2f}"
    trial = on_trial or (precision is not None and precision < LEAST)
    return [f"`{rule}`", *map(str, numbers), share, str(count["gone"]), "试用 (still on trial)" if trial else ""]


def show_sample(options: argparse.Namespace) -> None:
    """Print findings to judge."""
    family = {rule["name"]: rule["family"] for rule in rules()}
    found = [place for place in places(options.folder) if options.family in ("", family[place.rule])]
    for place in sampled(unjudged(found, verdicts()), options.per_rule, options.seed):
        print("\t".join(map(str, place[:5])))
        print(f"    {place.severity.lower()} {place.message}")
        print(f"    {place.context}")


def write_table(options: argparse.Namespace) -> None:
    """Write the table anew; with --check only say whether it would change."""
    text = PAGE.read_text("utf-8")
    renewed = TABLE.sub(lambda match: match[1] + table(verdicts(), list(places(options.folder))) + match[2], text)
    if renewed == text:
        return
    if options.check:
        sys.exit("docs/accuracy.md: out of date; run python scripts/accuracy.py table FOLDER…")
    PAGE.write_text(renewed, "utf-8", newline="\n")


def main() -> None:
    """Run one of the two commands."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    sample = commands.add_parser("sample", help="print findings to judge")
    sample.add_argument("--per-rule", type=int, default=12)
    sample.add_argument("--seed", type=int, default=1)
    sample.add_argument("--family", default="")
    sample.set_defaults(run=show_sample)
    count = commands.add_parser("table", help="write the table of docs/accuracy.md")
    count.add_argument("--check", action="store_true")
    count.set_defaults(run=write_table)
    for command in (sample, count):
        command.add_argument("folder", nargs="+", type=Path)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
