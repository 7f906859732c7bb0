"""NUM108: a heading runs into its text, where others end in a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import LabelKind
    from planlint import Plan
    from planlint import Section

_LEAST = 3  # headings with a stop from which it is the document's way


class HeadingStopInconsistent(Rule):
    """段首标题标点不一 / Inconsistent stop after run-in headings

    ## 查什么

    标题与正文同段时，同级多数标题以句号结束，个别标题没有句号，直接连上了正文。

    ## 为什么

    缺了句号，标题和正文连读，分不清标题到哪里为止。

    ## 反例

    ```plan kind=work_points
    清河县2025年食品安全工作要点
    一、重点工作
    （一）加强农产品源头治理。全年抽检蔬菜2000批次。
    （二）规范食品小作坊管理。年底前全部登记建档。
    «（三）加强校园食品监督»组织开展春秋两季校园食堂检查，公布检查结果。对不合格的食堂限期整改。
    （四）畅通投诉举报渠道。接到投诉后7日内答复。
    （五）开展食品安全应急演练。每半年组织1次。
    ```

    ```fixed
    清河县2025年食品安全工作要点
    一、重点工作
    （一）加强农产品源头治理。全年抽检蔬菜2000批次。
    （二）规范食品小作坊管理。年底前全部登记建档。
    （三）加强校园食品监督。组织开展春秋两季校园食堂检查，公布检查结果。对不合格的食堂限期整改。
    （四）畅通投诉举报渠道。接到投诉后7日内答复。
    （五）开展食品安全应急演练。每半年组织1次。
    ```

    ## 正例

    ```plan kind=work_points
    清河县2025年食品安全工作要点
    一、重点工作
    （一）加强源头治理。全年抽检蔬菜2000批次。
    （二）规范小作坊。年底前全部登记建档。
    （三）健全校园食品安全监督机制。组织开展春秋两季校园食堂检查，公布检查结果。
    （四）畅通投诉渠道。接到投诉后7日内答复。
    ```

    ## 例外

    - 标题独立成行的，末尾不用句号，不查。
    - 复制时丢失了换行的文档，看不出标题到哪里为止，不查。

    ## 依据

    段首标题以句号与正文隔开，是公文的通行写法；同级标题的写法应当一致。

    ## In English

    Headings that stand in one paragraph with their text end in a full stop nearly everywhere in the document; a few lack it and run
    into the text. Documents whose line breaks were lost are not looked at: where a heading ends is unknown there.
    """

    code = "NUM108"
    name = "heading-stop-inconsistent"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual(
            "标题“{title}”后面没有句号，与正文连在一起", "the heading “{title}” runs into its text without a full stop"
        ),
        why=Bilingual(
            "本文同级标题 {many} 处以句号结束，{few} 处没有；缺了句号，分不清标题到哪里为止",
            "{many} headings of this level end in a full stop, {few} do not; without it nobody sees where the heading ends",
        ),
        instead=Bilingual("在“{title}”后面补句号", "put a full stop after “{title}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report headings without a stop where most of their kind have one."""
        if plan.breaks_lost:
            return
        levels: dict[tuple[LabelKind, int], list[Section]] = {}
        for section in plan.sections:
            if section.run_in and section.title is not None:
                levels.setdefault((section.label.kind, section.level), []).append(section)
        for sections in levels.values():
            many = sum(section.title_stop == "。" for section in sections)
            without = [section for section in sections if not section.title_stop]
            if many < _LEAST or len(without) * 2 > many:
                continue
            for section in without:
                yield self._finding(section, many, len(without))

    def _finding(self, section: Section, many: int, few: int) -> Finding:
        head, title = section.head, section.title or section.head
        span = head.clean.span(head.start, title.end)
        return self.finding(
            span,
            # Where the heading ends was read off the words, so the stop is put there by hand alone.
            fixes=[insert(span.end, "。", Applicability.SUGGESTION)],
            title=quote(title.text),
            many=many,
            few=few,
        )
