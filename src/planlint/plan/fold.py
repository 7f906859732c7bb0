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
_TABLE = {ord(full): half for full, half in _PAIRS.items()}
_TABLE.update(
    {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
)
_LONG = 500  # characters: from here on it is five times as fast to look for each mark as to look up each character

# 康熙部首, CJK radicals and compatibility ideographs, which PDF fonts leave behind (⾊ for 色).
COMPATIBILITY = compiled("[\u2e80-\u2fd5\uf900-\ufaff]")


def fold(text: str) -> str:
    """The text with one form for each mark; as long as before.

    >>> fold("（一）绿⾊，２０２５年")
    '(一)绿色,2025年'
    """
    if COMPATIBILITY.search(text):
        text = COMPATIBILITY.sub(_modern, text)
    if len(text) < _LONG:
        return text.translate(_TABLE)
    for code, half in _TABLE.items():
        full = chr(code)
        if full in text:
            text = text.replace(full, half)
    return text


def squeezed(text: str) -> str:
    """The text in one form and without blanks, for comparing words wherever they were broken.

    >>> squeezed("择机 （另 定）")
    '择机(另定)'
    """
    return "".join(fold(text).split())


def _modern(match: re.Match[str]) -> str:
    char = unicodedata.normalize("NFKC", match.group())
    return char if len(char) == 1 else match.group()
