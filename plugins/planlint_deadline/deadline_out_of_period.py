"""DUE106: a deadline before the plan was issued, or after the years it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import DeadlineProblem
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_deadline.reading import assigns_work
from planlint_deadline.reading import example_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Deadline
    from planlint import Finding
    from planlint import Plan


class DeadlineOutOfPeriod(Rule):
    """时限越出计划期 / Deadline out of period

    ## 查什么

    - 时限早于成文日期，或早于计划期的第一年：印发时已经过期（错误）；
    - 时限晚于标题写明的计划期：一年的计划为提示，几年的规划、方案为警告。

    ## 为什么

    早于成文日期的时限多是套用旧稿没有改年份，或者该项工作已经完成；晚于计划期的任务，期末考核时考不到。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    白溪市政务服务提升实施方案
    一、重点任务
    （一）编制清单。«2024年底前»编制完成公共服务事项清单。（牵头单位：市政务服务局）
    ```

    ```plan kind=action_plan issued=2025-03-10 period=2025-2027
    白溪市河湖治理三年行动方案（2025—2027年）
    一、重点任务
    （一）整治河道。«2028年底前»完成12条河道整治。（牵头单位：市水利局）
    ```

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年城乡供水工作安排
    一、主要任务
    （一）改造水厂。10月底前完成3座水厂改造，«2026年上半年»组织验收。（责任单位：县水利局）
    ```

    ## 正例

    ```plan kind=action_plan issued=2025-03-10 period=2025-2027
    白溪市河湖治理三年行动方案（2025—2027年）
    一、总体要求
    （一）工作目标。到2027年，全市河湖面貌明显改善，为到2035年建成幸福河湖打下基础。
    二、重点任务
    （二）整治河道。2027年底前完成12条河道整治，水质较2020年提高1个类别。（牵头单位：市水利局）
    （三）更新设备。淘汰2010年底前投用的泵站设备。（牵头单位：市水利局）
    （四）编制名录。在2024年底已完成普查的基础上编制河湖名录。（牵头单位：市水利局）
    ```

    ## 例外

    - “到2035年”之类的远景年份、“十四五”期间之类的规划期，不报。
    - 回顾部分、被比较的基期（较2020年）、引用文件的年份，不是时限。
    - 标题没有写明年份的，计划期是推定的，晚于计划期的不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间是否准确、措施是否切实可行是审核的重点。

    ## In English

    A deadline before the date of issue is over before anybody can act on it: mostly a year left in from an older draft. One after the
    years in the title falls outside what the plan is judged by: information for a plan of one year, a warning for one of several.
    Visions (到2035年), bases of comparison and cited documents are no deadlines.
    """

    code = "DUE106"
    name = "deadline-out-of-period"
    severity = Severity.ERROR
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”早于成文日期{issued}", "“{words}” is before the date of issue, {issued}"),
        why=Bilingual(
            "印发时已经过期，多是套用旧稿没有改年份", "it is over by then; often a year left in from an older draft"
        ),
        instead=Bilingual(
            "核对年份，改为印发以后的时点，如“{date}”；已经完成的，写明“已完成”",
            "check the year and give a later date, such as “{date}”; where it is done, say 已完成",
        ),
    )
    early_message = Message(
        what=Bilingual(
            "“{words}”早于计划期（{first}—{last}年）", "“{words}” is before the plan's years, {first}-{last}"
        ),
        why=message.why,
        instead=Bilingual(
            "核对年份，改为计划期内的时点，如“{date}”",
            "check the year and give a date in the plan's years, such as “{date}”",
        ),
    )
    late_message = Message(
        what=Bilingual("“{words}”晚于计划期（截至{last}年）", "“{words}” is after the plan's last year, {last}"),
        why=Bilingual(
            "标题写明计划期到{last}年为止，期末考核时这一项还没有到期",
            "the title ends in {last}; the plan is judged before this is due",
        ),
        instead=Bilingual(
            "核对年份；确需跨期的，补上期内的阶段目标，如“{date}完成主体工程”",
            "check the year; where it must run on, add what is due within the plan, such as “{date}完成主体工程”",
        ),
    )
    next_year_message = Message(
        what=Bilingual("“{words}”在计划年度（{last}年）之后", "“{words}” is after the plan's year, {last}"),
        why=Bilingual(
            "跨年收尾是常见安排，但次年的工作应当列入次年计划",
            "work may well end in the next year, but belongs in that year's plan too",
        ),
        instead=Bilingual(
            "确认年份；跨年的，写明本年度内完成到哪一步，并列入次年计划",
            "check the year; say what is due within the plan, and put the rest into the next one",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report deadlines before the issue, and those after the years named in the title."""
        for deadline in plan.deadlines:
            if deadline.problem is DeadlineProblem.BEFORE_ISSUE:
                yield self._early(plan, deadline)
            elif deadline.problem is DeadlineProblem.OUTSIDE_PERIOD and _title_says(plan):
                yield self._late(plan, deadline)

    def _early(self, plan: Plan, deadline: Deadline) -> Finding:
        severity = Severity.ERROR if assigns_work(plan, deadline.passage) else Severity.WARNING
        values: dict[str, Any] = {"words": quote(deadline.passage.text), "date": example_date(plan)}
        span = deadline.passage.span
        if plan.issued is not None:
            return self.finding(span, severity=severity, issued=f"{plan.issued:%Y-%m-%d}", **values)
        first, last = plan.period or ("", "")
        return self.finding(span, self.early_message, severity=severity, first=first, last=last, **values)

    def _late(self, plan: Plan, deadline: Deadline) -> Finding:
        several = plan.period is not None and plan.period.several_years
        return self.finding(
            deadline.passage.span,
            self.late_message if several else self.next_year_message,
            severity=Severity.WARNING if several else Severity.INFO,
            words=quote(deadline.passage.text),
            last=plan.period.last if plan.period is not None else "",
            date=example_date(plan),
        )


def _title_says(plan: Plan) -> bool:
    """Whether the title names the plan's last year, so that the period is no guess."""
    return plan.title is not None and plan.period is not None and str(plan.period.last) in plan.title.text
