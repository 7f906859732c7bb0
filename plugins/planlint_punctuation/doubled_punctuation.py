"""PUN109: two marks where one belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace
from planlint_punctuation.bodies import ends_label
from planlint_punctuation.bodies import trust
from planlint_punctuation.spared import inside
from planlint_punctuation.spared import spared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

# A colon before another mark is a gap where something is missing, which no deletion mends.
_DOUBLED = compiled("[,;、。:](?:(?<!:)[,;、。]+|(?<=:):+)")
_TWO = compiled("[,;、。:][,;、。:]")
_STRENGTH = "、,:;。"  # of two marks the stronger one stays
_ELLIPSIS = compiled("。{3,}")


class DoubledPunctuation(Rule):
    """重复标点 / Doubled punctuation

    ## 查什么

    两个点号连在一起：`。。` `，，` `、，` `；。`；用三个以上句号代替省略号。

    ## 为什么

    一处停顿只用一个点号。连用两个，多半是修改时漏删的，读者不知道该按哪一个断句。

    ## 反例

    ```plan kind=implementation_plan
    白溪市防汛物资储备方案
    一、重点任务
    （一）摸清家底«。。»逐库盘点«，，»登记造册«；。»
    （二）补足缺口。采购编织袋、救生衣«、，»6月底前入库。
    ```

    ```fixed
    白溪市防汛物资储备方案
    一、重点任务
    （一）摸清家底。逐库盘点，登记造册。
    （二）补足缺口。采购编织袋、救生衣，6月底前入库。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市防汛物资储备方案
    一、重点任务
    （一）摸清家底。逐库盘点……登记造册——一库一册。
    （二）补足缺口。做到“早采购、早入库。”（责任单位：市应急局）
    ```

    ## 例外

    省略号“……”、破折号“——”不报；多出的括号、引号、书名号由 `unbalanced-marks` 报。

    ## 依据

    GB/T 15834—2011《标点符号用法》3.2：点号（句号、逗号、顿号、分号、冒号等）各表示一种停顿，一处用一个；4.11 省略号的形式为“……”。

    ## In English

    Two marks of pause in a row (。。 ，， 、， ；。), or full stops in place of an ellipsis. The stronger of the two stays.
    """

    code = "PUN109"
    name = "doubled-punctuation"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{words}”处连用了“{marks}”", "“{marks}” stands in “{words}”"),
        why=Bilingual("一处停顿只用一个点号（GB/T 15834—2011）", "one pause takes one mark (GB/T 15834-2011)"),
        instead=Bilingual("只留“{right}”", "keep “{right}” alone"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each run of marks."""
        for passage in plan.wording if _TWO.search(plan.clean.text) else ():
            left: list[tuple[int, int]] | None = None
            for match in _DOUBLED.finditer(passage.text):
                left = spared(passage.text) if left is None else left
                if not inside(match.start(), left):
                    yield self._finding(plan, passage, match)

    def _finding(self, plan: Plan, passage: Passage, match: re.Match[str]) -> Finding:
        start, end = match.span()
        keep = _kept(passage.text, match)
        ellipsis = _ELLIPSIS.fullmatch(match.group())
        fix = (
            replace(passage.span_of(start, end), "……", Applicability.UNSAFE)
            if ellipsis
            else _only(passage, range(start, end), keep, trust(plan, passage, start, end))
        )
        return self.finding(
            passage.span_of(start, end),
            fixes=[fix],
            words=quote(passage.part(max(start - 6, 0), min(end + 4, len(passage))).written),
            marks=quote(passage.part(start, end).written),
            right="……" if ellipsis else passage.part(keep, keep + 1).written,
        )


def _kept(text: str, match: re.Match[str]) -> int:
    """Where the mark stands that stays: that of a label, or else the strongest."""
    start, end = match.span()
    if ends_label(text, start):
        return start
    return max(range(start, end), key=lambda place: (_STRENGTH.index(text[place]), -place))


def _only(passage: Passage, places: range, keep: int, applicability: Applicability) -> Fix:
    edits = tuple(Edit(passage.span_of(place, place + 1), "") for place in places if place != keep)
    mark = passage.part(keep, keep + 1).written
    return Fix(edits, applicability, Bilingual(f"只留“{mark}”", f"keep “{mark}” alone"))
