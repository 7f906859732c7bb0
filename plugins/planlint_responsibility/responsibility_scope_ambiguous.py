"""RES107: a note behind the last of several points, of which nobody can tell whether it covers the others."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import NoteForm
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Note
    from planlint import Plan
    from planlint import Task

_SAYS_HOW_FAR = compiled(r"以上|上述|前[述款]|[本此]?[章项节条]|[各全]项|\d项|[一二三四五六七八九十]项|至|下同")


class ResponsibilityScopeAmbiguous(Rule):
    """括注作用范围不明 / Reach of a note unclear

    ## 查什么

    一项任务下分 1. 2. 3. 几个子项，只有最后一个子项的段末有责任括注，其余都没有：这个括注管最后一项，还是管全部几项。

    ## 为什么

    括注紧接在最后一个子项后面，从版面上看只管那一项；其余各项由谁负责，要靠猜。

    ## 反例

    ```plan kind=implementation_plan
    清河县古树名木保护实施方案
    一、重点任务
    （一）开展资源普查。
    1.组织乡镇逐村登记，4月底前完成。
    2.邀请专家鉴定树龄，6月底前完成。
    3.建立电子档案，9月底前完成。«（牵头单位：县林业局；配合单位：县自然资源局）»
    （二）设立保护标牌。11月底前完成。（牵头单位：县林业局；配合单位：县财政局）
    ```

    ## 正例

    写明括注的范围，或者放到上一层标题后面：

    ```plan kind=implementation_plan
    清河县古树名木保护实施方案
    一、重点任务
    （一）开展资源普查。
    1.组织乡镇逐村登记，4月底前完成。
    2.邀请专家鉴定树龄，6月底前完成。
    3.建立电子档案，9月底前完成。（以上3项，牵头单位：县林业局；配合单位：县自然资源局）
    （二）设立保护标牌。（牵头单位：县林业局；配合单位：县财政局）
    1.制作标牌200块，8月底前完成。
    2.逐株挂牌，11月底前完成。
    ```

    ## 例外

    - 括注另起一行的，看作管上面各项，不报；写明“以上3项”的，不报。
    - 子项各有各的括注、一项里有几个括注分管几段的，都是通行写法，不报。

    ## 依据

    任务分解类文件的惯例：责任括注管它前面、上一个括注以后的内容；跨几项的，写明范围。

    ## In English

    Of the points 1. 2. 3. below a task only the last carries a note. It may cover that point or all of them. A note on a line of its
    own, or one that says 以上3项, is clear.
    """

    code = "RES107"
    name = "responsibility-scope-ambiguous"
    severity = Severity.INFO
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual(
            "这个括注在“{last}”之后，前面 {others} 个子项没有括注，看不出由谁负责",
            "this note stands behind “{last}”; {others} points before it have none, and whose they are is unclear",
        ),
        why=Bilingual(
            "括注紧接最后一项，可以读作只管这一项，也可以读作管全部 {all} 项",
            "right behind the last point it may be read for that one or for all {all}",
        ),
        instead=Bilingual(
            "管全部的，写成“（以上{all}项，……）”或另起一行；只管这一项的，给其余各项补上括注",
            "where it covers all, write “（以上{all}项，……）” or put it on a line of its own; else add notes to the others",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处几个子项只有末项带责任括注，看不出管到哪里",
            "in {count} places only the last of several points carries a note, and how far it reaches is unclear",
        ),
        why=Bilingual(
            "括注紧接最后一项，可以读作只管这一项，也可以读作管全部各项",
            "right behind the last point it may be read for that one or for all",
        ),
        instead=Bilingual(
            "写明“以上几项”，或把括注放到上一层标题之后",
            "say how many points it covers (以上3项), or put it behind the heading above them",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each note that other points have inherited backwards."""
        groups: dict[int, tuple[Note, list[Task]]] = {}
        for task in plan.tasks:
            for note in task.responsibility.notes[-1:] if task.responsibility.inherited else ():
                if task.passage.start < note.passage.start and note.form is NoteForm.BRACKET:
                    groups.setdefault(note.passage.start, (note, []))[1].append(task)
        for note, tasks in groups.values():
            holder = plan.task_at(note.passage)
            if holder is not None and _runs_in(plan, note) and not _SAYS_HOW_FAR.search(note.passage.text[:12]):
                yield self._finding(note, holder, tasks)

    def _finding(self, note: Note, holder: Task, tasks: list[Task]) -> Finding:
        return self.finding(
            note.passage.span,
            shared=True,
            related=[Related(task.anchor, Bilingual("没有括注的子项", "a point without a note")) for task in tasks],
            last=quote(holder.title),
            others=len(tasks),
            all=len(tasks) + 1,
        )


def _runs_in(plan: Plan, note: Note) -> bool:
    """Whether the note stands in the paragraph of a point, not on a line of its own."""
    start = note.passage.start
    return start > 0 and plan.clean.text[start - 1] != "\n"
