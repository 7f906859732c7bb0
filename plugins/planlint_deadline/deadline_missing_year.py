"""DUE104: a date without its year, in a plan of several years or of none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import DeadlineKind
from planlint import DeadlineProblem
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Deadline
    from planlint import Finding
    from planlint import Fix
    from planlint import Plan


_MOST = 5  # years that are offered


class DeadlineMissingYear(Rule):
    """时限缺年份 / Deadline without year

    ## 查什么

    - 管几年的方案、规划里，“6月底前”“年底前”“年内”没有写是哪一年；
    - 全文看不出年度时，“年底前”“再经过2年”从何时算起无法确定（提示）。

    同一句前面写了年份的（“2025年3月底前启动，6月底前完成”），沿用前面的年份，不报。

    ## 为什么

    三年方案里的“年底前”有三个，承办单位可以理解成最后一个。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市供水管网更新三年实施方案（2025—2027年）
    一、重点任务
    （一）摸清底数。«6月底前»完成管网普查。（牵头单位：市住房城乡建设局）
    （二）更新管网。«年底前»改造老旧管网40公里。（牵头单位：市住房城乡建设局）
    ```

    ```fixed
    白溪市供水管网更新三年实施方案（2025—2027年）
    一、重点任务
    （一）摸清底数。2025年6月底前完成管网普查。（牵头单位：市住房城乡建设局）
    （二）更新管网。2025年底前改造老旧管网40公里。（牵头单位：市住房城乡建设局）
    ```

    全文没有年度：

    ```plan kind=task_table
    白溪市示范创建任务分工
    一、主要任务
    （一）扩大创建范围。力争«再经过2年»的努力，半数以上乡镇达到示范标准。（责任单位：市司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市供水管网更新三年实施方案（2025—2027年）
    一、重点任务
    （一）摸清底数。2025年6月底前完成管网普查，9月底前建成数据库。（牵头单位：市住房城乡建设局）
    ```

    一年的安排，年份自明：

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年安全生产工作安排
    一、主要任务
    （一）强化整改。年底前完成重大隐患整改。（责任单位：县应急局）
    ```

    ## 例外

    一年的要点、安排和方案不查。

    ## 依据

    公文中的日期应当写明确：原《国家行政机关公文处理办法》（国发〔2000〕23号）要求“日期应当写明具体的年、月、日”，这一写法沿用至今。

    ## In English

    In a plan of several years, 6月底前 (by the end of June) may mean any of them. A year named earlier in the sentence counts for the
    dates after it. Where the document names no year at all, dates and terms counted from nowhere (再经过2年) are reported as information.
    """

    code = "DUE104"
    name = "deadline-missing-year"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    by_kind = {Kind.WORK_POINTS: None, Kind.WORK_ARRANGEMENT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”没有写明是哪一年", "“{words}” does not say which year"),
        why=Bilingual(
            "本文覆盖{first}—{last}年，{count_years}个年度都可以这样理解",
            "the plan covers {first}-{last}, so that it may mean any of {count_years} years",
        ),
        instead=Bilingual("补上年份，如“{year}年{rest}”", "add the year, such as “{year}年{rest}”"),
    )
    undated_message = Message(
        what=Bilingual("“{words}”没有年份，全文也看不出年度", "“{words}” has no year, nor has the document"),
        why=Bilingual(
            "标题、正文和落款都没有年度，时限无从换算", "no title, text or date of issue tells which year is meant"
        ),
        instead=Bilingual(
            "写明年份，或在标题中写明年度，如“2025年工作安排”",
            "name the year, or put it into the title: 2025年工作安排",
        ),
    )
    counted_message = Message(
        what=Bilingual("“{words}”没有说从何时算起", "“{words}” does not say from when"),
        why=undated_message.why,
        instead=Bilingual("改为截止年份，如“到2027年”", "name the year in which it ends, such as 到2027年"),
    )

    shared_message = Message(
        what=Bilingual(
            "全文看不出年度，有 {count} 处时限无从换算", "the document names no year, and {count} deadlines need one"
        ),
        why=undated_message.why,
        instead=undated_message.instead,
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report deadlines whose year can't be told."""
        for deadline in plan.deadlines:
            if deadline.problem is not DeadlineProblem.NO_YEAR:
                continue
            span, words = deadline.passage.span, quote(deadline.passage.text)
            if plan.period is None:
                counted = deadline.kind is DeadlineKind.RELATIVE
                message = self.counted_message if counted else self.undated_message
                yield self.finding(span, message, severity=Severity.INFO, shared=True, words=words)
            else:
                yield self.finding(span, fixes=_fixes(plan, deadline), words=words, **_years(plan, words))


def _fixes(plan: Plan, deadline: Deadline) -> list[Fix]:
    """Each year of the plan that is not over yet, written before the date."""
    period, words = plan.period, deadline.passage.text
    if period is None or deadline.kind is DeadlineKind.RELATIVE:
        return []
    first = max(period.first, plan.issued.year) if plan.issued is not None else period.first
    at = deadline.passage.part(len(words) - len(words.lstrip("到至于在")))
    mark = "" if at.text.startswith("年") else "年"
    return [
        insert(at.span.start, f"{year}{mark}", Applicability.SUGGESTION)
        for year in range(first, min(period.last, first + _MOST - 1) + 1)
    ]


def _years(plan: Plan, words: str) -> dict[str, Any]:
    period = plan.period
    if period is None:
        return {}
    year = max(period.first, plan.issued.year) if plan.issued is not None else period.first
    return {
        "first": period.first,
        "last": period.last,
        "count_years": period.last - period.first + 1,
        "year": year,
        "rest": words.removeprefix("到").removeprefix("年"),
    }
