"""Targets and what stands in their place: how a plan says that something will be measured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Sequence
from functools import cache

from planlint.patterns import compiled
from planlint.plan.coverage import wholes
from planlint.plan.definitions import explained_rates
from planlint.plan.definitions import is_explained
from planlint.plan.definitions import is_stated_there
from planlint.plan.directions import directions
from planlint.plan.model import Citation
from planlint.plan.model import Indicator
from planlint.plan.model import IndicatorStatus
from planlint.plan.model import Registry
from planlint.plan.passage import Passage
from planlint.plan.quantities import quantities
from planlint.plan.ranks import ranks
from planlint.plan.reading import reading
from planlint.plan.target_table import table_targets
from planlint.record import Record

_Known = Callable[[str], bool]
_CHAPTER = compiled(r"(?:第[一二三四五六七八九十]{1,3}[章节部]|[一二三四五六七八九十]{1,3}、)[^。]{0,60}")


class _Target(Record):
    """A target as a paragraph words it; offsets count in the paragraph, the rest is as an Indicator has it."""

    start: int
    end: int
    status: IndicatorStatus
    name: str
    comparator: str | None = None
    value: str | None = None
    unit: str | None = None
    whole: bool = False


def find_indicators(
    paragraphs: Sequence[Passage], *, citations: Sequence[Citation], registry: Registry
) -> list[Indicator]:
    """Every target in the paragraphs that look forward, in order.

    Args:
        paragraphs: those that look forward.
        citations: the documents named in the plan; their titles name rates, but set none.
        registry: the project's own indicators, which need no definition in the plan.
    """

    @cache
    def rates() -> frozenset[str]:
        return explained_rates(paragraphs)

    def known(name: str) -> bool:
        return is_explained(name, rates(), registry.indicators)

    found = [_indicator(paragraph, target, known) for paragraph in paragraphs for target in _targets(paragraph.text)]
    found += table_targets(paragraphs)
    titles = [citation.passage for citation in citations]
    starts = [title.start for title in titles]
    outside = [each for each in found if not _is_inside(each.passage, titles, starts)]
    return sorted(outside, key=lambda indicator: indicator.passage.start)


def _is_inside(passage: Passage, titles: Sequence[Passage], starts: Sequence[int]) -> bool:
    """Whether the words that make it a target stand in the title of a document."""
    before = bisect_right(starts, passage.end) - 1
    return before >= 0 and passage.end <= titles[before].end


def _indicator(paragraph: Passage, target: _Target, known: _Known) -> Indicator:
    status = target.status
    if status is IndicatorStatus.UNDEFINED and known(target.name):
        status = IndicatorStatus.DEFINED
    place = paragraph.part(target.start, target.end)
    return Indicator(status, place, target.name, target.comparator, target.value, target.unit, target.whole)


@reading
def _targets(text: str) -> tuple[_Target, ...]:
    """The targets of a paragraph, by what it says itself of how they are counted.

    Where words can be read in several ways, a number goes before all or none, and those before a direction.
    """
    found = _Row()
    for one in quantities(text):
        status = _status(text, one.start, one.end, one.base_known)
        found.add(_Target(one.start, one.end, status, one.name, one.comparator, one.value, one.unit, one.whole))
    for rank in ranks(text):
        found.add(_Target(rank.start, rank.end, IndicatorStatus.DEFINED, rank.name, "<=", rank.place, rank.unit))
    for whole in wholes(text):
        status = _status(text, whole.start, whole.end, whole.base_known)
        value, unit = ("0", None) if whole.none else ("100", "%")
        found.add(_Target(whole.start, whole.end, status, whole.name, "=", value, unit, whole=True))
    if not _CHAPTER.fullmatch(text):  # the heading of a chapter is a slogan
        for goal in directions(text):
            found.add(_Target(goal.start, goal.end, IndicatorStatus.UNQUANTIFIED, goal.name))
    return tuple(found.targets)


class _Row:
    """Targets in order, none of which overlaps another."""

    def __init__(self) -> None:
        self.targets: list[_Target] = []
        self._starts: list[int] = []

    def add(self, target: _Target) -> None:
        """Put a target in its place, unless the place is taken."""
        at = bisect_right(self._starts, target.start)
        if at and self.targets[at - 1].end > target.start:
            return
        if at < len(self._starts) and self._starts[at] < target.end:
            return
        self._starts.insert(at, target.start)
        self.targets.insert(at, target)


def _status(text: str, start: int, end: int, base_known: bool) -> IndicatorStatus:
    if base_known or is_stated_there(text, start, end):
        return IndicatorStatus.DEFINED
    return IndicatorStatus.UNDEFINED
