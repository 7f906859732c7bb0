"""Targets in a table that was flattened, one cell a paragraph: 全市 · 1120 · 12 below 总量(亿元) · 比增(%)."""

from __future__ import annotations

from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.lexicon.indicators import UNITS
from planlint.plan.model import Indicator
from planlint.plan.model import IndicatorStatus
from planlint.plan.passage import Passage

_LONGEST_CELL = 24
_TITLE = compiled(r"目标|指标|任务数")
_TITLE_REACH = 6  # paragraphs between the title of a table and its last heading
_MEASURE = compiled(rf"([^()]{{1,12}})\(((?:百|千)?[万亿]?(?:{UNITS}))\)")
_VALUE = compiled(r"(?:≥|≤|>|<)?(-?\d+(?:\.\d+)?)(?:以上)?")
_EMPTY = frozenset("/-—")


def table_targets(paragraphs: Sequence[Passage]) -> list[Indicator]:
    """The values below headings that name their unit, in tables that are called targets."""
    found: list[Indicator] = []
    place = 0
    while place < len(paragraphs):
        columns = _columns(paragraphs, place)
        if columns and _is_titled(paragraphs, place):
            place += len(columns)
            place = _rows(paragraphs, place, columns, found)
        else:
            place += max(1, len(columns))
    return found


def _columns(paragraphs: Sequence[Passage], place: int) -> list[tuple[str, str]]:
    """Names and units of the measures whose headings start here."""
    columns: list[tuple[str, str]] = []
    for number in range(place, len(paragraphs)):
        paragraph = paragraphs[number]
        match = _MEASURE.fullmatch(paragraph.text) if len(paragraph) <= _LONGEST_CELL else None
        if match is None:
            break
        columns.append((match.group(1), match.group(2)))
    return columns


def _is_titled(paragraphs: Sequence[Passage], place: int) -> bool:
    return any(_TITLE.search(above.text) for above in paragraphs[max(0, place - _TITLE_REACH) : place])


def _rows(paragraphs: Sequence[Passage], place: int, columns: list[tuple[str, str]], found: list[Indicator]) -> int:
    """Reads rows as long as cells go on; returns the place behind them."""
    while place < len(paragraphs) and len(paragraphs[place]) <= _LONGEST_CELL:
        name = paragraphs[place]
        cells = paragraphs[place + 1 : place + 1 + len(columns)]
        values = [_VALUE.fullmatch(cell.text) for cell in cells]
        if _VALUE.fullmatch(name.text) or not all(
            value or cell.text in _EMPTY for value, cell in zip(values, cells, strict=True)
        ):
            place += 1
            continue
        for (measure, unit), cell, value in zip(columns, cells, values, strict=False):
            if value:
                found.append(
                    Indicator(IndicatorStatus.DEFINED, cell, f"{name.text}{measure}", "=", value.group(1), unit)
                )
        place += 1 + len(columns)
    return place
