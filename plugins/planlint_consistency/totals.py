"""Rows of totals in tables whose grid is known."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from planlint import compiled
from planlint_consistency.amounts import Amount
from planlint_consistency.whole import Sum

if TYPE_CHECKING:
    from planlint import Passage
    from planlint import Plan
    from planlint import Row
    from planlint import Table

_TOTAL = compiled(r"合计|总计|小计|共计|总数|计")
_NO_SUM = compiled("率|比|%|‰|均|指数|增速|增幅|序号|编号|年份")  # columns of which a total is no sum
_NUMBER = compiled(r"(\d+)(\.\d+)?")
_NOTHING = ("", "-", "—", "/", "0")


def totals(plan: Plan) -> Iterator[tuple[Passage, Sum]]:
    """Each total of a column with what stands above it; offsets count from the start of the clean text."""
    everything = plan.clean.passage(0, len(plan.clean.text))
    for table in plan.tables:
        columns = [at for at, heading in enumerate(table.headings) if not _NO_SUM.search(heading.text)]
        for place, row in enumerate(table.rows):
            if _is_total(row):
                above = _above(table, place, subtotal=_word(row) == "小计")
                for column in columns:
                    yield from ((everything, one) for one in _column(row, above, column))


def _word(row: Row) -> str:
    first = next((cell for cell in row.cells if cell is not None), None)
    return "".join(first.text.split()) if first is not None else ""


def _is_total(row: Row) -> bool:
    return _TOTAL.fullmatch(_word(row)) is not None


def _above(table: Table, place: int, *, subtotal: bool) -> list[Row]:
    """The rows that a total adds up: those since the last one, or the subtotals where there are any."""
    before = list(table.rows[:place])
    marks = [at for at, row in enumerate(before) if _is_total(row)]
    if not marks:
        return before
    return before[marks[-1] + 1 :] if subtotal else [before[at] for at in marks]


def _column(row: Row, above: list[Row], column: int) -> Iterator[Sum]:
    whole = _number(row.cells[column])
    if whole is None or len(above) < 2:
        return
    cells = [each.cells[column] for each in above]
    parts = [_number(cell) for cell in cells]
    unreadable = any(
        part is None and cell is not None and cell.text.strip() not in _NOTHING
        for part, cell in zip(parts, cells, strict=True)
    )
    known = tuple(part for part in parts if part is not None)
    if len(known) > 1 and not unreadable:
        yield Sum(whole, known, complete=True)


def _number(cell: Passage | None) -> Amount | None:
    """A cell that is a number, as an amount without a measure."""
    match = _NUMBER.fullmatch(cell.text.strip()) if cell is not None else None
    if cell is None or match is None:
        return None
    decimals = match.group(2) or ""
    half = Fraction(1, 2 * 10 ** (len(decimals) - 1)) if decimals else Fraction(0)
    bare = cell.strip()
    return Amount(bare.start, bare.end, match.group(), Fraction(match.group()), half, "", loose=False)
