"""WRD102: a task that is only suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint_wording.task_text import blanked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

# 建议 and 希望 count where they open a clause: 意见建议, 代表建议, 希望工程 are things.
_WEAK = compiled(
    r"(?:(?<=[,;。: ])|^)(?:建议(?![书案和、,。]|提案|办理|采纳|落实)|希望(?!工程|小学|学校|之))|尽量|尽可能|原则上可(?:以)?|可视情况?|酌情"
)


class DutyWordingWeak(Rule):
    """部署语气弱 / Weak wording of a duty

    ## 查什么

    任务里用“建议”“希望”“尽量”“尽可能”“原则上可”“酌情”布置工作。默认不查，要用 `select` 打开。

    ## 为什么

    下行文布置任务用“要”“应当”“须”。“尽量公开”公开多少都算办了，没法检查。

    ## 反例

    ```plan kind=implementation_plan
    清河县政务公开工作实施方案
    一、重点任务
    （一）扩大公开范围。«建议»各部门«尽量»公开会议纪要。（牵头单位：县政府办公室）
    （二）规范公开时限。«原则上可»在形成后20个工作日内公开。（牵头单位：县政府办公室）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县政务公开工作实施方案
    一、重点任务
    （一）扩大公开范围。各部门要依法公开会议纪要，认真办理意见建议。（牵头单位：县政府办公室）
    （二）规范公开时限。原则上由一个部门统一发布，在形成后20个工作日内公开。（牵头单位：县政府办公室）
    ```

    ## 例外

    “意见建议”“代表建议”等名词、“原则上由……负责”“原则上不超过”不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：表述准确；第二十条：所提政策措施和办法是否切实可行。

    ## In English

    A task that is suggested (建议), hoped for (希望) or to be done as far as possible (尽量) can't be checked. Off by default, since
    policies are left some room on purpose.
    """

    code = "WRD102"
    name = "duty-wording-weak"
    severity = Severity.INFO
    enabled = False
    message = Message(
        what=Bilingual("用“{words}”布置任务", "“{words}” is a weak way to give a task"),
        why=Bilingual("做多做少都算落实，无法检查", "whatever is done will do, so nothing can be checked"),
        instead=Bilingual(
            "改用“要”“应当”“须”；确实允许例外的，写明什么情况下可以例外",
            "write 要, 应当 or 须; where exceptions are meant, say in what case",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each weak word in a task."""
        for task in plan.tasks:
            for match in _WEAK.finditer(blanked(task)):
                yield self.finding(task.passage.span_of(*match.span()), words=match.group())
