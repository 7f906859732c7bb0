"""RES101: a task for which nobody answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import Status
from planlint import UnitRole
from planlint import compiled
from planlint import quote
from planlint_responsibility.habit import usual_note
from planlint_responsibility.reading import is_marked
from planlint_responsibility.reading import is_safeguard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Section
    from planlint import Span
    from planlint import Task

# Kinds of document that often say elsewhere who is responsible: a separate table, or the office's own duties.
_OFTEN_WITHOUT = frozenset({Kind.WORK_POINTS, Kind.PLANNING, Kind.ANNUAL_REPORT, Kind.OTHER})

_RULES = compiled(r"(?:办法|规定|规则|细则|条例)(?:\((?:试行|暂行|修订)\)?)?(?:的通知)?$")

_MOST = 0.5  # share of tasks with a note from which a task without one is a slip
_ALL = 0.8  # share of tasks with a note from which a body named only in the text is a slip too

# Kinds that say little of who does what when a department draws them up for itself.
_OWN_WORK = frozenset({Kind.WORK_ARRANGEMENT, Kind.NOTICE, Kind.IMPLEMENTATION_PLAN})
_DEPARTMENT = compiled(r"[^、 ]{2,20}(?:局|部|厅|委|委员会|办公室)")


class MissingResponsibility(Rule):
    """任务无责任主体 / Task without a responsible unit

    ## 查什么

    逐项看任务有没有责任标注：段末括注、单独一行的“责任单位：……”、任务表的责任栏、“由……牵头”都算；
    章标题后或一组事项末尾的括注，覆盖其下没有自己括注的各项。

    怎样报，看本文自己的习惯：

    | 标了责任的任务 | 怎样报 |
    |---|---|
    | 一项也没有 | 合并为一条；工作要点、规划、年度报告为提示，其余为警告 |
    | 不到一半 | 合并为一条警告 |
    | 一半以上 | 缺的逐项警告；有的章整章没有标注的，合并为一条（“保障措施”为提示） |
    | 八成以上 | 一章里独有一项没有括注、只在正文里提到单位的，作提示 |
    | 任务表设了责任栏 | 空着的逐行报错 |

    ## 为什么

    没有责任主体的任务无法分解、督办和考核，印发以后无人认领。全文都标而独缺一项，多是改稿时漏掉的。

    ## 反例

    多数任务标了责任，第三项没有：

    ```plan kind=implementation_plan
    清河县政务服务提升实施方案
    一、重点任务
    （一）规范窗口设置。整合分设窗口，推行综合受理。（牵头单位：县政务服务局；配合单位：县财政局）
    （二）压缩办理时限。高频事项办理时限压缩一半。（牵头单位：县政务服务局）
    «（三）开展政务窗口服务提升行动。»每季度组织窗口人员培训1次。
    （四）完善投诉处理。建立投诉事项限时办结制度。（牵头单位：县信访局）
    ```

    一项也没有标，合并为一条：

    ```plan kind=work_arrangement
    清河县2025年河道管护工作安排
    一、主要任务
    «（一）全面清理县域主要河道垃圾。»6月底前完成清淤20公里。
    «（二）建立河道日常巡查通报制度。»每月通报巡查结果。
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县政务服务提升实施方案
    一、总体要求
    （一）指导思想。坚持以群众满意为标准，推进政务服务便民化。
    二、重点任务
    （二）规范窗口设置。整合分设窗口，推行综合受理。（牵头单位：县政务服务局；配合单位：县财政局）
    （三）压缩办理时限。高频事项办理时限压缩一半。（牵头单位：县政务服务局）
    ```

    章标题后的括注覆盖全章：

    ```plan kind=implementation_plan
    清河县冬季供暖保障工作方案
    一、做好供暖准备（责任单位：县住房城乡建设局）
    （一）检修管网。10月底前完成主管网检修。
    （二）储备燃煤。10月底前储足30天用量。
    ```

    ## 例外

    - 指导思想、基本原则、工作目标、结语和年度报告的回顾部分不是任务，不报。
    - 政府工作报告按惯例另行印发分工方案，不查；规划一项也没有标的，同此，不报。
    - 一个部门自己印发的工作安排、实施方案、通知，没有主语的就是本部门的事，一项也没有标的，不报。
    - 办法、规定、规则、细则一类，不是计划，一项也没有标的，不报；指导性的意见一项也没有标的，只作提示。
    - 任务表里个别行的责任栏空着，由 table-required-cell-empty 报，这里不重复。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：涉及有关地区或者部门职权范围内的事项是否经过充分协商并达成一致意见，
    是审核的重点。逐项标明牵头单位、配合单位，是任务分解类文件的通行要求。

    ## In English

    Every task should say who answers for it: in a note at its end, on a line of its own, in a column of the task table, or
    through a note that covers its chapter. How a gap is reported follows the document: where no task has a note it is one finding
    for the whole document, where most have one each gap is a warning. Empty cells of a task table are reported by table-required-cell-empty.
    """

    code = "RES101"
    name = "missing-responsibility"
    severity = Severity.WARNING
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{task}”没有写明由谁负责", "“{task}” does not say who answers for it"),
        why=Bilingual(
            "全文 {total} 项任务中 {noted} 项写明了责任单位；没有责任主体的任务无法督办和考核",
            "{noted} of the {total} tasks in this document name somebody; a task of nobody's can't be followed up",
        ),
        instead=Bilingual("在段末补上责任括注，如“{note}”", "add a note at the end, such as “{note}”"),
    )
    shared_message = Message(
        what=Bilingual("有 {count} 项任务没有写明由谁负责", "{count} tasks do not say who answers for them"),
        why=message.why,
        instead=Bilingual(
            "逐项补上责任括注，如“{note}”；另有任务分解表的，在文中写明“分工见附件”",
            "add a note to each, such as “{note}”; where a separate table assigns them, say so in the text",
        ),
    )
    text_message = Message(
        what=Bilingual(
            "“{task}”没有责任括注，只在正文里提到“{unit}”", "“{task}” has no note; only its text names “{unit}”"
        ),
        why=Bilingual(
            "本文 {marked} 项任务用括注标明责任单位；独缺一项，多是漏标",
            "{marked} tasks of this document carry a note; where one lacks it, it was mostly forgotten",
        ),
        instead=Bilingual("在段末补上责任括注，如“{note}”", "add a note at the end, such as “{note}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report tasks without a note, each or as one, by the share of tasks that have one."""
        values: dict[str, Any] = {
            "total": len(plan.tasks),
            "noted": sum(map(_noted, plan.tasks)),
            "note": usual_note(plan),
        }
        marked = sum(map(is_marked, plan.tasks))
        if not marked and (plan.kind is Kind.PLANNING or (plan.kind in _OWN_WORK and _of_one_department(plan))):
            return
        if not marked and _lays_down_rules(plan):
            return
        usual = plan.kind in _OFTEN_WITHOUT or _guides(plan)
        without = Severity.INFO if usual and not marked else Severity.WARNING
        unnoted = _unnoted_chapters(plan)
        filled = any(task.row is not None and _noted(task) for task in plan.tasks)
        for task in plan.tasks:
            if _noted(task):
                if not is_marked(task) and marked >= _ALL * len(plan.tasks) and _alone_unmarked(plan, task):
                    yield self._only_in_text(task, values["note"], marked)
                continue
            if task.row is not None and filled:
                continue  # table-required-cell-empty says so
            values["task"] = quote(task.title)
            shared = plan.note_share < _MOST or _chapter(task) in unnoted
            by_the_way = plan.note_share >= _MOST and shared and is_safeguard(task)
            yield self.finding(
                task.anchor,
                severity=Severity.INFO if by_the_way else without,
                related=[Related(_end(task), Bilingual("标注补在这里", "the note belongs here"))],
                shared=shared,
                **values,
            )

    def _only_in_text(self, task: Task, note: str, marked: int) -> Finding:
        stated = task.responsibility.notes[0]
        unit = stated.units(UnitRole.LEAD, UnitRole.RESPONSIBLE)[0]
        return self.finding(
            task.anchor,
            self.text_message,
            severity=Severity.INFO,
            related=[Related(stated.passage.span, Bilingual("正文提到的地方", "where the text names it"))],
            task=quote(task.title),
            unit=unit.text,
            marked=marked,
            note=note,
        )


