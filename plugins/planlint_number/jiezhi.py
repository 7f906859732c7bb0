"""FIG105: 截止 where 截至 is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_JIEZHI = compiled(
    r"(?<!报名)(?<!申报)(?<!申请)(?<!征集)(?<!投标)(?<!提交)(?<!受理)(?<!缴费)(?<!投稿)(?<!登记)(?<![于日])截止"
    r"(?:目前|今日|今天|当前|现在|本[年月季]|去年|上年|[上下]半年|(?:(?:19|20)\d\d年?)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?[底末初])?)"
)


class Jiezhi(Rule):
    """截止与截至 / 截止 or 截至

    ## 查什么

    “截止”后面直接跟时间：截止目前、截止2025年底。

    ## 为什么

    “截至”表示到某个时候为止，后面带时间；“截止”表示到期停止，后面不带时间（报名已经截止）。

    ## 反例

    ```plan kind=annual_report issued=2026-02-10 period=2025-2025
    白溪市2025年普法工作情况报告
    一、主要做法
    «截止目前»，全市建成法治文化阵地46处；«截止2025年底»，开展宣讲210场。
    ```

    ```fixed
    白溪市2025年普法工作情况报告
    一、主要做法
    截至目前，全市建成法治文化阵地46处；截至2025年底，开展宣讲210场。
    ```

    ## 正例

    ```plan kind=annual_report issued=2026-02-10 period=2025-2025
    白溪市2025年普法工作情况报告
    一、主要做法
    截至目前，建成阵地46处。征文于2025年6月底截止，报名截止5月10日，截止日期已在网上公布。
    ```

    ## 例外

    “截止日期”“截止时间”“截止到”“于……截止”不报；“报名截止5月10日”一类说的是停止，不报。

    ## 依据

    《现代汉语词典》：“截止”是（到一定期限）停止，“截至”是截止到（某个时候）。

    ## In English

    截至 takes a time (截至目前, as of now); 截止 means that something closes and takes none. 截止日期 (closing date) and 截止到 are sound.
    """

    code = "FIG105"
    name = "jiezhi"
    severity = Severity.INFO
    by_kind = {
        Kind.PLANNING: Severity.WARNING,
        Kind.ANNUAL_REPORT: Severity.WARNING,
        Kind.GOVERNMENT_REPORT: Severity.WARNING,
    }
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{words}”的“截止”应为“截至”", "截止 in “{words}” should be 截至"),
        why=Bilingual(
            "“截至”后面带时间，“截止”表示停止，后面不带时间", "截至 takes a time; 截止 means to close and takes none"
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each 截止 with a time after it."""
        for passage in plan.wording:
            if "截止" not in passage.text:
                continue
            for match in _JIEZHI.finditer(passage.text):
                if match.end() > match.start() + 2:
                    start, end = match.span()
                    yield self.finding(
                        passage.span_of(start, end),
                        fixes=[replace(passage.span_of(start, start + 2), "截至", self.fix)],
                        words=quote(match.group()),
                        right=quote(f"截至{match.group()[2:]}"),
                    )
