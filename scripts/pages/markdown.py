"""Markdown, as the pages need it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

    from planlint.language import Lang

GENERATED = {
    "zh": "<!-- 由 scripts/docs.py 从代码生成：改代码，不改这里。 -->",
    "en": "<!-- Made of the code by scripts/docs.py: change that, not this. -->",
}


def document(lang: Lang, *parts: str) -> str:
    """A page: its parts with a blank line between, the empty ones left out."""
    return "\n\n".join([GENERATED[lang], *(part.strip("\n") for part in parts if part)]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; what a cell holds may not end it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell(text) for text in line)} |" for line in lines)


def cell(text: str) -> str:
    """A text as one cell."""
    return text.replace("|", "\\|").replace("\n", "<br>")


def anchor(heading: str) -> str:
    """What a link to a heading ends with, as GitHub makes it.

    >>> anchor("时限 deadline"), anchor("`[[per-file]]`"), anchor("Dates, figures")
    ('时限-deadline', 'per-file', 'dates-figures')
    """
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def code(text: object) -> str:
    """A text as code."""
    return f"`{text}`"


def fence(language: str, text: str) -> str:
    """A block of code."""
    return f"```{language}\n{text.rstrip()}\n```"
