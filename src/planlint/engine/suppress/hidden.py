"""A finding that is let be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.rules.finding import Finding


class By(StrEnum):
    """What hides a finding."""

    COMMENT = "comment"  # in the draft
    SIDECAR = "sidecar"  # an entry of .planlint-ignore.toml
    BASELINE = "baseline"


class Hidden(Record):
    """A finding that is not shown, and why.

    Attributes:
        finding: the finding.
        by: what hides it.
        reason: what was given as the reason; "" for a baseline.
    """

    finding: Finding
    by: By
    reason: str = ""
