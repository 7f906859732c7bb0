"""IND102: a goal with a direction and no number."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_indicator.rates import has_target_elsewhere
from planlint_indicator.rates import is_rate
from planlint_indicator.rates import without_number
from planlint_indicator.trends import trend_in_task

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Indicator
    from planlint import Passage
    from planlint import Plan
    from planlint import Task

_RANK = compiled("领先|先进|前列|率先|一流|标杆|第一方阵|示范引领|走在")
_TREND = compiled("双下降|双提升|双降|只增不减|只降不升|稳中有|逐年|持续(?:下降|上升)")
# What is counted in per cent and rises to its target; 煤炭消耗总量达到××% would say nothing.
_SHARE = compiled("[^,、]{0,12}(?:率|比例|比重|占比|满意度)")
# How far there is to go is no goal: 距……还有较大差距.
_FAR_BEFORE, _FAR = compiled("(?:^|[,。;:])距离?$"), compiled("距离?")
_TO_GO = compiled(r"[^,。;]{0,14}差距")
_DEGREES = compiled(
    r"明显|显著|大幅|领先|先进水平|一流水平|前列|率先(?:突破|崛起)|双(?:下降|提升|增长|降)|只增不减|只减不增"
)


class UnquantifiedGoal(Rule):
    """目标未量化 / Goal without a number

    ## 查什么

    目标只有方向或者程度，没有数值：“明显提升”“大幅下降”“全省领先”“达到国内先进水平”“上新台阶”“双下降”“提高×率”。
    在任务里、任务又没有别的数字的，作警告；总体目标段里的、任务另有数字的，合并为一条提示。

    ## 为什么

    没有数值，提升多少算“明显”、排第几算“领先”，到时候说不清，任务无法验收。

    ## 反例

    任务里没有任何数字：

    ```plan kind=implementation_plan
    清河县公交服务提升实施方案
    一、重点任务
    （一）提高准点水平。完善公交专用道，使公交准点程度«明显提升»。（责任单位：县交通运输局）
    （二）打造服务品牌。推行首问负责制，公交服务满意度«全市领先»。（责任单位：县交通运输局）
    ```

    目标段里的，合并为一条提示：

    ```plan kind=implementation_plan
    清河县公交服务提升实施方案
    一、工作目标
    到2027年，公交出行环境«明显改善»，公交分担率«大幅提高»。
    二、重点任务
    （一）更新车辆。年底前更新公交车40辆。（责任单位：县交通运输局）
    ```

    点名要提高一个率，没有写提高到多少：

    ```plan kind=implementation_plan
    清河县行政应诉工作方案
    一、重点任务
    （一）落实出庭制度。行政机关负责人带头出庭，«提高出庭应诉率»。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县公交服务提升实施方案
    一、重点任务
    （一）提高准点水平。完善公交专用道，公交准点率（准点到站班次÷总班次）达到90%以上。（责任单位：县交通运输局）
    （二）打造服务品牌。推行首问负责制，公交服务满意度在全市考评中进入前3名。（责任单位：县交通运输局）
    （三）引进技术。采购国内领先的调度系统，进一步方便群众出行。（责任单位：县交通运输局）
    ```

    同一个率在别处有目标值：

    ```plan kind=implementation_plan
    清河县行政应诉工作方案
    一、工作目标
    行政机关负责人出庭应诉率（负责人出庭案件数÷开庭案件总数）达到85%。
    二、重点任务
    （一）落实出庭制度。行政机关负责人带头出庭，提高出庭应诉率。（责任单位：县司法局）
    ```

    ## 例外

    - 回顾工作的部分不报；年度报告只看下一步打算，作提示。
    - “为进一步……”和别的文件提出的目标不报。
    - 修饰名词的“国内领先的技术”不是目标，不报。
    - 几项率并列而都没有目标值的，由 indicator-without-target 报；任务里的“双下降”由 ambiguous-change 单独报，这里只归入全文的提示。

    ## 依据

    绩效目标要“细化、量化描述”；规划目标分约束性和预期性，都要能核对是否完成。

    ## In English

    A goal says a direction or a degree but no number: “markedly better”, “leading in the province”, “raise the rate”. It is a warning
    in a task that has no number at all; in sections of goals, and in tasks that have numbers of their own, one piece of information
    for the whole document. What looks back is left alone; of an annual report the next steps are read, for
    information.
    """

    code = "IND102"
    name = "unquantified-goal"
    severity = Severity.WARNING
    by_kind: ClassVar = {
        Kind.WORK_POINTS: Severity.INFO,
        Kind.WORK_ARRANGEMENT: Severity.INFO,
        Kind.GOVERNMENT_REPORT: Severity.INFO,
        Kind.ANNUAL_REPORT: Severity.INFO,
    }
    message = Message(
        what=Bilingual("目标“{words}”没有数值", "the goal “{words}” has no number"),
        why=Bilingual(
            "只有方向和程度，完成没有完成说不清，到期无法验收",
            "a direction or a degree alone: nobody can tell at the end whether it was reached",
        ),
        instead=Bilingual(
            "写成能核对的结果，如“{name}达到××%”“{name}由××提高到××”；定不下数值的，写明要完成的事项和件数",
            "write a result that can be checked, as “{name}达到××%” or “{name}由××提高到××”; or else say what will be done, and how many",
        ),
    )
    plain_message = Message(
        what=message.what,
        why=message.why,
        instead=Bilingual(
            "写成能核对的结果：写明由多少到多少；定不下数值的，写明要完成的事项和件数",
            "write a result that can be checked: from how much to how much; or else say what will be done, and how many",
        ),
    )
    rank_message = Message(
        what=message.what,
        why=Bilingual(
            "没有说按什么指标、谁来评、排第几，到期无法验收",
            "it does not say by which measure, who compares, and which place is meant",
        ),
        instead=Bilingual(
            "写明评价的办法和名次或标准，如“在全省××考核中进入前3名”“达到××标准”",
            "name the ranking or standard and the place to be reached, as “在全省××考核中进入前3名”, “达到××标准”",
        ),
    )
    trend_message = Message(
        what=message.what,
        why=message.why,
        instead=Bilingual(
            "写明与哪一年比、变化多少，如“比上年下降5%以上”",
            "say against which year and by how much, as “比上年下降5%以上”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处目标只有方向没有数值，如“{words}”",
            "{count} goals have a direction and no number, “{words}” for one",
        ),
        why=message.why,
        instead=Bilingual(
            "能量化的写明数值和年份；不能量化的，在任务里用具体事项落实",
            "give numbers and years where you can; put the others into effect by definite tasks",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report goals without a number; rates in a row are left to indicator-without-target."""
        for goals in without_number(plan):
            goal = goals[0]
            if len(goals) == 1 and not _is_distance(goal) and not (is_rate(goal) and has_target_elsewhere(goal, plan)):
                yield self._finding(plan, goal)

    def _finding(self, plan: Plan, goal: Indicator) -> Finding:
        task = _task_at(plan, goal.passage)
        alone = task is not None and not _has_number(task) and _DEGREES.search(goal.passage.text) is not None
        # A trend in a task is marked by ambiguous-change, which asks for the base; here it is one of the document's goals without numbers.
        alone = alone and not trend_in_task(plan, goal)
        words, name = quote(goal.passage.text), quote(goal.name)
        if alone and plan.kind not in self.by_kind:
            return self.finding(_degree(goal).span, self._message(goal), words=words, name=name)
        return self.finding(_degree(goal).span, severity=Severity.INFO, shared=True, words=words, name=name)

    def _message(self, goal: Indicator) -> Message:
        """A place among others and a trend are mended in other ways than a degree."""
        words = goal.passage.text
        if _RANK.search(words):
            return self.rank_message
        if _TREND.search(words):
            return self.trend_message
        return self.message if _SHARE.fullmatch(goal.name) else self.plain_message


def _is_distance(goal: Indicator) -> bool:
    """Whether the words only say what is still missing."""
    text, passage = goal.passage.clean.text, goal.passage
    opens = _FAR.match(passage.text) or _FAR_BEFORE.search(text[max(0, passage.start - 3) : passage.start])
    return bool(opens) and _TO_GO.match(text, passage.end) is not None


def _task_at(plan: Plan, passage: Passage) -> Task | None:
    """The task in which a goal stands, unless its section sets goals rather than work."""
    section = plan.section_at(passage)
    if section is not None and section.role in (Role.GOAL, Role.GENERAL):
        return None
    return plan.task_at(passage)


def _has_number(task: Task) -> bool:
    return any(
        indicator.value is not None and (indicator.unit != "%" or not indicator.whole) for indicator in task.indicators
    )


def _degree(goal: Indicator) -> Passage:
    """The words that stand in place of the number: 明显提升 of 公交准点程度明显提升."""
    text = goal.passage.text
    behind = text.find(goal.name) + len(goal.name)
    return goal.passage.part(behind) if goal.name in text and behind < len(text) else goal.passage
