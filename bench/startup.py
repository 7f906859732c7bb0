"""How long a whole run takes, against an interpreter that only imports click and pluggy.

    python bench/startup.py [--rounds 30] [--bytes 40000]

Both processes are started in turn in the environment that runs this script, so that each pair meets the same machine;
the ratio is taken pair by pair. planlint checks a draft made of the tasks in fixtures, in a folder without a
configuration file: once without the cache, and once as it does where nothing has changed. All headings of the draft end
in a full stop: where one runs into its text, a dictionary of words is loaded besides. A first round is not counted.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import sysconfig
import tempfile
from pathlib import Path

from drafts import draft
from drafts import seconds


def row(name: str, values: list[float], unit: str, scale: float) -> str:
    """One line of the table: least, middle and greatest value."""
    least, middle, most = min(values), statistics.median(values), max(values)
    return f"{name:32}{least * scale:9.2f}{middle * scale:9.2f}{most * scale:9.2f}  {unit}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Times planlint on one draft against `import click, pluggy`.")
    parser.add_argument("--rounds", type=int, default=30, help="pairs of processes (default 30)")
    parser.add_argument("--bytes", type=int, default=40_000, help="size of the draft (default 40000)")
    options = parser.parse_args()
    planlint = str(Path(sysconfig.get_path("scripts")) / "planlint")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(draft(options.bytes), "utf-8")
        ours, again, floor = [], [], []
        for _ in range(options.rounds + 1):
            ours.append(seconds([planlint, "--no-cache", path.name], folder, (0, 1)))
            again.append(seconds([planlint, path.name], folder, (0, 1)))
            floor.append(seconds([sys.executable, "-c", "import click, pluggy"], folder, (0,)))
        size = path.stat().st_size
    del ours[0], again[0], floor[0]
    ratios = [mine / theirs for mine, theirs in zip(ours, floor, strict=True)]
    table = [
        f"draft of {size:,} bytes, {options.rounds} rounds, Python {sys.version.split()[0]}",
        f"{'':32}{'min':>9}{'median':>9}{'max':>9}",
        row("planlint --no-cache draft.txt", ours, "ms", 1000),
        row("planlint draft.txt, unchanged", again, "ms", 1000),
        row("python -c 'import click, pluggy'", floor, "ms", 1000),
        row("the first to the last", ratios, "times", 1),
    ]
    print("\n".join(table))


if __name__ == "__main__":
    main()
