"""How time and memory grow with the size of one draft.

    python bench/size.py [--bytes 100000 1000000 10000000] [--rounds 3]

Two sorts of draft are made, both of the tasks in fixtures/ok: one as it is written, and one with half-width marks, in
which nearly every clause has a finding. Each process is measured as a whole, its memory at its highest. In the last
column stands how much longer a byte took than in the smallest draft of its sort: 1 means that time grows in step.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from drafts import ENVIRONMENT
from drafts import draft

HALF = str.maketrans("，：；（）", ",:;()")


class Cost(NamedTuple):
    """What one process took: wall seconds, and bytes of memory."""

    seconds: float
    memory: int


def cost(path: Path) -> Cost:
    """Check a draft in a process of its own."""
    command = [str(Path(sysconfig.get_path("scripts")) / "planlint"), "check", "--isolated", "--no-cache", path.name]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=path.parent, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(taken, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Times planlint on drafts of several sizes.")
    parser.add_argument(
        "--bytes", type=int, nargs="+", default=[100_000, 1_000_000, 10_000_000], help="sizes of drafts"
    )
    parser.add_argument("--rounds", type=int, default=3, help="processes for each draft (default 3)")
    options = parser.parse_args()
    print(f"{'draft':12}{'bytes':>12}{'seconds':>10}{'MB/s':>8}{'MiB':>8}{'a byte':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for sort in ("full", "half"):
            first = None
            for size in options.bytes:
                path = Path(folder) / f"{sort}.txt"
                text = draft(size)
                path.write_text(text.translate(HALF) if sort == "half" else text, "utf-8")
                costs = [cost(path) for _ in range(options.rounds)]
                seconds, written = statistics.median(each.seconds for each in costs), path.stat().st_size
                first = first or seconds / written
                memory = max(each.memory for each in costs) / 2**20
                rate = written / seconds / 1e6
                print(f"{sort:12}{written:12,}{seconds:10.2f}{rate:8.2f}{memory:8.0f}{seconds / written / first:8.2f}")


if __name__ == "__main__":
    main()
