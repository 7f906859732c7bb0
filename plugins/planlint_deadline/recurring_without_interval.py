"""DUE103: 定期 without saying how often."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import DeadlineKind
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_deadline.reading import in_same_sentence
from planlint_deadline.reading import placed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class RecurringWithoutInterval(Rule):
    """周期无频次 / Recurring without interval

    ## 查什么

    “定期”“不定期”“经常性开展”之类的周期性任务，同一句里没有写多久一次。

    ## 为什么

    “定期”可以是每月，也可以是每年。没有频次，年底无法判断做够了没有。

    ## 反例

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年安全生产工作安排
    一、主要任务
    （一）强化调度。«定期»通报各乡镇隐患整改情况。（责任单位：县应急局）
    （二）加强检查。«不定期»抽查重点企业。（责任单位：县应急局）
    ```

    ## 正例

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年安全生产工作安排
    一、主要任务
    （一）强化调度。每季度通报1次各乡镇隐患整改情况。（责任单位：县应急局）
    （二）加强会商。定期召开联席会议，原则上每半年1次。（责任单位：县应急局）
    ```

    ## 例外

    - 同一句写了频次（每季度、按月……）的，不报。
    - “日常”“常态化”“长期”说的是持续的工作，不报；政府工作报告不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：所提政策措施和办法是否切实可行，时间、数字等是否准确，是审核的重点。

    ## In English

    定期 (regularly) and 不定期 (from time to time) do not say how often; at the end of the year nobody can tell whether it was done
    often enough. A frequency in the same sentence makes them good.
    """

    code = "DUE103"
    name = "recurring-without-interval"
    severity = Severity.INFO
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”没有写多久一次", "“{words}” does not say how often"),
        why=Bilingual(
            "没有频次，无法判断做够了没有", "without an interval nobody can tell whether it was done often enough"
        ),
        instead=Bilingual("写明频次，如“每季度1次”“每半年1次”", "say how often: 每季度1次, 每半年1次"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处“定期”之类的说法没有写多久一次", "{count} places such as 定期 do not say how often"
        ),
        why=message.why,
        instead=Bilingual(
            "逐处写明频次，如“每季度1次”“每半年1次”；确实不需要固定频次的可以保留",
            "say how often at each, such as 每季度1次; keep those that need no fixed interval",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each expression without a frequency in its sentence."""
        frequencies = placed(plan, lambda deadline: deadline.kind is DeadlineKind.FREQUENCY)
        for deadline in plan.deadlines:
            passage = deadline.passage
            if deadline.kind is DeadlineKind.VAGUE_FREQUENCY and not in_same_sentence(passage, frequencies):
                yield self.finding(passage.span, shared=True, words=quote(passage.text))
