"""IND108: two targets for one indicator that can't both be meant."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import reading
from planlint_indicator.times import time_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Indicator
    from planlint import Plan

_OTHER = Bilingual("另一处目标", "the other target")
_NUMBER = compiled(r"\d+(?:\.\d+)?")
_RANGE = compiled(r"(\d+(?:\.\d+)?)%?[—~-]+(\d+(?:\.\d+)?)")
_SCOPE = compiled(r"^(?:(?:全|本|我)(?:国|省|市|县|区|州|盟|旗|自治区)|(?:行政机关)?负责人)+")
_BRACKETS = compiled(r"\([^()]*\)")
# The bare name of a rate of anything: only what stands around it says of what.
_BARE = compiled(
    r"(?:综合|总体|平均)?(?:覆盖|完成|达标|合格|使用|利用|参与|普及|处理|收集|满意|知晓|通过|办结|签约|入库|开工|竣工|增长|优良|回收|处置|治理|自给|占比)?(?:率|度|比例|比重|面积|总量|数量|规模|能力)"
)
# Stages of one target are no conflict, nor is the part of a whole.
_SOFT = compiled(r"力争|争取|努力|奋斗|左右|约|挑战|最高|其中|分别|原则上|基本")
_REACH = 300  # characters: no sentence that states a target is longer
_SAME_SENTENCE = "。;\n"
# What a rate may be of, where its own name does not say so; two of one row exclude each other.
_OBJECTS = (
    compiled("国家级|省级|省直|市级|市直|市本级|县级|县直|区级|乡镇|街道|村级"),
    compiled("城市|城镇|城区|县城|农村|乡村|社区"),
    compiled("小学|初中|高中|幼儿园|学前|义务教育|职业|高校"),
    compiled("新建|既有"),
    compiled("东部|中部|西部"),
    compiled("老年|儿童|妇女|青年"),
    compiled("规模以上|中小|国有|民营"),
    compiled("医院|卫生院|机关|企业"),
)
# A short name may be that of a rate in any trade.
_TRADES = compiled("工业|农业|建筑|交通|商贸|物流|旅游|教育|医疗|生活|危险|秸秆|畜禽|农膜|塑料")
_SHORT = 8  # characters


class _Target(Record):
    """A target as an interval; None is endless."""

    indicator: Indicator
    low: Fraction | None
    high: Fraction | None
    change: bool


class ConflictingTargets(Rule):
    """同一指标目标不一 / Two targets for one indicator

    ## 查什么

    同一个指标、同一个年份，在两处写了不同的目标值：前文“应诉率达到85%以上”，后文“应诉率达到90%以上”。

    ## 为什么

    责任单位不知道该按哪一个数落实，年底考核时各执一词。多半是改了一处忘了另一处。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年行政应诉工作方案
    一、工作目标
    行政机关负责人出庭应诉率达到85%以上，群众对调解工作满意度达到92%以上。
    二、重点任务
    （一）落实出庭制度。严格执行出庭通报制度，全县出庭应诉率达到«90%以上»。（责任单位：县司法局）
    （二）规范调解。群众对调解工作满意度达到92%以上。（责任单位：县司法局）
    ```

    ## 正例

    分年度的目标、不同层级和不同对象的目标，不是冲突：

    ```plan kind=implementation_plan period=2024-2026
    清河县行政应诉三年行动方案（2024—2026年）
    一、工作目标
    2024年出庭应诉率达到80%以上，2025年出庭应诉率达到85%以上，到2026年出庭应诉率达到90%以上。
    二、重点任务
    （一）落实出庭制度。乡镇政府负责人出庭应诉率达到95%以上，县直部门负责人出庭应诉率达到90%以上。（责任单位：县司法局）
    （二）稳步提高。2026年出庭应诉率达到90%以上，力争达到95%。（责任单位：县司法局）
    ```

    ## 例外

    - 年份不同、层级不同（全市、市本级、乡镇）、对象不同的不报。
    - 一处是范围、一处是范围里的数，不报。
    - “力争”“争取”的更高目标不报。
    - 光秃秃的“覆盖率”“完成率”看不出是什么的率，不比较。

    ## 依据

    《党政机关公文处理工作条例》第二十条：审核公文要看“数字……等是否准确”；量化指标应当统一口径和标准。

    ## In English

    One indicator has two targets for the same year. Steps from year to year, levels of government, other objects, a range and a number
    inside it, and stretch goals (力争) are no conflict. Where only a bare “rate of completion” is named nothing is compared.
    """

    code = "IND108"
    name = "conflicting-targets"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual(
            "“{name}”的目标前后不一：前文{first}，这里{second}",
            "“{name}” has two targets: {first} above, {second} here",
        ),
        why=Bilingual(
            "同一指标、同一年份只能有一个目标值，责任单位不知道按哪个落实",
            "an indicator has one target a year; nobody knows which of the two to work to",
        ),
        instead=Bilingual(
            "核对后统一为一个数；如果范围或者年份不同，在名称前写明",
            "settle on one; if place, object or year differ, say so before the name",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report targets that an earlier one of the same name and year rules out."""
        groups: dict[tuple[str, str | None, str, bool], list[_Target]] = defaultdict(list)
        for target in _targets(plan):
            name = _name(target.indicator)
            groups[name, target.indicator.unit, time_of(plan, target.indicator), target.change].append(target)
        for (name, *_), targets in groups.items():
            first = targets[0]
            for other in targets[1:]:
                if _conflict(first, other) and not _apart(plan, first.indicator, other.indicator):
                    yield self._finding(name, first.indicator, other.indicator)

    def _finding(self, name: str, first: Indicator, second: Indicator) -> Finding:
        place = second.passage
        at = place.text.rfind(second.value or "")
        return self.finding(
            place.part(at).span,
            related=[Related(first.passage.span, _OTHER)],
            name=quote(name),
            first=quote(first.passage.text[first.passage.text.rfind(first.value or "") :]),
            second=quote(place.text[at:]),
        )


def _targets(plan: Plan) -> Iterator[_Target]:
    """The targets that can be compared: a number, a name that says of what, nothing soft about them."""
    for indicator in plan.indicators:
        name, value, text = _name(indicator), indicator.value, indicator.passage.text
        if value is None or len(name) < 3 or _BARE.fullmatch(name) or indicator.comparator is None:
            continue
        if indicator.name not in text or _SOFT.search(
            plan.clean.text, _clause_start(plan, indicator), indicator.passage.end
        ):
            continue
        interval = _interval(indicator)
        if interval is not None and value in text:
            yield _Target(indicator, *interval, indicator.comparator in "+-")


def _name(indicator: Indicator) -> str:
    return _bare(indicator.name)


@reading  # it is asked for again wherever two targets are compared
def _bare(name: str) -> str:
    return _SCOPE.sub("", _BRACKETS.sub("", name))


def _clause_start(plan: Plan, indicator: Indicator) -> int:
    """Where the target's clause starts; 其中 with a comma behind belongs to it."""
    text, at = plan.clean.text, indicator.passage.start
    above = max(0, at - _REACH)
    start = max(above, *(text.rfind(mark, above, at) + 1 for mark in ",;。:\n"))
    return start - 3 if text.startswith("其中", start - 3) else start


def _interval(indicator: Indicator) -> tuple[Fraction | None, Fraction | None] | None:
    """The values that would meet a target; None where it states none by which it could be compared."""
    value, comparator = indicator.value or "", indicator.comparator
    if comparator == "range":
        both = _RANGE.fullmatch(value)
        return (_exact(both[1]), _exact(both[2])) if both else None
    if _NUMBER.fullmatch(value) is None:
        return None
    number = _exact(value)
    if comparator in (">=", ">"):
        return number, None
    if comparator in ("<=", "<"):
        return None, number
    # A count without a threshold word is of the very thing named there, and of another elsewhere.
    return (number, number) if comparator in ("+", "-") or indicator.unit == "%" else None


@reading  # the same few figures are the targets of most plans
def _exact(value: str) -> Fraction:
    return Fraction(value)


def _conflict(one: _Target, other: _Target) -> bool:
    """Whether two targets can't both be meant: two floors, two ceilings, or nothing that meets both."""
    if (one.low, one.high) == (other.low, other.high):
        return False
    if (
        (one.low is None) == (other.low is None)
        and (one.high is None) == (other.high is None)
        and None in (one.low, one.high)
    ):
        return True
    lows = [each.low for each in (one, other) if each.low is not None]
    highs = [each.high for each in (one, other) if each.high is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _apart(plan: Plan, one: Indicator, other: Indicator) -> bool:
    """Whether the words around two targets say that they are of different things.

    A sentence that says both tells them apart (城区达到95%,乡镇达到90%); so do headings of tasks, but not that of the goals.
    """
    between = plan.clean.text[one.passage.end : other.passage.start]
    if not any(mark in between for mark in _SAME_SENTENCE):
        return True
    rows = (*_OBJECTS, _TRADES) if len(_name(one)) < _SHORT else _OBJECTS
    open_rows = [row for row in rows if not row.search(one.name)]
    first, second = _sentence_before(plan, one), _sentence_before(plan, other)
    if any(set(row.findall(first)) != set(row.findall(second)) for row in open_rows):
        return True
    above, below = _task_heading(plan, one), _task_heading(plan, other)
    named = ((set(row.findall(above)), set(row.findall(below))) for row in open_rows)
    return any(ones and others and ones != others for ones, others in named)


def _sentence_before(plan: Plan, indicator: Indicator) -> str:
    text, at = plan.clean.text, indicator.passage.start
    above = max(0, at - _REACH)
    return text[max(above, *(text.rfind(mark, above, at) + 1 for mark in _SAME_SENTENCE)) : at]


def _task_heading(plan: Plan, indicator: Indicator) -> str:
    """The heading of the section that assigns the work; that of the goals says nothing of one thing."""
    section = plan.section_at(indicator.passage)
    return section.head.text[:20] if section is not None and section.role is not Role.GOAL else ""
