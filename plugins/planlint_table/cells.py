"""What the rules ask of a row: its cells by column, and how to name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Column
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Passage
    from planlint import Row
    from planlint import Span
    from planlint import Table

WHO = (Column.LEAD, Column.RESPONSIBLE)
FRONT = (Column.NUMBER, Column.CHAPTER, Column.ITEM)
_NOTHING = frozenset({"/", "-", "—", "——", "无", "\\", "空"})  # a cell that says it is empty


def cells(table: Table, row: Row, *columns: Column) -> Iterator[Passage]:
    """The filled cells of a row in the given columns."""
    for column, cell in zip(table.columns, row.cells, strict=True):
        if column in columns and cell is not None and cell.text.strip() not in _NOTHING:
            yield cell


def filled(table: Table, row: Row, *columns: Column) -> bool:
    """Whether one of the cells in the given columns is filled."""
    return any(cells(table, row, *columns))


def heading(table: Table, columns: Iterable[Column]) -> str:
    """The words over the first of the columns, without blanks."""
    wanted = tuple(columns)
    for column, words in zip(table.columns, table.headings, strict=True):
        if column in wanted:
            return "".join(words.text.split())
    return ""


def anchor(table: Table, row: Row) -> tuple[Span, str] | None:
    """Where a finding about a row stands, and how it is called: by its task, else by its first cell."""
    cell = next(cells(table, row, Column.TASK), None) or next((cell for cell in row.cells if cell is not None), None)
    if cell is None:
        return None
    return cell.span_of(0, min(len(cell), 16)), quote(cell.text)
