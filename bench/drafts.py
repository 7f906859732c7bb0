"""Drafts of any size, made of the tasks in fixtures/ok, and the time that a command takes over them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from itertools import cycle
from itertools import islice
from pathlib import Path

PLANS = Path(__file__).parent.parent / "fixtures" / "ok"
HEAD = "云岭市2025年重点工作实施方案\n\n云岭市人民政府办公室\n2025年1月6日\n\n为做好2025年重点工作，制定本方案。\n"
TASKS_IN_CHAPTER = 8
CHAPTERS = 99
DIGITS = "零一二三四五六七八九"
# An installed package has its bytecode; an environment that forbids to write it would measure the compiler.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def numeral(number: int) -> str:
    """A number from 1 to 99 as a label counts: 二十一."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def tasks() -> list[str]:
    """The tasks of the fixtures, without their numbers."""
    lines = (line for path in sorted(PLANS.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    return [match[1] for line in lines if (match := re.match(r"（[一二三四五六七八九十]+）(.+）)$", line))]


def draft(size: int, first: int = 0) -> str:
    """A plan of at least so many bytes in UTF-8, its tasks taken from the fixtures in turn.

    After 99 chapters the numbers start again: such a text is a collection of plans in one file.

    Args:
        size: how many bytes.
        first: the task to start with, so that drafts differ.
    """
    known = tasks()
    wanted = islice(cycle(known), first % len(known), None)
    parts, chapter, left = [HEAD], 0, size - len(HEAD.encode())
    while left > 0:
        items = "".join(f"（{numeral(place)}）{next(wanted)}\n" for place in range(1, TASKS_IN_CHAPTER + 1))
        parts.append(f"\n{numeral(chapter % CHAPTERS + 1)}、重点任务\n\n{items}")
        left -= len(parts[-1].encode())
        chapter += 1
    return "".join(parts)


def seconds(command: list[str], folder: str, accepted: tuple[int, ...], **variables: str) -> float:
    """The wall time of one process, from before its start until it has ended."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**ENVIRONMENT, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    code = process.wait()
    taken = time.perf_counter() - start
    if code not in accepted:
        sys.exit(f"{' '.join(command)} ended with {code}")
    return taken