def _title(plan: Plan) -> str:
    return "".join(plan.title.text.split()).rstrip("》)") if plan.title is not None else ""


def _lays_down_rules(plan: Plan) -> bool:
    """Whether the title is one of provisions that hold until further notice: they assign no tasks."""
    return _RULES.search(_title(plan)) is not None


def _guides(plan: Plan) -> bool:
    """Whether the title is one of guidance, which those it is sent to make their own plans of."""
    return _title(plan).endswith("意见") and not _title(plan).endswith("实施意见")


def _alone_unmarked(plan: Plan, task: Task) -> bool:
    """Whether a task is the only one of its chapter that no note marks."""
    chapter = [other for other in plan.tasks if _chapter(other) is _chapter(task)]
    return len(chapter) > 1 and [other for other in chapter if not is_marked(other)] == [task]


def _of_one_department(plan: Plan) -> bool:
    """Whether a department issues the document in its own name: what it says without a subject is its own work."""
    title = plan.title.text.replace("\n", "") if plan.title is not None else ""
    issuer = plan.issuer or title.partition("关于")[0]
    return "政府" not in issuer and _DEPARTMENT.fullmatch(issuer) is not None


def _noted(task: Task) -> bool:
    return task.responsibility.status is not Status.MISSING


def _end(task: Task) -> Span:
    return task.passage.span_of(len(task.passage) - 1, len(task.passage))


def _unnoted_chapters(plan: Plan) -> set[Section | None]:
    """The chapters of several tasks of which none has a note: that is how they were drafted, not a slip."""
    tasks = Counter(map(_chapter, plan.tasks))
    noted = {_chapter(task) for task in plan.tasks if _noted(task)}
    return {chapter for chapter, count in tasks.items() if count > 1 and chapter not in noted}


def _chapter(task: Task) -> Section | None:
    """The section at the top under which a task stands."""
    section = task.section
    while section is not None and section.parent is not None:
        section = section.parent
    return section
