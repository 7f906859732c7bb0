"""Scopes: a sentence and the contents of its brackets, each with the brackets inside it hidden, cut into pieces with one figure each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planlint import Record
from planlint import compiled
from planlint import reading
from planlint_consistency.amounts import Amount
from planlint_consistency.amounts import amount_starts
from planlint_consistency.amounts import amounts

if TYPE_CHECKING:
    from planlint import Passage

HIDDEN = "\0"  # stands for each character of a bracket inside the scope
_MARK = compiled(r"[()。!?\n]")
_BRACKET = compiled("[()]")
_LONGEST_BRACKET = 300  # characters: beyond, it was never closed
MOST_FIGURES = 120  # in a sentence: beyond, it is a list that lost its breaks
_CLAUSE = compiled(r"[^,;:]+")
_JOINT = compiled(r"[、和及与]|以及")


class Piece(Record):
    """A stretch between two marks that has one figure, or none.

    Attributes:
        start: where it starts in the text.
        end: where it ends.
        before: the mark before it, or "".
        amount: its figure, or None.
        label: the words before the figure, the whole piece where there is none.
        noun: the words behind the figure.
    """

    start: int
    end: int
    before: str
    amount: Amount | None
    label: str
    noun: str


class Scope(Record):
    """A sentence, or the content of a bracket.

    Attributes:
        text: the text it stands in, of the same length, with the brackets inside the scope hidden.
        start: where it starts in the text.
        end: where it ends.
        opened: whether it is the content of a bracket.
        amounts: its figures, those in brackets inside it left out.
        head: for the content of a bracket, the last figure before it with no mark between; else None.
        head_label: the words before that figure in its clause.
    """

    text: str
    start: int
    end: int
    opened: bool
    amounts: tuple[Amount, ...]
    head: Amount | None = None
    head_label: str = ""

    def pieces(self, start: int | None = None, end: int | None = None) -> list[Piece]:
        """The pieces of a stretch of it."""
        first = self.start if start is None else start
        return list(_pieces(self, first, self.end if end is None else end))


def figured_sentences(paragraph: Passage) -> Iterator[Passage]:
    """The sentences of a paragraph that have two amounts or more: fewer can't disagree.

    A full stop in brackets ends none, unless the bracket was left open.
    """
    for start, end in _figured(paragraph.text):
        yield paragraph.part(start, end)


@reading  # several rules read the same paragraphs in turn
def _figured(text: str) -> tuple[tuple[int, int], ...]:
    starts = amount_starts(text)
    if len(starts) < 2:
        return ()
    return tuple(
        (start, end) for start, end in _sentences(text) if bisect_left(starts, end) - bisect_left(starts, start) > 1
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = opened = depth = 0
    for mark in _MARK.finditer(text):
        char, place = mark.group(), mark.start()
        if char == "(":
            opened = opened if depth else place
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif depth == 0 or place - opened > _LONGEST_BRACKET:
            yield start, place
            start, depth = place + 1, 0
    if start < len(text):
        yield start, len(text)


def scopes(text: str) -> Iterator[Scope]:
    """A sentence that has two figures, and every bracket in it that has one."""
    found = amounts(text)
    if not 2 <= len(found) <= MOST_FIGURES:
        return
    groups = _groups(text)
    outermost = _hide(text, groups)
    inside = _within(found, outermost, 0, len(text))
    if len(inside) > 1:
        yield Scope(outermost, 0, len(text), False, inside)
    for opened, closed in groups:
        inner = _hide(text, [group for group in groups if opened < group[0] and group[1] < closed])
        inside = _within(found, inner, opened + 1, closed)
        if inside:
            head = _head(text, found, opened)
            label = text[_clause_start(text, head.start) : head.start] if head else ""
            yield Scope(inner, opened + 1, closed, True, inside, head, label)


def _groups(text: str) -> list[tuple[int, int]]:
    """The places of each bracket and its partner, by the place of the opening one."""
    stack: list[int] = []
    found = []
    for mark in _BRACKET.finditer(text):
        if mark.group() == "(":
            stack.append(mark.start())
        elif stack:
            found.append((stack.pop(), mark.start()))
    return sorted(found)


def _hide(text: str, groups: list[tuple[int, int]]) -> str:
    done, parts = 0, []
    for opened, closed in groups:
        if opened >= done:
            parts += [text[done : opened + 1], HIDDEN * (closed - opened - 1)]
            done = closed
    return "".join([*parts, text[done:]])


def _within(found: tuple[Amount, ...], text: str, start: int, end: int) -> tuple[Amount, ...]:
    return tuple(one for one in found if start <= one.start and one.end <= end and text[one.start] != HIDDEN)


def _head(text: str, found: tuple[Amount, ...], opened: int) -> Amount | None:
    """The figure that a bracket explains: 结案5件(撤诉3件,驳回2件), 公园5个地块(新建3个,改建2个)."""
    before = [one for one in found if one.end <= opened]
    if not before:
        return None
    between = text[before[-1].end : opened]
    return before[-1] if len(between) <= 12 and not any(char in ",;:。、()" for char in between) else None


def _clause_start(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in ",;:。、(\n") + 1


def _pieces(scope: Scope, start: int, end: int) -> Iterator[Piece]:
    inside = [one for one in scope.amounts if start <= one.start and one.end <= end]
    for first, last, before in _clauses(scope.text, inside, start, end):
        held = [one for one in inside if first <= one.start and one.end <= last]
        if not held:
            yield Piece(first, last, before, None, scope.text[first:last], "")
        at, mark = first, before
        for one, following in zip(held, [*held[1:], None], strict=False):
            cut = _JOINT.search(scope.text, one.end, following.start) if following else None
            stop = (cut.start() if cut else one.end) if following else last
            yield Piece(at, stop, mark, one, scope.text[at : one.start], scope.text[one.end : stop])
            at, mark = (cut.end(), cut.group()) if cut else (stop, "")


def _clauses(text: str, inside: list[Amount], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The edges of each clause and the mark before it; the comma in 10,388件 is none."""
    first, before = start, ""
    for match in _CLAUSE.finditer(text, start, end):
        stop = match.end()
        if any(one.start < stop < one.end for one in inside):
            continue
        yield first, stop, before
        first, before = stop + 1, text[stop : stop + 1]
