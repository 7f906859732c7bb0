"""What several rules of this family read: the document's own lines, and how titles compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Passage
from planlint import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint import Plan

_BRACKETS = compiled(r"\([^()]*\)|\[[^\[\]]*\]")
_MARKS = compiled(r"[《》<>“”\"'‘’\s]")


def own_lines(plan: Plan) -> Iterator[Passage]:
    """Every paragraph and table cell of the document; not those of the page around it."""
    clutter = {paragraph.start for paragraph in plan.clutter}
    start = 0
    for line in plan.clean.text.split("\n"):
        if line and start not in clutter:
            yield plan.clean.passage(start, start + len(line))
        start += len(line) + 1


def bare_title(text: str) -> str:
    """A title without title marks, quotes, blanks, line breaks and remarks in brackets.

    >>> bare_title("《白溪市“无废城市”建设\\n实施方案（试行）》".replace("（", "(").replace("）", ")"))
    '白溪市无废城市建设实施方案'
    """
    return _MARKS.sub("", _BRACKETS.sub("", text))
