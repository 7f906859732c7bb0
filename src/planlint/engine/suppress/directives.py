"""Comments in a draft that speak to planlint.

::

    <!-- planlint: ignore vague-deadline -- 待省级方案下发 -->      the paragraph it stands in, or the next one
    <!-- planlint: ignore-file DUE until 2026-12-31 -->            the whole document, until that day
    <!-- planlint: off vague-deadline, missing-lead --> … <!-- planlint: on -->     what lies between
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.patterns import compiled
from planlint.plan.fold import fold
from planlint.record import Record
from planlint.source.comments import CLOSE
from planlint.source.comments import OPEN
from planlint.source.comments import find_comments
from planlint.source.comments import unclosed_comment
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.source.text import Source

_OURS = compiled(r"\s*planlint\s*:\s*([A-Za-z-]*)")
# Dashes set off a reason; those inside a name have letters on both sides.
_REASON = compiled(r"(?:^|\s)(?:--+|—+)\s*|—+\s*")
_UNTIL = compiled(r"(?:^|[\s,、])until(?:\s+(\S+))?\s*$")
_BETWEEN = compiled(r"[\s,、]+")


class Verb(StrEnum):
    """What a comment asks for."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


class Directive(Record):
    """A comment that was understood.

    Attributes:
        span: the comment.
        verb: what it asks for.
        selectors: the rules it names, as written.
        until: the last day on which it holds; None where it holds for good.
        reason: why; "" where it doesn't say.
    """

    span: Span
    verb: Verb
    selectors: tuple[str, ...]
    until: date | None = None
    reason: str = ""


class Malformed(Record):
    """A comment, or an entry, that can't be understood, and why."""

    span: Span
    problem: Bilingual


def read_directives(source: Source) -> Iterator[Directive | Malformed]:
    """The comments of a document that speak to planlint, in order."""
    for span in find_comments(source):
        words = source.text[span.start + len(OPEN) : span.end - len(CLOSE)]
        match = _OURS.match(fold(words))
        if match:
            yield _read(span, match[1], words[match.end() :])
    start = unclosed_comment(source)
    if start is not None and _OURS.match(fold(source.text[start + len(OPEN) :][:40])):
        line = source.line_span(source.position(start).line)
        yield Malformed(Span(start, max(line.end, start + 1)), Bilingual("没有结束标记 -->", "it has no end mark -->"))


def _read(span: Span, verb: str, words: str) -> Directive | Malformed:
    folded = fold(words)
    cut = _REASON.search(folded)
    head = folded[: cut.start()] if cut else folded
    reason = " ".join(words[cut.end() :].split()) if cut else ""
    if verb not in tuple(Verb):
        known = "、".join(Verb)
        return Malformed(
            span,
            Bilingual(
                f"planlint: 之后应为 {known} 之一，现为“{verb}”",
                f"after planlint: there should be one of {', '.join(Verb)}, not “{verb}”",
            ),
        )
    until = _UNTIL.search(head)
    day = None
    if until:
        day, head = _day(until[1] or ""), head[: until.start()]
        if day is None:
            return Malformed(
                span,
                Bilingual("until 之后应为日期，如 2026-12-31", "after until there should be a date like 2026-12-31"),
            )
    selectors = tuple(word for word in _BETWEEN.split(head) if word)
    if not selectors and verb != Verb.ON:
        return Malformed(
            span,
            Bilingual(
                f"没有写规则，如 planlint: {verb} vague-deadline",
                f"it names no rule, as in planlint: {verb} vague-deadline",
            ),
        )
    return Directive(span, Verb(verb), selectors, day, reason)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
