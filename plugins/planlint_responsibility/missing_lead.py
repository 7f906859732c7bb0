"""RES102: several responsible bodies and no lead."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Column
from planlint import Edit
from planlint import Fix
from planlint import Kind
from planlint import Message
from planlint import NoteForm
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import Status
from planlint import UnitRole
from planlint import quote
from planlint_responsibility.habit import notes_with_lead
from planlint_responsibility.habit import usual_labels
from planlint_responsibility.reading import is_marked
from planlint_responsibility.reading import is_safeguard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence

    from planlint import Finding
    from planlint import Plan
    from planlint import Responsibility
    from planlint import Task
    from planlint import Unit


class MissingLead(Rule):
    """有责任无牵头 / Several responsible units, no lead

    ## 查什么

    一项任务列了几个责任单位，却看不出谁牵头。依次按下面的写法判断，前四种都算有牵头：

    1. 明写“牵头单位”“主办单位”“……牵头”；
    2. 全文声明“列第一位的为牵头单位”；
    3. 全文声明“无牵头单位的，责任单位即为牵头单位”；
    4. 责任单位只有一家；
    5. 几家并列，写明“按职责分工负责”“分别负责”：只作提示；
    6. 几家并列，什么也没有说：警告。

    本文多数括注写了牵头的，缺的逐项报；都没有写的，合并为一条。任务表只有责任栏、没有牵头栏的，合并为一条提示。

    ## 为什么

    几家都负责而没有牵头，遇事容易相互等待，督办时也不知道先问谁。

    ## 反例

    多数括注写了牵头，只有一项没有：

    ```plan kind=implementation_plan
    清河县优化营商环境实施方案
    一、重点任务
    （一）精简审批材料。编制免提交材料清单。（牵头单位：县政务服务局；配合单位：县司法局）
    （二）清理涉企收费。公布收费目录清单。（牵头单位：县发展改革局；配合单位：县财政局）
    «（三）规范涉企行政执法检查活动。»推行综合检查。（责任单位：县司法局、县市场监管局）
    ```

    ```fixed
    清河县优化营商环境实施方案
    一、重点任务
    （一）精简审批材料。编制免提交材料清单。（牵头单位：县政务服务局；配合单位：县司法局）
    （二）清理涉企收费。公布收费目录清单。（牵头单位：县发展改革局；配合单位：县财政局）
    （三）规范涉企行政执法检查活动。推行综合检查。（牵头单位：县司法局；配合单位：县市场监管局）
    ```

    全文都没有写牵头，合并为一条：

    ```plan kind=work_arrangement
    清河县2025年防汛工作安排
    一、汛前准备
    «（一）全面排查各类防汛风险隐患。»5月底前完成。（责任单位：县水利局、县应急局）
    «（二）及时补充各类防汛抢险物资。»5月底前完成。（责任单位：县应急局、县财政局）
    ```

    共同负责，作提示：

    ```plan kind=implementation_plan
    清河县优化营商环境实施方案
    一、重点任务
    «（一）加强重点领域行政执法监督。»（责任单位：县司法局、县公安局按职责分工负责）
    ```

    ## 正例

    ```plan kind=work_arrangement
    清河县2025年防汛工作安排
    各项任务的责任单位中，列第一位的为牵头单位。
    一、汛前准备
    （一）排查隐患。5月底前完成。（责任单位：县水利局、县应急局）
    （二）补充物资。5月底前完成。（责任单位：县应急局、县财政局）
    （三）修订预案。5月底前完成。（责任单位：县应急局）
    ```

    ## 例外

    - 年度报告、政府工作报告不查。
    - 责任单位里只有“有关部门”一类集合名的，由 `group-only-responsibility` 报。
    - 一项任务有几个牵头单位是允许的，不报。
    - 括注只写“××部指导”的，承担任务的是文件所发的地方，不报。
    - 一个具体单位加“各县区”一类集合名的，主次大体清楚，作提示。
    - 没有责任标注、正文里号召各方的（“各镇街、各部门要……”），不报。

    ## 依据

    任务分解类文件的惯例：每项任务明确牵头单位、配合单位；多家并列的，以“列第一位的为牵头单位”之类的声明明确主次。

    ## In English

    A task names several responsible units, and neither the note nor a statement for the whole document says which of them
    leads. Units that are said to act “each within its duties” are only pointed out. Where most notes of the document name a lead,
    every other one is reported; where none does, it is one finding for the document.
    """

    code = "RES102"
    name = "missing-lead"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual(
            "“{task}”由{units}共同负责，没有写明谁牵头", "“{task}” is given to {units}, and none of them leads"
        ),
        why=Bilingual(
            "全文 {notes} 处责任标注，写明牵头的有 {led} 处；几家并列而无牵头，容易相互等待",
            "{led} of {notes} notes in this document name a lead; with several units and no lead each waits for the others",
        ),
        instead=Bilingual(
            "指定一家牵头，如“牵头单位：{first}”，其余列为配合单位",
            "make one of them the lead, such as “牵头单位：{first}”, and the others supporting units",
        ),
    )
    joint_message = Message(
        what=Bilingual("“{task}”由几家“{manner}”，没有写明谁牵头", "“{task}” is shared (“{manner}”), and nobody leads"),
        why=Bilingual(
            "共同负责是允许的写法；需要汇总、对外协调的任务仍应有人牵头",
            "sharing a task is allowed; one that has to be put together or negotiated still needs a lead",
        ),
        instead=Bilingual(
            "需要牵头的，写成“{first}牵头，其他单位按职责分工负责”",
            "where a lead is needed, write “{first}牵头，其他单位按职责分工负责”",
        ),
    )
    supports_message = Message(
        what=Bilingual(
            "“{task}”只写了配合的{units}，没有写明谁牵头", "“{task}” names only {units} in support, and no lead"
        ),
        why=Bilingual(
            "配合单位要有人牵头才能配合；没有牵头单位的任务无人负责",
            "a supporting unit needs somebody to support; a task without a lead is nobody's",
        ),
        instead=Bilingual(
            "补上牵头单位，如“牵头单位：××局；配合单位：{first}”",
            "add the lead, such as “牵头单位：××局；配合单位：{first}”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 项任务列了几个责任单位，都没有写明谁牵头",
            "{count} tasks name several responsible units, and none of them as the lead",
        ),
        why=message.why,
        instead=Bilingual(
            "逐项写明牵头单位；或者在文首声明“责任单位中列第一位的为牵头单位”",
            "name a lead for each; or state at the beginning that the unit listed first leads (列第一位的为牵头单位)",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report tasks of several bodies without a lead, each or as one, by what most notes of the document do."""
        tasks = [
            task
            for task in plan.tasks
            if task.responsibility.status is Status.NO_LEAD and not _each_its_own(task) and not _empty_cell(plan, task)
        ]
        led = notes_with_lead(plan) if tasks else 0
        joint = sum(task.responsibility.shared for task in tasks)
        for task in tasks:
            slip = joint * 5 <= len(plan.notes) if task.responsibility.shared else led * 2 >= len(plan.notes)
            yield self._finding(plan, task, led, shared=not slip)

    def _message(self, responsible: Responsibility, manner: str) -> Message | None:
        if not responsible.leads:
            return self.supports_message
        return self.joint_message if manner and responsible.shared else None

    def _finding(self, plan: Plan, task: Task, led: int, *, shared: bool) -> Finding:
        responsible = task.responsibility
        units = [unit.text for unit in responsible.leads or responsible.supports]
        manner = next((part.manner for note in responsible.notes for part in note.segments if part.manner), "")
        by_design = responsible.shared or task.row is not None or _one_among_groups(responsible.leads)
        return self.finding(
            task.anchor,
            self._message(responsible, manner),
            severity=Severity.INFO if by_design else None,
            shared=shared,
            fixes=[] if shared or by_design else _fixes(plan, responsible),
            related=[Related(note.passage.span, Bilingual("责任标注", "the note")) for note in responsible.notes],
            task=quote(task.title),
            units=quote("、".join(units)),
            first=units[0] if units else "××局",
            manner=manner,
            led=led,
            notes=len(plan.notes),
        )


