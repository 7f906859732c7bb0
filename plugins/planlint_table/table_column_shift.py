"""TAB103: a cell that stands in the wrong column."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_table.cells import FRONT
from planlint_table.cells import out_of_place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Row
    from planlint import Table

_FEW = 0.1  # share of rows up to which what they do differently is a slip


class TableColumnShift(Rule):
    """疑似错列 / Cell in the wrong column

    ## 查什么

    任务表里内容和列不对应的格：责任、配合栏里是时间或成段的措施，时限栏、任务栏里只有单位名单；同一张表里个别行比别的行多空一格，整行右移。

    ## 为什么

    错一格，责任单位就成了时限，任务就没有人办；汇总、拆分表格时整行都会错。

    ## 反例

    时限填进了责任栏：

    ```plan kind=task_table
    清河县民生实事任务分解表
    工作任务
    | 责任单位
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
    | «11月底前»
    |
    |
    新增停车泊位600个。
    | 县城管局
    |
    | «县公安局»
    |
    ```

    ## 正例

    ```plan kind=task_table
    清河县民生实事任务分解表
    工作任务
    | 责任单位
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
    | 长期坚持
    |
    ```

    ## 例外

    “长期坚持”“持续推进”是时限栏的正常写法；列名认不出的列不查。

    ## 依据

    任务分解类文件一行一项、一栏一类，是通行要求；《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：结构严谨，表述准确。

    ## In English

    A cell whose content belongs to another column: a time or a whole passage under the responsible unit, a list of bodies under the
    deadline or the task, or a row that is shifted by an empty cell which the other rows do not have.
    """

    code = "TAB103"
    name = "table-column-shift"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("“{words}”是{kind}，却填在“{column}”栏", "“{words}” is {kind_en}, yet stands under “{column}”"),
        why=Bilingual(
            "一栏只填一类内容；错列以后，任务、责任和时限对不上",
            "a column holds one sort of content; a cell out of place breaks up task, unit and deadline",
        ),
        instead=Bilingual(
            "移到对应的栏，并核对这一行的其余各格", "move it to its column, and check the rest of the row"
        ),
    )
    row_message = Message(
        what=Bilingual("“{words}”前面多空了一格", "“{words}” has an empty cell too many before it"),
        why=Bilingual(
            "本表其他 {usual} 个这样的行都没有这一格，整行可能右移了一列",
            "the {usual} other rows of this sort do not have it; the row may be shifted by a column",
        ),
        instead=Bilingual("归到它所属的栏，与其他各行对齐", "put it into its own column, in line with the other rows"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each cell, or row, that is out of place."""
        for table in plan.tables:
            if not table.tasks:
                continue
            for row in table.rows:
                for column, words, cell in zip(table.columns, table.headings, row.cells, strict=True):
                    kind = out_of_place(column, cell) if cell is not None else None
                    if cell is not None and kind is not None:
                        yield self.finding(
                            cell.span,
                            words=quote(cell.text),
                            kind=kind.zh,
                            kind_en=kind.en,
                            column="".join(words.text.split()),
                        )
            yield from self._shifted(plan, table)

    def _shifted(self, plan: Plan, table: Table) -> Iterator[Finding]:
        """Rows with merged first cells that start with a bar, where nearly all others of the table do not."""
        firsts = [first for row in table.rows if (first := _first_of_merged(table, row)) is not None]
        barred = [first for first in firsts if _has_bar(plan, first)]
        if barred and len(barred) <= max(_FEW * len(firsts), 1) and len(firsts) - len(barred) > len(barred):
            for first in barred:
                yield self.finding(
                    first.span_of(0, min(len(first), 30)),
                    self.row_message,
                    words=quote(first.text),
                    usual=len(firsts) - len(barred),
                )


def _first_of_merged(table: Table, row: Row) -> Passage | None:
    """The first cell of a row whose chapter, or number, is merged with the row above; None for other rows."""
    if table.columns[0] not in FRONT or row.cells[0] is not None:
        return None
    return next(_filled(row), None)


def _filled(row: Row) -> Iterator[Passage]:
    return (cell for cell in row.cells if cell is not None)


def _has_bar(plan: Plan, cell: Passage) -> bool:
    """Whether a bar stands before a cell in the source."""
    start = cell.span.start
    return plan.source.text[max(0, start - 8) : start].rstrip(" \t\u3000").endswith(("|", "｜"))
