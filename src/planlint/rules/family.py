"""A family of rules: what one checker plugin brings."""

from __future__ import annotations

from planlint.language import Bilingual
from planlint.record import Record
from planlint.rules.rule import Rule


class Family(Record):
    """Rules that belong together.

    Attributes:
        prefix: the letters with which their codes start, ``DUE``; no two families share one.
        name: what ``--select`` takes, ``deadline``.
        title: what people read.
        rules: the rules, in order of their codes.
    """

    prefix: str
    name: str
    title: Bilingual
    rules: tuple[type[Rule], ...]
