"""IND106: a change of which nobody knows from where, or in what."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import IndicatorStatus
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_indicator.trends import trend_in_task

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Indicator
    from planlint import Plan

# What is itself a percentage, so that 提高5% can be five points or a twentieth.
_RATE = compiled(r"(?<!生产)(?<!周转)(?<!容积)(?<![心频汇功效])率$|占比$|比重$|比例$|满意度$|知晓度$|覆盖面$")
_INNER = str.maketrans("“”", "‘’")  # quotation marks inside a quotation
_PER = compiled("[万亿千百]|单位|人均|亩均|户均")  # of so many: no percentage
_COMPARED = compiled(
    r"同比|环比|[较比](?:20\d\d|[上去前]|基[准期]|现状|“?十|全[国省市]|同|往|历)|年均|比增|每年|逐年|递增|基础上|20\d\d年(?:水平|基)|累计|期间|时期|以来"
)
_BASED = compiled(r"以20\d\d年[^,。]{0,6}为(?:基|参照)|基期|基准年|20\d\d年(?:为|作为)基")
# Statistics whose base the five-year plans have set for all: the year before the first.
_SET_BASE = compiled(
    r"能耗|能源消耗|耗能|碳排放|二氧化碳|用水量|水耗|GDP|生产总值|增加值|投资|收入|零售|进出口|排放强度|浓度|PM"
)
_REACH = 400  # characters: no sentence needs more
_CHANGE = compiled(r"(?:增长|提高|提升|上升|增加|递增|下降|降低|减少|压减|削减|压降|压缩|缩减|精简)[^,;。]*$")


class AmbiguousChange(Rule):
    """变动基准不明 / Change without a base

    ## 查什么

    - 率、占比、满意度“提高5%”：是提高5个百分点，还是提高原来的5%，两种读法都说得通。
    - 跨年度的计划里“下降20%”没有写明与哪一年比。
    - 任务里只写“双下降”“稳中有降”，没有数值，也没有基期。

    ## 为什么

    应诉率80%，“提高5%”可以是85%，也可以是84%。基期不同，同样的降幅差得更远。各算各的，考核时说不清。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年行政应诉工作方案
    一、重点任务
    （一）落实出庭制度。负责人出庭应诉率«提高5%»。（责任单位：县司法局）
    （二）减少败诉。坚持源头治理，«实现行政案件和败诉案件“双下降”»。（责任单位：县司法局）
    ```

    跨年度的计划没有写明基期：

    ```plan kind=action_plan period=2024-2026
    清河县绿色生产三年行动方案（2024—2026年）
    一、重点任务
    （一）推进农药减量。到2026年，主要作物农药使用量«减少12%»。（责任单位：县农业农村局）
    ```

    ## 正例

    ```plan kind=action_plan period=2024-2026
    清河县绿色生产三年行动方案（2024—2026年）
    一、重点任务
    （一）落实出庭制度。负责人出庭应诉率比2023年提高5个百分点。（责任单位：县司法局）
    （二）减少败诉。败诉案件数比2023年下降10%以上，实现收案和败诉“双下降”。（责任单位：县司法局）
    （三）推进农药减量。到2026年，主要作物农药使用量比2023年减少12%。（责任单位：县农业农村局）
    （四）扩大消费。社会消费品零售总额年均增长6%，地区生产总值增长5%。（责任单位：县商务局）
    ```

    ## 例外

    - 写明同比、环比、比上年、年均、“基础上”的不报；全文说明过基期的不报。
    - 年度计划里的增减以上年为基期，是惯例，不报。
    - 地区生产总值、投资、能耗等统计指标的基期有统一规定，不报。
    - 目标段里的“稳中有降”由 unquantified-goal 提示。

    ## 依据

    统计用语中“百分点”指两个百分数之差，“%”指变动的幅度，二者不能混用；量化目标应当写明基期。

    ## In English

    A rate is to rise by 5 %: five points, or a twentieth of what it was? In a plan of several years something is to fall by 20 %, and
    nothing says against which year. Or a task says no more than that two things shall fall. Where a base is named (同比, 比上年, 年均),
    and for statistics whose base is set for everybody, nothing is reported; plans of one year have the year before by custom.
    """

    code = "IND106"
    name = "ambiguous-change"
    severity = Severity.WARNING
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: Severity.INFO, Kind.GOVERNMENT_REPORT: Severity.INFO}
    message = Message(
        what=Bilingual(
            "“{name}{words}”可以有两种读法：{value}个百分点，或者原值的{value}%",
            "“{name}{words}” can be read in two ways: {value} points, or {value} % of what it was",
        ),
        why=Bilingual(
            "“{name}”本身是百分数，不写“百分点”就分不清是差值还是幅度",
            "“{name}” is a percentage itself, and without 百分点 nobody can tell a difference from a proportion",
        ),
        instead=Bilingual(
            "写“比20××年提高（降低）{value}个百分点”，或者直接写“达到××%”",
            "write “比20××年提高（降低）{value}个百分点”, or the value to be reached",
        ),
    )
    base_message = Message(
        what=Bilingual("“{name}{words}”没有写明与哪一年比", "“{name}{words}” does not say against which year"),
        why=Bilingual(
            "计划跨{years}年，按上年算还是按计划前一年算，结果不同",
            "the plan covers {years} years; against the year before or against the last before the plan makes a difference",
        ),
        instead=Bilingual("写明基期，如“比{base}年{words}”", "name the base, as in “比{base}年{words}”"),
    )
    trend_message = Message(
        what=Bilingual(
            "“{words}”没有写明与哪一年比、变化多少", "“{words}” says neither against which year nor by how much"
        ),
        why=Bilingual(
            "只有方向没有基期，按哪一年算都行，差一件也算做到",
            "with a direction alone any year will do, and a single case is enough",
        ),
        instead=Bilingual(
            "写明与哪一年比、变化多少，如“比上年分别下降5%、3%以上”",
            "say against which year and by how much, as in “比上年分别下降5%、3%以上”",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report changes that can be read in two ways."""
        several_years = plan.period is not None and plan.period.several_years
        based = several_years and _BASED.search(plan.clean.text) is not None
        for indicator in plan.indicators:
            if indicator.status is IndicatorStatus.UNQUANTIFIED and trend_in_task(plan, indicator):
                yield self.finding(
                    indicator.passage.span, self.trend_message, words=quote(indicator.passage.text).translate(_INNER)
                )
            elif indicator.comparator in ("+", "-") and indicator.unit == "%" and indicator.value:
                yield from self._change(plan, indicator, based=based)

    def _change(self, plan: Plan, indicator: Indicator, *, based: bool) -> Iterator[Finding]:
        place = indicator.passage
        words = _CHANGE.search(place.text)
        if words is None or _COMPARED.search(_sentence_before(plan, indicator)):
            return
        name, value, change = quote(indicator.name), indicator.value, quote(words.group())
        span = place.part(words.start()).span
        if _RATE.search(indicator.name) and not _PER.search(indicator.name):
            yield self.finding(span, words=change, name=name, value=value)
        elif _needs_base(plan, indicator) and not based and plan.period is not None:
            first, last = plan.period
            years = last - first + 1
            yield self.finding(span, self.base_message, words=change, name=name, years=years, base=first - 1)


def _needs_base(plan: Plan, indicator: Indicator) -> bool:
    """Whether a plan of several years leaves open against which year something changes.

    What undefined-indicator reports says so as well, and is left to it.
    """
    return (
        plan.period is not None
        and plan.period.several_years
        and indicator.status is IndicatorStatus.DEFINED
        and _SET_BASE.search(indicator.name) is None
    )


def _sentence_before(plan: Plan, indicator: Indicator) -> str:
    """The sentence as far as the end of the target: a base that it names holds for all of its targets."""
    text, place = plan.clean.text, indicator.passage
    above = max(0, place.start - _REACH)
    return text[max(above, *(text.rfind(mark, above, place.start) + 1 for mark in "。\n")) : place.end]
