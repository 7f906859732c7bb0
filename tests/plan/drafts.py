"""Small drafts and shortcuts for the tests of the parser."""

from __future__ import annotations

from planlint.plan.clean import clean_text
from planlint.plan.model import Plan
from planlint.plan.parse import parse
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.source.text import Source


def clean(text: str) -> CleanText:
    """The clean text of a draft."""
    return clean_text(Source(text))[0]


def passage(text: str) -> Passage:
    """A one-line draft as a passage."""
    made = clean(text)
    return made.passage(0, len(made.text.rstrip("\n")))


def plan(text: str) -> Plan:
    """A draft as a plan."""
    return parse(Source(text))
