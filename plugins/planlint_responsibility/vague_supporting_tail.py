"""RES109: a list of responsible bodies that ends in 等部门."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import NoteForm
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint import compiled
from planlint import quote
from planlint_responsibility.habit import role_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Note
    from planlint import Plan
    from planlint import Segment
    from planlint import Span
    from planlint import Unit

_ANSWERING = frozenset({UnitRole.LEAD, UnitRole.RESPONSIBLE})
_TAIL = compiled(r"等(?:[^、,;。()]{0,6}?(?:部门|单位|企业|机构))?")


class VagueSupportingTail(Rule):
    """单位列举以“等部门”收尾 / List of units left open

    ## 查什么

    牵头单位、责任单位的名单以“等”“等部门”“等有关单位”收尾，没有列全。全文都这样写的，合并为一条。

    ## 为什么

    “等部门”里还有谁，各方理解不同：没有点名的单位不会认领，督办时也无从问起。

    ## 反例

    ```plan kind=implementation_plan
    清河县残疾人就业帮扶实施方案
    一、重点任务
    （一）开展岗位归集。每季度归集岗位200个。（责任单位：县残联、县人力资源社会保障局«等部门»）
    （二）组织技能培训。每年培训300人次。（牵头单位：县残联«等»；配合单位：县教育局）
    ```

    ## 正例

    配合单位可以不列全：

    ```plan kind=implementation_plan
    清河县残疾人就业帮扶实施方案
    一、重点任务
    （一）开展岗位归集。每季度归集岗位200个。（责任单位：县残联、县人力资源社会保障局、县工商联）
    （二）组织技能培训。每年培训300人次。（牵头单位：县残联；配合单位：县教育局、县财政局等部门）
    ```

    ## 例外

    - 配合单位不查；名单后面接着写“有关单位”一类集合名的，不算。
    - 写明牵头的括注里，“甲局牵头，乙局、丙局等按职责分工负责”的“等”相当于配合，不报。
    - 列了几家、再写“等按职责分工负责”的，是国务院及各级文件的固定写法，不报；只列一家的，仍报。
    - 正文里“由……等部门负责”的叙述、年度报告和政府工作报告，不查。

    ## 依据

    任务分解类文件的惯例：责任主体逐一写明；《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：起草公文应当内容简洁、表述准确。

    ## In English

    The list of leading or responsible units ends in “and others” (等部门). Those who are not named will not think that they are
    meant. Supporting units may be left open.
    """

    code = "RES109"
    name = "vague-supporting-tail"
    severity = Severity.INFO
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("{role}以“{tail}”收尾，没有列全", "the list of {role} ends in “{tail}” and is left open"),
        why=Bilingual(
            "没有点名的单位不会认领，督办时也无从问起",
            "a unit that is not named takes nothing on and can't be asked",
        ),
        instead=Bilingual(
            "把“{units}”之后的单位逐一列出；没有别的单位的，删去“{tail}”",
            "name the units after “{units}”; where there are none, take “{tail}” out",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处责任名单以“等”“等部门”收尾，没有列全",
            "{count} lists of responsible units end in 等 or 等部门 and are left open",
        ),
        why=message.why,
        instead=Bilingual(
            "逐处列全；确需兜底的，写成“配合单位：有关部门”",
            "name all of them; where somebody else may have to help, write “配合单位：有关部门”",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each open end among those who answer for a task."""
        for note in plan.notes:
            if note.form is NoteForm.PROSE:
                continue
            for segment in note.segments:
                if not _matters(note, segment):
                    continue
                if (found := _tail(plan, segment)) is not None:
                    unit, tail = found
                    yield self.finding(
                        tail,
                        shared=True,
                        role=role_word(segment),
                        tail=quote(plan.source[tail]),
                        units=quote(unit.text),
                    )


def _matters(note: Note, segment: Segment) -> bool:
    """Whether a list is left open of those who answer.

    Behind a lead (甲局牵头，乙局等按职责分工负责) the others only help, and 甲局、乙局等按职责分工负责 is a set phrase.
    """
    if not segment.open_ended or segment.role not in _ANSWERING:
        return False
    if segment.role is UnitRole.RESPONSIBLE and note.units(UnitRole.LEAD):
        return False
    return not (segment.manner and len(segment.units) > 1)


def _tail(plan: Plan, segment: Segment) -> tuple[Unit, Span] | None:
    """Where 等 stands, and the body that it is right behind."""
    text = plan.clean.text
    for unit in segment.units:
        match = _TAIL.match(text, unit.passage.end)
        if match is not None:
            return unit, plan.clean.span(*match.span())
    return None
