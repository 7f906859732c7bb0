"""NUM106: a level left out that the document otherwise has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import LabelKind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint_numbering.labels import as_written
from planlint_numbering.labels import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Plan
    from planlint import Section

_ORDER = (
    LabelKind.HAN,
    LabelKind.HAN_BRACKET,
    LabelKind.ARABIC,
    LabelKind.ARABIC_BRACKET,
    LabelKind.CIRCLED,
)
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


class NumberingLevelSkip(Rule):
    """层级跳用 / Level left out

    ## 查什么

    一处跳过了一级序号，而全文其他地方都不跳：别的章在“一、”下用“（一）”，这一章在“二、”下直接用“1.”。

    ## 为什么

    同样一层内容，序号的写法不同，读者会以为层次不同。

    ## 反例

    ```plan kind=implementation_plan
    清河县文化惠民实施方案
    一、完善设施
    （一）改造文化馆。年底前完工。
    （二）建设农家书屋。年底前覆盖所有村。
    二、丰富活动
    «1.»组织送戏下乡，全年60场。
    2.举办群众歌会，全年4场。
    三、培育队伍
    （一）培训骨干。全年200人。
    （二）扶持团队。全年20支。
    ```

    ## 正例

    全文一致地跳用（没有“（一）”这一级）：

    ```plan kind=implementation_plan
    清河县文化惠民实施方案
    一、完善设施
    1.改造文化馆，年底前完工。
    2.建设农家书屋，年底前覆盖所有村。
    二、丰富活动
    1.组织送戏下乡，全年60场。
    2.举办群众歌会，全年4场。
    ```

    ## 例外

    标准说的是“依次可以用”，不是每级都必须用：全文一致的跳用不报。

    ## 依据

    《党政机关公文格式》GB/T 9704—2012 第7.3.3条：结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。

    ## In English

    One chapter skips a level of numbers that the others have: 1. right under 二、 where the others have （一）. The standard allows
    levels to be left out; only what differs from the rest of the document is reported.
    """

    code = "NUM106"
    name = "numbering-level-skip"
    severity = Severity.INFO
    message = Message(
        what=Bilingual("“{above}”下面直接用“{label}”", "“{label}” stands right below “{above}”"),
        why=Bilingual(
            "本文 {many} 处在这一层用“{usual}”，{few} 处跳过了这一级",
            "this document has “{usual}” at this level in {many} places and skips it in {few}",
        ),
        instead=Bilingual("改用“{usual}”一级，其下各级顺次后推", "number this level like “{usual}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处跳过了一级序号，如“{above}”下面直接用“{label}”",
            "{count} places skip a level, such as “{label}” below “{above}”",
        ),
        why=message.why,
        instead=message.instead,
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report the first label below each heading that skips a level which most headings of its shape have."""
        lists = list(_lists(plan))
        below = Counter((above.label.kind, first.label.kind) for above, first in lists)
        for above, first in lists:
            kind = above.label.kind
            if _RANK[first.label.kind] <= _RANK[kind] + 1:
                continue
            usual = _ORDER[_RANK[kind] + 1]
            many = below[kind, usual]
            few = below[kind, first.label.kind]
            if few * 2 <= many:
                yield self.finding(
                    first.label.passage.span,
                    shared=True,
                    above=as_written(above),
                    label=as_written(first),
                    usual=written(usual, 1),
                    many=many,
                    few=few,
                )


def _lists(plan: Plan) -> Iterator[tuple[Section, Section]]:
    """Each heading with the first label below it, where both are of the five usual shapes."""
    for above, children in plan.children.items():
        first = children[0]
        if above is not None and first.label.number == 1 and {above.label.kind, first.label.kind} <= _RANK.keys():
            yield above, first
