"""Drafts of any size, made of the tasks in fixtures, and the time that a command takes over them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from functools import cache
from itertools import count
from itertools import islice
from pathlib import Path
from typing import NamedTuple

FIXTURES = Path(__file__).parent.parent / "fixtures"
HEAD = "云岭市2025年重点工作实施方案\n\n云岭市人民政府办公室\n2025年1月6日\n\n为做好2025年重点工作，制定本方案。\n"
PROSE = (
    "把{}同{}、{}结合起来，以{}（含{}）促进{}，在{}和{}上一体谋划、一体推进、一体落实。",
    "对{}、{}和{}实行清单管理、动态更新、闭环推进，先{}再{}，前期{}、后期{}。",
    "从{}做起，靠{}巩固{}，为{}（特别是{}）打好基础，让{}和{}的成效看得见、摸得着、用得上。",
    "坚持{}与{}并重，既抓{}又抓{}，把责任落到{}和{}的每一个环节、每一个岗位。",
    "在{}中注重{}（包括{}），边{}边{}，及时研究{}和{}遇到的新情况新问题。",
)
ITEMS_IN_CHAPTER = 4
SHORTEST = 900  # bytes of an item
PRIME = 353  # headings: fewer than there are tasks, and all of them are met, whatever the step from one to the next
CHAPTERS = 99
_TASK = re.compile(r"（[一二三四五六七八九十]+）([^。（）]{2,20}。)([^（）]+。)(（(?:牵头|责任)单位：.+）)")
_FIGURE = re.compile(r"(?<![\d.])\d+(?![\d.年月日时点])")
_YEAR = re.compile("20[12][0-9]年")
DIGITS = "零一二三四五六七八九"
# An installed package has its bytecode; an environment that forbids to write it would measure the compiler.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def numeral(number: int) -> str:
    """A number from 1 to 99 as a label counts: 二十一."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


class Told(NamedTuple):
    """One task of a fixture: its heading, what it says, and its note."""

    heading: str
    words: str
    note: str


@cache
def tasks() -> list[Told]:
    """The tasks of the fixtures, without their numbers, each once; what they say is moved to the year of the draft."""
    plans = (path for folder in ("ok", "err") for path in sorted((FIXTURES / folder).glob("*.txt")))
    lines = (line for path in plans for line in path.read_text("utf-8").splitlines())
    found = (
        Told(*match.groups()) for line in lines if (match := _TASK.fullmatch(line)) and len(_YEAR.findall(line)) < 2
    )
    return list(dict.fromkeys(told._replace(words=_YEAR.sub("2025年", told.words)) for told in found))


def item(number: int) -> str:
    """An item as plans have them: a heading, what is to be done, some prose, and who is responsible.

    In the fixtures every sentence has its date and its figures. Real plans have five times as many words to each, so
    prose is put in between, made of headings. When the tasks start again they have other figures, and the headings
    come in another order, so that hardly anything is said twice.
    """
    known = tasks()
    told, again = known[number % len(known)], number // len(known)
    words = _FIGURE.sub(lambda figure: str(int(figure.group()) + again), told.words)
    blanks = sum(frame.count("{}") for frame in PROSE)
    places = (number * blanks + place * (again + 1) for place in range(blanks))
    headings = iter([known[place % PRIME].heading.rstrip("。") for place in places])
    prose = [frame.format(*islice(headings, frame.count("{}"))) for frame in PROSE]
    return "\n".join([told.heading + words, *prose]) + told.note


def draft(size: int, number: int = 0) -> str:
    """A plan of at least so many bytes in UTF-8, its items made of the fixtures' tasks.

    After 99 chapters the numbers start again: such a text is a collection of plans in one file.

    Args:
        size: how many bytes.
        number: which one; drafts of one size and other numbers have other items.
    """
    wanted = count(number * (size // SHORTEST + ITEMS_IN_CHAPTER))
    parts, chapter, left = [HEAD], 0, size - len(HEAD.encode())
    while left > 0:
        items = "".join(f"（{numeral(place)}）{item(next(wanted))}\n" for place in range(1, ITEMS_IN_CHAPTER + 1))
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
