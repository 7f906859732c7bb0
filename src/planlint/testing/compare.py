"""What a rule should have reported beside what it did, for people to read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

    from planlint.rules.finding import Finding
    from planlint.rules.page import Example


def difference(example: Example, findings: Sequence[Finding]) -> str:
    """Where findings and marks differ, place by place and as two marked drafts; "" where they don't."""
    source = Source(example.text)
    expected = Counter(example.spans)
    reported = Counter(finding.span for finding in findings)
    if expected == reported:
        return ""
    said = {finding.span: finding.what() for finding in findings}
    lines = [f"  not reported: {_place(source, span)}" for span in sorted((expected - reported).elements())]
    lines += [
        f"  reported too: {_place(source, span)}  {said[span]}" for span in sorted((reported - expected).elements())
    ]
    lines += ["expected:", *indented(mark(example.text, example.spans))]
    lines += ["reported:", *indented(mark(example.text, reported))]
    return "\n".join(lines)


def mark(text: str, spans: Iterable[Span]) -> str:
    """The text with « and » around spans.

    >>> mark("尽快建成", [Span(0, 2)])
    '«尽快»建成'
    """
    marks = [(span.end, 0 if span.end > span.start else 2, "»") for span in spans]
    marks += [(span.start, 1, "«") for span in spans]
    parts: list[str] = []
    done = 0
    for place, _, sign in sorted(marks):
        parts += [text[done:place], sign]
        done = place
    return "".join([*parts, text[done:]])


def _place(source: Source, span: Span) -> str:
    line, column = source.position(span.start)
    return f"{line}:{column} 「{source[span]}」"


def indented(text: str) -> list[str]:
    """The lines of a draft, set off from what is said about it."""
    return [f"  | {line}" for line in text.split("\n")]
