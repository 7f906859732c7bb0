"""DUE107: a day, month or quarter that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import DeadlineProblem
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import days_in_month
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Deadline
    from planlint import Finding
    from planlint import Plan

_YEAR = compiled(r"(\d{4})年")
_MONTH_DAY = compiled(r"(\d{1,2})月(\d{1,2})[日号]")


class ImpossibleDate(Rule):
    """不存在的日期 / Impossible date

    ## 查什么

    时限里不存在的日期：2月30日、6月31日、13月、第五季度、25时；结束早于开始的起止时间。

    ## 为什么

    日期错了，时限就没有了；这类错误印发后只能发更正。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2026
    白溪市粮食仓储提升实施方案
    一、重点任务
    （一）检修仓房。«2026年2月30日前»完成仓房检修。（牵头单位：市粮食和储备局）
    （二）轮换储备。«2025年6月31日前»完成轮换计划。（牵头单位：市粮食和储备局）
    （三）验收项目。«2025年第五季度»组织验收。（牵头单位：市粮食和储备局）
    （四）开展整治。«2025年9月至2025年4月»开展专项整治。（牵头单位：市粮食和储备局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2028
    白溪市粮食仓储提升实施方案
    一、重点任务
    （一）检修仓房。2028年2月29日前完成仓房检修。（牵头单位：市粮食和储备局）
    （二）轮换储备。2025年6月30日24时前完成轮换计划。（牵头单位：市粮食和储备局）
    （三）验收项目。2025年第四季度组织验收。（牵头单位：市粮食和储备局）
    ```

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间、数字是否准确是审核的重点。

    ## In English

    A deadline on a day, in a month or in a quarter that does not exist: 30 February, the 13th month, the fifth quarter; and a
    span that ends before it starts.
    """

    code = "DUE107"
    name = "impossible-date"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual("“{words}”不存在", "there is no “{words}”"),
        why=Bilingual(
            "一年有12个月、4个季度，一天到24时为止",
            "a year has twelve months and four quarters, a day twenty-four hours",
        ),
        instead=Bilingual("核对后改为实际的日期", "check and give the day that is meant"),
    )
    day_message = Message(
        what=message.what,
        why=Bilingual("{month}月最后一天是{day}日", "the last day of month {month} is the {day}th"),
        instead=Bilingual("核对后改正，如“{month}月{day}日”", "check and correct it, such as “{month}月{day}日”"),
    )

    backward_message = Message(
        what=Bilingual("“{words}”的起止时间颠倒", "“{words}” ends before it starts"),
        why=Bilingual("结束时间{last}早于开始时间{first}", "it ends on {last} and starts on {first}"),
        instead=Bilingual(
            "核对起止年月；跨年的，写明两个年份", "check both; where it runs into the next year, name both years"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report deadlines on days that do not exist."""
        for deadline in plan.deadlines:
            if deadline.problem is DeadlineProblem.IMPOSSIBLE:
                yield self._finding(deadline)

    def _finding(self, deadline: Deadline) -> Finding:
        span, words = deadline.passage.span, quote(deadline.passage.text)
        if deadline.first is not None:
            return self.finding(
                span, self.backward_message, words=words, first=str(deadline.first), last=str(deadline.last)
            )
        if (last := _last_day(deadline.passage.text)) is not None:
            return self.finding(span, self.day_message, words=words, month=last[0], day=last[1])
        return self.finding(span, words=words)


def _last_day(words: str) -> tuple[int, int] | None:
    """Month and last day of it, where the month exists and the day is too late in it."""
    written = _MONTH_DAY.search(words)
    if written is None or not 1 <= int(written.group(1)) <= 12:
        return None
    month, year = int(written.group(1)), _YEAR.search(words)
    last = days_in_month(int(year.group(1)) if year else 2000, month)
    return (month, last) if int(written.group(2)) > last else None
