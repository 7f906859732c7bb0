"""IND104: two words that set the threshold, and do not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,4})(?:个百分点|[%‰]|[^,;。、()\d\n]{0,4}?)"
_AMOUNT = rf"[^,;。:、()\d\n]{{0,4}}{_NUMBER}"
_FLOOR = "不低于|不少于|不小于|不得低于|不得少于|至少|最少"
_CEILING = "不高于|不超过|不大于|不得超过|不得高于|不多于"
# 约 is a threshold word before a number only; in 续约率, 节约 and 合约 it belongs to the word.
_BEHIND = "(?:以[上下内]|之内|左右|上下)"
# Each branch begins with its word, by which it is found fast; behind 到 and 达, which are no part of it, stands a group.
_CONTRADICTION = compiled(
    "|".join(
        [
            *(rf"{word}{_AMOUNT}{_BEHIND}(?!学历|职称|级|年龄)" for word in _FLOOR.split("|")),
            *(rf"{word}{_AMOUNT}{_BEHIND}(?!级)" for word in _CEILING.split("|")),
            rf"控制在{_AMOUNT}(?:以内左右|以上|以下左右)|超过{_AMOUNT}以[上下内]",
            rf"大约{_NUMBER}{_BEHIND}|约(?<![续签节合条公制预违解履邀集契盟大]约){_NUMBER}{_BEHIND}",
            *(rf"{word}({_NUMBER}以[上下内]左右)" for word in "到达"),
        ]
    )
)
_WORDS = compiled(rf"{_FLOOR}|{_CEILING}|控制在|超过|大约|约|及?以[上下内]|之内|左右|上下")


class ThresholdContradiction(Rule):
    """阈值词矛盾 / Contradictory threshold words

    ## 查什么

    一个数值前后用了两个界限词：“不少于……以上”“不低于……以上”“不超过……以内”“约……以上”“……以上左右”“控制在……以内左右”。

    ## 为什么

    “不少于20件”含20件，“20件以上”也含20件，叠用是重复；“不少于……左右”“约……以上”一个划线、一个不划线，互相矛盾，
    到底20件算不算完成，两种理解都说得通。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年家庭教育指导方案
    一、重点任务
    （一）开展讲座。组织巡回讲座«不少于60场以上»。（责任单位：县妇联）
    （二）提高参与率。家长参与率（参与户数÷总户数）«不低于85%以上»。（责任单位：县教育局）
    （三）编印手册。单册费用«控制在8元以内左右»，发放«约2000册以上»。（责任单位：县妇联）
    ```

    ```fixed
    清河县2025年家庭教育指导方案
    一、重点任务
    （一）开展讲座。组织巡回讲座不少于60场。（责任单位：县妇联）
    （二）提高参与率。家长参与率（参与户数÷总户数）不低于85%。（责任单位：县教育局）
    （三）编印手册。单册费用控制在8元以内，发放约2000册。（责任单位：县妇联）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县2025年家庭教育指导方案
    一、重点任务
    （一）开展讲座。组织巡回讲座不少于60场。（责任单位：县妇联）
    （二）提高参与率。家长参与率（参与户数÷总户数）达到85%以上。（责任单位：县教育局）
    （三）编印手册。单册费用控制在8元以内，发放约2000册。（责任单位：县妇联）
    ```

    ## 例外

    “达到85%以上”“控制在5%以内”是通行写法，不报。

    ## 依据

    《中华人民共和国民法典》第一千二百五十九条：“以上”“以下”“以内”包括本数，“不满”“超过”“以外”不包括本数。

    ## In English

    One number with two threshold words: “no fewer than 20 or more”, “about 200 at least”, “within 5 or so”. They repeat or contradict
    each other, and whether the number itself is enough can be read both ways.
    """

    code = "IND104"
    name = "threshold-contradiction"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{words}”用了两个界限词：{pair}", "“{words}” has two threshold words: {pair}"),
        why=Bilingual(
            "两个词重复或者互相矛盾，本数算不算、差一点行不行，都有两种理解",
            "they repeat or contradict each other, so that it can be read in two ways whether the number itself is enough",
        ),
        instead=Bilingual("只留一个：“{first}”或者“{second}”", "keep one of them: “{first}” or “{second}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report numbers with two threshold words."""
        for match in _CONTRADICTION.finditer(plan.body.text):
            start, end = match.span(match.lastindex or 0)
            found = list(_WORDS.finditer(plan.body.text, start, end))
            kept = [plan.body.text[start : word.start()] + plan.body.text[word.end() : end] for word in _dropped(found)]
            span = plan.body.span_of(start, end)
            yield self.finding(
                span,
                fixes=[
                    Fix(
                        (Edit(plan.body.span_of(*word.span()), ""),),
                        Applicability.SUGGESTION,
                        Bilingual(f"改为“{quote(words)}”", f"write “{quote(words)}”"),
                    )
                    for word, words in zip(_dropped(found), kept, strict=True)
                ],
                words=quote(plan.body.text[start:end]),
                pair="、".join(f"“{word.group()}”" for word in found),
                first=quote(kept[0]),
                second=quote(kept[1]),
            )


def _dropped(found: list[re.Match[str]]) -> tuple[re.Match[str], re.Match[str]]:
    """The words of which one is to go: 控制在 goes with either of the two behind it, else the last or the first."""
    return found[-1], found[1] if len(found) > 2 else found[0]
