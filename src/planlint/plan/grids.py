"""Tables whose rows can be told apart: a row a line with bars or tabs between its cells, or a row a block of lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise

from planlint.plan.model import Column
from planlint.plan.model import Row
from planlint.plan.model import Table
from planlint.plan.passage import Passage

_LEAST_COLUMNS = 3
_MOST_COLUMNS = 12
_LEAST_ROWS = 2
_LONGEST_HEADING = 14
_RULE = frozenset("|-: ")
_WHO = {Column.LEAD, Column.RESPONSIBLE}


def find_grids(
    paragraphs: Sequence[Passage], columns_of: Callable[[Sequence[Passage]], list[Column]]
) -> Iterator[tuple[Table, int, int]]:
    """Each task table, with the number of its first paragraph and of the one after its last."""
    place = 0
    while place < len(paragraphs):
        found = _lines(paragraphs, place, columns_of) or _blocks(paragraphs, place, columns_of)
        if found is None:
            place += 1
            continue
        yield found[0], place, found[1]
        place = found[1]


def is_task_table(columns: Sequence[Column]) -> bool:
    """Whether the columns are those of a table of tasks: what is to be done, and who does it."""
    return len(columns) >= _LEAST_COLUMNS and Column.TASK in columns and bool(_WHO & set(columns))


def _lines(
    paragraphs: Sequence[Passage], place: int, columns_of: Callable[[Sequence[Passage]], list[Column]]
) -> tuple[Table, int] | None:
    """A table with a row a line that starts at a paragraph, and where it ends."""
    head = _line_cells(paragraphs[place])
    if len(head) < _LEAST_COLUMNS or any(cell is None or len(cell) > _LONGEST_HEADING for cell in head):
        return None
    headings = [cell for cell in head if cell is not None]
    columns = columns_of(headings)
    if not is_task_table(columns):
        return None
    rows: list[Row] = []
    last = paragraphs[place]
    end = place + 1
    while end < len(paragraphs):
        cells = _line_cells(paragraphs[end])
        if len(cells) != len(columns) and not _is_rule(paragraphs[end]):
            break
        if not _is_rule(paragraphs[end]) and any(cells):
            rows.append(Row(tuple(cells)))
            last = paragraphs[end]
        end += 1
    return _table(columns, headings, rows, paragraphs[place], last, end)


def _is_rule(paragraph: Passage) -> bool:
    """Whether a line is the rule below the head of a Markdown table."""
    return "-" in paragraph.text and set(paragraph.text) <= _RULE


def _line_cells(paragraph: Passage) -> list[Passage | None]:
    """The cells of a line, None for an empty one; no cells where it is no row."""
    text = paragraph.text
    if text.count("|") >= _LEAST_COLUMNS - 1:
        start = 1 if text.startswith("|") else 0
        edges = [start - 1, *(place for place in range(start, len(text)) if text[place] == "|")]
        edges += [] if text.endswith("|") else [len(text)]
        return [paragraph.part(a + 1, b).strip() or None for a, b in pairwise(edges)]
    return _tabbed_cells(paragraph)


def _tabbed_cells(paragraph: Passage) -> list[Passage | None]:
    """The cells of a line with tabs between them; the clean text has none, so the source is asked."""
    span = paragraph.span
    raw = paragraph.clean.source.text
    start = raw.rfind("\n", 0, span.start) + 1
    if raw.count("\t", start, span.end) < _LEAST_COLUMNS - 1:
        return []
    origins = [paragraph.span_of(place, place + 1).start for place in range(len(paragraph))]
    stop = raw.find("\n", span.end)
    cells: list[Passage | None] = []
    at = start
    for piece in raw[start : len(raw) if stop < 0 else stop].rstrip("\r").split("\t"):
        first, last = bisect_left(origins, at), bisect_left(origins, at + len(piece))
        cells.append(paragraph.part(first, last).strip() if first < last else None)
        at += len(piece) + 1
    return cells


def _blocks(
    paragraphs: Sequence[Passage], place: int, columns_of: Callable[[Sequence[Passage]], list[Column]]
) -> tuple[Table, int] | None:
    """A table with a cell a line and a blank line after each row, and where it ends.

    The last cells of a row are always there; its first are missing where they are merged with the row above.
    """
    if len(paragraphs[place]) > _LONGEST_HEADING or (place and not _apart(paragraphs[place - 1], paragraphs[place])):
        return None
    head = _block(paragraphs, place)
    if not _LEAST_COLUMNS <= len(head) <= _MOST_COLUMNS or any(_is_no_heading(cell.text) for cell in head):
        return None
    columns = columns_of(head)
    if not is_task_table(columns):
        return None
    known = max(place for place, column in enumerate(columns) if column is not Column.OTHER)
    fewest = known - columns.index(Column.TASK) + 1
    rows: list[Row] = []
    end = place + len(head)
    while end < len(paragraphs):
        block = _block(paragraphs, end)
        if not fewest <= len(block) <= len(columns):
            break
        rows.append(_row(block, len(columns), columns.index(Column.TASK)))
        end += len(block)
    return _table(columns, head, rows, head[0], paragraphs[end - 1], end)


def _is_no_heading(text: str) -> bool:
    """Whether a line can't stand over a column: it is long, a cell with a bar, or the title of the table."""
    return len(text) > _LONGEST_HEADING or text.startswith("|") or text.endswith(("表", "。"))


def _row(block: Sequence[Passage], width: int, content: int) -> Row:
    """The cells of a block in their columns: the longest sentence is the task; without any, they stand to the right."""
    missing = width - len(block)
    text = max((len(cell), place) for place, cell in enumerate(block))[1]
    if "。" in block[text].text and 0 <= content - text < missing:
        missing = content - text
    cells = [*[None] * missing, *block]
    return Row((*cells, *[None] * (width - len(cells))))


def _block(paragraphs: Sequence[Passage], place: int) -> list[Passage]:
    """The paragraphs from a place on between which no blank line stands."""
    found = [paragraphs[place]]
    while (
        place + len(found) < len(paragraphs)
        and len(found) < 20
        and not _apart(found[-1], paragraphs[place + len(found)])
    ):
        found.append(paragraphs[place + len(found)])
    return found


def _apart(one: Passage, other: Passage) -> bool:
    """Whether a blank line stands between two paragraphs."""
    return one.clean.source.text.count("\n", one.span.end, other.span.start) > 1


def _table(
    columns: list[Column], headings: Sequence[Passage], rows: Sequence[Row], first: Passage, last: Passage, end: int
) -> tuple[Table, int] | None:
    if len(rows) < _LEAST_ROWS:
        return None
    passage = first.clean.passage(first.start, last.end)
    return Table(tuple(columns), tuple(headings), tuple(rows), passage, True), end


def once_each(columns: Sequence[Column]) -> list[Column]:
    """The columns, where what another one holds already counts for nothing: 牵头单位, then 局内牵头处室."""
    found: list[Column] = []
    for column in columns:
        found.append(Column.OTHER if column in found else column)
    return found
