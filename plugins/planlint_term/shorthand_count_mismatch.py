"""TRM102: a list of other length than the shorthand beside it says."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import ShorthandTier
from planlint import quote
from planlint_term.counting import miscount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class ShorthandCountMismatch(Rule):
    """缩略项数不符 / Items and numeral differ

    ## 查什么

    数字缩略语旁边列出的项数，与它的数词不一致：“三项清理”只列了两项，“四张清单（……、……、……）”只列了三项。

    ## 为什么

    不是漏列一项，就是数词写错；下级照着落实，会少做或者多做一项。

    ## 反例

    ```plan kind=implementation_plan
    清河县行政执法规范化方案
    一、重点任务
    （一）清理职权。开展执法依据、执法职能“«三项清理»”。（责任单位：县司法局）
    （二）编制清单。公布“«四张清单»”（权力清单、责任清单、服务清单）。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县行政执法规范化方案
    一、重点任务
    （一）清理职权。开展执法依据、执法职能和执法责任“三项清理”。（责任单位：县司法局）
    （二）编制清单。公布“四张清单”（权力清单、责任清单、服务清单、负面清单）。（责任单位：县司法局）
    （三）强化保障。落实人员、经费等“三项保障”。（责任单位：县财政局）
    ```

    ## 例外

    列举以“等”收尾的，前面的并列成分看不出就是各项内容的，不报。

    ## 依据

    《党政机关公文处理工作条例》第二十条：数字是否准确，是审核公文的重点。

    ## In English

    The list beside a numbered shorthand has more or fewer items than the numeral says. A list that ends in 等, and one that may not be
    the items at all, are left alone.
    """

    code = "TRM102"
    name = "shorthand-count-mismatch"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("“{term}”旁边列了{listed}项", "{listed} items are listed beside “{term}”"),
        why=Bilingual(
            "列出的是：{items}；与数词{said}对不上，不是漏列，就是数词有误",
            "they are {items}, and the numeral says {said}: an item is missing, or the numeral is wrong",
        ),
        instead=Bilingual("补齐各项，或者改数词", "list all of its items, or mend the numeral"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each shorthand whose list does not fit it."""
        for shorthand in plan.shorthand:
            found = miscount(shorthand) if shorthand.tier is not ShorthandTier.NATIONAL else None
            if found is not None:
                yield self.finding(
                    found.passage.span,
                    term=quote(shorthand.term),
                    listed=len(found.items),
                    said=found.said,
                    items=quote("、".join(found.items)),
                )
