"""WRD104: an item that covers whatever else may come."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_wording.task_text import blanked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Section
    from planlint import Task

_OPEN = compiled(
    r"(?:[^,;。\n]{0,12}(?:做好|抓好|完成|办理|承办|落实|承担|配合做好|协助做好)[^,;。\n]{0,24})?(?:其他|其它|另行)[^,;。\n]{0,14}(?:工作|任务|事项|事宜)"
    r"|[^,;。\n]{0,6}(?:做好|抓好|完成)(?:相关|有关|各项|日常)(?:工作|任务|事项)"
)
_HINT = compiled("[其另相有各日](?:他|它|行|关|项|常)")  # in every such item, and in few others
_DUTIES = ("职责", "分工")
_LONGEST = 60


class OpenEndedDuty(Rule):
    """兜底式任务 / Open-ended task

    ## 查什么

    独立成项、通项只有“做好其他相关工作”“完成上级交办的其他任务”“做好有关工作”一类话的任务。

    ## 为什么

    做什么没有边界，任务表里列一项等于没列，考核时也无从对照。

    ## 反例

    ```plan kind=work_arrangement
    清河县2025年森林防火工作安排
    一、主要任务
    （一）开展隐患排查。3月底前排查重点林区36处。（责任单位：县林业局）
    （二）加强值班值守。防火期内实行24小时值班。（责任单位：县林业局）
    «（三）做好其他相关工作。»（责任单位：县林业局）
    ```

    ## 正例

    ```plan kind=work_arrangement
    清河县2025年森林防火工作安排
    一、主要任务
    （一）开展隐患排查。3月底前排查重点林区36处，同时做好其他相关工作。（责任单位：县林业局）
    （二）加强值班值守。防火期内实行24小时值班。（责任单位：县林业局）
    二、职责分工
    （一）县林业局。组织巡护，完成指挥部交办的其他工作。
    （二）县应急局。统筹救援力量，完成指挥部交办的其他工作。
    ```

    ## 例外

    单位职责里最后写“完成交办的其他工作”是惯例，不报；一项任务里另有具体内容的，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：内容简洁，表述准确。

    ## In English

    An item whose only words are 做好其他相关工作 (do all other work that belongs to it) has no limit, and nothing to be measured by. As the
    last of the duties of a body it is customary and not reported.
    """

    code = "WRD104"
    name = "open-ended-duty"
    severity = Severity.INFO
    message = Message(
        what=Bilingual("“{words}”没有边界", "“{words}” has no limit"),
        why=Bilingual(
            "做什么、做到什么程度都没有说，列为一项任务无法督办",
            "it says neither what is to be done nor how far; as a task of its own it can't be followed up",
        ),
        instead=Bilingual(
            "写明是哪几件事；只是兜底的，删去这一项", "say which matters are meant; where none is, delete the item"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report items that say nothing else."""
        for task in plan.tasks:
            if not _HINT.search(task.passage.text):
                continue
            text = blanked(task)
            if len(text.strip()) > _LONGEST or _is_duty(task):
                continue
            sentences = [sentence.strip() for sentence in text.replace("\n", "。").split("。")]
            said = [sentence for sentence in sentences if sentence]
            if said and all(_OPEN.fullmatch(sentence) for sentence in said):
                end = max(text.rstrip().rfind(said[-1]) + len(said[-1]), 1)
                end += text.startswith("。", end)
                yield self.finding(task.passage.span_of(0, end), words=quote(said[-1]))


def _is_duty(task: Task) -> bool:
    """Whether an item stands among the duties of bodies."""
    section: Section | None = task.section
    while section is not None:
        if section.title is not None and any(word in section.title.text for word in _DUTIES):
            return True
        section = section.parent
    return False
