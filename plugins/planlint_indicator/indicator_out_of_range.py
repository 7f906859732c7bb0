"""IND105: a value that the indicator can't have."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Plan

_PERCENT = compiled(r"\d\d{2,4}(?:\.\d+)?%")
_RATE = compiled(
    r"([一-龥]{0,16}(?:率|占比|比例|比重|覆盖面|满意度))(?:\([^()]{1,40}\))?[一-龥]{0,4}?"
    r"(?:达到|达|不低于|不少于|提高到|提高至|提升到|提升至|稳定在|保持在|控制在|超过|至少|为|在|到)?$"
)
# Rates that may well exceed 100 %: growth, yields, cover, and progress measured against a plan.
_BOUNDLESS = compiled(
    r"增长率|增速|增幅|涨幅|周转率|回报率|收益率|利润率|覆盖比例|拨备覆盖率|毛入学率|毛入园率|自给率|杠杆率|负债率|保值增值率|增值率|产能利用率|设备利用率|达产率|产销率|偿债"
    r"|(?:投资|任务|计划|目标|产值|收入|进度|税收|年度|指标)[一-龥]{0,4}完成率|性价比|投入产出比|配置比例|生师比|充足率|流动性比例|超额"
)
_CHANGE = compiled(r"(?:增长|提高|上升|提升|增加|下降|降低|减少|上涨)了?$")
_NEGATIVE = compiled(
    r"(?:新增|增加|完成|建成|培育|达到|不少于|招录|培训|发放|整治|办理|为)[一-龥]{0,10}([-−]\d+(?:\.\d+)?"
    r"(?:个|项|件|名|人|次|家|场|所|处|座|户|套|台|辆|亩|公里|期|份))(?![—~-])"
)
_HANGING = compiled(r"(?:达到?|低于|少于|提高[到至]|提升[到至]|[定持制]在)\n$")  # the number is on the next line
_MINUS = ("-", "−")  # one is in every negative number, and rare
_LONGEST = 16  # characters of a percentage
_CLAUSE = 300  # characters: no clause that states a rate is longer
_WHOLE = 100.0


class IndicatorOutOfRange(Rule):
    """指标值越界 / Indicator out of range

    ## 查什么

    率、占比、比例超过100%，或者件数、人数为负数。

    ## 为什么

    部分不会多于全体，件数不会小于零。这样的数多是录入错误，或者把增长率、完成进度写成了率，印发后会闹笑话。

    ## 反例

    ```plan kind=implementation_plan
    清河县12345热线办理质量提升方案
    一、重点任务
    （一）提高办结水平。诉求办结率（办结件数÷受理件数）达到«105%»。（责任单位：县政务服务局）
    （二）扩大宣传。新增服务点«-3个»。（责任单位：县政务服务局）
    ```

    ## 正例

    增长率、计划完成率可以超过100%：

    ```plan kind=implementation_plan
    清河县2025年重点项目推进方案
    一、重点任务
    （一）加快开工。年度投资完成率达到110%。（责任单位：县发展改革局）
    （二）拓展市场。网络零售额增长120%。（责任单位：县商务局）
    （三）办好诉求。诉求办结率（办结件数÷受理件数）达到100%。（责任单位：县政务服务局）
    ```

    ## 例外

    增长率、周转率、保值增值率、毛入学率，以及投资、任务、收入等计划完成率可以超过100%，不报。

    ## 依据

    率、比例是部分与全体之比，取值在0到100%之间。

    ## In English

    A rate or share above 100 %, or a negative count. Rates that may exceed 100 % are left alone: growth, turnover, and progress
    measured against a plan.
    """

    code = "IND105"
    name = "indicator-out-of-range"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual("“{name}”写成{value}，超过100%", "“{name}” is put at {value}, above 100 %"),
        why=Bilingual("率是部分与全体之比，不会超过100%", "a rate is a part of the whole and can't exceed 100 %"),
        instead=Bilingual(
            "核对数值；如果说的是增长或者计划完成进度，改写为“增长××%”“完成计划的××%”",
            "check the figure; if growth or progress against a plan is meant, write “增长××%” or “完成计划的××%”",
        ),
    )
    negative_message = Message(
        what=Bilingual("数量写成“{value}”，是负数", "the count “{value}” is negative"),
        why=Bilingual(
            "件数、人数不会小于零，多是录入时多了一个“-”", "counts are never below zero; mostly a stray hyphen"
        ),
        instead=Bilingual(
            "核对后写成“{positive}”；如果是减少，写“减少{positive}”",
            "check it and write “{positive}”, or “减少{positive}” if a cut is meant",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report rates above 100 % and negative counts."""
        yield from self._rates(plan)
        text = plan.body.text
        for match in _NEGATIVE.finditer(text) if any(mark in text for mark in _MINUS) else ():
            value = match.group(1)
            yield self.finding(
                plan.body.span_of(*match.span(1)), self.negative_message, value=value, positive=value[1:]
            )

    def _rates(self, plan: Plan) -> Iterator[Finding]:
        text = plan.body.text
        for match in _percentages(text):
            if float(match.group()[:-1]) <= _WHOLE:
                continue
            clause = _clause_before(text, match.start())
            rate = _RATE.search(clause)
            if rate is not None and not _BOUNDLESS.search(clause) and not _CHANGE.search(clause):
                yield self.finding(plan.body.span_of(*match.span()), name=quote(rate.group(1)), value=match.group())


def _percentages(text: str) -> Iterator[re.Match[str]]:
    """The percentages of three digits and more, each looked for from its sign back: most figures of a plan are no percentages."""
    done, sign = 0, text.find("%")
    while sign >= 0:
        match = _PERCENT.search(text, max(done, sign - _LONGEST), sign + 1)
        if match is not None:
            yield match
        done = sign + 1
        sign = text.find("%", done)


def _clause_before(text: str, at: int) -> str:
    """The words of a clause before its number, also where a narrow cell breaks the line between them."""
    end = at - 1 if _HANGING.search(text, max(0, at - 5), at) else at
    above = max(0, end - _CLAUSE)
    start = max(above, *(text.rfind(mark, above, end) + 1 for mark in ",;。\n"))
    return text[start:end].replace(" ", "")
