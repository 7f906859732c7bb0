"""PUN104: a hyphen where a range needs a dash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace
from planlint_punctuation.spared import inside
from planlint_punctuation.spared import spared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_UNITS = (
    "年|月|日|时|点|周|岁|天|小时|分钟|个|家|件|项|次|人|名|户|处|所|座|条|批|种|类|倍|成|%|℃|‰|元|万|亿|亩|公里|千米|米|吨|公顷"
    "|平方|立方|度|级|期|位|辆|台|套|支|场|轮|篇|部|份|门|堂|届|只|头|株|间|栋|宗|起|款|层|册|学年|课时|学时|分|厘米|毫米|克|升|千瓦|兆瓦"
)
# Years with or without 年, or numbers before a unit; a date, a code or a phone number has more hyphens or letters around.
_RANGE = compiled(
    rf"(\d(?<![\d.A-Za-z/—~+〔-].)(?!(?<=0)\d)\d{{0,5}}(?:\.\d+)?)(?:{_UNITS})?(-+|——|~)(?!0\d)(\d{{1,6}}(?:\.\d+)?)(?:{_UNITS}|(?=\)))(?![-\d])"
)
_JOINTS = "-—~"  # one is in every range, and rare
_CODE_BEFORE = compiled(r"[A-Za-z/][ .]?$")
_YEAR = compiled("(?:19|20)\\d\\d")


class RangeConnector(Rule):
    """起止连接号 / Connector of a range

    ## 查什么

    年份、月份、数值的起止之间用了短横线：2021-2025年、3-5个、10月-12月；或年份之间用了双破折号、波纹线。多处合并为一条。

    ## 为什么

    短横线用于编号、电话和复合名词。起止用一字线“—”；用短横线，容易与编号、年月日的写法相混。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市中小学课后服务实施方案（«2025-2027年»）
    一、重点任务
    （一）丰富课程。每校开设«5-8门»课程，春季学期«3月-6月»开课。
    （二）稳定师资。每年遴选社会教师20—30名，培训3～5天。
    ```

    ```fixed
    白溪市中小学课后服务实施方案（2025—2027年）
    一、重点任务
    （一）丰富课程。每校开设5—8门课程，春季学期3月—6月开课。
    （二）稳定师资。每年遴选社会教师20—30名，培训3～5天。
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市中小学课后服务实施方案（2025—2027年）
    一、重点任务
    （一）丰富课程。执行DB99/T 1234-2022，2025-09-01起报名，电话0999-5550100。
    （二）稳定师资。每年遴选社会教师20—30名，培训3～5天，见表1-2。
    ```

    ## 例外

    年月日（2025-09-01）、电话、标准号、表号、网址里的短横线不报；数值范围的“～”合乎标准，不报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.13.3：标示时间、地域等的起止用一字线，标示数值范围的起止用浪纹线（或一字线），短横线用于编号、
    电话、年月日和复合名词。

    ## In English

    A hyphen between the ends of a range: 2021-2025年, 3-5个. A dash (—) belongs there; hyphens stand in codes, phone numbers and ISO
    dates, which are not reported.
    """

    code = "PUN104"
    name = "range-connector"
    severity = Severity.INFO
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{words}”的起止用了“{mark}”", "“{words}” is joined by “{mark}”"),
        why=Bilingual(
            "起止用一字线，短横线用于编号、电话（GB/T 15834—2011 4.13.3）",
            "a range has a dash; hyphens are for codes and phone numbers (GB/T 15834-2011, 4.13.3)",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处起止用了短横线之类的连接号，如“{words}”", "{count} ranges have a hyphen, such as “{words}”"
        ),
        why=message.why,
        instead=Bilingual("统一改为一字线，如“{right}”", "join them with a dash, such as “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each range with the wrong mark."""
        for passage in plan.wording if any(joint in plan.clean.text for joint in _JOINTS) else ():
            for match in _ranges(passage):
                span, (start, end) = passage.span_of(*match.span()), match.span(2)
                words, wrong = passage.part(*match.span()).written, passage.part(start, end).written
                # In a list of bodies the range is read as part of a name.
                noted = plan.note_at(passage.part(start, end)) is not None
                trust = Applicability.UNSAFE if noted else Applicability.SAFE
                yield self.finding(
                    span,
                    shared=True,
                    fixes=[replace(passage.span_of(start, end), "—", trust)],
                    words=quote(words),
                    mark=wrong,
                    right=quote(words.replace(wrong, "—")),
                )


def _ranges(passage: Passage) -> Iterator[re.Match[str]]:
    """Ranges whose ends are joined by something else than a dash."""
    text = passage.text
    for match in _RANGE.finditer(text) if any(joint in text for joint in _JOINTS) else ():
        first, mark, last = match.group(1, 2, 3)
        years = bool(_YEAR.fullmatch(first) and _YEAR.fullmatch(last))
        if inside(match.start(), spared(passage.text)) or _CODE_BEFORE.search(
            text[max(match.start() - 2, 0) : match.start()]
        ):
            continue
        if (mark == "~" and not years) or (match.group()[-1].isdigit() and not _bare_years(text, match, years)):
            continue
        if float(first) < float(last) or match.group().endswith(("月", "日", "时", "点")):
            yield match


def _bare_years(text: str, match: re.Match[str], years: bool) -> bool:
    """Whether (2021-2025) stands here: without 年, only years that fill a bracket are a range."""
    return years and text[match.start() - 1 : match.start()] == "("
