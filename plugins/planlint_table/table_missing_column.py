"""TAB102: a task table without a column for deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Column
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint_table.cells import WHO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Table

_LEAST_ROWS = 3
_DATED = 0.5  # share of rows with a time of their own from which no column is missing
_TOLD = compiled(
    r"(?:(?:上述|以上|表中|所列|本表|各项)[^。]{0,16}(?:任务|工作|项目)[^。]{0,12}|(?:完成时限|完成时间|时限)[:为])(?:20\d\d年|年|\d{1,2}月)[^。]{0,8}(?:前|底|内)"
)


class TableMissingColumn(Rule):
    """任务表缺关键列 / Task table lacks a column

    ## 查什么

    任务分解表没有“完成时限”一栏，各行的任务里也大多没有写时间；或者只有任务和时限，没有责任单位一栏。

    ## 为什么

    分解表要回答三个问题：做什么、谁来做、什么时候做完。缺一栏，督查时就没有依据。

    ## 反例

    ```plan kind=task_table
    清河县依法行政任务分解表
    工作任务
    | 责任部门
    | «协助部门»
    |
    编制行政许可事项清单。
    | 县政务服务局
    | 县司法局
    |
    开展行政执法案卷评查。
    | 县司法局
    |
    |
    组织新任执法人员培训。
    | 县司法局
    | 县委党校
    |
    ```

    ## 正例

    时间写在任务里的，不必另设一栏：

    ```plan kind=task_table
    清河县依法行政任务分解表
    工作任务
    | 责任部门
    | 协助部门
    |
    5月底前编制行政许可事项清单。
    | 县政务服务局
    | 县司法局
    |
    每半年开展一次行政执法案卷评查。
    | 县司法局
    |
    |
    9月底前组织新任执法人员培训。
    | 县司法局
    | 县委党校
    |
    ```

    ## 例外

    - 半数以上的任务里写了时间，或者表前表后统一写明完成时限的，不报。
    - 指标表、名单、项目表不是任务表，不查；不足三行的不查。

    ## 依据

    任务分解类文件通行要求逐项列出责任单位和完成时限；列的通行次序是序号、工作任务、牵头单位、配合单位、完成时限。

    ## In English

    A task table that says what and who, but has no column for deadlines while most of its rows give no time either. One finding for the table.
    """

    code = "TAB102"
    name = "table-missing-column"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "任务表没有“完成时限”一栏，{total} 行中 {undated} 行没有写时间",
            "the task table has no column for deadlines; {undated} of its {total} rows give no time",
        ),
        why=Bilingual(
            "任务分解表通常逐项列明任务、责任单位和完成时限；没有时限的任务无法督办",
            "a task table lists task, responsible unit and deadline for each; without a deadline a task can't be followed up",
        ),
        instead=Bilingual(
            "在“{last}”后面加一栏“完成时限”，逐行填写；统一时限的，在表前写明",
            "add a column 完成时限 after “{last}”; where one date holds for all, say so above the table",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each task table without deadlines once."""
        for table in plan.tables:
            if not table.tasks or len(table.rows) < _LEAST_ROWS or Column.DEADLINE in table.columns:
                continue
            undated = _undated(plan, table)
            if undated > (1 - _DATED) * len(table.rows) and set(WHO) & set(table.columns) and not _told(plan):
                last = _last_heading(table)
                yield self.finding(last.span, total=len(table.rows), undated=undated, last="".join(last.text.split()))


def _undated(plan: Plan, table: Table) -> int:
    """How many rows give no time of any sort."""
    count = 0
    for row in table.rows:
        count += not any(plan.deadlines_in(cell) for cell in row.cells if cell is not None)
    return count


def _told(plan: Plan) -> bool:
    """Whether the text around the table gives one date for all of it."""
    return any(_TOLD.search(paragraph.text) for paragraph in (*plan.paragraphs, *plan.letter) if "前" in paragraph.text)


def _last_heading(table: Table) -> Passage:
    """The words over the last column that is about the task, not a remark."""
    known = [words for column, words in zip(table.columns, table.headings, strict=True) if column is not Column.OTHER]
    return known[-1]
