"""What a rule reports about a place in a plan."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from planlint.language import Bilingual
from planlint.language import Lang
from planlint.record import Record
from planlint.rules.fix import Fix
from planlint.rules.message import Message
from planlint.rules.severity import Severity
from planlint.source.text import Span


class Related(Record):
    """Another place that belongs to a finding, with a word on what it is."""

    span: Span
    note: Bilingual | None = None


class Finding(Record):
    """One fault at one place.

    Attributes:
        code: the rule's code, ``DUE101``.
        name: the rule's name, ``vague-deadline``.
        severity: how grave it is in this document.
        span: the words at fault, as offsets in the source.
        message: the templates of what it says.
        values: what fills the templates.
        related: other places that belong to it.
        shared: the fault is one of the whole document; the default view shows all of its kind as one finding.
        fixes: what could be written instead, the best first; of several only one is applied.
        weighed: the severity was chosen for this very place; otherwise the engine sets it by the kind of document.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: Message
    values: Mapping[str, Any] = MappingProxyType({})
    related: tuple[Related, ...] = ()
    shared: bool = False
    weighed: bool = True
    fixes: tuple[Fix, ...] = ()

    def what(self, lang: Lang = "zh") -> str:
        """What is wrong."""
        return self.message.what.to(lang).format_map(self.values)

    def why(self, lang: Lang = "zh") -> str:
        """Why it matters: a standard, a convention, or the document's own habit."""
        return self.message.why.to(lang).format_map(self.values)

    def instead(self, lang: Lang = "zh") -> str:
        """What to write instead."""
        return self.message.instead.to(lang).format_map(self.values)
