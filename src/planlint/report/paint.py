"""Colour and links for terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Literal

from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from planlint.report.style import Style

Look = Literal["path", "error", "warning", "info", "dim", "removed", "added"]

_CODES: dict[Look, str] = {
    "path": "1",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;34",
    "dim": "2",
    "removed": "4;31",
    "added": "4;32",
}

SEVERITY_LOOK: dict[Severity, Look] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


def paint(text: str, look: Look, style: Style) -> str:
    """The text in a colour, or as it is where the style has none."""
    return f"\x1b[{_CODES[look]}m{text}\x1b[0m" if style.color else text


def link(text: str, url: str | None, style: Style) -> str:
    """The text as a link (OSC 8), or as it is."""
    return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\" if style.hyperlinks and url else text
