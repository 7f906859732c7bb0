"""One way to read what is written in several: full and half width, radicals, compatibility characters.

Folding is one character for one, so that offsets stay.
"""

from __future__ import annotations

import re
import unicodedata

from planlint.patterns import compiled

# Punctuation that drafts hold in both widths is read in half width: ，：；（）〈〉 and the rest as , : ; ( ) < >.
_PAIRS = {
    "，": ",",
    "：": ":",
    "∶": ":",
    "；": ";",
    "（": "(",
    "）": ")",
    "〈": "<",
    "〉": ">",
    "！": "!",
    "？": "?",
    "．": ".",
    "％": "%",
    "﹣": "-",
    "－": "-",
    "‐": "-",
    "‑": "-",
    "–": "—",
    "―": "—",
    "─": "—",
    "～": "~",
    "〜": "~",
    "［": "[",
    "］": "]",
    "／": "/",
    "＋": "+",
    "＝": "=",
    "＜": "<",
    "＞": ">",
    "｜": "|",
    "﹒": ".",
    "､": "、",
    "｡": "。",
    "\u3000": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\t": " ",
}
# Digits and letters in full width, which are rare.
_LETTERS = {
    chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_TABLE = str.maketrans(_PAIRS | _LETTERS)
_SHORT = 32  # characters: in more it is quicker to look for each mark than to look up each character

# 康熙部首, CJK radicals and compatibility ideographs, which PDF fonts leave behind (⾊ for 色).
_OLD_FORMS = "\u2e80-\u2fd5\uf900-\ufaff"
_COMPATIBILITY = compiled(f"[{_OLD_FORMS}]")
# Few texts have any of these: one look for all of them saves a look for each.
_RARE = compiled(f"[{_OLD_FORMS}０-９Ａ-Ｚａ-ｚ]")


def fold(text: str) -> str:
    """The text with one form for each mark; as long as before.

    >>> fold("（一）绿⾊，２０２５年")
    '(一)绿色,2025年'
    """
    if len(text) > _SHORT:
        return fold_and_tell(text)[0]
    if _COMPATIBILITY.search(text):
        text = _COMPATIBILITY.sub(_modern, text)
    return text.translate(_TABLE)


def fold_and_tell(text: str) -> tuple[str, list[int]]:
    """The text with one form for each mark, and the offsets at which it held compatibility characters.

    >>> fold_and_tell("（一）绿⾊")
    ('(一)绿色', [4])
    """
    old: list[int] = []
    rare = _RARE.search(text) is not None
    if rare:
        old = [match.start() for match in _COMPATIBILITY.finditer(text)]
        text = _COMPATIBILITY.sub(_modern, text)
    for full, half in (_PAIRS | _LETTERS if rare else _PAIRS).items():
        if full in text:
            text = text.replace(full, half)
    return text, old


def squeezed(text: str) -> str:
    """The text in one form and without blanks, for comparing words wherever they were broken.

    >>> squeezed("择机 （另 定）")
    '择机(另定)'
    """
    return "".join(fold(text).split())


def _modern(match: re.Match[str]) -> str:
    char = unicodedata.normalize("NFKC", match.group())
    return char if len(char) == 1 else match.group()
