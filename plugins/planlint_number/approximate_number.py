"""FIG103: an approximate number with a comma in it."""

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
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Plan

_HAN = "一二三四五六七八九"
# Two neighbouring digits before what is counted; before 季度, 期, 级, 线 and the like they are a list of ordinals.
_COUNT = (
    "个|家|项|件|名|人|次|天|处|所|座|条|种|户|辆|台|里|倍|岁|成|小时|分钟|公里|年(?!级|代|度|期|报|第)|[十百千万亿]"
)
_PAIR = compiled(rf"([1-9{_HAN}])、([1-9{_HAN}])({_COUNT})")
_HINT = compiled(rf"、(?<=[1-9{_HAN}]、)[1-9{_HAN}]")  # in each of them, and found by its mark
_NEVER_BEFORE = frozenset(f"0123456789.,、第十百千万初高大近至{_HAN}")
_NO_HEAD = frozenset("。;:!?)》”")  # after these 二、三个 is a label and a number


class ApproximateNumber(Rule):
    """概数写法 / Approximate number

    ## 查什么

    相邻两个数连用表示概数，中间加了顿号，或者用了阿拉伯数字：3、4个，二、三十件。

    ## 为什么

    加了顿号就成了列举：“3、4个”读作“3个和4个”。

    ## 反例

    ```plan kind=implementation_plan
    白溪市智慧社区试点方案
    一、重点任务
    （一）选好试点。每个街道确定«3、4个»社区先行先试。
    （二）集中整改。每月梳理«二、三十»件突出问题。
    ```

    ```fixed
    白溪市智慧社区试点方案
    一、重点任务
    （一）选好试点。每个街道确定三四个社区先行先试。
    （二）集中整改。每月梳理二三十件突出问题。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市智慧社区试点方案
    一、重点任务
    （一）选好试点。一、二季度确定三四个社区，3、4月完成第三、四批授牌。
    （二）深入学习。学习十八届五、六中全会精神，推动一、二、三产业融合。
    ```

    ## 例外

    缩略的列举（一、二季度，五、六中全会，3、4月，第三、四项）不报；是不是概数，以起草人的本意为准。

    ## 依据

    GB/T 15835—2011《出版物上数字用法》4.2.2：概数用汉字，连用的两个数之间不用顿号。

    ## In English

    Two neighbouring digits that stand for “three or four” have no comma and are written in Chinese: 三四个. With a comma they are a list,
    as in 一、二季度.
    """

    code = "FIG103"
    name = "approximate-number"
    severity = Severity.WARNING
    fix = Applicability.UNSAFE
    message = Message(
        what=Bilingual("概数“{words}”中间用了顿号", "the approximate number “{words}” has a comma in it"),
        why=Bilingual(
            "概数用汉字，相邻两个数之间不用顿号（GB/T 15835—2011 4.2.2），加了就成了列举",
            "an approximate number is in Chinese without a comma (GB/T 15835-2011, 4.2.2); with it, it is a list",
        ),
        instead=Bilingual("表示概数的，改为“{right}”", "if it is approximate, write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such number."""
        for passage in plan.wording if _HINT.search(plan.clean.text) else ():
            for match in _approximate(passage.text):
                right = _in_han(match)
                number = passage.span_of(match.start(), match.start(3))
                yield self.finding(
                    passage.span_of(*match.span()),
                    fixes=[replace(number, right, Applicability.UNSAFE)],
                    words=quote(match.group()),
                    right=quote(right + match[3]),
                )


def _approximate(text: str) -> Iterator[re.Match[str]]:
    for match in _PAIR.finditer(text):
        before = text[max(match.start() - 1, 0) : match.start()]
        if before and before not in _NEVER_BEFORE and before not in _NO_HEAD and _are_neighbours(match[1], match[2]):
            yield match


def _are_neighbours(first: str, second: str) -> bool:
    return first.isascii() == second.isascii() and _value(second) == _value(first) + 1


def _value(digit: str) -> int:
    return int(digit) if digit.isascii() else _HAN.index(digit) + 1


def _in_han(match: re.Match[str]) -> str:
    first, second = _value(match[1]), _value(match[2])
    # 一两个, not 一二个.
    return _HAN[first - 1] + ("两" if first == 1 and match[3] != "十" else _HAN[second - 1])
