"""NUM107: an item without a number among numbered ones."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Column
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_numbering.labels import as_written
from planlint_numbering.labels import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Plan
    from planlint import Row
    from planlint import Section
    from planlint import Table
    from planlint import Task

_ABOVE = frozenset({Column.NUMBER, Column.CHAPTER, Column.ITEM})


class UnnumberedSibling(Rule):
    """同级漏编号 / Item without a number

    ## 查什么

    任务表里，一个事项下的几行都有序号，夹在其中或跟在其后的一行没有。

    ## 为什么

    没有序号的一行会被当成上一行的续文，督办清单里就漏了这一项。

    ## 反例

    ```plan kind=task_table
    清河县优化营商环境任务分解表
    工作事项
    | 主要内容
    | 责任部门
    | 协助部门
    |
    1.精简审批
    | （1）编制免提交材料清单，推行容缺受理。
    | 县政务服务局
    | 县司法局
    |
    （2）推行不动产登记一窗受理。
    | 县自然资源局
    |
    |
    «各窗口单位要制定本单位办事指南，»并向社会公布。
    | 县政务服务局
    |
    |
    2.规范执法
    | （1）制定年度检查计划。
    | 县司法局
    |
    |
    ```

    ## 正例

    段末有责任括注的续段，是同一项里的另一段，不必编号：

    ```plan kind=implementation_plan
    清河县优化营商环境实施方案
    一、重点任务
    （一）精简审批。编制免提交材料清单，推行容缺受理。（牵头单位：县政务服务局）
    推行不动产登记一窗受理，当日办结。（牵头单位：县自然资源局）
    （二）规范执法。制定年度检查计划。（牵头单位：县司法局）
    ```

    ## 例外

    - 事项下只有一行的，不必编号。
    - 正文段落不查：编号项下没有序号的段落，通常是这一项的续段。

    ## 依据

    同层内容用同样的序号（《党政机关公文格式》GB/T 9704—2012 第7.3.3条）。

    ## In English

    In a task table a row without a number stands among numbered rows of the same item. It reads as the rest of the row above, and
    gets lost when the table is followed up. Paragraphs of running text are not looked at: below a numbered item they mostly belong to it.
    """

    code = "NUM107"
    name = "unnumbered-sibling"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("“{words}”这一项没有序号", "the item “{words}” has no number"),
        why=Bilingual(
            "同一事项下前一项是“{before}”；没有序号的一项会被当成上一项的续文",
            "the item before is “{before}”; without a number this one reads as its rest",
        ),
        instead=Bilingual(
            "单列一项的，编为“{expected}”；属于上一项的，并入上一项",
            "number it “{expected}”, or join it to the item before",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report rows without a label that follow a labelled row of the same item."""
        labelled = {section.head.start: section for section in plan.sections}
        tasks = {id(task.row): task for task in plan.tasks if task.row is not None}
        for table in plan.tables:
            if not table.tasks or Column.TASK not in table.columns:
                continue
            for row, before in _unnumbered(table, labelled):
                if (task := tasks.get(id(row))) is not None:
                    yield self._finding(task, before)

    def _finding(self, task: Task, before: Section) -> Finding:
        return self.finding(
            task.anchor,
            related=[Related(before.label.passage.span, Bilingual("前一项", "the item before"))],
            words=quote(task.passage.text[:16]),
            before=as_written(before),
            expected=written(before.label.kind, before.label.number + 1),
        )


def _unnumbered(table: Table, labelled: dict[int, Section]) -> Iterator[tuple[Row, Section]]:
    """The rows without a label, each with the last labelled row of its item."""
    place = table.columns.index(Column.TASK)
    last: Section | None = None
    for row in table.rows:
        if any(cell for cell, column in zip(row.cells, table.columns, strict=False) if column in _ABOVE):
            last = None
        cell = row.cells[place]
        if not cell:
            continue
        section = labelled.get(cell.strip().start)
        if section is not None:
            last = section
        elif last is not None:
            yield row, last
