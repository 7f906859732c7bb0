"""What the page on editors tells people to write into their settings, as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parents[2] / "docs"
PAGES = (DOCS / "editors.md", DOCS / "en" / "editors.md")
_FENCE = re.compile(r"```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Snippet(NamedTuple):
    """A fenced block: the language it is written in, and its text."""

    language: str
    text: str


def snippets(editor: str, page: Path = PAGES[0]) -> list[Snippet]:
    """The blocks under the heading of an editor."""
    section = page.read_text("utf-8").partition(f"\n## {editor}\n")[2].partition("\n## ")[0]
    return [Snippet(*found) for found in _FENCE.findall(section)]
