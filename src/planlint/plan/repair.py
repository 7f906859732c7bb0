"""What is mended in a text before it is read. Reports of known results need this and nothing else of the parser."""

from typing import Literal

from planlint.record import Record
from planlint.source.text import Span

RepairKind = Literal[
    "compatibility-characters",
    "table-of-contents",
    "page-numbers",
    "running-heads",
    "hard-breaks",
    "lost-line-breaks",
    "clutter",
    "flattened-table",
]


class Repair(Record):
    """Something that was mended in the text before it was read; the drafter's file is left as it is.

    Attributes:
        kind: what was mended.
        places: how many.
        span: the first of them.
    """

    kind: RepairKind
    places: int
    span: Span
