"""REF102: a part, chapter or item that is referred to and not there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import LabelKind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import read_number

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_REFERENCE = compiled(
    r"(本(?:方案|通知|意见|计划|要点|办法|规划|措施|安排|细则|清单)?|上述|前述|以上|按照?|依照|参照|根据|对照|详见|见)(?:正文)?"
    r"(第(\(?)([一二三四五六七八九十百\d]{1,4})\)?(部分|章(?!程)|节(?!课)|条(?!件)|项))"
)
_OWN = compiled(r"本.")  # 本方案第三部分: this document's for certain
_OTHER = compiled(
    r"[《》]|法律|条例|办法|规定|细则|准则|章程|规则|合同|协议|宪法|[一-龥]法(?=第|的|[,、]|$)|(?:该|其)(?:文件|通知|意见|方案)"
)
_KINDS = {
    "部分": (LabelKind.PART,),
    "章": (LabelKind.CHAPTER,),
    "节": (LabelKind.PARAGRAPH,),
    "条": (LabelKind.ARTICLE,),
    "项": (LabelKind.HAN_BRACKET, LabelKind.ARABIC_BRACKET),
}


class BrokenSectionReference(Rule):
    """条款引用落空 / Broken reference to a section

    ## 查什么

    “本方案第七部分”“按第（七）项要求”一类对本文自己的引用，而本文没有这一部分、这一项。

    ## 为什么

    增删条目以后忘了改引用，执行的人找不到所指的内容。

    ## 反例

    ```plan
    云岭市节水行动方案
    一、主要任务
    （一）农业节水。推广滴灌1万亩。
    （二）工业节水。改造企业20家，改造标准见«第（五）项»。
    二、保障措施
    （一）加强调度。按照本方案«第四部分»的要求每月调度。
    （二）加强宣传。每季度宣传1次。
    ```

    ## 正例

    ```plan
    云岭市节水行动方案
    一、主要任务
    （一）农业节水。推广滴灌1万亩，补助标准按照《云岭市节水条例》第四十条执行。
    （二）工业节水。改造企业20家，按照第（一）项的办法补助。
    二、保障措施
    （一）加强调度。按照本方案第一部分的要求每月调度。
    （二）加强宣传。每季度宣传1次。
    ```

    ## 例外

    - 引用别的文件的条款（前面有书名号、法规名，或者“该办法”）不查。
    - “第三部分”可以指“三、”。
    - 全文断行丢失、层次靠推断的，不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：段落顺序、引文等是否准确，是审核的重点。

    ## In English

    A reference to a part, chapter, article or item of this very document that it has not got. References into other documents (a title, a
    law or 该办法 stands before) are never reported.
    """

    code = "REF102"
    name = "broken-section-reference"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("提到“{words}”，本文没有", "“{words}” is referred to, and this document has none"),
        why=Bilingual(
            "本文同类的编号只到{last}，可能增删条目后没有改引用",
            "numbers of that kind end at {last}; the reference may be older than the items",
        ),
        instead=Bilingual("核对后改为所指的那一处", "write the number of the place that is meant"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look each reference up in the outline."""
        if plan.breaks_lost or plan.tables or not plan.sections:
            return
        for paragraph in (*plan.letter, *plan.paragraphs):
            if "第" not in paragraph.text:
                continue
            for match in _references(paragraph):
                numbers = _numbers(plan, match.group(5))
                number = read_number(match.group(4))
                if number is not None and numbers and number not in numbers:
                    words = match.group(2)
                    yield self.finding(paragraph.span_of(*match.span(2)), words=quote(words), last=max(numbers))


def _references(paragraph: Passage) -> Iterator[re.Match[str]]:
    """References of a paragraph that can only mean this document."""
    text = paragraph.text
    for match in _REFERENCE.finditer(text):
        own = _OWN.match(match.group(1)) is not None
        start = max(text.rfind(mark, 0, match.start()) for mark in "。;") + 1
        if not own and (_OTHER.search(text, start, match.end(1)) or match.group(5) in ("条", "节")):
            continue
        if not own and match.group(5) == "项" and not match.group(3):
            continue
        yield match


def _numbers(plan: Plan, word: str) -> set[int]:
    """The numbers that a word may refer to: of sections of that shape, else of those at the top."""
    kinds = _KINDS[word]
    found = {section.label.number for section in plan.sections if section.label.kind in kinds}
    if found:
        return found
    if word in ("条", "项", "节"):
        return {section.label.number for section in plan.sections}
    return {section.label.number for section in plan.sections if section.parent is None}
