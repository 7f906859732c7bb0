"""DUE105: a date that can be read in two ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import DeadlineProblem
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Deadline
    from planlint import Finding
    from planlint import Fix
    from planlint import Plan


_LEAD_IN = compiled("[到至于在]*")


class AmbiguousDeadline(Rule):
    """时限两可 / Ambiguous deadline

    ## 查什么

    能换算、但有两种读法的时限：

    | 写法 | 读法 |
    |---|---|
    | 2026年前、2026年以前 | 2025年底前，还是2026年底前 |
    | 6月前、三季度前 | 5月底前，还是6月底前 |
    | 年初、年中 | 没有公认的截止日（提示） |
    | 用3年时间、再经过2年 | 从印发之日算，还是从年初算（提示） |

    ## 为什么

    严格读与通行读相差一年、一个月，责任单位会取对自己宽的一种。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市公园城市建设实施方案
    一、重点任务
    （一）建设公园。«2027年前»建成口袋公园30个。（牵头单位：市园林局）
    （二）培育苗圃。«用3年时间»扩大苗圃规模。（牵头单位：市园林局）
    ```

    ```fixed
    白溪市公园城市建设实施方案
    一、重点任务
    （一）建设公园。2027年底前建成口袋公园30个。（牵头单位：市园林局）
    （二）培育苗圃。用3年时间扩大苗圃规模。（牵头单位：市园林局）
    ```

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年校车安全工作安排
    一、主要任务
    （一）集中检修。«6月前»完成校车检修。（责任单位：县教育局）
    （二）开展评估。«年中»组织1次评估。（责任单位：县教育局）
    ```

    ```fixed
    青禾县2025年校车安全工作安排
    一、主要任务
    （一）集中检修。6月底前完成校车检修。（责任单位：县教育局）
    （二）开展评估。年中组织1次评估。（责任单位：县教育局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市公园城市建设实施方案
    一、重点任务
    （一）建设公园。2026年底前建成口袋公园30个，2025年初步形成公园名录。（牵头单位：市园林局）
    （二）检修设施。每年6月30日前完成检修。（牵头单位：市园林局）
    （三）培育苗圃。用3年时间（2025年至2027年）扩大苗圃规模。（牵头单位：市园林局）
    ```

    ## 例外

    “2030年前碳达峰”“2060年前碳中和”是国家目标的固定表述，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：公文起草应当做到表述准确；第二十条：时间是否准确是审核的重点。

    ## In English

    2026年前 is read as before 2026 by some and as by the end of 2026 by others; 6月前 likewise. 年初, 年中 and 用3年时间 have no agreed
    last day. The wording of the national goals (2030年前碳达峰) is left alone.
    """

    code = "DUE105"
    name = "ambiguous-deadline"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    by_kind = {Kind.ANNUAL_REPORT: Severity.INFO, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”可以读作{first}或{last}", "“{words}” may mean {first} or {last}"),
        why=Bilingual(
            "严格说“前”不含本年（月），通行的用法却常常包含，两种读法都说得通",
            "前 strictly leaves the year (or month) out, but is often used to include it",
        ),
        instead=Bilingual(
            "按本意改为“{later}前”或“{earlier}前”", "write “{later}前” or “{earlier}前”, whichever is meant"
        ),
    )
    loose_message = Message(
        what=Bilingual("“{words}”没有确定的截止日", "“{words}” has no agreed last day"),
        why=Bilingual("各单位会按自己的理解安排", "each unit will read it its own way"),
        instead=Bilingual("写明月份，如“{later}前”", "name the month, such as “{later}前”"),
    )
    counted_message = Message(
        what=Bilingual("“{words}”没有说从何时算起", "“{words}” does not say from when"),
        why=Bilingual(
            "从印发之日算和从年初算，截止时间不同", "counted from the issue or from January it ends on different days"
        ),
        instead=Bilingual("写明起止年份，如“{years}”", "name the years, such as “{years}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report deadlines with two readings."""
        for deadline in plan.deadlines:
            if deadline.problem is DeadlineProblem.AMBIGUOUS:
                yield self._finding(plan, deadline)

    def _finding(self, plan: Plan, deadline: Deadline) -> Finding:
        span, words = deadline.passage.span, quote(deadline.passage.text)
        if not deadline.readings:
            return self.finding(
                span, self.counted_message, severity=Severity.INFO, words=words, years=_years(plan, deadline)
            )
        earlier, later = (date.fromisoformat(reading) for reading in deadline.readings)
        if not words.endswith("前"):
            return self.finding(span, self.loose_message, severity=Severity.INFO, words=words, later=_month(later))
        return self.finding(
            span,
            fixes=[_fix(deadline, reading) for reading in (later, earlier)],
            words=words,
            first=_month(earlier),
            last=_month(later),
            later=_month(later),
            earlier=_month(earlier),
        )


def _fix(deadline: Deadline, reading: date) -> Fix:
    """One reading, written so that it can't be read in another way; the year only where the draft has one."""
    words = deadline.passage.text
    lead_in = _LEAD_IN.match(words)
    kept = lead_in.group() if lead_in else ""
    other_year = deadline.last is not None and reading.year != deadline.last.year
    right = _month(reading) if "年" in words or other_year else _month(reading).partition("年")[2]
    return replace(deadline.passage.span, f"{kept}{'年' if right == '底' else ''}{right}前", Applicability.SUGGESTION)


def _years(plan: Plan, deadline: Deadline) -> str:
    """The years that a term would take if it began with the issue, or with the plan."""
    first = plan.issued.year if plan.issued is not None else plan.period.first if plan.period is not None else 2025
    length = int((deadline.resolved or "P1Y")[1:-1])
    return f"{first}年至{first + length - 1}年"


def _month(day: date) -> str:
    """The end of a month as plans write it."""
    return f"{day.year}年底" if day.month == 12 else f"{day.year}年{day.month}月底"
