"""RES103: only a collective name answers for a task."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import Status
from planlint import quote
from planlint_responsibility.reading import is_marked
from planlint_responsibility.reading import is_safeguard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class GroupOnlyResponsibility(Rule):
    """责任主体只有集合名 / Only a collective name is responsible

    ## 查什么

    一项任务的责任单位里没有一个具体单位，只有“有关部门”“市直各部门”“各成员单位”之类的集合名。

    ## 为什么

    集合名指不出谁：任务没有落实时，找不到一家应当负责的单位。

    ## 反例

    ```plan kind=implementation_plan
    清河县法治宣传教育实施方案
    一、重点任务
    （一）编写普法读本。6月底前印发到村。（牵头单位：县司法局；配合单位：县教育局）
    «（二）举办领导干部法治专题讲座。»每半年至少1次。（责任单位：县直有关部门）
    «（三）组织任前法律知识闭卷考试。»（责任单位：县政府各部门按职责分工负责）
    ```

    ## 正例

    配合单位可以是集合名；县区、乡镇政府按属地负责，找得到人，也不报：

    ```plan kind=implementation_plan
    清河县法治宣传教育实施方案
    一、重点任务
    （一）编写普法读本。6月底前印发到村。（牵头单位：县司法局；配合单位：县直有关部门）
    （二）建设法治文化阵地。每个乡镇建成1处。（责任单位：各乡镇人民政府）
    ```

    ## 例外

    - 文首声明各项任务都由属地或某单位负责的，不报。
    - 没有责任标注、只在正文里说“各部门要……”的，作提示。
    - “保障措施”里泛指各方的，不报：正文里说“各部门要……”，或者括注“有关部门按职责分工负责”。
    - 年度报告、政府工作报告不查。

    ## 依据

    任务分解类文件的惯例：责任主体写到具体单位；集合名只用在配合角色。

    ## In English

    The only responsible unit of a task is a collective name such as “the departments concerned”, so that nobody in particular
    can be asked about it. Governments of districts and townships, each answering for its own territory, are fine, and so are
    collective names in a supporting role.
    """

    code = "RES103"
    name = "group-only-responsibility"
    severity = Severity.WARNING
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{task}”的责任单位只有“{units}”", "only “{units}” answers for “{task}”"),
        why=Bilingual(
            "这是集合名，指不出具体哪一家；任务没有落实时找不到责任单位",
            "that is a collective name: nobody in particular can be asked when the task is not done",
        ),
        instead=Bilingual(
            "写明一个具体单位，如“牵头单位：××局；配合单位：{units}”",
            "name one unit, such as “牵头单位：××局；配合单位：{units}”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 项任务的责任单位只有集合名，如“{units}”",
            "{count} tasks have only a collective name for a responsible unit, such as “{units}”",
        ),
        why=message.why,
        instead=Bilingual(
            "逐项写明一个具体单位，集合名列为配合单位",
            "name one unit for each; collective names may stand as supporting units",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report tasks whose status is vague; as one where most notes of the document are."""
        if plan.declarations.territories:
            return
        noted = [task for task in plan.tasks if task.responsibility.status is not Status.MISSING]
        vague = [task for task in noted if task.responsibility.status is Status.VAGUE and task.responsibility.leads]
        for task in vague:
            in_prose = not is_marked(task)
            if (in_prose or task.responsibility.shared) and task.row is None and is_safeguard(task):
                continue
            yield self.finding(
                task.anchor,
                severity=Severity.INFO if in_prose else None,
                shared=len(vague) * 2 > len(noted) and len(vague) > 2,
                related=[
                    Related(note.passage.span, Bilingual("责任标注", "the note")) for note in task.responsibility.notes
                ],
                task=quote(task.title),
                units=quote("、".join(unit.text for unit in task.responsibility.leads)),
            )
