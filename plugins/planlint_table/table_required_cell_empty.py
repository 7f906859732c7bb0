"""TAB101: a cell of a task table that has to be filled is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Column
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint_table.cells import FRONT
from planlint_table.cells import WHO
from planlint_table.cells import anchor
from planlint_table.cells import filled
from planlint_table.cells import heading
from planlint_table.cells import shifted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Finding
    from planlint import Plan
    from planlint import Row
    from planlint import Table

_MERGING = 0.3  # share of empty cells from which a column is one of merged cells, or one that may be empty


class TableRequiredCellEmpty(Rule):
    """必填单元格空 / Required cell empty

    ## 查什么

    任务表里该填而空着的格：有任务没有责任单位（设牵头单位栏的，没有牵头单位），有责任单位没有任务，其余各行都写了完成时限而这一行没有。

    ## 为什么

    表格一行就是一项交办。责任栏空着，这一项没有人办；时限栏空着，这一项没法催。

    ## 反例

    ```plan kind=task_table
    清河县民生实事任务分解表
    工作任务
    | 牵头单位
    | 配合单位
    | 完成时限
    |
    新建社区食堂6家。
    | 县民政局
    | 县财政局
    | 9月底前
    |
    «改造老旧小区12个。»
    |
    | 县财政局
    | 11月底前
    |
    «开行学生定制公交8条。»
    | 县交通运输局
    |
    |
    |
    新增停车泊位600个。
    | 县城管局
    |
    | 10月底前
    |
    整治易涝点5处。
    | 县住房城乡建设局
    |
    | 5月底前
    |
    ```

    ## 正例

    ```plan kind=task_table
    清河县民生实事任务分解表
    工作任务
    | 牵头单位
    | 配合单位
    | 完成时限
    |
    新建社区食堂6家。
    | 县民政局
    | 县财政局
    | 9月底前
    |
    改造老旧小区12个。
    | 县住房城乡建设局
    |
    | 11月底前
    |
    ```

    ## 例外

    - 配合、协助、备注栏可以空。
    - 合并单元格承接上一行，不算空；“同上”也不算。
    - 全文写明“无牵头单位的，责任单位即为牵头单位”的，责任单位填了就行。
    - 一栏有三成以上的格空着，多半是合并单元格或者本来不必填，不报。

    ## 依据

    任务分解表通行的必填栏是任务、牵头（责任）单位和完成时限；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条把涉及部门职权的事项是否协商一致、
    时间是否准确列为审核重点。

    ## In English

    A row of a task table without a responsible body (or without a lead where there is a column for leads), without a task, or without a
    deadline where the other rows have one. Columns for support and remarks may be empty, and a merged cell counts for the rows below it.
    """

    code = "TAB101"
    name = "table-required-cell-empty"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual("“{task}”一行的“{column}”是空的", "the row “{task}” has nothing under “{column}”"),
        why=Bilingual(
            "本表其余 {filled} 行都填了这一栏，空着的一项没有人能照着办",
            "the other {filled} rows fill this column; what is left empty can't be acted upon",
        ),
        instead=Bilingual(
            "填写“{column}”；与上一行相同的，合并单元格或写“同上”",
            "fill in “{column}”; where it is that of the row above, merge the cells or write 同上",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each empty cell of the columns that a task needs."""
        for table in plan.tables:
            if table.tasks:
                yield from self._who(plan, table)
                yield from self._empty(table, (Column.TASK,), Severity.ERROR)
                yield from self._empty(table, (Column.DEADLINE,), Severity.WARNING)

    def _who(self, plan: Plan, table: Table) -> Iterator[Finding]:
        lead = Column.LEAD in table.columns and not plan.declarations.sole_leads
        yield from self._empty(table, (Column.LEAD,) if lead else WHO, Severity.ERROR)

    def _empty(self, table: Table, columns: tuple[Column, ...], severity: Severity) -> Iterator[Finding]:
        if not set(columns) & set(table.columns):
            return
        rows = [row for row in table.rows if any(cell is not None for cell in row.cells)]
        empty = [row for row in rows if not filled(table, row, *columns)]
        if not empty or len(empty) > max(_MERGING * len(rows), 1) or len(empty) == len(rows):
            return
        for row in empty:
            place = anchor(table, row)
            if (
                place is not None
                and not shifted(table, row)
                and not _merged(table, rows, row, columns)
                and _is_row(table, row)
            ):
                yield self.finding(
                    place[0],
                    severity=severity,
                    task=place[1],
                    column=heading(table, columns),
                    filled=len(rows) - len(empty),
                )


def _is_row(table: Table, row: Row) -> bool:
    """Whether a row assigns something: it names a task or a body, and is no heading that runs across the table."""
    return sum(cell is not None for cell in row.cells) > 1 or filled(table, row, Column.TASK)


def _merged(table: Table, rows: Sequence[Row], row: Row, columns: tuple[Column, ...]) -> bool:
    """Whether the empty cell may be merged with the one above, as the first cells of the row are."""
    front = [column for column in FRONT if column in table.columns]
    if not front or filled(table, row, *front) or row is rows[0]:
        return False
    return not any(filled(table, other, *columns) and not filled(table, other, *front) for other in rows)
