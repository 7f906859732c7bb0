"""WRD101: the text gives the lead to one body, the note to another."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint import compiled
from planlint import level_of
from planlint import quote
from planlint import same_body
from planlint_wording.task_text import blanked

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Finding
    from planlint import Plan
    from planlint import Task
    from planlint import Unit

_BODY = r"[一-龥]{1,16}?(?:局|委|办|厅|部|署|政府|办公室|委员会|管委会|法院|检察院)"
_GIVEN = compiled(rf"由({_BODY}(?:[、和]{_BODY})*)(?:负责)?牵头")
# What the body leads is the task itself: nothing follows the verb but how, or the words mean the task as a whole.
_WHOLE = compiled(
    r"(?:(?:负责|抓总|组织|统筹|协调|推进|推动|实施|落实|抓好落实|会同[^,;。、]{2,20}|(?:本项|该项|此项|这项)(?:工作|任务))*(?:[,;。、\s]|$))"
)
_NOT_ONE = ("小组", "专班", "指挥部", "工作组", "联席会议")


class RoleVerbConflict(Rule):
    """正文与括注牵头单位矛盾 / Text and note name different leads

    ## 查什么

    任务正文写“由甲局牵头”，责任括注（或者任务表的牵头栏）里的牵头单位是别的单位。

    ## 为什么

    两处说法不一，谁都可以说不是自己牵头。多半是改了分工只改了一处。

    ## 反例

    ```plan kind=implementation_plan
    清河县数字乡村建设实施方案
    一、重点任务
    （一）建设乡村治理平台。«由县大数据局牵头»，年底前建成统一的乡村治理平台。（牵头单位：县农业农村局；配合单位：县大数据局）
    （二）提升农民数字素养。全年培训1200人次。（牵头单位：县农业农村局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县数字乡村建设实施方案
    一、重点任务
    （一）建设乡村治理平台。由县农业农村局牵头，年底前建成统一的乡村治理平台。（牵头单位：县农业农村局；配合单位：县大数据局）
    （二）推广智慧农业。由县财政局牵头设立专项资金，支持新建智慧大棚30座。（牵头单位：县农业农村局；配合单位：县财政局）
    ```

    ## 例外

    - “由县财政局牵头设立专项资金”说的是任务中的一件事，不报；领导小组、专班、上下级单位牵头的不报。
    - 前缀写法不同（县财政局、财政局）、简称全称（市发改委、市发展改革委）视为同一单位。
    - 正文把几件事分给几个单位牵头的，不报；括注没有写明谁牵头的，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：涉及有关地区或者部门职权范围内的事项是否经过充分协商并达成一致意见，是审核的重点。

    ## In English

    The text of a task says 由甲局牵头, and its note (or the column of its row) names another body as the lead. Where the text speaks of
    one part of the task only, or of a leading group or another level of government, it is left alone.
    """

    code = "WRD101"
    name = "role-verb-conflict"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "正文写由“{unit}”牵头，责任标注的牵头单位却是“{leads}”",
            "the text gives the lead to “{unit}”, the note to “{leads}”",
        ),
        why=Bilingual(
            "同一任务两个牵头单位，分工以哪一处为准说不清",
            "with two leads for one task it is unclear which of the two counts",
        ),
        instead=Bilingual(
            "核对分工，两处统一；只牵头其中一件事的，写明是哪一件，如“由{unit}牵头编制……”",
            "check who leads and write the same at both places; where the body leads one part only, say which",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report tasks whose text and note name leads that have no body in common."""
        for task in plan.tasks:
            if "由" not in task.passage.text or "牵头" not in task.passage.text:
                continue
            given = list(_given(task))
            if len(given) != 1:
                continue
            leads = [unit for note in task.responsibility.notes for unit in _leads_of(note.segments)]
            if leads and _differ(plan, given[0][1].split("、"), leads):
                match, unit = given[0]
                yield self.finding(
                    task.passage.span_of(*match.span()),
                    related=[Related(leads[0].passage.span, Bilingual("标注的牵头单位", "the lead named by the note"))],
                    unit=quote(unit),
                    leads=quote("、".join(lead.text for lead in leads)),
                )


def _leads_of(segments: Iterable[Any]) -> Iterator[Unit]:
    """The bodies that a note names as leads in so many words."""
    for segment in segments:
        if segment.role is UnitRole.LEAD:
            yield from segment.units


def _given(task: Task) -> Iterator[tuple[re.Match[str], str]]:
    """The bodies to which the text of a task gives the lead; of part of the task they come with no name."""
    text = blanked(task)
    for match in _GIVEN.finditer(text):
        if not any(word in match[1] for word in _NOT_ONE) and (_WHOLE.match(text, match.end()) or _is_all(text, match)):
            yield match, match[1].replace("和", "、")


def _is_all(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence with the words speaks of the task by name: 此项工作由甲局牵头组织."""
    before = text[max(0, match.start() - 8) : match.start()]
    return before.endswith(("本项工作", "该项工作", "此项工作", "这项工作", "本项任务", "该任务", "此项任务"))


def _differ(plan: Plan, given: Sequence[str], leads: Sequence[Unit]) -> bool:
    """Whether none of the bodies that the text names is a lead of the note, and all are of the same level."""
    names = [name for lead in leads if lead.group is None for name in (lead.name, lead.text)]
    if not names or any(
        level_of(one) and level_of(other) and level_of(one) != level_of(other) for one in given for other in names
    ):
        return False
    aliases = plan.registry.aliases
    return not any(same_body(aliases.get(one, one), aliases.get(other, other)) for one in given for other in names)
