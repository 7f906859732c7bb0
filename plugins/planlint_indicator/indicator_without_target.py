"""IND103: rates listed as indicators, none of them with a target."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_indicator.rates import has_target_elsewhere
from planlint_indicator.rates import is_rate
from planlint_indicator.rates import names
from planlint_indicator.rates import without_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class IndicatorWithoutTarget(Rule):
    """有指标无目标值 / Indicators without target values

    ## 查什么

    把两项以上的率、比例并列为指标，要求提高或者降低，却没有一项写出目标值，全文别处也没有。

    ## 为什么

    指标列出来就是要考核的。没有目标值，考核时只能看“有没有提高”，提高0.1个百分点也算完成。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年规范性文件管理方案
    一、重点任务
    （一）加强备案审查。全面«提高文件报备率、及时率和规范率»。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县2025年规范性文件管理方案
    一、重点任务
    （一）加强备案审查。文件报备率（已报备件数÷应报备件数）达到100%，及时率（15日内报备件数÷报备件数）达到98%。（责任单位：县司法局）
    ```

    目标值写在目标段里：

    ```plan kind=implementation_plan
    清河县2025年规范性文件管理方案
    一、工作目标
    文件报备率（已报备件数÷应报备件数）达到100%。
    二、重点任务
    （一）加强备案审查。严格报备时限，提高文件报备率和审查比例。（责任单位：县司法局）
    ```

    ## 例外

    - 只提到一个率的，由 unquantified-goal 报，同一处不重复。
    - 其中一项在别处有目标值的，不报。
    - 年度报告不报。

    ## 依据

    最低限度的可考核指标包括名称、算法、目标值、单位、时间和责任单位，缺目标值的无法考核。

    ## In English

    Two or more rates stand in a row as indicators that shall rise or fall, and neither there nor elsewhere does any of them have
    a target value. A single rate is left to unquantified-goal.
    """

    code = "IND103"
    name = "indicator-without-target"
    severity = Severity.INFO
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: None}
    message = Message(
        what=Bilingual(
            "“{words}”列了 {count} 项指标，都没有目标值", "“{words}” lists {count} indicators, none with a target value"
        ),
        why=Bilingual(
            "没有目标值，提高多少算完成说不清，责任单位无从安排进度",
            "without target values nobody can tell how much is enough, nor plan for it",
        ),
        instead=Bilingual(
            "逐项写明到什么时候达到多少，如“到20××年，{first}达到××%”",
            "give each its value and its year, as “到20××年，{first}达到××%”",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report rates in a row that have no target anywhere."""
        for rates in without_number(plan):
            if (
                len(rates) > 1
                and all(map(is_rate, rates))
                and not any(has_target_elsewhere(rate, plan) for rate in rates)
            ):
                first, last = rates[0].passage, rates[-1].passage
                span = first.clean.span(first.start, last.end)
                yield self.finding(span, words=quote(names(rates)), count=len(rates), first=quote(rates[0].name))
