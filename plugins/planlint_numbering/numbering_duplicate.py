"""NUM102: a number is used twice."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint_numbering.labels import as_written
from planlint_numbering.labels import renumbered
from planlint_numbering.labels import written
from planlint_numbering.series import breaks
from planlint_numbering.series import series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_DOUBTFUL = 3  # repetitions from which a document more likely holds two copies of a list than a slip each


class NumberingDuplicate(Rule):
    """重号 / Number used twice

    ## 查什么

    同一层里同一个序号用了两次。序号从重复处一直顺延的，只在重复处报一次。

    ## 为什么

    重号多是插入新项以后没有重编；引用“第（二）项”时分不清指哪一项。

    ## 反例

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    «（二）»实行阶梯水价。7月1日起施行。
    （三）开展节水宣传。每月组织1次进社区活动。
    ```

    第一项就重号：

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    1.改造老旧管网，年底前改造30公里。
    «1.»推广节水器具，年底前更换2万套。
    2.实行阶梯水价，7月1日起施行。
    ```

    只有一个序号写错，后面没有跟着错：

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    «（二）»实行阶梯水价。7月1日起施行。
    （四）开展节水宣传。每月组织1次进社区活动。
    ```

    ```fixed
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    （三）实行阶梯水价。7月1日起施行。
    （四）开展节水宣传。每月组织1次进社区活动。
    ```

    ## 正例

    另起一列清单，从头编号：

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。按以下顺序实施：
    1.城区干管；
    2.小区支管。
    （二）推广节水器具。更换对象为：
    1.公共机构；
    2.居民家庭。
    ```

    ## 例外

    - 每章、每个附件重新从一起编，不算重号。
    - 一份文件多处重号的，合并为一条警告。

    ## 依据

    公文结构层次序数依次用“一、”“（一）”“1.”“（1）”（《党政机关公文格式》GB/T 9704—2012 第7.3.3条），同层顺序编号。

    ## In English

    One level uses a number twice. A tail that was renumbered along with it is reported once, where it starts. Lists that
    start anew under another heading are no repetition. Where one label alone is wrong its number is
    suggested; renumbering a tail is left to people, for it breaks references.
    """

    code = "NUM102"
    name = "numbering-duplicate"
    severity = Severity.ERROR
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{label}”用了两次", "“{label}” is used twice"),
        why=Bilingual(
            "同一层序号不能重复，否则引用时分不清指哪一项；多是插入新项后没有重编",
            "numbers of one level differ, or a reference is ambiguous; mostly an item was put in without renumbering",
        ),
        instead=Bilingual(
            "从这里起改为“{expected}”并顺次重编，同时核对文中对序号的引用",
            "renumber from here as “{expected}”, and check references to the numbers",
        ),
    )
    shared_message = Message(
        what=Bilingual("有 {count} 处序号重复，如“{label}”", "{count} numbers are used twice, such as “{label}”"),
        why=message.why,
        instead=Bilingual("逐处核对并重新编号", "check and renumber each"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each repetition where it starts; many as one."""
        found = [place for sections in series(plan) for place in breaks(plan, sections) if place.twice is not None]
        doubtful = len(found) >= _DOUBTFUL
        for place in found:
            first = place.twice or place.before
            yield self.finding(
                place.at.label.passage.span,
                severity=Severity.WARNING if doubtful else None,
                shared=doubtful,
                fixes=renumbered(place.at, place.expected) if place.alone and not doubtful else [],
                related=[Related(first.label.passage.span, Bilingual("第一处", "first use"))],
                label=as_written(place.at),
                expected=written(place.at.label.kind, place.expected),
            )
