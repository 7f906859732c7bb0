"""Where the comments of a draft hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.directives import Verb
from planlint.record import Record
from planlint.source.comments import without_comments
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Collection
    from collections.abc import Iterable
    from collections.abc import Sequence

    from planlint.engine.suppress.directives import Directive
    from planlint.plan.model import Plan

    Meant = Callable[[str], Collection[str]]


class Region(Record):
    """A stretch in which findings of a rule are let be.

    Attributes:
        span: the stretch.
        rule: the name of the rule.
        directive: the place of the comment among all, from 0.
    """

    span: Span
    rule: str
    directive: int


def find_regions(plan: Plan, directives: Sequence[Directive], meant: Meant) -> tuple[list[Region], set[int]]:
    """Where comments hold, and those (by place) that end something.

    Args:
        plan: the draft.
        directives: its comments that hold today.
        meant: selector → names of rules.
    """
    paragraphs = _Paragraphs(plan) if directives else None
    regions: list[Region] = []
    opened: dict[str, tuple[int, int]] = {}  # rule → where it was switched off, and by which comment
    closing: set[int] = set()
    size = len(plan.source.text)
    for number, directive in enumerate(directives):
        rules = [rule for selector in directive.selectors for rule in meant(selector)]
        if directive.verb is Verb.OFF:
            for rule in rules:
                opened.setdefault(rule, (directive.span.end, number))
        elif directive.verb is Verb.ON:
            for rule in [rule for rule in opened if rule in rules or not directive.selectors]:
                start, by = opened.pop(rule)
                regions.append(Region(Span(start, directive.span.start), rule, by))
                closing.add(number)
        else:
            whole = directive.verb is Verb.IGNORE_FILE
            span = Span(0, size + 1) if whole or paragraphs is None else paragraphs.meant_by(directive.span)
            regions += [Region(span, rule, number) for rule in rules]
    regions += [Region(Span(start, size + 1), rule, by) for rule, (start, by) in opened.items()]
    return regions, closing


class _Paragraphs:
    """The paragraphs of a draft, by place in the source."""

    def __init__(self, plan: Plan) -> None:
        self._source = plan.source
        self._bare = without_comments(plan.source, " ")
        self._spans = list(_spans(plan))

    def meant_by(self, comment: Span) -> Span:
        """The paragraph that a comment stands in; where it stands alone on its lines, the next one."""
        first = self._source.line_span(self._source.position(comment.start).line)
        last = self._source.line_span(self._source.position(comment.end).line)
        if self._bare[first.start : last.end].strip():
            beside = [span for span in self._spans if span.start < last.end and span.end > first.start]
            return Span(beside[0].start, beside[-1].end) if beside else Span(first.start, last.end)
        following = next((span for span in self._spans if span.start >= comment.end), None)
        return following or Span(comment.end, comment.end)


def _spans(plan: Plan) -> Iterable[Span]:
    place = 0
    for line in plan.clean.text.split("\n"):
        if line:
            yield plan.clean.span(place, place + len(line))
        place += len(line) + 1
