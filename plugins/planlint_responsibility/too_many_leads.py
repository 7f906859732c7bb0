"""RES110: so many leads that nobody leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Segment

_EACH_FOR_ITSELF = "分别"


class Most(Record):
    """How many leads are too many.

    Attributes:
        max_leads: the largest number of leading units that is not reported.
    """

    max_leads: int = 5


class TooManyLeads(Rule):
    """牵头单位过多 / Too many leads

    ## 查什么

    一条责任标注里明写的牵头单位超过 5 家，又没有写“分别牵头”。默认不查，需要时打开。

    ## 为什么

    牵头的作用是有一家汇总、对外；六七家一起牵头，等于没有牵头。

    ## 反例

    ```plan kind=implementation_plan
    清河县夜间经济发展实施方案
    一、重点任务
    （一）打造夜间街区。年底前建成2条。（«牵头单位：县商务局、县文化旅游局、县市场监管局、县城市管理局、县公安局、县财政局»）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县夜间经济发展实施方案
    一、重点任务
    （一）打造夜间街区。年底前建成2条。（牵头单位：县商务局；配合单位：县文化旅游局、县市场监管局、县城市管理局、县公安局、县财政局）
    ```

    ## 例外

    写明“分别牵头”的，各管一块，不报；各县区、各乡镇一类集合名算一家。

    ## 选项

    - `max_leads`：一条标注里牵头单位最多几家。默认 `5`。

    ## 依据

    任务分解类文件的惯例：一项任务一家牵头，其余配合。

    ## In English

    A note names more than five leading units, and does not say that each leads a part of its own (分别牵头). Off unless asked for.
    """

    code = "RES110"
    name = "too-many-leads"
    severity = Severity.INFO
    enabled = False
    Options = Most
    message = Message(
        what=Bilingual("牵头单位有 {count} 家：{units}", "{count} units lead: {units}"),
        why=Bilingual(
            "牵头单位超过 {most} 家，实际上没有人汇总和对外",
            "with more than {most} leads, nobody puts the work together",
        ),
        instead=Bilingual(
            "留下一家，如“牵头单位：{first}”，其余列为配合单位；各管一块的，拆成几项任务或写明“分别牵头”",
            "keep one, such as “牵头单位：{first}”, with the others in support; or split the task, or write 分别牵头",
        ),
    )

    def check(self, plan: Plan, options: Most) -> Iterable[Finding]:
        """Report segments with more leads than allowed."""
        for note in plan.notes:
            for segment in note.segments:
                if segment.role is UnitRole.LEAD and len(segment.units) > options.max_leads and not _each(segment):
                    yield self.finding(
                        segment.passage.span,
                        count=len(segment.units),
                        most=options.max_leads,
                        units=quote("、".join(unit.text for unit in segment.units)),
                        first=segment.units[0].text,
                    )


def _each(segment: Segment) -> bool:
    """Whether each leads its own part."""
    verb = segment.label.text if segment.label is not None else ""
    return _EACH_FOR_ITSELF in segment.manner or _EACH_FOR_ITSELF in verb
