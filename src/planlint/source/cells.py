"""How wide text stands on a terminal, in cells: Han take two, most else one."""

from __future__ import annotations

import unicodedata


def width(text: str, *, ambiguous: int = 1) -> int:
    """Cells that a text takes. East Asian Wide and Fullwidth take 2; Ambiguous (“”…—①) takes 1, or 2 on CJK consoles.

    >>> width("尽快 do"), width("“甲”"), width("“甲”", ambiguous=2)
    (7, 4, 6)
    """
    if text.isascii():
        return len(text)
    return sum(_cell(char, ambiguous) for char in text)


def _cell(char: str, ambiguous: int) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    kind = unicodedata.east_asian_width(char)
    if kind in "WF":
        return 2
    return ambiguous if kind == "A" else 1
