"""Task tables: the columns they need, and cells that are filled."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_table.table_column_shift import TableColumnShift
from planlint_table.table_missing_column import TableMissingColumn
from planlint_table.table_required_cell_empty import TableRequiredCellEmpty

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules of this family."""
    return [
        Family(
            prefix="TAB",
            name="table",
            title=Bilingual("表格", "Table"),
            rules=(
                TableRequiredCellEmpty,
                TableMissingColumn,
                TableColumnShift,
            ),
        )
    ]
