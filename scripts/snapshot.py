"""How often each rule finds something in each of many plans, so that a change of a rule shows what else it changes.

    python scripts/snapshot.py FOLDER…           shows what differs from the kept counts, and ends with 1 if anything does
    python scripts/snapshot.py --write FOLDER…   keeps the counts of now

Of a document only its name is kept, never its words. "shown" is what a reader gets without options; "all" is what
--expand lists.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

KEPT = Path(__file__).parent.parent / "tests/shared/snapshot.json"

Counts = dict[str, dict[str, dict[str, int]]]  # document → view → rule → findings
VIEWS: Mapping[str, tuple[str, ...]] = {"shown": (), "all": ("--expand",)}


def take(folders: Iterable[Path]) -> Counts:
    """Count the findings in every plan of the folders."""
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    counts: Counts = {path.stem: {view: {} for view in VIEWS} for path in paths}
    if len(counts) < len(paths):
        sys.exit("two plans have one name")
    for view, options in VIEWS.items():
        for document, rules in _count(paths, options).items():
            counts[document][view] = dict(sorted(rules.items()))
    return dict(sorted(counts.items()))


def _count(paths: Iterable[Path], options: Iterable[str]) -> dict[str, Counter[str]]:
    command = Path(sysconfig.get_path("scripts")) / "planlint"
    done = subprocess.run(
        [command, "check", "--isolated", "--exit-zero", "--allow-empty", "--output-format", "json", *options, *paths],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.stderr)
    found: dict[str, Counter[str]] = {}
    for finding in json.loads(done.stdout)["findings"]:
        found.setdefault(Path(finding["path"]).stem, Counter())[finding["name"]] += 1
    return found


def differences(before: Counts, after: Counts) -> Iterator[tuple[str, str, str, int, int]]:
    """Document, view and rule, and the counts before and after, where they differ."""
    for document in sorted(before.keys() | after.keys()):
        for view in VIEWS:
            old, new = (counts.get(document, {}).get(view, {}) for counts in (before, after))
            for rule in sorted(old.keys() | new.keys()):
                if old.get(rule, 0) != new.get(rule, 0):
                    yield document, view, rule, old.get(rule, 0), new.get(rule, 0)


def table(changes: Iterable[tuple[str, str, str, int, int]]) -> str:
    """The changes as a table, and below it their sums by rule."""
    changes = list(changes)
    wide = max((len(document) for document, *_ in changes), default=0)
    lines = [f"{document:{wide}}  {view:5}  {rule:34} {old:4} → {new}" for document, view, rule, old, new in changes]
    sums: Counter[tuple[str, str]] = Counter()
    for _, view, rule, old, new in changes:
        sums[view, rule] += new - old
    lines += ["", *(f"{'sum':{wide}}  {view:5}  {rule:34} {by:+}" for (view, rule), by in sorted(sums.items()))]
    return "\n".join(lines) + "\n"


def read() -> Counts:
    """The kept counts; none where there is no file."""
    kept: Counts = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    return kept


def write(counts: Counts) -> None:
    """Keep counts, a document a line."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(views)}" for name, views in counts.items())
    KEPT.write_text(f"{{\n{lines}\n}}\n", "utf-8", newline="\n")


def main() -> None:
    """Show the differences, or keep the counts."""
    arguments = sys.argv[1:]
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    if not folders or not all(folder.is_dir() for folder in folders):
        sys.exit("usage: python scripts/snapshot.py [--write] FOLDER…")
    before, after = read(), take(folders)
    changes = list(differences(before, after))
    if changes or before.keys() != after.keys():
        print(table(changes))
        print(f"{len(after)} plans now, {len(before)} kept")
    if "--write" in arguments:
        write(after)
    elif changes or before.keys() != after.keys():
        sys.exit(1)


if __name__ == "__main__":
    main()
