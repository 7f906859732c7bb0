"""ORG101: a body under a name that it no longer had when the plan was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import Standing
from planlint import quote
from planlint import replace
from planlint import written_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planlint import Finding
    from planlint import Fix
    from planlint import Former
    from planlint import Outdated
    from planlint import Plan


class OutdatedUnitName(Rule):
    """机构旧名 / Outdated name of a body

    ## 查什么

    成文时已经更名或者撤并的机构，仍用旧名：2025年的方案写“市环保局”“县国土局”“市银保监分局”。正文、责任括注、任务表都查。

    以成文日期为准；没有成文日期的，以标题的年度为准；都没有的，不查。分三档：

    | 成文时间 | 级别 |
    |---|---|
    | 全国改革之后、地方改革宽限期内 | 提示 |
    | 超过地方改革宽限期 | 警告 |
    | 垂直管理机构（税务、人民银行、金融监管、消防）超过统一挂牌日的宽限 | 错误 |

    ## 为什么

    旧机构已经不存在，任务交给它就没有人接；印发以后，会签、送达也找不到单位。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县2025年河道整治实施方案
    一、重点任务
    （一）控制排污。6月底前完成排污口排查。（牵头单位：«县环保局»；配合单位：县水利局）
    （二）守住岸线。9月底前完成岸线确权，由«县国土资源局»牵头。
    （三）落实资金。对治理企业减免税款。（责任单位：«县国税局»）
    ```

    ```fixed
    清河县2025年河道整治实施方案
    一、重点任务
    （一）控制排污。6月底前完成排污口排查。（牵头单位：县生态环境局；配合单位：县水利局）
    （二）守住岸线。9月底前完成岸线确权，由县自然资源局牵头。
    （三）落实资金。对治理企业减免税款。（责任单位：县税务局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县2025年河道整治实施方案
    一、重点任务
    （一）控制排污。按照《清河县环保局关于排污口管理的规定》排查。（牵头单位：县生态环境局（原县环保局）；配合单位：县水利局）
    （二）移交档案。2017年县国土局形成的档案，9月底前移交。（责任单位：县自然资源局）
    ```

    当年还没有改的，不报：

    ```plan kind=work_arrangement issued=2017-03-10 period=2017-2017
    清河县2017年河道整治工作安排
    一、主要任务
    （一）控制排污。6月底前完成排污口排查。（责任单位：县环保局）
    ```

    ## 例外

    - “原×局”、书名号和引号里的、回顾部分的、同一句写明旧名时期年份的，不报。
    - 各地仍在使用的名称（林业局、知识产权局、大数据局、城管执法局等）和通行简称（交通局）不报。
    - 开发区、新区等的内设机构和乡镇机构不查；上海、重庆等地保留的委员会名称不报。
    - 只给建议，不自动改：各地机构名称不尽相同，以本地“三定”规定为准。

    ## 依据

    历次党和国家机构改革方案（2008年、2013年、2018年、2023年）；《党政机关公文处理工作条例》第二十条：审核公文应当核对
    人名、地名、时间、数字、引文等是否准确。

    ## In English

    A body under a name that it no longer had when the plan was issued (or in the year its title names; without either the rule
    is silent). Between the national reform and the local line: information; after it a warning; for bodies led from above, such as
    taxes and the central bank, an error. Names quoted, told of the past, or still in use in many places are left alone, and what is
    proposed is a suggestion only: local names differ.
    """

    code = "ORG101"
    name = "outdated-unit-name"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{name}”是旧名", "“{name}” is a former name"),
        why=Bilingual(
            "该名称自{until}起已不再使用（{source}）；本文{dated}",
            "the name has not been in use since {until} ({source}); this plan is of {day}",
        ),
        instead=Bilingual(
            "改用现名，如“{successors}”；各地名称不尽相同，以本地“三定”规定为准",
            "use the present name, such as “{successors}”; local names differ, so look up the one of your place",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each use of a former name."""
        day = written_on(plan)
        if day is None:
            return
        dated = f"成文于{_said(day)}" if plan.issued is not None else f"是{day.year}年的计划"
        for outdated in plan.outdated:
            former = outdated.former
            yield self.finding(
                outdated.passage.span,
                severity=_severity(former, day),
                fixes=_fixes(outdated),
                name=quote(outdated.passage.text),
                until=_said(former.until),
                source=former.source,
                dated=dated,
                day=day.isoformat() if plan.issued is not None else str(day.year),
                successors="”或“".join(outdated.names_now),
            )


def _severity(former: Former, day: date) -> Severity:
    """Within the local grace a hint; after it a warning, of a body led from above an error."""
    if former.local is not None and day <= former.local:
        return Severity.INFO
    return Severity.ERROR if former.standing is Standing.VERTICAL else Severity.WARNING


def _fixes(outdated: Outdated) -> list[Fix]:
    """The names of today in place of the former one, level and place kept."""
    span = outdated.passage.span
    return [replace(span, name, Applicability.SUGGESTION) for name in outdated.names_now if "×" not in name]


def _said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
