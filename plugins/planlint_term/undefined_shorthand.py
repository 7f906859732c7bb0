"""TRM101: a numbered shorthand that is never spelled out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import ShorthandTier
from planlint import quote
from planlint_term.counting import miscount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Shorthand


class UndefinedShorthand(Rule):
    """数字缩略语未解释 / Numbered shorthand never spelled out

    ## 查什么

    “三集中三到位”“五清六治”“1+N”一类带数字的缩略语，全文没有说明指什么。引号有没有都查，只在首次出现处报。

    下面几种都算有说明：

    1. 前面列出了同样多的项：“执法依据、执法职能和执法责任‘三项清理’”；
    2. 后面作了解释：“‘两统筹’（统筹资金、统筹力量）”，或者接着“一是……二是……三是……”；
    3. 前面的文件标题、小标题已经逐项展开；
    4. 全国通用，或者本项目配置里登记过。

    ## 为什么

    缩略语在本单位人人明白，下级和外单位看不出要落实哪几项；各地“三个一批”各有所指，引用的人只能猜。

    ## 反例

    ```plan kind=implementation_plan
    清河县建筑工地扬尘治理方案
    一、重点任务
    （一）落实防尘措施。在建工地全面落实“«七包八净»”要求。（责任单位：县住房城乡建设局）
    （二）加强巡查。推行«三统一»制度，按月通报“七包八净”落实情况。（责任单位：县城市管理局）
    ```

    行业内通用的，以及写明了出处的，作提示：

    ```plan kind=implementation_plan
    清河县行政执法能力提升方案
    一、重点任务
    （一）畅通移送渠道。健全“«两法衔接»”工作机制。（责任单位：县司法局）
    （二）统一标准。落实《清河县执法规范化建设办法》明确的“«六统一»”。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县建筑工地扬尘治理方案
    一、重点任务
    （一）落实防尘措施。推行场地硬化、物料覆盖、车辆冲洗“三同步”。（责任单位：县住房城乡建设局）
    （二）加强巡查。实行“两统筹”（统筹执法力量、统筹检查计划）。（责任单位：县城市管理局）
    （三）转变作风。深化“放管服”改革，严格执行“三重一大”决策制度。（责任单位：县政府办公室）
    （四）推进“四个一”行动。一是建一张清单；二是装一套监控；三是配一支队伍；四是设一部热线。（责任单位：县城市管理局）
    ```

    ## 例外

    - 全国通用的提法（“四个意识”“放管服”“双随机、一公开”等）不报。
    - 工作要点、任务分解表、年度报告和政府工作报告降为提示。

    ## 依据

    《党政机关公文处理工作条例》要求公文表述准确；GB/T 9704 的文本应当让主送机关不借助别的材料就能读懂。使用简称的，
    首次出现时用全称并注明简称。

    ## In English

    Shorthand with a number in it (“three unifications”, “1+N”) that the document never spells out, with or without quotation marks,
    at its first use. It counts as spelled out where as many items stand before it, where an explanation follows, where a title or
    headings give the items, where everybody in the country knows it, or where the project declares it. Terms that a field knows,
    and those ascribed to a named document, are information.
    """

    code = "TRM101"
    name = "undefined-shorthand"
    severity = Severity.WARNING
    by_kind: ClassVar = {
        Kind.WORK_POINTS: Severity.INFO,
        Kind.TASK_TABLE: Severity.INFO,
        Kind.ANNUAL_REPORT: Severity.INFO,
        Kind.GOVERNMENT_REPORT: Severity.INFO,
    }
    message = Message(
        what=Bilingual("“{term}”指什么，全文没有说明", "nothing says what “{term}” stands for"),
        why=Bilingual(
            "外单位和下级看不出包括哪几项，无法对照落实",
            "whoever is not of the house can't tell which items it sums up, nor act on them",
        ),
        instead=Bilingual(
            "首次出现时逐项写明，如“{term}（……；……）”；本单位固定的提法可以登记到项目配置",
            "spell out its items at the first use, as “{term}（……；……）”; a standing phrase of the house can be declared in the settings",
        ),
    )
    repeated_message = message.changed(
        why=Bilingual(
            "全文用了 {count} 次，外单位和下级看不出包括哪几项，无法对照落实",
            "it is used {count} times, and whoever is not of the house can't tell which items it sums up, nor act on them",
        )
    )
    field_message = Message(
        what=Bilingual(
            "行业简称“{term}”首次出现没有展开", "“{term}”, shorthand of a field, is not spelled out at its first use"
        ),
        why=Bilingual(
            "同行看得懂，公开发布后一般读者和其他部门未必明白",
            "those of the field understand it; other bodies and the public may not",
        ),
        instead=Bilingual(
            "首次出现用全称，后面再用“{term}”", "write it in full at the first use, and “{term}” from then on"
        ),
    )
    ascribed_message = Message(
        what=Bilingual(
            "“{term}”写明了出处，没有写明内容", "“{term}” is ascribed to a document, but its items are not given"
        ),
        why=Bilingual(
            "读者要另找文件才知道包括哪几项", "the reader has to look up another document to learn what it sums up"
        ),
        instead=Bilingual("在“{term}”后面用括号列出各项", "list the items in brackets behind “{term}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report shorthand at its first use."""
        for shorthand in plan.shorthand:
            if (
                not shorthand.defined
                and shorthand.tier is not ShorthandTier.NATIONAL
                and miscount(shorthand) is None  # a list that is too short is reported as that
            ):
                yield self._finding(shorthand)

    def _finding(self, shorthand: Shorthand) -> Finding:
        span, term = shorthand.passage.span, quote(shorthand.term)
        if shorthand.attributed:
            return self.finding(span, self.ascribed_message, severity=Severity.INFO, term=term)
        if shorthand.tier is ShorthandTier.FIELD:
            return self.finding(span, self.field_message, severity=Severity.INFO, term=term)
        again = [Related(use.span, Bilingual("再次使用", "used again")) for use in shorthand.uses[1:]]
        message = self.repeated_message if again else self.message
        return self.finding(span, message, related=again, term=term, count=len(shorthand.uses))
