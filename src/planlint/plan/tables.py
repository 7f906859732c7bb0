"""Task tables that were flattened to text: one cell a line, merged cells lost. The grid is restored."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence

from msgspec import Struct

from planlint.plan.grids import find_grids
from planlint.plan.grids import once_each
from planlint.plan.labels import read_label
from planlint.plan.model import Column
from planlint.plan.model import LabelKind
from planlint.plan.model import Row
from planlint.plan.model import Table
from planlint.plan.passage import Passage

# Words over a column → what it holds; the first that fits counts.
_HEADINGS: tuple[tuple[tuple[str, ...], Column], ...] = (
    (("序号", "编号"), Column.NUMBER),
    (("牵头领导", "责任领导", "分管领导", "责任人", "负责人"), Column.LEADER),
    (("牵头", "主办", "主责"), Column.LEAD),
    (("配合", "协助", "协办", "参加", "参与", "协同"), Column.SUPPORT),
    (("责任单位", "责任部门", "责任主体", "落实单位", "承办", "实施单位", "责任科室", "责任处室"), Column.RESPONSIBLE),
    (("时限", "时间", "期限", "节点", "进度"), Column.DEADLINE),
    (
        (
            "工作任务",
            "主要内容",
            "具体内容",
            "目标任务",
            "任务内容",
            "工作内容",
            "主要措施",
            "工作措施",
            "重点任务",
            "工作举措",
            "任务",
        ),
        Column.TASK,
    ),
    (("工作事项", "事项", "工作项目"), Column.ITEM),
    (("项目", "类别", "分类", "领域"), Column.CHAPTER),
)
_LEAST_COLUMNS = 3
_TEXT = 4  # lines without a bar in a row that are text again; a cell may run over two or three
_WHO = {Column.LEAD, Column.RESPONSIBLE}


class _Cell(Struct):
    passage: Passage | None
    piped: bool


def find_tables(paragraphs: Sequence[Passage]) -> tuple[list[Table], list[Passage]]:
    """The tables of a text, and the paragraphs with the cells of tables freed from their bars.

    Cells that say who is responsible are left out of the paragraphs: they are read with their rows.
    """
    grids = list(find_grids(paragraphs, _columns))
    if grids:
        return [table for table, _, _ in grids], list(_freed(paragraphs, grids))
    return _barred(paragraphs)


def _barred(paragraphs: Sequence[Passage]) -> tuple[list[Table], list[Passage]]:
    """The tables with one cell a line, one after the other, and the paragraphs as above."""
    cells = [_cell(passage) for passage in paragraphs]
    bars = [place for place, cell in enumerate(cells) if cell.piped]
    tables: list[Table] = []
    kept: list[Passage] = []
    done = 0
    while len(bars) - (ahead := bisect_left(bars, done)) >= 2 * _LEAST_COLUMNS:
        start = bars[ahead] - (bars[ahead] > done)
        head, columns, body = _head(cells, start)
        if not _WHO & set(columns):
            break
        rows, rest = _rows(cells, body, columns, bars[-1])
        last = rows[-1].cells if rows else ()
        end = max((cell.end for cell in last if cell), default=paragraphs[-1].end)
        passage = paragraphs[start].clean.passage(paragraphs[start].start, end)
        tables.append(Table(tuple(columns), tuple(head), tuple(rows), passage, True))
        kept += [*paragraphs[done:start], *_kept(tables[-1])]
        done = rest
    return tables, [*kept, *paragraphs[done:]]


def _freed(paragraphs: Sequence[Passage], grids: Sequence[tuple[Table, int, int]]) -> Iterator[Passage]:
    """The paragraphs with the cells of tables in place of their lines."""
    done = 0
    for table, start, end in grids:
        yield from paragraphs[done:start]
        yield from _kept(table)
        done = end
    yield from paragraphs[done:]


def _kept(table: Table) -> Iterator[Passage]:
    """The cells that say what is to be done, and by when."""
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            if cell is not None and column in (Column.CHAPTER, Column.ITEM, Column.TASK, Column.DEADLINE):
                yield cell


def _columns(headings: Sequence[Passage]) -> list[Column]:
    """What the columns hold; where none is said to hold tasks, the items are the tasks."""
    columns = once_each([column_of(heading.text) for heading in headings])
    if Column.TASK not in columns and Column.ITEM in columns:
        columns[columns.index(Column.ITEM)] = Column.TASK
    return columns


def column_of(heading: str) -> Column:
    """What a column holds, by the words over it."""
    words = "".join(heading.split())
    for options, column in _HEADINGS:
        if any(option in words for option in options):
            return column
    return Column.OTHER


def _cell(passage: Passage) -> _Cell:
    text = passage.text
    if not text.startswith("|"):
        return _Cell(passage, False)
    inner = passage.part(1).strip()
    return _Cell(inner or None, True)


def _head(cells: Sequence[_Cell], start: int) -> tuple[list[Passage], list[Column], int]:
    """The column heads, what the columns hold, and where the rows begin; a head that stands twice is read once."""
    head: list[Passage] = []
    place = start
    while place < len(cells) and (cells[place].piped or place == start) and cells[place].passage is not None:
        passage = cells[place].passage
        assert passage is not None
        head.append(passage)
        place += 1
    columns = _columns(head)
    while place < len(cells) and _repeats(cells[place], head):
        place += 1
    return head, columns, place


def _repeats(cell: _Cell, head: Sequence[Passage]) -> bool:
    return cell.passage is None or "".join(cell.passage.text.split()) in {
        "".join(passage.text.split()) for passage in head
    }


def _rows(cells: Sequence[_Cell], place: int, columns: Sequence[Column], last: int) -> tuple[list[Row], int]:
    """The rows from a place on, and the first paragraph after the table.

    A row's last cells are always there, empty ones as a bar alone; its first are missing where they are merged with the row above.
    After the last bar of all there is text again.
    """
    rows: list[Row] = []
    content = columns.index(Column.TASK) if Column.TASK in columns else 0
    after = len(columns) - content - 1
    while place <= last and any(cell.piped for cell in cells[place : place + _TEXT]):
        front: list[Passage] = []
        ahead = _cells_ahead(cells, place, content, after)
        start = place
        while place < len(cells) and (
            place - start < ahead if ahead is not None else not _is_content(cells[place], len(front), content, columns)
        ):
            passage = cells[place].passage
            if passage is not None:
                front.append(passage)
            place += 1
        if place >= len(cells):
            break
        row: list[Passage | None] = [*_aligned(front, columns[:content]), cells[place].passage]
        place += 1
        row += [cell.passage for cell in cells[place : place + after]]
        row += [None] * (len(columns) - len(row))
        place += after
        if place < len(cells) and cells[place].piped and cells[place].passage is None:
            place += 1
        rows.append(Row(tuple(row)))
    return rows, place


def _cells_ahead(cells: Sequence[_Cell], place: int, content: int, after: int) -> int | None:
    """How many cells stand before the row's task, by the number of cells in the row; None where it does not add up."""
    end = next((later for later in range(place + 1, len(cells)) if not cells[later].piped), len(cells))
    size = end - place - (cells[end - 1].passage is None)  # without the bar that closes the row
    ahead = size - 1 - after
    return ahead if 0 <= ahead <= content else None


def _is_content(cell: _Cell, seen: int, content: int, columns: Sequence[Column]) -> bool:
    """Whether a cell is the row's task, rather than one of the merged cells before it."""
    if cell.passage is None:
        return False
    label = read_label(cell.passage)
    if seen >= content or label is None:
        return True
    if label.kind is LabelKind.HAN:
        return False
    return not (label.kind is LabelKind.ARABIC and Column.ITEM in columns[:content])


def _aligned(front: Sequence[Passage], columns: Sequence[Column]) -> list[Passage | None]:
    """The first cells of a row in their columns.

    Where some are merged, a chapter's 一、 stands in the first, a number in the column of numbers, an item's 1. in the last.
    """
    if len(front) == len(columns):
        return list(front)
    cells: list[Passage | None] = [None] * len(columns)
    for passage in front:
        label = read_label(passage)
        if passage.text.isdigit() and Column.NUMBER in columns:
            cells[columns.index(Column.NUMBER)] = passage
        elif columns:
            cells[0 if label is not None and label.kind is LabelKind.HAN else -1] = passage
    return cells
