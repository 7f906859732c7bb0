"""WRD103: a task of slogans alone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import DeadlineKind
from planlint import IndicatorStatus
from planlint import Message
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_wording.task_text import blanked
from planlint_wording.task_text import body_start

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Task

_SLOGAN = compiled(
    r"(?:进一步|不断|着力|切实|积极|大力|持续|全面|扎实|充分|继续|深入|有效|努力|加快|稳步|严格|要|是)*"
    r"(?:加强|强化|深化|提高|提升|推进|推动|促进|加大|完善|健全|优化|增强|拓展|加快|抓好|发挥|创新|巩固|落实)"
)
_CLAUSE = compiled(r"[^,;。:\n]{2,}")
_MOSTLY = 0.6  # share of clauses that open with a slogan
# What can be shown at the end of the year: something written, built or held.
_PRODUCT = compiled(
    r"制定|制订|出台|印发|编制|修订|起草|建成|建立|设立|组建|举办|召开|发布|公布|签订|开通|上线|改造|培育|评选|排查|检查|评查|督查|考核|评估|验收"
    r"|清单|台账|目录|方案|办法|细则|平台|制度|机制|规划|标准|指南|试点|示范|名录|系统|数据库|基地|中心|项目|工程|通报"
    r"|\d|[一二三四五六七八九十百]+(?:个|项|次|期|批|家|名|场)|《"
)
_TIMES = frozenset({DeadlineKind.DATE, DeadlineKind.PERIOD_END, DeadlineKind.RELATIVE, DeadlineKind.FREQUENCY})


class NoDeliverable(Rule):
    """任务只有口号 / Task without anything to show

    ## 查什么

    整项任务大多是“加强……”“深化……”“提高……”，没有数量、时间，也没有要拿出来的东西（文件、清单、平台、检查、培训班……）。默认不查，要用 `select` 打开。

    ## 为什么

    年底没有东西可以对照，做没做都一样。

    ## 反例

    ```plan kind=work_arrangement
    清河县2025年法治宣传工作安排
    一、主要任务
    （一）完善普法责任制。5月底前印发普法责任清单。（责任单位：县司法局）
    «（二）加强队伍建设。进一步提高法»治工作队伍素质，增强服务意识，提升业务能力。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=work_arrangement
    清河县2025年法治宣传工作安排
    一、主要任务
    （一）完善普法责任制。5月底前印发普法责任清单。（责任单位：县司法局）
    （二）加强队伍建设。进一步提高法治工作队伍素质，举办业务培训班2期。（责任单位：县司法局）
    ```

    ## 例外

    保障措施不查；有数量、时间、文件名或者成果名词的，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：一切从实际出发，所提政策措施和办法切实可行。

    ## In English

    Most of a task is 加强, 深化, 提高: no figure, no time, nothing written, built or held that could be shown at the end of the year.
    Off by default, since many such tasks are meant so.
    """

    code = "WRD103"
    name = "no-deliverable"
    severity = Severity.INFO
    enabled = False
    message = Message(
        what=Bilingual("“{task}”没有可以检查的成果", "“{task}” has nothing that could be checked"),
        why=Bilingual(
            "通项只有“{words}”一类的提法，没有数量、时间和成果",
            "it says only “{words}” and the like, without figure, time or product",
        ),
        instead=Bilingual(
            "补一项看得见的成果，如“举办培训班2期”“6月底前印发……清单”",
            "add something that can be seen, such as 举办培训班2期",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report tasks whose words hold nothing but slogans."""
        for task in plan.tasks:
            words = _slogan(task)
            if words:
                yield self.finding(task.anchor, task=quote(task.title), words=words)


def _slogan(task: Task) -> str:
    """The first slogan of a task that has nothing else; "" where it has."""
    section = task.section
    if section is not None and section.role is not Role.WORK:
        return ""
    if any(deadline.kind in _TIMES for deadline in task.deadlines):
        return ""
    if any(indicator.status is IndicatorStatus.DEFINED for indicator in task.indicators):
        return ""
    text = blanked(task)[body_start(task) :]
    clauses = [match.group().strip() for match in _CLAUSE.finditer(text)]
    slogans = [clause for clause in clauses if _SLOGAN.match(clause)]
    if not slogans or len(slogans) < _MOSTLY * len(clauses) or _PRODUCT.search(text):
        return ""
    return quote(slogans[0])
