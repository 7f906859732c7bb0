"""FMT104: work points or a plan sent out by themselves, without a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_NUMBER_LINE = compiled(r"\(?[一-龥]{2,12}[〔\[(](?:19|20)\d\d[〕\])]\d{1,5}号\)?$")
_NOT_STATUTORY = {
    Kind.WORK_POINTS: "工作要点",
    Kind.WORK_ARRANGEMENT: "工作安排（计划）",
    Kind.IMPLEMENTATION_PLAN: "方案",
    Kind.ACTION_PLAN: "行动计划（方案）",
    Kind.TASK_TABLE: "分工、清单",
    Kind.PLANNING: "规划",
}
_STATUTORY_END = compiled(r"(?:通知|意见|决定|通报|函|报告)(?:\([^()]*\))?$")


class NonstatutoryAsType(Rule):
    """非法定文种直接行文 / Sent out without a notice

    ## 查什么

    文件有发文字号和主送机关，文种却是“要点”“方案”“安排”“计划”，又没有印发的通知。

    ## 为什么

    这些不在15种法定公文之列，不能独立行文，要由“通知”等印发。

    ## 反例

    ```plan
    «清河县2025年林长制工作要点»
    清政发〔2025〕12号
    各乡镇人民政府：
    为做好2025年林长制工作，制定本要点。
    一、主要任务
    （一）巡林护林。每月巡林1次。
    ```

    ## 正例

    ```plan
    清河县人民政府关于印发《清河县2025年林长制工作要点》的通知
    清政发〔2025〕12号
    各乡镇人民政府：
    现将《清河县2025年林长制工作要点》印发给你们，请认真贯彻执行。
    清河县2025年林长制工作要点
    一、主要任务
    （一）巡林护林。每月巡林1次。
    ```

    ## 例外

    - 没有文号或者没有主送机关的，可能是随通知印发的正文，不报。
    - 单位内部的工作安排不必套用公文格式，可以忽略本提示。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条（公文种类）。

    ## In English

    Work points, schemes and arrangements are none of the fifteen statutory kinds of official documents: with a number and
    addressees of their own they want a notice that sends them out.
    """

    code = "FMT104"
    name = "nonstatutory-as-type"
    severity = Severity.INFO
    message = Message(
        what=Bilingual(
            "“{words}”有文号和主送机关，但没有印发的通知",
            "“{words}” has a number and addressees, but no notice sends it out",
        ),
        why=Bilingual(
            "“{kind}”不是法定公文种类，不能独立行文（《党政机关公文处理工作条例》第八条）",
            "“{kind}” is no statutory kind of official document (regulations on official documents, article 8)",
        ),
        instead=Bilingual(
            "以“关于印发《……》的通知”行文，把它作为正文后的印发件", "send it out by a notice, 关于印发《…》的通知"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report once, on the title."""
        title = plan.title
        kind = _NOT_STATUTORY.get(plan.kind)
        if title is None or kind is None or plan.letter or plan.addressee is None or plan.clutter:
            return
        text = title.text.replace("\n", "")
        if _STATUTORY_END.search(text) or "印发" in text or "通知" in text:
            return
        head = [paragraph for paragraph in plan.paragraphs if paragraph.start <= plan.addressee.start]
        if any(_NUMBER_LINE.match(paragraph.text) for paragraph in head):
            yield self.finding(title.span, words=quote(text), kind=kind)
