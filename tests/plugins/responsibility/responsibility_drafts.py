"""Small drafts, and what a rule finds in them."""

from __future__ import annotations

from planlint import Finding
from planlint import Kind
from planlint import Rule
from planlint.testing import Example
from planlint.testing import findings_in

NUMERALS = "一二三四五六七八九十"


def draft(*notes: str, chapter: str = "重点任务") -> str:
    """A plan with one task for each note; an empty note leaves its task without one."""
    items = (f"（{NUMERALS[place]}）修复第{place + 1}片湿地。年底前完成。{note}" for place, note in enumerate(notes))
    return "\n".join(["清河县生态修复实施方案", f"一、{chapter}", *items, ""])


def found(rule: type[Rule], text: str, kind: Kind | None = None) -> tuple[Finding, ...]:
    """The findings of a rule, each place by itself."""
    return findings_in(rule, Example(text, kind=kind))


def lines(findings: tuple[Finding, ...], text: str) -> list[int]:
    """The lines, from 1, on which findings stand."""
    return [text.count("\n", 0, finding.span.start) + 1 for finding in findings]
