"""DUE109: when it is done is left to somebody above."""

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
from planlint_deadline.reading import answers
from planlint_deadline.reading import assigns_work
from planlint_deadline.reading import in_same_sentence
from planlint_deadline.reading import placed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_ABOVE = (
    r"(?:上级|国家|中央|国务院|自治区|全[国省市州]|省(?:委|政府|里|级|厅)?|市(?:委|政府|里|级)?|[一-龥]{2,3}[省市])"
)
# 按照全省统一部署: when is decided above. 按照党中央决策部署, 按照统一要求 and 按照统一规划 tell how, not when.
_SCHEDULE = compiled(
    rf"(?:根据|按照?|依照|随|跟随)({_ABOVE}(?:[、和]{_ABOVE})*)(?:有关|相关|主管|部门)*的?"
    r"(?:(?:统一|总体|整体)(?:规划|工作)?(?:部署|安排|进度|步骤)|(?<!决策)(?:工作)?部署|工作安排|(?:工作|改革)?(?:进度|进程)"
    r"|时间(?:安排|要求|节点))(?:要求|和要求|安排)?(?=[,、]|推进|开展|实施|组织|做好|完成)"
)
_WAITS = compiled(
    rf"(?:待|等)(?:{_ABOVE})[^,。;、]{{0,20}}(?:出台|印发|明确|下发|发布|公布|批复|确定|部署|启动)(?:之?后|,)"
)
_PROVINCE = compiled("^(?:关于)?[一-龥]{2,3}(?:省|自治区)")
_CITY = compiled("^(?:关于)?[一-龥]{2,4}市")
_COUNTY = compiled("[一-龥]{1,4}[县区旗镇乡]")


class ExternalDependentDeadline(Rule):
    """时限依赖外部 / Deadline set by others

    ## 查什么

    任务什么时候办，只写了“按上级部署”“按照全省统一部署”“待省方案出台后”，没有自己的时间。

    ## 为什么

    上级什么时候部署，本级定不了；可是上级部署以后多久办完，本级可以定。不写，上级动了本级也可以不动。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县综合查一次改革实施方案
    一、重点任务
    （一）梳理检查事项。«按照全省统一部署»，编制联合检查清单。（牵头单位：县司法局）
    （二）制定实施细则。«待省级指引印发后»，制定本县细则。（牵头单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县综合查一次改革实施方案
    一、总体要求
    （一）指导思想。按照全省统一部署，稳步推进综合查一次改革。
    二、重点任务
    （二）梳理检查事项。按照全省统一部署，2025年6月底前编制联合检查清单。（牵头单位：县司法局）
    （三）制定实施细则。省级指引印发后30个工作日内，制定本县细则。（牵头单位：县司法局）
    （四）规范检查行为。按照国家有关规定开展检查。（牵头单位：县司法局）
    ```

    ## 例外

    - 同一句另有时间的，不报；指导思想、目标、保障措施一类段落不查。
    - “按照党中央、国务院决策部署”“按照有关要求”说的是依据，不报；政府工作报告、年度报告和规划不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：所提政策措施和办法是否切实可行，是审核的重点。

    ## In English

    When a task is due depends on a higher authority (按上级部署, 待省方案出台后), and the plan sets no time of its own. It can: so many
    working days after the higher document is issued.
    """

    code = "DUE109"
    name = "external-dependent-deadline"
    severity = Severity.INFO
    by_kind = {Kind.GOVERNMENT_REPORT: None, Kind.ANNUAL_REPORT: None, Kind.PLANNING: None}
    message = Message(
        what=Bilingual("“{words}”把时间交给了上级，没有自己的时限", "“{words}” leaves the time to others"),
        why=Bilingual(
            "上级部署以后多久办完没有写，上级动了，本级仍可以不动",
            "how long after the higher decision it is done is not said",
        ),
        instead=Bilingual(
            "写明衔接的时间，如“省级方案印发后30个工作日内”；能定日期的写日期",
            "say how soon after it, such as “省级方案印发后30个工作日内”, or give a date",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处把时间交给上级（如“{words}”），没有自己的时限",
            "{count} places leave the time to others, such as “{words}”",
        ),
        why=message.why,
        instead=message.instead,
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such phrase in a task whose sentence has no date."""
        own = _own_level(plan)
        dates = placed(plan, answers)
        for task in plan.tasks:
            for place in _phrases(task.passage, own):
                if assigns_work(plan, place) and not in_same_sentence(place, dates):
                    yield self.finding(place.span, shared=True, words=quote(place.text.rstrip(",")))


def _own_level(plan: Plan) -> str:
    """省 or 市 where the plan is that of a province or a city: what its own level arranges is not left to others."""
    words = plan.issuer or (plan.title.text if plan.title is not None else "")
    if _PROVINCE.match(words):
        return "省"
    return "市" if _CITY.match(words) and not _COUNTY.search(words[:12]) else ""


def _phrases(passage: Passage, own: str) -> Iterator[Passage]:
    text = passage.text
    for match in _SCHEDULE.finditer(text):
        levels = match.group(1)
        if not (own and levels.lstrip("全") in (own, f"{own}委", f"{own}政府", f"{own}里", f"{own}级")):
            yield passage.part(*match.span())
    if "待" in text or "等" in text:
        for match in _WAITS.finditer(text):
            yield passage.part(match.start(), match.end() - match.group().endswith(","))
