"""An expression of time as it is written."""

from __future__ import annotations

from enum import StrEnum

from planlint.plan.model import DeadlineKind
from planlint.plan.time.calendar import Moment
from planlint.record import Record


class Mark(StrEnum):
    """The word that stands by a moment and rules it."""

    NONE = "none"
    BEFORE = "before"  # 前, 以前, 之前
    WITHIN = "within"  # 内, 期间
    SINCE = "since"  # 起, 开始
    AFTER = "after"  # 以来, 以后: never a deadline
    TO = "to"  # 到2025年: a goal


class Expression(Record):
    """An expression of time; offsets count in the text that was read.

    Attributes:
        start: where it starts.
        end: where it ends, exclusive.
        kind: how it says when.
        moment: the day or stretch it names, or None.
        until: the second moment of a span (2021年3月至2022年6月).
        mark: the word by the moment.
        every: ISO duration of a frequency or of a term.
        amount: a term as number and unit (30, 日), or None.
        from_issue: a span starts, or a term counts, from the issue of the document itself.
        unanchored: a term in years that does not say from when (用3年时间).
        punctual: 按时: as agreed elsewhere.
    """

    start: int
    end: int
    kind: DeadlineKind
    moment: Moment | None = None
    until: Moment | None = None
    mark: Mark = Mark.NONE
    every: str | None = None
    amount: tuple[int, str] | None = None
    from_issue: bool = False
    unanchored: bool = False
    punctual: bool = False


# Patterns start with a literal or a set of characters wherever they can, and look behind only after it:
# re then skips to the next candidate some thirty times faster.


HAN_DIGITS = "一二两三四五六七八九十"
# 内 that is not the start of another word: 三年内江市, 2026年内蒙古.
WITHIN = r"[之以]?内(?![蒙江部外容涵需设在河陆控环黄乡丘建])"
TO = r"[—\-~至到]{1,2}"