def _fixes(plan: Plan, responsible: Responsibility) -> list[Fix]:
    """The first body as lead and the others in support, in the labels of the document; for a plain note （责任单位：甲、乙）."""
    if len(responsible.notes) != 1 or len(responsible.notes[0].segments) != 1:
        return []
    note, segment = responsible.notes[0], responsible.notes[0].segments[0]
    if note.form is NoteForm.CELL or segment.label is None or segment.manner or len(segment.units) < 2:
        return []
    clean, (first, second) = plan.clean, segment.units[:2]
    colon = plan.source[clean.span(segment.label.end, segment.label.end + 1)]
    between = clean.text[first.passage.end : second.passage.start]
    if segment.role is not UnitRole.RESPONSIBLE or between not in ("、", ",") or colon not in (":", "："):
        return []
    usual = usual_labels(plan)
    lead, support = usual.get(UnitRole.LEAD, "牵头单位"), usual.get(UnitRole.SUPPORT, "配合单位")
    stop = "；" if colon == "：" else ";"
    edits = (
        Edit(segment.label.span, lead),
        Edit(clean.span(first.passage.end, second.passage.start), f"{stop}{support}{colon}"),
    )
    title = f"{lead}{colon}{first.text}{stop}{support}{colon}……"
    return [Fix(edits, Applicability.SUGGESTION, Bilingual(f"改为“{title}”", f"write “{title}”"))]


def _empty_cell(plan: Plan, task: Task) -> bool:
    """Whether the lead is an empty cell of its column: table-required-cell-empty says so."""
    return task.row is not None and _has_lead_column(plan)


def _each_its_own(task: Task) -> bool:
    """Whether a safeguard, or words of the text itself, call on everybody at once: that is no task that one of them leads."""
    if not task.responsibility.leads:
        return _is_guidance(task.responsibility) or _is_unfinished(task.responsibility)
    to_all = all(unit.group is not None for unit in task.responsibility.leads)
    return not is_marked(task) and (to_all or is_safeguard(task))


def _is_guidance(responsible: Responsibility) -> bool:
    """Whether the bodies only guide: （农业农村部指导） leaves the work to those whom the plan addresses."""
    labels = [segment.label for note in responsible.notes for segment in note.segments]
    return all(label is not None and "指导" in label.text for label in labels)


def _is_unfinished(responsible: Responsibility) -> bool:
    """Whether a label of the note has no body behind it: then the note is malformed, and that is said there."""
    return any(not segment.units for note in responsible.notes for segment in note.segments)


def _one_among_groups(leads: Sequence[Unit]) -> bool:
    """Whether one body stands among collective names (市发展改革委、各区人民政府): that it leads goes nearly without saying."""
    return sum(unit.group is None for unit in leads) == 1


def _has_lead_column(plan: Plan) -> bool:
    return any(Column.LEAD in table.columns for table in plan.tables if table.tasks)
