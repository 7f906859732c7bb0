"""IND101: a rate with a target, of which nobody knows how it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import ClassVar

from planlint import Bilingual
from planlint import IndicatorStatus
from planlint import Kind
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint_indicator.field_statistics import FIELD_STATISTICS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Indicator
    from planlint import Plan
    from planlint import Span

_MANY = 5  # rates: beyond, the fault is the document's, not a place's
_TELLING = 4  # characters: 应诉率 after 出庭应诉率 is the same, 覆盖率 after 绿化覆盖率 need not be


class KnownIndicators(Record):
    """What needs no definition.

    Attributes:
        common: further indicators that everybody counts alike; a name is passed over where it ends in one of them.
    """

    common: tuple[str, ...] = ()


class UndefinedIndicator(Rule):
    """指标未定义口径 / Indicator without a definition

    ## 查什么

    “×率”“×比例”“×指数”有目标值，全文却没有说明怎样算：没有分子、分母，没有写“按……口径统计”，也没有引用有定义的文件。
    “全覆盖”没有说明覆盖哪些对象的，作提示。同一指标只在首次出现处报。

    ## 为什么

    口径没有写明，责任单位各算各的：分母取受理数还是办结数，结果可能差十几个百分点，年底无法考核，也无法横向比较。

    ## 反例

    有目标值，没有算法：

    ```plan kind=implementation_plan
    清河县2025年政务服务提升方案
    一、重点任务
    （一）提高办理质量。年底前，«窗口办件优质率»达到90%以上。（责任单位：县政务服务局）
    （二）加强回访。对办件逐件回访，窗口办件优质率低于90%的限期整改。（责任单位：县政务服务局）
    ```

    说了提高多少，没有说明与什么相比：

    ```plan kind=implementation_plan
    清河县公共建筑节能改造实施方案
    一、重点任务
    （一）实施节能改造。«改造后建筑能效水平»提高15%左右。（责任单位：县住房城乡建设局）
    ```

    没有说明覆盖哪些对象：

    ```plan kind=implementation_plan
    清河县安全生产责任保险推进方案
    一、重点任务
    （一）扩大投保范围。«实现安全生产责任保险全覆盖»。（责任单位：县应急管理局）
    ```

    ## 正例

    写明了分子和分母：

    ```plan kind=implementation_plan
    清河县2025年政务服务提升方案
    一、重点任务
    （一）提高办理质量。年底前，窗口办件优质率（评价为优的件数÷办结总件数）达到90%以上。（责任单位：县政务服务局）
    ```

    引用了有定义的文件，或者名称本身已经说明分母：

    ```plan kind=implementation_plan
    清河县2025年绿色建筑推进方案
    一、重点任务
    （一）提高建设标准。按照《清河县绿色建筑评价办法》，星级建筑达标率不低于60%。（责任单位：县住房城乡建设局）
    （二）推广装配式建筑。装配式建筑占新建建筑的比例达到25%。（责任单位：县住房城乡建设局）
    ```

    数量目标和国家统计指标不用另行定义：

    ```plan kind=implementation_plan
    清河县2025年重点工作实施方案
    一、重点任务
    （一）抓好就业。城镇新增就业5000人，城镇调查失业率控制在5.5%以内。（责任单位：县人力资源社会保障局）
    （二）绿化荒山。造林2万亩，森林覆盖率提高到32%。（责任单位：县林业局）
    （三）完善水网。实现全县18个乡镇集中供水全覆盖。（责任单位：县水利局）
    ```

    ## 例外

    - 国民经济统计指标、规划纲要指标（地区生产总值、城镇调查失业率、森林覆盖率等）口径统一，不报。
    - 项目配置登记过的指标不报。
    - 行业主管部门有统计口径的率（污水处理率、秸秆综合利用率等）作提示，注明口径即可。
    - 年度报告和政府工作报告降为提示。
    - 全文有五项以上没有口径的，合并为一条。

    ## 选项

    - `common`：另外放行的通用指标，如 `["绿化覆盖率"]`。

    ## 依据

    量化指标要“统一报送口径和标准，做好核查比对”（国务院办公厅关于督查考核的要求）；绩效目标应当细化、可衡量。

    ## In English

    A rate, share or index has a target, but nowhere does the document say how it is counted: no numerator and denominator, no
    “counted as …”, no document that defines it. “Full coverage” of nobody knows what is reported as information. Statistics that are
    counted alike everywhere, plain numbers of things, and indicators that the project declares are left alone.
    """

    code = "IND101"
    name = "undefined-indicator"
    severity = Severity.WARNING
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: Severity.INFO, Kind.GOVERNMENT_REPORT: Severity.INFO}
    Options = KnownIndicators
    message = Message(
        what=Bilingual("“{words}”没有写明怎样计算", "nothing says how “{words}” is counted"),
        why=Bilingual(
            "全文找不到分子、分母和统计范围，也没有引用有定义的文件，考核时各算各的",
            "neither its numerator and denominator nor a document that defines it can be found, so that everybody counts in his own way",
        ),
        instead=Bilingual(
            "首次出现时注明算法：“{name}（××数÷××总数）”，或者写“按《××办法》口径统计”",
            "say it at the first mention: “{name}（××数÷××总数）”, or name the document that defines it",
        ),
    )
    change_message = Message(
        what=Bilingual(
            "“{words}”没有写明与什么相比、怎样计算",
            "nothing says what “{words}” is compared with, nor how it is counted",
        ),
        why=Bilingual(
            "没有基期和算法，提高了多少无从核对", "without a base and a method nobody can tell how much it has changed"
        ),
        instead=Bilingual(
            "写明基期和现状值：“{name}比20××年（××%）……”，并注明算法",
            "name the base and its value: “{name}比20××年（××%）……”, and say how it is counted",
        ),
    )
    field_message = Message(
        what=Bilingual("“{words}”没有写明执行哪个统计口径", "nothing says by which statistics “{words}” is counted"),
        why=Bilingual(
            "这项率由行业主管部门统计，各年、各部门的口径可能不同",
            "a ministry's statistics count this rate, and their methods differ by year and by department",
        ),
        instead=Bilingual(
            "首次出现时写一句“按《××统计调查制度》口径”，或者在指标表里注明数据来源",
            "add “按《××统计调查制度》口径” at the first mention, or name the source in the table of indicators",
        ),
    )
    coverage_message = Message(
        what=Bilingual("“{words}”没有说明覆盖哪些对象", "“{words}” does not say all of what"),
        why=Bilingual(
            "“全覆盖”就是100%，不知道总数是多少，就无法核对是否完成",
            "full coverage means 100 %; without the number of all there is nothing to check it by",
        ),
        instead=Bilingual(
            "写明对象和数量，如“全部××个乡镇”“名录内××家企业”", "name the things and their number, as in “全部××个乡镇”"
        ),
    )
    zero_message = Message(
        what=Bilingual("“{words}”没有说明怎样认定", "“{words}” does not say by what it is judged"),
        why=Bilingual(
            "与哪一年比、按什么标准算，没有写明，就无法核对是否做到",
            "compared with which year, or counted by which measure: nobody can tell whether it was kept",
        ),
        instead=Bilingual(
            "写明基期、范围或者等级，如“不超过20××年的××”“不发生较大以上事故”",
            "name the base, the scope or the grade, as in “不超过20××年的××” or “不发生较大以上事故”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 项率类指标没有写明怎样计算，如“{words}”",
            "nothing says how {count} rates are counted, “{words}” for one",
        ),
        why=message.why,
        instead=Bilingual(
            "附一张指标解释表，逐项写明算法、统计范围和数据来源",
            "add a table that gives method, scope and source of each",
        ),
    )

    def check(self, plan: Plan, options: KnownIndicators) -> Iterable[Finding]:
        """Report each undefined indicator at its first mention."""
        found = [indicator for indicator in _first_mentions(plan) if not indicator.name.endswith(options.common)]
        shared = sum(not _is_coverage(indicator) for indicator in found) > _MANY
        for indicator in found:
            words = quote(indicator.passage.text)
            if _is_coverage(indicator):
                message = self.zero_message if indicator.value == "0" else self.coverage_message
                yield self.finding(
                    indicator.passage.span,
                    message,
                    severity=Severity.INFO,
                    words=words,
                    name=indicator.name,
                )
            else:
                yield self._rate(indicator, words, shared=shared)

    def _rate(self, indicator: Indicator, words: str, *, shared: bool) -> Finding:
        name = quote(indicator.name)
        if indicator.name.endswith(FIELD_STATISTICS):
            return self.finding(
                _name_span(indicator),
                self.field_message,
                severity=Severity.INFO,
                shared=shared,
                words=words,
                name=name,
            )
        message = self.change_message if indicator.comparator in ("+", "-") else self.message
        return self.finding(_name_span(indicator), message, shared=shared, words=words, name=name)


def _is_coverage(indicator: Indicator) -> bool:
    """Whether all or none are meant without a figure: 全覆盖, 不再新增."""
    return indicator.whole and (indicator.value or "") not in indicator.passage.text


def _first_mentions(plan: Plan) -> list[Indicator]:
    found: list[Indicator] = []
    for indicator in plan.indicators:
        if indicator.status is not IndicatorStatus.UNDEFINED or len(indicator.name) < 2:
            continue
        if not any(_same(indicator.name, other.name) for other in found):
            found.append(indicator)
    return found


def _same(name: str, other: str) -> bool:
    short, long = sorted((name, other), key=len)
    return name == other or (len(short) >= _TELLING and long.endswith(short))


def _name_span(indicator: Indicator) -> Span:
    """The name of the rate, where it stands in the words."""
    at = indicator.passage.text.find(indicator.name)
    return indicator.passage.span if at < 0 else indicator.passage.span_of(at, at + len(indicator.name))
