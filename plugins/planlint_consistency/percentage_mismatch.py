"""CON102: a share, a rate or a growth that is not what its figures make."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint_consistency.ratios import may_have_ratios
from planlint_consistency.ratios import ratios
from planlint_consistency.scopes import figured_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint_consistency.ratios import Ratio

_INPUT = Bilingual("参与计算的数", "a figure it is made of")


class PercentageMismatch(Rule):
    """占比、增幅与数据不符 / Percentages that the figures do not make

    ## 查什么

    百分比和算出它的两个数都写明的，重新算一遍：占比（“其中……件，占……%”）、成功率和办结率（“受理……件，办结……件，办结率……%”）、
    增幅（“……件，上年同期……件，同比上升……%”“由……增加到……，增长……%”）。按原文保留的位数核对，四舍五入造成的差不报。

    ## 为什么

    两个数摆在旁边，百分比一算就知道对不对。算不出来，不是百分比错，就是前面的数错。

    ## 反例

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）人民调解。全年受理矛盾纠纷4320件（上年同期4150件，同比上升«5.10%»），调解成功4212件，调解成功率为«98.5%»。
    （二）行政执法。持证人员由820人增加到902人，增长«11%»。
    ```

    占比按总数算；说上升，实际是下降：

    ```plan kind=annual_report
    清河县2024年工作总结
    一、工作情况
    （一）信访。登记信访事项250件，其中网上信访180件，占«75%»。
    （二）安全生产。发生事故36起，上年同期40起，同比上升«10%»。
    ```

    ## 正例

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）人民调解。全年受理矛盾纠纷4320件（上年同期4150件，同比上升4.10%），调解成功4212件，调解成功率为97.5%。
    （二）行政执法。持证人员由820人增加到902人，增长10%。
    （三）信访。登记信访事项250件，其中网上信访180件，占72%。
    ```

    总数不在文中，或者数据本身是约数的，不核对：

    ```plan kind=annual_report
    清河县2024年工作总结
    一、工作情况
    （一）科技创新。获省级科技奖6项，占全市28.7%。
    （二）绿化。造林约1200亩，上年1000亩，增长18.5%。
    ```

    ## 例外

    - 找不到唯一的总数，或者有一个总数能算对的，不报。
    - 带“约”“左右”“以上”“余”的数不核对。
    - 投入的数是四舍五入的（1.2亿元），按它可能的范围算，范围内都不报。

    ## 依据

    《党政机关公文处理工作条例》第二十条：审核公文要看“人名、地名、时间、数字……等是否准确”。

    ## In English

    A share, a rate of success or a growth is computed anew from the figures beside it, exactly, with the rounding that the text shows for
    each of them; it is reported where no rounding leads to the stated value, or where it is said to rise and falls. Where the base is not
    in the text, or several may be meant, nothing is reported.
    """

    code = "CON102"
    name = "percentage-mismatch"
    severity = Severity.WARNING
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: Severity.ERROR, Kind.GOVERNMENT_REPORT: Severity.ERROR}
    message = Message(
        what=Bilingual(
            "“{stated}”与前面的数对不上：{formula}={result}",
            "“{stated}” is not what the figures make: {formula}={result}",
        ),
        why=Bilingual(
            "按文中的数重算，四舍五入后也得不到{stated}",
            "computed anew from the figures in the text, no rounding leads to {stated}",
        ),
        instead=Bilingual(
            "写“{result}”；如果百分比没有错，改正前面的数，口径不同的注明口径",
            "write {result}; if the percentage is right, correct the figures, or say what else they count",
        ),
    )
    direction_message = Message(
        what=Bilingual(
            "方向写反：{formula}，应当是{direction}{result}",
            "the direction is wrong: {formula}, so it is “{direction}{result}”",
        ),
        why=Bilingual("文中的数一增一减看得很清楚，与所写的方向相反", "the figures in the text go the other way"),
        instead=Bilingual(
            "写“{direction}{result}”，或者核对两个时期的数",
            "write “{direction}{result}”, or check the figures of both times",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report percentages that their figures do not make."""
        for paragraph in (*plan.paragraphs, *plan.attachments):
            for sentence in figured_sentences(paragraph) if may_have_ratios(paragraph.text) else ():
                for ratio in ratios(sentence.text):
                    if ratio.wrong:
                        yield self._finding(sentence, ratio)

    def _finding(self, paragraph: Passage, ratio: Ratio) -> Finding:
        stated = ratio.stated
        turned = ratio.falls is not None and (ratio.value < 0) is not ratio.falls and ratio.value != 0
        return self.finding(
            paragraph.span_of(stated.start, stated.end),
            self.direction_message if turned else self.message,
            related=[Related(paragraph.span_of(one.start, one.end), _INPUT) for one in ratio.inputs],
            stated=stated.digits + stated.unit,
            formula=ratio.formula,
            result=ratio.result,
            direction="下降" if ratio.value < 0 else "增长",
        )
