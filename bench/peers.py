"""How long planlint takes beside other linters of Chinese text, whole processes in turn on the same drafts.

    python bench/peers.py [--rounds 5] [--drafts 1000] [--only planlint,zhlint] [--chart docs/images/peers.svg]

The others come from the npm registry and are installed once, into the user's cache folder. They look for something
else (blanks, widths of marks, brackets) and take the same files. Each round runs every tool once, one after the other,
so that all of them meet the same machine; ratios are taken round by round.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from drafts import draft
from drafts import seconds

from planlint.user_cache import user_cache

PACKAGES = [
    "autocorrect-node@2.14.0",
    "zhlint@0.8.2",
    "textlint@15.8.0",
    "textlint-rule-zh-half-and-full-width-bracket@1.1.0",
    "@lint-md/cli@2.2.4",
]
OWN = "planlint"
_ENDS = tuple(range(3))  # clean, findings; zhlint and lint-md end with other small numbers


class Tool(NamedTuple):
    """A linter.

    Attributes:
        name: what it is called.
        command: how it is run; {paths} are files or a pattern of files, {suffix} what they end with.
        suffix: the suffix of the files that it takes.
            again: what is added for a run that may use what an earlier one kept; None where it keeps nothing.
    """

    name: str
    command: tuple[str, ...]
    suffix: str = "txt"
    again: tuple[str, ...] | None = None


class Work(NamedTuple):
    """Something to be checked."""

    name: str
    files: int
    size: int


def tools(bin_folder: Path) -> list[Tool]:
    """planlint and the others."""
    own = str(Path(sysconfig.get_path("scripts")) / "planlint")
    return [
        Tool(OWN, (own, "check", "--output-format", "json", "."), again=()),
        Tool("autocorrect", (str(bin_folder / "autocorrect"), "--lint", "--format", "json", ".")),
        Tool("zhlint", (str(bin_folder / "zhlint"), "*.txt")),
        Tool(
            "textlint",
            (str(bin_folder / "textlint"), "--rule", "zh-half-and-full-width-bracket", "--format", "json", "*.txt"),
            again=("--cache",),
        ),
        Tool("lint-md", (str(bin_folder / "lint-md"), "*.md"), suffix="md"),
    ]


def install(folder: Path) -> Path:
    """The folder of the others' commands, installed where they are not yet.

    Exits:
        with a message where there is no npm.
    """
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text("utf-8") != "\n".join(PACKAGES):
        npm = shutil.which("npm")
        if npm is None:
            sys.exit("npm is needed to install the other linters (Node.js brings it)")
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--no-fund", "--no-audit", "--prefix", str(folder), *PACKAGES], check=True)
        stamp.write_text("\n".join(PACKAGES), "utf-8")
    return folder / "node_modules" / ".bin"


Row = dict[str, list[float]]


def main() -> None:
    """Measure, print a table, and draw it where asked for."""
    parser = argparse.ArgumentParser(description="Times planlint beside other linters.")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each (default 5)")
    parser.add_argument("--drafts", type=int, default=1000, help="drafts in the folder (default 1000)")
    parser.add_argument("--only", default="", help="names of tools, with commas between")
    parser.add_argument("--chart", type=Path, help="where to draw the figures (SVG)")
    options = parser.parse_args()
    cache = user_cache()
    if cache is None:
        sys.exit("there is no folder to install the other linters into")
    every = tools(install(Path(cache) / "peers"))
    chosen = [tool for tool in every if not options.only or tool.name in options.only.split(",")]
    works = [
        Work("one draft of 40 KB", 1, 40_000),
        Work("one file of 1 MB", 1, 1_000_000),
        Work(f"{options.drafts:,} drafts of 20 KB", options.drafts, 20_000),
    ]
    rows: dict[str, Row] = {}
    for work in works:
        rows |= _measured(work, chosen, options.rounds)
        print(_table({name: rows[name] for name in rows if name.startswith(work.name)}, chosen), flush=True)
    if options.chart:
        options.chart.parent.mkdir(parents=True, exist_ok=True)
        options.chart.write_text(chart(rows), "utf-8", newline="\n")


def _measured(work: Work, chosen: Sequence[Tool], rounds: int) -> dict[str, Row]:
    """The figures of all tools for one work, and for many files those of a second run."""
    keepers = [tool for tool in chosen if tool.again is not None] if work.files > 1 else []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        for suffix in {tool.suffix for tool in chosen}:
            Path(folder, suffix).mkdir()
            for number in range(work.files):
                Path(folder, suffix, f"{number:05}.{suffix}").write_text(draft(work.size, number), "utf-8")
        first = _rounds(chosen, rounds, lambda tool: _run(tool, folder, cache, fresh=True))
        for tool in keepers:
            _run(tool, folder, cache, fresh=False)
        second = _rounds(keepers, rounds, lambda tool: _run(tool, folder, cache, fresh=False))
    return {work.name: first, **({f"{work.name}, again": second} if second else {})}


def _rounds(chosen: Sequence[Tool], rounds: int, run: Callable[[Tool], float]) -> Row:
    """Every tool once a round; a first round, which warms the machine, is not counted."""
    taken: Row = {tool.name: [] for tool in chosen}
    for number in range(rounds + 1):
        for tool in chosen:
            time = run(tool)
            if number:
                taken[tool.name].append(time)
    return taken


def _run(tool: Tool, folder: str, cache: str, *, fresh: bool) -> float:
    kept = ("--no-cache",) if tool.name == OWN else ()
    more = kept if fresh else tool.again or ()
    return seconds([*tool.command, *more], str(Path(folder, tool.suffix)), _ENDS, PLANLINT_CACHE_DIR=cache)


def _table(rows: dict[str, Row], chosen: Sequence[Tool]) -> str:
    lines = []
    for name, row in rows.items():
        own = row.get(OWN)
        lines.append(f"{name:32}{'median s':>10}{'min':>9}{'max':>9}{'of planlint':>13}")
        for tool in chosen:
            if tool.name in row:
                values = row[tool.name]
                ratio = statistics.median(a / b for a, b in zip(values, own, strict=True)) if own else float("nan")
                middle = statistics.median(values)
                lines.append(f"  {tool.name:30}{middle:10.3f}{min(values):9.3f}{max(values):9.3f}{ratio:13.2f}")
    return "\n".join(lines) + "\n"


_WIDE, _BAR, _LABEL, _SCALE = 760, 18, 150, 480


def chart(rows: dict[str, Row]) -> str:
    """The medians as bars, each group by itself: how long a bar is compares only within its group."""
    parts: list[str] = []
    top = 10
    for name, row in rows.items():
        medians = {tool: statistics.median(values) for tool, values in row.items()}
        longest = max(medians.values())
        parts.append(f'<text x="10" y="{top + 14}" class="head">{escape(name)}</text>')
        top += 24
        for tool, middle in medians.items():
            width = max(2.0, _SCALE * middle / longest)
            kind = "own" if tool == OWN else "other"
            parts.append(f'<text x="{_LABEL - 8}" y="{top + 13}" class="name">{escape(tool)}</text>')
            parts.append(f'<rect x="{_LABEL}" y="{top}" width="{width:.1f}" height="{_BAR - 4}" class="{kind}"/>')
            parts.append(f'<text x="{_LABEL + width + 6:.1f}" y="{top + 12}">{_time(middle)}</text>')
            top += _BAR
        top += 14
    style = (
        "text{font:12px sans-serif;fill:#333}.head{font-weight:bold;font-size:13px}.name{text-anchor:end}"
        ".own{fill:#b03a2e}.other{fill:#aeb6bf}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {top}" width="{_WIDE}" height="{top}">\n'
        f'<style>{style}</style>\n<rect width="{_WIDE}" height="{top}" fill="#fff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _time(taken: float) -> str:
    return f"{1000 * taken:.0f} ms" if taken < 1 else f"{taken:.1f} s"


if __name__ == "__main__":
    main()
