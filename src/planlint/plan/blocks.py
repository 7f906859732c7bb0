"""Paragraphs: the lines of the clean text, and the pieces of lines whose breaks were lost."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from planlint.patterns import compiled
from planlint.plan.numerals import value
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage

_LONG = 400  # characters: a paragraph this long with several labels in it has lost its breaks
_LEAST = 4  # labels in mid-line, from which breaks count as lost

_HAN = "一二三四五六七八九十"
_CANDIDATE = compiled(
    rf"[({_HAN}\d](?:(?<=\()[{_HAN}]{{1,3}}\)|(?<=[{_HAN}])[{_HAN}]{{0,2}}、(?![{_HAN}]{{1,2}}[、季产中])|(?<=\d)\d?\.(?!\d))"
)
_SENTENCE_END = frozenset("。.:;)!?…”》日")
_NEVER_BEFORE = frozenset("第至和与、—-~")
_NEVER_AFTER = compiled(r"[项款条个至目]|[、和]\(")


class _Count(Struct):
    """The last number seen of each shape of label."""

    han: int = 0
    bracket: int = 0
    arabic: int = 0


def paragraphs(clean: CleanText) -> tuple[tuple[Passage, ...], bool]:
    """The paragraphs of a text in order, and whether line breaks were lost in it."""
    found: list[Passage] = []
    lost = False
    start = 0
    for line in clean.text.split("\n"):
        if line:
            cuts = _lost_breaks(line) if len(line) >= _LONG else []
            lost = lost or bool(cuts)
            edges = [0, *cuts, len(line)]
            found += [clean.passage(start + a, start + b) for a, b in pairwise(edges) if b > a]
        start += len(line) + 1
    return tuple(found), lost


def _lost_breaks(line: str) -> list[int]:
    """Where headings start in a line that holds several; empty where it is an ordinary paragraph."""
    count = _Count()
    cuts: list[int] = []
    headings = 0
    for match in _CANDIDATE.finditer(line):
        if _starts_heading(line, match, count):
            cuts.append(match.start())
            headings += not match.group().endswith(".")
    return [cut for cut in cuts if cut] if headings >= _LEAST else []


def _starts_heading(line: str, match: re.Match[str], count: _Count) -> bool:
    """Whether a label in mid-line is the next of its kind, rather than words of a sentence."""
    before = line[match.start() - 1] if match.start() else "。"
    if before in _NEVER_BEFORE or _NEVER_AFTER.match(line, match.end()):
        return False
    shape = match.group()[-1]
    number = value(match.group().strip("()、."))
    ends = before in _SENTENCE_END
    if shape == ")" and (number == count.bracket + 1 or (number == 1 and count.han > 0)):
        count.bracket, count.arabic = number, 0
        return True
    if shape == "、" and number == count.han + 1 and (ends or number > 1):
        count.han, count.arabic = number, 0
        return True
    if shape == "." and ends and number == count.arabic + 1 and count.han:
        count.arabic = number
        return True
    return False
