"""How long a folder of drafts takes: the first time with one process and with several, and again.

    python bench/many.py [--drafts 1000] [--bytes 20000] [--rounds 3] [--jobs 2]

Every draft differs from the others. Each round starts with an empty cache of its own: a first run with one process
and without a cache, one with several, one with several that fills the cache, and one that finds everything in it.
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

_ENDS = (0, 1)  # no findings, findings


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Times planlint on a folder of drafts.")
    parser.add_argument("--drafts", type=int, default=1000, help="how many drafts (default 1000)")
    parser.add_argument("--bytes", type=int, default=20_000, help="size of each (default 20000)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--jobs", type=int, default=2, help="processes besides one (default 2)")
    options = parser.parse_args()
    planlint = str(Path(sysconfig.get_path("scripts")) / "planlint")
    several = f"-j{options.jobs}"
    runs = {
        "first run, -j1, no cache": ["-j1", "--no-cache"],
        f"first run, {several}, no cache": [several, "--no-cache"],
        f"first run, {several}": [several],
        "everything in the cache": [several],
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.drafts):
            Path(folder, f"{number:05}.txt").write_text(draft(options.bytes, number), "utf-8")
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as cache:
                for name, arguments in runs.items():
                    command = [planlint, "check", ".", *arguments]
                    times[name].append(seconds(command, folder, _ENDS, PLANLINT_CACHE_DIR=cache))
    _print(times, options)


def _print(times: dict[str, list[float]], options: argparse.Namespace) -> None:
    first = next(iter(times.values()))
    print(
        f"{options.drafts:,} drafts of {options.bytes:,} bytes, {options.rounds} rounds, Python {sys.version.split()[0]}"
    )
    print(f"{'':32}{'min':>9}{'median':>9}{'max':>9}{'':6}{'of the first':>14}")
    for name, values in times.items():
        ratio = statistics.median(value / base for value, base in zip(values, first, strict=True))
        middle = statistics.median(values)
        print(f"{name:32}{min(values):9.2f}{middle:9.2f}{max(values):9.2f}  s   {ratio:14.3f}")


if __name__ == "__main__":
    main()
