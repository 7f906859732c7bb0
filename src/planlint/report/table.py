"""Columns that stand under one another on a terminal, where Han take two cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.source.cells import width

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]], *, ambiguous: int, right: Collection[int] = ()) -> list[list[str]]:
    """The cells of each row, padded to the widest of their column; the last column stays as it is.

    Args:
        rows: the cells, in equal number in every row.
        ambiguous: cells that “”…— take.
        right: columns whose cells stand to the right, as numbers do.
    """
    widths = [[width(cell, ambiguous=ambiguous) for cell in row] for row in rows]
    widest = [max(column) for column in zip(*widths, strict=True)]
    last = len(widest) - 1
    return [
        [
            _padded(cell, widest[column] - wide, left=column in right, keep=column == last)
            for column, (cell, wide) in enumerate(zip(row, cells, strict=True))
        ]
        for row, cells in zip(rows, widths, strict=True)
    ]


def _padded(cell: str, gap: int, *, left: bool, keep: bool) -> str:
    if left:
        return " " * gap + cell
    return cell if keep else cell + " " * gap
