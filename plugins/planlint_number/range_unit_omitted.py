"""FIG101: a range whose first figure lacks its %, 万 or 亿."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_RANGE = compiled(r"(\d(?<![\d.,A-Za-z/%‰万亿—~-].)\d{0,5}(?:\.\d+)?)(-|——?|~|至)(\d{1,6}(?:\.\d+)?)([%‰万亿])")

_HINT = compiled(r"[-—~至](?=\d[\d.]*[%‰万亿])")  # in every range


class RangeUnitOmitted(Rule):
    """范围省略单位 / Unit omitted in a range

    ## 查什么

    表示范围的两个数，前一个省了百分号、千分号或“万”“亿”：5—10%，9—16亿元。

    ## 为什么

    省了以后有两种读法：9—16亿元，可以是9元到16亿元，也可以是9亿元到16亿元。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-01 period=2025-2027
    白溪市中小企业融资促进方案
    一、重点任务
    （一）扩大贷款。小微企业贷款余额年均增长«8—10%»。
    （二）降低成本。每年新增担保额«9—16亿»元。
    ```

    ```fixed
    白溪市中小企业融资促进方案
    一、重点任务
    （一）扩大贷款。小微企业贷款余额年均增长8%—10%。
    （二）降低成本。每年新增担保额9亿—16亿元。
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-01 period=2025-2027
    白溪市中小企业融资促进方案
    一、重点任务
    （一）扩大贷款。小微企业贷款余额年均增长8%—10%，每年3—5月集中对接。
    （二）降低成本。每年新增担保额9亿—16亿元，培育示范机构2—3家。
    ```

    ## 例外

    “件”“个”“月”“年”这样的单位，前一个可以省；前一个数比后一个大的（如9000—1万），各有各的单位，不报。

    ## 依据

    GB/T 15835—2011《出版物上数字用法》5.1.3：表示数值范围时，百分号和“万”“亿”不能省略前一个。

    ## In English

    In a range, %, 万 and 亿 stand after both figures: 5%—10%, 9亿—16亿. Other units may stand once.
    """

    code = "FIG101"
    name = "range-unit-omitted"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{words}”前一个数省了“{unit}”", "“{unit}” is left out after the first figure of “{words}”"),
        why=Bilingual(
            "省了有两种读法；百分号和“万”“亿”前后都要写（GB/T 15835—2011 5.1.3）",
            "it can be read in two ways; %, 万 and 亿 stand after both figures (GB/T 15835-2011, 5.1.3)",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such range."""
        for passage in plan.wording if _HINT.search(plan.clean.text) else ():
            for match in _RANGE.finditer(passage.text):
                if float(match[1]) < float(match[3]):
                    yield self._finding(plan, passage, match)

    def _finding(self, plan: Plan, passage: Passage, match: re.Match[str]) -> Finding:
        # 万 and 亿 make another figure of the first one where it was meant as it stands, so somebody should look.
        noted = plan.note_at(passage.part(*match.span())) is not None
        trust = Applicability.SAFE if match[4] in "%‰" and not noted else Applicability.UNSAFE
        words = passage.part(*match.span()).written
        unit = words[-1]
        return self.finding(
            passage.span_of(*match.span()),
            fixes=[insert(passage.span_of(match.end(1) - 1, match.end(1)).end, unit, trust)],
            words=quote(words),
            unit=unit,
            right=quote(words[: len(match[1])] + unit + words[len(match[1]) :]),
        )
