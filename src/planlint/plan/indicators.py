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
from planlint.plan.target_table import table_targets

_Known = Callable[[str], bool]
_CHAPTER = compiled(r"(?:第[一二三四五六七八九十]{1,3}[章节部]|[一二三四五六七八九十]{1,3}、)[^。]{0,60}")


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

    found = [each for paragraph in paragraphs for each in _in_paragraph(paragraph, known)]
    found += table_targets(paragraphs)
    titles = [citation.passage for citation in citations]
    starts = [title.start for title in titles]
    outside = [each for each in found if not _is_inside(each.passage, titles, starts)]
    return sorted(outside, key=lambda indicator: indicator.passage.start)


def _is_inside(passage: Passage, titles: Sequence[Passage], starts: Sequence[int]) -> bool:
    """Whether the words that make it a target stand in the title of a document."""
    before = bisect_right(starts, passage.end) - 1
    return before >= 0 and passage.end <= titles[before].end


def _in_paragraph(paragraph: Passage, known: _Known) -> list[Indicator]:
    """The targets of a paragraph.

    Where words can be read in several ways, a number goes before all or none, and those before a direction.
    """
    text = paragraph.text
    found = _Row()
    for one in quantities(text):
        status = _status(text, one.start, one.end, one.name, one.base_known, known)
        place = paragraph.part(one.start, one.end)
        found.add(Indicator(status, place, one.name, one.comparator, one.value, one.unit, one.whole))
    for rank in ranks(text):
        place = paragraph.part(rank.start, rank.end)
        found.add(Indicator(IndicatorStatus.DEFINED, place, rank.name, "<=", rank.place, rank.unit))
    for whole in wholes(text):
        status = _status(text, whole.start, whole.end, whole.name, whole.base_known, known)
        place = paragraph.part(whole.start, whole.end)
        value, unit = ("0", None) if whole.none else ("100", "%")
        found.add(Indicator(status, place, whole.name, "=", value, unit, whole=True))
    if not _CHAPTER.fullmatch(text):  # the heading of a chapter is a slogan
        for goal in directions(text):
            found.add(Indicator(IndicatorStatus.UNQUANTIFIED, paragraph.part(goal.start, goal.end), goal.name))
    return found.indicators


class _Row:
    """Indicators in order, none of which overlaps another."""

    def __init__(self) -> None:
        self.indicators: list[Indicator] = []
        self._starts: list[int] = []

    def add(self, indicator: Indicator) -> None:
        """Put an indicator in its place, unless the place is taken."""
        passage = indicator.passage
        at = bisect_right(self._starts, passage.start)
        if at and self.indicators[at - 1].passage.end > passage.start:
            return
        if at < len(self._starts) and self._starts[at] < passage.end:
            return
        self._starts.insert(at, passage.start)
        self.indicators.insert(at, indicator)


def _status(text: str, start: int, end: int, name: str, base_known: bool, known: _Known) -> IndicatorStatus:
    if base_known or is_stated_there(text, start, end) or known(name):
        return IndicatorStatus.DEFINED
    return IndicatorStatus.UNDEFINED
