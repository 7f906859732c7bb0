"""NUM105: one list, two shapes of number."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import replace
from planlint_numbering.labels import as_written
from planlint_numbering.labels import written
from planlint_numbering.series import odd_one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class NumberingMixedStyle(Rule):
    """同级混用 / Mixed styles of number

    ## 查什么

    同一列序号中间换了一种写法：“1.”“2.”之后是“③”，“（一）”“（二）”之后是“3.”。

    ## 为什么

    序号的写法表示层次。数字接着上一个编、写法却是下一层的，读者会以为它是上一项的子项。

    ## 反例

    ```plan kind=implementation_plan
    清河县森林防火实施方案
    一、重点任务
    （一）修建隔离带。按以下次序：
    1.勘测线路，4月底前完成；
    2.清除可燃物，5月底前完成；
    «③»平整路面，6月底前完成；
    4.设立标牌，7月底前完成。
    （二）组建扑火队。年底前到位。
    ```

    ```fixed
    清河县森林防火实施方案
    一、重点任务
    （一）修建隔离带。按以下次序：
    1.勘测线路，4月底前完成；
    2.清除可燃物，5月底前完成；
    3.平整路面，6月底前完成；
    4.设立标牌，7月底前完成。
    （二）组建扑火队。年底前到位。
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县森林防火实施方案
    一、重点任务
    （一）修建隔离带。按以下次序：
    1.勘测线路，4月底前完成；
    2.施工，5月底前完成，包括：
    ①清除可燃物；
    ②平整路面。
    3.设立标牌，7月底前完成。
    ```

    ## 例外

    同一种写法只差标点（“1.”和“1、”）的，由 `numbering-punctuation` 报。

    ## 依据

    公文结构层次序数依次用“一、”“（一）”“1.”“（1）”（《党政机关公文格式》GB/T 9704—2012 第7.3.3条），一层用一种。

    ## In English

    One list changes the shape of its numbers: 1. 2. ③ 4. The shape shows the level, so that the odd one reads as a sub-item.
    """

    code = "NUM105"
    name = "numbering-mixed-style"
    severity = Severity.WARNING
    fix = Applicability.UNSAFE
    message = Message(
        what=Bilingual("“{before}”之后用了“{label}”", "“{label}” follows “{before}”"),
        why=Bilingual(
            "同一层序号用同一种写法；“{label}”的写法属于下一层，数字却接着“{before}”编",
            "one level has one shape of number; “{label}” has that of the level below but counts on from “{before}”",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report numbers that count on from one of another shape."""
        for section in plan.sections:
            before = odd_one(plan, section)
            if before is None:
                continue
            span, right = section.label.passage.span, written(before.label.kind, section.label.number)
            yield self.finding(
                span,
                related=[Related(before.label.passage.span, Bilingual("前一个序号", "the number before"))],
                # It moves the item to another level, so somebody should look.
                fixes=[replace(span, right, Applicability.UNSAFE)],
                label=as_written(section),
                before=as_written(before),
                right=right,
            )
