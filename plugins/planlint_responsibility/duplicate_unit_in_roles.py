"""RES104: one body named twice for one task."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Group
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint_responsibility.habit import role_word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Note
    from planlint import Plan
    from planlint import Segment
    from planlint import Unit

_SEPARATORS = "、,"
_COMPARED = frozenset({UnitRole.LEAD, UnitRole.RESPONSIBLE, UnitRole.SUPPORT})
_LEAD_AMONG_RESPONSIBLE = (UnitRole.LEAD, UnitRole.RESPONSIBLE)


class _Repeat(Record):
    """A body at its second place in a note, with the first."""

    first: Unit
    first_segment: Segment
    second: Unit
    second_segment: Segment

    @property
    def roles(self) -> tuple[UnitRole, UnitRole]:
        return self.first_segment.role, self.second_segment.role


class DuplicateUnitInRoles(Rule):
    """同一单位重复列名 / Same unit named twice

    ## 查什么

    同一条责任标注里，同一个单位既牵头又配合，或者在一个角色里列了两次。比较的是单位本身：省略的“市”“县”补上以后再比，
    登记过的别名算同一家。

    ## 为什么

    同一单位不会自己配合自己。重复列名多是改稿时从配合调为牵头，忘了删去原处。

    ## 反例

    既牵头又配合：

    ```plan kind=implementation_plan
    清河县养老服务实施方案
    一、重点任务
    （一）建设社区食堂。年底前建成5个。（牵头单位：县民政局；配合单位：县财政局、«县民政局»）
    ```

    ```fixed
    清河县养老服务实施方案
    一、重点任务
    （一）建设社区食堂。年底前建成5个。（牵头单位：县民政局；配合单位：县财政局）
    ```

    一个角色里列了两次，第二次省略了“县”：

    ```plan kind=implementation_plan
    清河县养老服务实施方案
    一、重点任务
    （一）培训护理人员。每年培训200人次。（责任单位：县民政局、人力资源社会保障局、«民政局»）
    ```

    ```fixed
    清河县养老服务实施方案
    一、重点任务
    （一）培训护理人员。每年培训200人次。（责任单位：县民政局、人力资源社会保障局）
    ```

    ## 正例

    “县直有关部门”里可能包含牵头的单位，不算重复：

    ```plan kind=implementation_plan
    清河县养老服务实施方案
    一、重点任务
    （一）建设社区食堂。年底前建成5个。（牵头单位：县民政局；配合单位：县财政局、县直有关部门）
    （二）培训护理人员。每年培训200人次。（牵头单位：县民政局；配合单位：县人力资源社会保障局）
    ```

    ## 例外

    - 集合名包含具体单位，不算重复。
    - 全文一贯把牵头单位同时列在“责任单位”里的，是本文的体例，不报。

    ## 依据

    单位列名一家一次，是公文核稿的通行要求。

    ## In English

    One note names the same unit as lead and as supporting unit, or twice in one role. Names are compared after a prefix left
    out in a list has been restored and declared aliases have been resolved; a collective name that may include a unit is no repetition.
    """

    code = "RES104"
    name = "duplicate-unit-in-roles"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{unit}”已列为{first}，又列为{second}", "“{unit}” is named as {first} and again as {second}"),
        why=Bilingual(
            "同一单位在一项任务里只有一个角色；重复列名多是改稿时漏删",
            "a unit has one part in a task; a second mention is mostly left over from an earlier draft",
        ),
        instead=Bilingual("只保留一处：从{second}中删去“{unit}”", "keep one of the two: take “{unit}” out of {second}"),
    )
    same_role_message = Message(
        what=Bilingual("“{unit}”在{second}中列了两次", "“{unit}” is named twice as {second}"),
        why=Bilingual(
            "一家单位列一次即可；重复多是合并名单时留下的", "once is enough; it was mostly left when lists were merged"
        ),
        instead=Bilingual("删去重复的“{unit}”", "take out the second “{unit}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report the second mention of a body in a note."""
        repeats = [repeat for note in plan.notes for repeat in _repeats(note)]
        habitual = bool(repeats) and _lists_leads_twice(plan, repeats)
        for repeat in repeats:
            if not (habitual and repeat.roles == _LEAD_AMONG_RESPONSIBLE):
                yield self._finding(repeat)

    def _finding(self, repeat: _Repeat) -> Finding:
        same = repeat.first_segment.role is repeat.second_segment.role
        return self.finding(
            repeat.second.passage.span,
            self.same_role_message if same else None,
            fixes=_fixes(repeat),
            related=[Related(repeat.first.passage.span, Bilingual("第一处", "first mention"))],
            unit=repeat.second.text,
            first=role_word(repeat.first_segment),
            second=role_word(repeat.second_segment),
        )


def _fixes(repeat: _Repeat) -> list[Fix]:
    """The second mention taken out with its separator, unless it is alone or gives its prefix to the next."""
    unit, units = repeat.second, repeat.second_segment.units
    place = units.index(unit)
    text = unit.passage.clean.text
    start, end = unit.passage.start, unit.passage.end
    if place and text[start - 1] in _SEPARATORS:
        start -= 1
    elif not place and len(units) > 1 and units[1].text == units[1].name and text[end] in _SEPARATORS:
        end += 1
    else:
        return []
    title = Bilingual(f"删去“{unit.text}”", f"take “{unit.text}” out")
    return [Fix((Edit(unit.passage.clean.span(start, end), ""),), Applicability.SUGGESTION, title)]


def _repeats(note: Note) -> Iterator[_Repeat]:
    seen: dict[str, tuple[Unit, Segment]] = {}
    for segment in note.segments:
        if segment.role not in _COMPARED:
            continue
        for unit in segment.units:
            if unit.group is Group.GENERAL:
                continue
            if unit.name in seen:
                yield _Repeat(*seen[unit.name], unit, segment)
            else:
                seen[unit.name] = (unit, segment)


def _lists_leads_twice(plan: Plan, repeats: list[_Repeat]) -> bool:
    """Whether the document lists its leads among the responsible bodies as a matter of course."""
    both = sum(bool(note.units(UnitRole.LEAD) and note.units(UnitRole.RESPONSIBLE)) for note in plan.notes)
    return sum(repeat.roles == _LEAD_AMONG_RESPONSIBLE for repeat in repeats) > max(2, both * 0.2)
