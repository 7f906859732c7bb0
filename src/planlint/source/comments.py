"""Comments of Markdown, ``<!-- … -->``: what stands in a draft and is not part of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.source.text import Source

_SUFFIXES = (".md", ".markdown")
OPEN, CLOSE = "<!--", "-->"


def has_comments(source: Source) -> bool:
    """Whether the document is of a format that has comments: its name says so."""
    return source.name.lower().endswith(_SUFFIXES) and OPEN in source.text


def find_comments(source: Source) -> tuple[Span, ...]:
    """The comments of a document, marks included; one that is never closed is taken for text."""
    found: list[Span] = []
    if has_comments(source):
        start = source.text.find(OPEN)
        while start >= 0:
            close = source.text.find(CLOSE, start + len(OPEN))
            if close < 0:
                break
            found.append(Span(start, close + len(CLOSE)))
            start = source.text.find(OPEN, close + len(CLOSE))
    return tuple(found)


def unclosed_comment(source: Source) -> int | None:
    """Where a comment starts that is never closed; None where there is none."""
    if not has_comments(source):
        return None
    comments = find_comments(source)
    start = source.text.find(OPEN, comments[-1].end if comments else 0)
    return start if start >= 0 else None


def without_comments(source: Source, filler: str) -> str:
    """The text with each character of a comment replaced, so that offsets stay.

    >>> from planlint.source.text import Source
    >>> without_comments(Source("尽快<!-- 待定 -->建成", name="草稿.md"), "*")
    '尽快***********建成'
    """
    parts: list[str] = []
    done = 0
    for start, end in find_comments(source):
        parts += [source.text[done:start], filler * (end - start)]
        done = end
    return "".join([*parts, source.text[done:]])
