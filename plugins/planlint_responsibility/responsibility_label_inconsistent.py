"""RES105: a label for a role that differs from what the document otherwise uses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint import replace
from planlint_responsibility.habit import label_of
from planlint_responsibility.habit import labels
from planlint_responsibility.habit import labels_by_role
from planlint_responsibility.habit import notes_in_text
from planlint_responsibility.habit import usual
from planlint_responsibility.habit import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Fix
    from planlint import Note
    from planlint import Passage
    from planlint import Plan
    from planlint import Segment

_LEAST = 5  # uses of a role from which a document has a habit


class Minority(Record):
    """What counts as the exception.

    Attributes:
        minority: the largest share of uses that is still reported as a slip, 0 to 1.
    """

    minority: float = 0.2


class ResponsibilityLabelInconsistent(Rule):
    """责任标签不统一 / Inconsistent responsibility labels

    ## 查什么

    同一种角色在全文用不同的标签，少数的几处逐处报：

    - 绝大多数写“牵头单位”，个别写“牵头部门”“主办单位”；配合、责任角色同理；
    - 绝大多数以“牵头单位”与“参加单位”搭配，个别以“责任单位”与“参加单位”搭配。

    只看段末括注和单独成行的标注；任务表的表头另成一套，不参加比较。

    ## 为什么

    读者会以为“牵头部门”与“牵头单位”是两种责任；搭配不一致时，看不出“责任单位”是不是牵头。

    ## 反例

    ```plan kind=implementation_plan
    清河县数字政府建设实施方案
    一、重点任务
    （一）建设政务云。年底前上云。（牵头单位：县数据局；配合单位：县财政局）
    （二）整合机房。年底前关停5个。（牵头单位：县数据局；配合单位：县财政局）
    （三）归集数据。每季度更新1次。（牵头单位：县数据局；配合单位：县统计局）
    （四）公开目录。每年更新1次。（牵头单位：县数据局；配合单位：县司法局）
    （五）培训人员。每年培训2次。（«牵头部门»：县人力资源社会保障局；配合单位：县数据局）
    ```

    ```fixed
    清河县数字政府建设实施方案
    一、重点任务
    （一）建设政务云。年底前上云。（牵头单位：县数据局；配合单位：县财政局）
    （二）整合机房。年底前关停5个。（牵头单位：县数据局；配合单位：县财政局）
    （三）归集数据。每季度更新1次。（牵头单位：县数据局；配合单位：县统计局）
    （四）公开目录。每年更新1次。（牵头单位：县数据局；配合单位：县司法局）
    （五）培训人员。每年培训2次。（牵头单位：县人力资源社会保障局；配合单位：县数据局）
    ```

    搭配异常：

    ```plan kind=implementation_plan
    清河县数字政府建设实施方案
    一、重点任务
    （一）建设政务云。年底前上云。（牵头单位：县数据局；参加单位：县财政局）
    （二）整合机房。年底前关停5个。（牵头单位：县数据局；参加单位：县财政局）
    （三）归集数据。每季度更新1次。（牵头单位：县数据局；参加单位：县统计局）
    （四）公开目录。每年更新1次。（牵头单位：县数据局；参加单位：县司法局）
    （五）培训人员。每年培训2次。（«责任单位»：县人力资源社会保障局；参加单位：县数据局）
    ```

    ## 正例

    只有责任单位、没有配合单位的，用“责任单位”是另一种写法，不报：

    ```plan kind=implementation_plan
    清河县数字政府建设实施方案
    一、重点任务
    （一）建设政务云。年底前上云。（牵头单位：县数据局；配合单位：县财政局）
    （二）整合机房。年底前关停5个。（牵头单位：县数据局；配合单位：县财政局）
    （三）归集数据。每季度更新1次。（牵头单位：县数据局；配合单位：县统计局）
    （四）公开目录。每年更新1次。（牵头单位：县数据局；配合单位：县司法局）
    （五）培训人员。每年培训2次。（责任单位：县人力资源社会保障局）
    ```

    ## 例外

    两种标签各占相当比例的，看不出以哪种为准，不报；同一角色在全文不足 5 处的，不报。

    ## 选项

    - `minority`：占同一角色标签的比例不超过这个数的，才算个别不一致。默认 `0.2`。

    ## 依据

    同一文件内同一事项用同一名称，是公文核稿的通行要求。

    ## In English

    The document calls a role by one label nearly everywhere and by another in a few places (牵头单位, once 牵头部门), or pairs
    the roles differently in a few notes (责任单位 with 参加单位 where all others have 牵头单位 with 参加单位). Readers take two labels
    for two kinds of responsibility.
    """

    code = "RES105"
    name = "responsibility-label-inconsistent"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("这里写“{label}”，其他地方写“{usual}”", "“{label}” here, “{usual}” elsewhere"),
        why=Bilingual(
            "本文 {many} 处用“{usual}”，{few} 处用“{label}”；标签不同，容易被读成两种责任",
            "“{usual}” stands in {many} places of this document, “{label}” in {few}; two labels read as two kinds of responsibility",
        ),
        instead=Bilingual("改为“{usual}”", "write “{usual}”"),
    )
    pairing_message = Message(
        what=Bilingual(
            "“{label}”与“{support}”搭配，其他括注以“{usual}”与“{support}”搭配",
            "“{label}” is paired with “{support}”; other notes pair “{usual}” with it",
        ),
        why=Bilingual(
            "本文 {many} 处以“{usual}”搭配，{few} 处以“{label}”搭配；看不出这里的单位是不是牵头",
            "{many} notes pair “{usual}”, {few} pair “{label}”: whether the unit leads is unclear",
        ),
        instead=Bilingual(
            "牵头的，改为“{usual}”；共同负责的，删去“{support}”的区分",
            "write “{usual}” if the unit leads; else drop the distinction of “{support}”",
        ),
    )

    fix = Applicability.SAFE
    Options = Minority

    def check(self, plan: Plan, options: Minority) -> Iterable[Finding]:
        """Report the few labels, and the few pairings, that differ from most."""
        for role, count in labels_by_role(plan).items():
            right, many = usual(count)
            if not _is_habit(count, many, options):
                continue
            for label_role, passage in labels(plan):
                label = words_of(passage)
                if label_role is role and label != right:
                    yield self.finding(
                        passage.span,
                        fixes=_fixes(plan, passage, right),
                        label=label,
                        usual=right,
                        many=many,
                        few=count[label],
                    )
        yield from self._pairings(plan, options)

    def _pairings(self, plan: Plan, options: Minority) -> Iterator[Finding]:
        pairs = [pair for note in notes_in_text(plan) if (pair := _pair(note)) is not None]
        roles = Counter(first.role for first, _ in pairs)
        if len(roles) < 2:
            return
        usual_role, many = usual(roles)
        if not _is_habit(roles, many, options):
            return
        labels = Counter(label_of(first) for first, _ in pairs if first.role is usual_role)
        right, _ = usual(labels)
        for first, support in pairs:
            if first.role is not usual_role and first.label is not None:
                yield self.finding(
                    first.label.span,
                    self.pairing_message,
                    label=label_of(first),
                    support=label_of(support),
                    usual=right,
                    many=many,
                    few=len(pairs) - many,
                )


def _fixes(plan: Plan, label: Passage, usual: str) -> list[Fix]:
    """The usual label; safe where only 单位 and 部门 differ, for 承办 and 责任 may have been meant to."""
    if "\n" in plan.source[label.span]:
        return []
    same = words_of(label)[:2] == usual[:2]
    return [replace(label.span, usual, Applicability.SAFE if same else Applicability.UNSAFE)]


def _is_habit(count: Counter[str] | Counter[UnitRole], many: int, options: Minority) -> bool:
    """Whether the commonest is so common that the rest are slips."""
    total = count.total()
    return total >= _LEAST and 0 < total - many <= total * options.minority


def _pair(note: Note) -> tuple[Segment, Segment] | None:
    """The two labelled segments of a note that pairs a leading or responsible role with a supporting one; None for other notes."""
    if len(note.segments) < 2:
        return None
    labelled = [segment for segment in note.segments if label_of(segment)]
    if len(labelled) != 2 or labelled[1].role is not UnitRole.SUPPORT:
        return None
    return (labelled[0], labelled[1]) if labelled[0].role in (UnitRole.LEAD, UnitRole.RESPONSIBLE) else None
