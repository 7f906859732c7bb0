"""Edits after edits, as edits of the first text."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.rules.fix import Edit
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Change(Record):
    """A stretch of the text in the middle that one of the two sets of edits touches.

    Attributes:
        start: where it starts in that text.
        end: where it ends.
        before: by how much it is longer than in the first text.
        after: by how much it will be longer in the last text.
        made: by which of the two sets.
    """

    start: int
    end: int
    before: int
    after: int
    made: frozenset[str]


def compose(first: Sequence[Edit], second: Sequence[Edit], original: str, final: str) -> tuple[Edit, ...]:
    """The edits that make the last text of the first one at once.

    Args:
        first: edits of the first text, by place; what they make is the text in the middle.
        second: edits of the text in the middle, by place.
        original: the first text.
        final: the last text.
    """
    edits: list[Edit] = []
    before = after = 0  # how much longer the middle text is than the first so far, and the last than the middle
    for change in _united(sorted([*_images(first), *_changes(second)], key=lambda change: (change.start, change.end))):
        span = Span(change.start - before, change.end - before - change.before)
        words = final[change.start + after : change.end + after + change.after]
        before, after = before + change.before, after + change.after
        edit = _trimmed(span, original[span.start : span.end], words)
        if edit is not None:
            edits.append(edit)
    return tuple(edits)


def _images(edits: Sequence[Edit]) -> list[_Change]:
    """Where the words of edits stand in the text that they make."""
    growths = [_growth(edit) for edit in edits]
    shifts = accumulate(growths, initial=0)
    return [
        _Change(edit.span.start + shift, edit.span.start + shift + len(edit.text), growth, 0, frozenset(["first"]))
        for edit, growth, shift in zip(edits, growths, shifts, strict=False)
    ]


def _growth(edit: Edit) -> int:
    return len(edit.text) - (edit.span.end - edit.span.start)


def _changes(edits: Sequence[Edit]) -> list[_Change]:
    return [_Change(edit.span.start, edit.span.end, 0, _growth(edit), frozenset(["second"])) for edit in edits]


def _united(changes: Sequence[_Change]) -> list[_Change]:
    """The changes; where those of one set touch those of the other, one change of all that touch."""
    united: list[_Change] = []
    for change in changes:
        last = united[-1] if united else None
        if last is None or change.start > last.end or last.made == change.made:
            united.append(change)
            continue
        united[-1] = _Change(
            last.start,
            max(last.end, change.end),
            last.before + change.before,
            last.after + change.after,
            last.made | change.made,
        )
    return united


def _trimmed(span: Span, old: str, new: str) -> Edit | None:
    """The edit without what stays the same at its ends; None where it changes nothing."""
    if old == new:
        return None
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return Edit(Span(span.start + head, span.end - tail), new[head : len(new) - tail])


def _shared(left: str, right: str) -> int:
    """How many characters two texts have in common at their start."""
    pairs = zip(left, right, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(left), len(right)))
