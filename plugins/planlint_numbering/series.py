"""Series: the labels of a document that count on from one another.

The style is read off the document first: （一） may start anew in every chapter or run on through all of them, and both
are right. What breaks a series is judged only then.
"""

from __future__ import annotations

from bisect import bisect_left
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from planlint import Record
from planlint import compiled
from planlint_numbering.labels import readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint import LabelKind
    from planlint import Passage
    from planlint import Plan
    from planlint import Section

_MISREAD = compiled(r"\([^()]{1,3}\)|.{1,2}[、.]")


class Run(Record):
    """Sections under one parent whose labels have one shape and are taken to count on.

    Attributes:
        kind: the shape of the labels.
        sections: the sections, at least one.
    """

    kind: LabelKind
    sections: tuple[Section, ...]

    @property
    def first(self) -> Section:
        """Where it starts."""
        return self.sections[0]

    @property
    def last(self) -> Section:
        """Where it ends."""
        return self.sections[-1]


class Border(Record):
    """Two runs of one shape under headings that follow each other: （一）（二） of 一、 and those of 二、."""

    before: Run
    after: Run

    @property
    def restarts(self) -> bool:
        """The second run starts from one."""
        return self.after.first.label.number == 1

    @property
    def runs_on(self) -> bool:
        """The second run starts where the first left off."""
        return not self.restarts and self.after.first.label.number == self.before.last.label.number + 1


class Break(Record):
    """A place where a series does not count on.

    Attributes:
        before: the section that stands before in the series.
        at: the section whose number is not the next one.
        expected: the number that would be.
        twice: the section that has the same number already, or None where numbers are left out.
        alone: with the expected number here the series would go on: what follows was not renumbered along.
    """

    before: Section
    at: Section
    expected: int
    twice: Section | None
    alone: bool


@lru_cache(maxsize=1)  # several rules ask about the same plan in turn
def runs(plan: Plan) -> dict[LabelKind, list[Run]]:
    """The runs of each shape of label, in order of place."""
    found: dict[LabelKind, list[Run]] = {}
    for children in plan.children.values():
        kinds = {section.label.kind for section in children}
        for kind in kinds:
            same = [section for section in children if section.label.kind is kind]
            found.setdefault(kind, []).extend(_split(kind, same))
    for ordered in found.values():
        ordered.sort(key=lambda run: run.first.head.start)
    return found


def _split(kind: LabelKind, sections: list[Section]) -> Iterator[Run]:
    """The runs among siblings: a one starts the next, unless it repeats the one right before it."""
    start = 0
    for place in range(1, len(sections)):
        if sections[place].label.number == 1 and not _repeats_one(sections, start, place):
            yield Run(kind, tuple(sections[start:place]))
            start = place
    yield Run(kind, tuple(sections[start:]))


def _repeats_one(sections: list[Section], start: int, place: int) -> bool:
    """Whether 一 一 二 stands here: the second was meant to be 二, it starts no list of its own."""
    numbers = [section.label.number for section in sections[start : place + 2]]
    return numbers == [1, 1, 2]


def borders(ordered: list[Run]) -> list[Border]:
    """The pairs of runs that follow each other under headings of one list."""
    return [Border(*pair) for pair in pairwise(ordered) if _follow(pair[0].first.parent, pair[1].first.parent)]


def _follow(heading: Section | None, later: Section | None) -> bool:
    return (
        heading is not None
        and later is not None
        and heading.parent is later.parent
        and heading.label.kind is later.label.kind
        and heading.label.number < later.label.number
    )


def counts_through(ordered: list[Run]) -> bool:
    """Whether numbers run on from parent to parent, rather than starting anew under each."""
    between = borders(ordered)
    return sum(not border.restarts for border in between) > sum(border.restarts for border in between)


def series(plan: Plan) -> Iterator[tuple[Section, ...]]:
    """Every series of the document, by the style that the document has."""
    for ordered in runs(plan).values():
        if not counts_through(ordered):
            yield from (run.sections for run in ordered)
            continue
        joined: list[Section] = []
        for run in ordered:
            if run.first.label.number == 1 and joined:
                yield tuple(joined)
                joined = []
            joined += run.sections
        yield tuple(joined)


def breaks(plan: Plan, sections: tuple[Section, ...]) -> Iterator[Break]:
    """The breaks in a series, each once: the renumbered tail behind a break counts on."""
    top = sections[0].label.number
    seen = {top: sections[0]}
    for before, section, after in zip(sections, sections[1:], (*sections[2:], None), strict=False):
        number, expected = section.label.number, top + 1
        if number in seen or (number > expected and not _stands_between(plan, before, section, expected)):
            alone = after is None or after.label.number == expected + 1
            yield Break(before, section, expected, seen.get(number), alone)
        if number != expected and after is not None and after.label.number == expected + 1:
            number = expected  # this label alone is wrong
        seen.setdefault(number, section)
        top = max(top, number)


def _stands_between(plan: Plan, before: Section, section: Section, number: int) -> bool:
    """Whether the missing label is there after all, only not as one of its list."""
    words = plan.clean.text[before.head.start : section.head.start]
    first, last = (bisect_left(plan.sections, each.head.start, key=_start_of_head) for each in (before, section))
    between = plan.sections[first + 1 : last]
    return (
        any(reading in words for reading in readings(section.label.kind, number))
        or _misread_between(plan, before, section, {other.head.start for other in between})
        or any(odd_one(plan, other) for other in between)
    )


def _misread_between(plan: Plan, before: Section, section: Section, labelled: set[int]) -> bool:
    """Whether a paragraph starts with what recognition of printed text made of a label: (-) for (二)."""
    first = bisect_right(plan.paragraphs, before.head.start, key=_start)
    last = bisect_left(plan.paragraphs, section.head.start, key=_start)
    return any(
        paragraph.start not in labelled and _MISREAD.match(paragraph.text) for paragraph in plan.paragraphs[first:last]
    )


def _start(passage: Passage) -> int:
    return passage.start


def _start_of_head(section: Section) -> int:
    return section.head.start


@lru_cache(maxsize=1)
def _run_of(plan: Plan) -> dict[Section, int]:
    """The place of each section's run among those of its shape."""
    return {
        section: place
        for ordered in runs(plan).values()
        for place, run in enumerate(ordered)
        for section in run.sections
    }


def odd_one(plan: Plan, section: Section) -> Section | None:
    """The section that a label of another shape counts on from (1. 2. ③ 4.), or None where it stands in a list of its own."""
    above = section.parent
    if above is None or section.label.number != above.label.number + 1:
        return None
    lists = runs(plan)[section.label.kind]
    place = _run_of(plan)[section]
    if lists[place].first is not section or (place and Border(lists[place - 1], lists[place]).runs_on):
        return None
    siblings = plan.children[above.parent]
    following = siblings[siblings.index(above) + 1 :]
    return above if not following or following[0].label.number == section.label.number + 1 else None
