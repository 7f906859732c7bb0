"""How long a whole run takes, against an interpreter that only imports click and pluggy.

    python bench/startup.py [--rounds 30] [--bytes 40000]

Both processes are started in turn in the environment that runs this script, so that each pair meets the same machine;
the ratio is taken pair by pair. planlint checks a draft made of the tasks in fixtures/ok, in a folder without a
configuration file. All its headings end in a full stop: where one runs into its text, a dictionary of words is loaded
besides. A first pair, which fills the caches, is not counted.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from itertools import cycle
from pathlib import Path

PLANS = Path(__file__).parent.parent / "fixtures" / "ok"
HEAD = "云岭市2025年重点工作实施方案\n\n云岭市人民政府办公室\n2025年1月6日\n\n为做好2025年重点工作，制定本方案。\n"
TASKS_IN_CHAPTER = 8
DIGITS = "零一二三四五六七八九"
# An installed package has its bytecode; an environment that forbids to write it would measure the compiler.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def numeral(number: int) -> str:
    """A number from 1 to 99 as a label counts: 二十一."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def draft(size: int) -> str:
    """A plan of at least so many bytes in UTF-8, its tasks taken from the fixtures in turn."""
    lines = (line for path in sorted(PLANS.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    tasks = cycle([match[1] for line in lines if (match := re.match(r"（[一二三四五六七八九十]+）(.+）)$", line))])
    text, chapter = HEAD, 0
    while len(text.encode()) < size:
        chapter += 1
        text += f"\n{numeral(chapter)}、重点任务\n\n"
        text += "".join(f"（{numeral(place)}）{next(tasks)}\n" for place in range(1, TASKS_IN_CHAPTER + 1))
    return text


def seconds(command: list[str], folder: str, accepted: tuple[int, ...]) -> float:
    """The wall time of one process, from before its start until it has ended."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    code = process.wait()
    taken = time.perf_counter() - start
    if code not in accepted:
        sys.exit(f"{' '.join(command)} ended with {code}")
    return taken


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
        ours, floor = [], []
        for _ in range(options.rounds + 1):
            ours.append(seconds([planlint, path.name], folder, (0, 1)))
            floor.append(seconds([sys.executable, "-c", "import click, pluggy"], folder, (0,)))
        size = path.stat().st_size
    del ours[0], floor[0]
    ratios = [mine / theirs for mine, theirs in zip(ours, floor, strict=True)]
    table = [
        f"draft of {size:,} bytes, {options.rounds} pairs of processes, Python {sys.version.split()[0]}",
        f"{'':32}{'min':>9}{'median':>9}{'max':>9}",
        row("planlint draft.txt", ours, "ms", 1000),
        row("python -c 'import click, pluggy'", floor, "ms", 1000),
        row("ratio of each pair", ratios, "times", 1),
    ]
    print("\n".join(table))


if __name__ == "__main__":
    main()
