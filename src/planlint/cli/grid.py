"""A table on the terminal whose cells are wrapped, where Han take two cells of the screen."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from planlint.patterns import compiled
from planlint.source.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

_GAP = "  "
_NEVER_FIRST = "、，。；：）》”％,.;:)%"
_NEVER_LAST = "（《“("
_PIECE = compiled(r"[0-9A-Za-z.%]+|[^0-9A-Za-z.%]")
_LEAST = 6  # a column isn't made narrower than this


def render_grid(rows: Sequence[Sequence[str]], total: int, *, ambiguous: int = 1) -> str:
    """Rows as lines of at most ``total`` cells where that can be had; the first row is the heading.

    Args:
        rows: the cells, in equal number in every row.
        total: cells that a line may take.
        ambiguous: cells that “”…— take.
    """
    natural = [max(width(cell, ambiguous=ambiguous) for cell in column) for column in zip(*rows, strict=True)]
    widths = _fitted(natural, total - len(_GAP) * (len(natural) - 1))
    head, *body = rows
    lines = [*_lines(head, widths, ambiguous), _GAP.join("-" * wide for wide in widths)]
    for row in body:
        lines += _lines(row, widths, ambiguous)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _fitted(natural: Sequence[int], room: int) -> list[int]:
    """Widths that fit into the room: narrow columns keep theirs, the wide ones share what is left."""
    widths = list(natural)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= _LEAST:
            break
        among = [place for place, wide in enumerate(widths) if wide == widest]
        below = max((wide for wide in widths if wide < widest), default=_LEAST)
        cut = min(widest - max(below, _LEAST), -(-(sum(widths) - room) // len(among)))
        for place in among:
            widths[place] -= max(1, cut)
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], ambiguous: int) -> Iterator[str]:
    wrapped = [list(_wrapped(cell, wide, ambiguous)) for cell, wide in zip(row, widths, strict=True)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield _GAP.join(
            part + " " * (wide - width(part, ambiguous=ambiguous)) for part, wide in zip(parts, widths, strict=True)
        )


def _wrapped(cell: str, wide: int, ambiguous: int) -> Iterator[str]:
    """The cell in parts that fit; Chinese may be broken nearly anywhere, numbers and Latin words are kept whole."""
    line: list[str] = []
    used = 0
    for piece in _pieces(cell, wide):
        cells = width(piece, ambiguous=ambiguous)
        if line and used + cells > wide:
            carried = _carried(line, piece, wide, ambiguous)
            yield "".join(line[: len(line) - carried])
            line = line[len(line) - carried :]
            used = width("".join(line), ambiguous=ambiguous)
        line.append(piece)
        used += cells
    yield "".join(line)


def _pieces(cell: str, wide: int) -> Iterator[str]:
    for piece in _PIECE.findall(cell):
        yield from [piece] if len(piece) <= wide else piece


def _carried(line: Sequence[str], piece: str, wide: int, ambiguous: int) -> int:
    """How many pieces go to the next line along with one: no line starts with 、 and the like, or ends with （."""
    binds = piece[0] in _NEVER_FIRST or line[-1] in _NEVER_LAST
    return int(binds and len(line) > 1 and width(line[-1] + piece, ambiguous=ambiguous) <= wide)
