"""NUM103: some chapters start anew, others count on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint_numbering.labels import as_written
from planlint_numbering.series import borders
from planlint_numbering.series import runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint_numbering.series import Border

# What stands around the tasks may have a numbering of its own.
_APART = frozenset({Role.GENERAL, Role.GOAL, Role.SAFEGUARD, Role.CLOSING, Role.ATTACHMENT})


class NumberingRestartInconsistent(Rule):
    """起编方式不一 / Inconsistent restart of numbering

    ## 查什么

    （一）（二）……在有的章接着上一章编，在有的章又从（一）起编。少数的几处逐处报；两种一样多的，报从头起编的。

    ## 为什么

    每章重起和全文连续都可以，但一份文件只能用一种：混用时“第（四）项”在全文可能有一处，也可能有几处。

    ## 反例

    ```plan kind=work_points
    清河县2025年农业农村工作要点
    一、稳定粮食生产
    （一）落实播种面积。稳定在60万亩。
    （二）建设高标准农田。新建2万亩。
    二、壮大乡村产业
    （三）培育龙头企业。新增5家。
    （四）发展冷链物流。新建冷库3座。
    三、建设和美乡村
    «（一）»改造农村厕所。完成3000户。
    （二）整治村庄环境。完成40个村。
    ```

    ## 正例

    ```plan kind=work_points
    清河县2025年农业农村工作要点
    一、稳定粮食生产
    （一）落实播种面积。稳定在60万亩。
    （二）建设高标准农田。新建2万亩。
    二、壮大乡村产业
    （三）培育龙头企业。新增5家。
    三、建设和美乡村
    （四）改造农村厕所。完成3000户。
    ```

    ## 例外

    - “总体要求”“保障措施”等不属于任务的章另起编号，不报。
    - 附件各自编号，不报。

    ## 依据

    层次序数的两种通行编法（每章重新起编、全文连续编号）均可，同一文件应当一致。

    ## In English

    （一）（二） count on from the chapter before in some chapters and start anew in others. Either way is right, but not both in
    one document. The few are reported; where both are equally common, those that start anew.
    """

    code = "NUM103"
    name = "numbering-restart-inconsistent"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "“{heading}”下面从“{label}”重新起编，其他标题下面接着编",
            "numbers start anew at “{label}” below “{heading}”, below other headings they count on",
        ),
        why=Bilingual(
            "本文同级标题下 {on} 处接着上一处编号，{anew} 处重新起编；一份文件用一种编法",
            "below headings of this level {on} lists count on and {anew} start anew; one document has one way",
        ),
        instead=Bilingual(
            "全文统一：要么都接着编，要么都从头起编；同时核对文中对序号的引用",
            "let all of them count on, or all start anew, and check references to the numbers",
        ),
    )
    on_message = Message(
        what=Bilingual(
            "“{heading}”下面接着上一处从“{label}”编起，其他标题下面重新起编",
            "numbers count on at “{label}” below “{heading}”, below other headings they start anew",
        ),
        why=message.why,
        instead=message.instead,
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report the fewer among the chapters that start anew and those that count on."""
        for ordered in runs(plan).values():
            between = borders(ordered)
            on = [border for border in between if border.runs_on]
            anew = [border for border in between if border.restarts and not _apart(border)]
            if not on or not anew:
                continue
            odd = anew if len(anew) <= len(on) else on
            for border in odd:
                yield self._finding(border, on=len(on), anew=len(anew))

    def _finding(self, border: Border, *, on: int, anew: int) -> Finding:
        section = border.after.first
        heading = section.parent or section
        return self.finding(
            section.label.passage.span,
            None if border.restarts else self.on_message,
            related=[
                Related(border.before.last.label.passage.span, Bilingual("上一处的末项", "the last number before"))
            ],
            heading=as_written(heading),
            label=as_written(section),
            on=on,
            anew=anew,
        )


def _apart(border: Border) -> bool:
    """Whether one of the two lists is not among the tasks."""
    headings = [run.first.parent for run in (border.before, border.after)]
    return any(heading is not None and heading.role in _APART for heading in headings)
