"""How a report is to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.language import Lang


class Style(Record):
    """What the caller decides about a report; the formats take of it what concerns them.

    Attributes:
        lang: the language of messages.
        color: colour for terminals, by ANSI codes.
        hyperlinks: rule codes link to their pages on terminals that can (OSC 8); needs ``docs_url``.
        width: cells that a line of the draft may take before it is cut to the words at fault.
        ambiguous_width: cells that “”…— take on the console, 1 or 2.
        show_info: list findings of severity info one by one, instead of summing them up.
        show_suppressed: list the findings that are let be, with what hides them.
        root: machine formats name documents relative to this folder; None leaves names as the user wrote them.
        docs_url: where the rule pages are published (a page is ``{docs_url}/{rule name}``); empty where nowhere.
    """

    lang: Lang = "zh"
    color: bool = False
    hyperlinks: bool = False
    width: int = 76
    ambiguous_width: int = 1
    show_info: bool = False
    show_suppressed: bool = False
    root: Path | None = None
    docs_url: str = ""

    def page(self, rule: str) -> str | None:
        """The address of a rule's page, where there is one."""
        return f"{self.docs_url.rstrip('/')}/{rule}" if self.docs_url else None
