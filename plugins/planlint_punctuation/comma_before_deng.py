"""PUN107: 、 before 等."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import delete
from planlint import quote
from planlint_punctuation.bodies import ends_label
from planlint_punctuation.bodies import trust

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_DENG = compiled("、等(?![级次额同候待距离保高效值价位差量比到])")
_BEFORE = 10  # characters quoted before it


class CommaBeforeDeng(Rule):
    """“等”前用顿号 / Comma before 等

    ## 查什么

    列举之后、“等”之前用了顿号：甲、乙、等单位。

    ## 为什么

    “等”紧接最后一项，表示列举未尽或煞尾，前面不停顿。

    ## 反例

    ```plan kind=implementation_plan
    白溪市社区食堂建设方案
    一、重点任务
    （一）合理布局。优先利用养老服务中心、党群服务中心«、等»场所。
    ```

    ```fixed
    白溪市社区食堂建设方案
    一、重点任务
    （一）合理布局。优先利用养老服务中心、党群服务中心等场所。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市社区食堂建设方案
    一、重点任务
    （一）合理布局。优先利用养老服务中心、党群服务中心等场所，按规模、等级公示价格。
    ```

    ## 例外

    “等级”“等次”“等额”“等候”一类词语不报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.5（顿号用于并列词语之间）：“等”不是并列的一项。

    ## In English

    等 (and so on) follows the last item of a list directly, without the comma 、. Words such as 等级 (grade) are not meant.
    """

    code = "PUN107"
    name = "comma-before-deng"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{words}”的“等”前面用了顿号", "、 stands before 等 in “{words}”"),
        why=Bilingual("“等”紧接列举的最后一项，前面不停顿", "等 follows the last item of a list without a pause"),
        instead=Bilingual("删去“等”前的顿号", "delete the 、 before 等"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such comma."""
        for passage in plan.wording:
            text = passage.text
            if "、等" not in text:
                continue
            for match in _DENG.finditer(text):
                start, end = match.span()
                if ends_label(text, start):
                    continue
                yield self.finding(
                    passage.span_of(start, end),
                    fixes=[delete(passage.span_of(start, start + 1), trust(plan, passage, start, end))],
                    words=quote(passage.part(max(start - _BEFORE, 0), end).written),
                )
