"""What the rules ask of a row: its cells by column, and how to name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Bilingual
from planlint import Column
from planlint import compiled
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
_TIME = compiled(
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬)?|年底|[上下]半年|[一二三四]季度)(?:以?前|内|底前)?(?:完成)?。?"
)
_BODY = r"[^、,;。\d]{1,14}(?:局|委|办|厅|部|(?<!部)署|政府|办公室|委员会|管委会|中心|公司|集团|法院|检察院|部门|单位)(?:\([^()]{1,12}\))?"
_BODIES = compiled(rf"(?!按|根据|依|视|随)(?:{_BODY}[、,;])*{_BODY}等?")
_SENTENCE = compiled(r"[^。]{8,}。[^。]{4,}")


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


def out_of_place(column: Column, cell: Passage) -> Bilingual | None:
    """What a cell holds that does not belong into its column."""
    text = cell.text.strip()
    if column in (*WHO, Column.SUPPORT):
        if _TIME.fullmatch(text):
            return Bilingual("时间", "a time")
        return Bilingual("措施", "a passage about the work") if _SENTENCE.match(text) else None
    if column is Column.DEADLINE or column is Column.TASK:
        return Bilingual("单位名称", "a name of a body") if _BODIES.fullmatch(text) else None
    return None


def shifted(table: Table, row: Row) -> bool:
    """Whether a cell of a row stands in the wrong column, so that which cell is empty can't be told."""
    return any(
        cell is not None and out_of_place(column, cell) is not None
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
