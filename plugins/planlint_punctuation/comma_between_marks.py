"""PUN103: 、 between title marks or quotation marks that stand side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import delete
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_IN_FORCE = date(2012, 6, 1)  # GB/T 15834-2011; before it, 、 was usual
_NEAR = ("》、《", "”、“")
# A list of marked names; a bracket after one of them makes 、 right for all.
_LISTS = (
    compiled(r"《[^《》]*》(?:\([^()]{0,60}\))?(?:、《[^《》]*》(?:\([^()]{0,60}\))?)+"),
    compiled(r"“[^“”]*”(?:\([^()]{0,60}\))?(?:、“[^“”]*”(?:\([^()]{0,60}\))?)+"),
)
_COMMA = compiled("[》”]、[《“]")


class CommaBetweenMarks(Rule):
    """书名号、引号间的顿号 / Comma between marks

    ## 查什么

    并列的书名号之间、并列的引号之间用了顿号：《甲》、《乙》，“甲”、“乙”。多处合并为一条。

    ## 为什么

    书名号和引号本身已把各项隔开，并列时通常不用顿号。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市行政规范性文件管理工作方案
    一、重点任务
    （一）开展清理。重点清理与《白溪市公共厕所管理办法«》、《»白溪市道路清扫规程》不一致的文件。
    （二）优化流程。推行“一次告知«”、“»一网受理”。
    ```

    ```fixed
    白溪市行政规范性文件管理工作方案
    一、重点任务
    （一）开展清理。重点清理与《白溪市公共厕所管理办法》《白溪市道路清扫规程》不一致的文件。
    （二）优化流程。推行“一次告知”“一网受理”。
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市行政规范性文件管理工作方案
    一、重点任务
    （一）开展清理。落实《白溪市公共厕所管理办法》（白政发〔2023〕5号）、《白溪市道路清扫规程》要求。
    （二）优化流程。推行“一次告知”“一网受理”，公开清单、“一次告知”、“一网受理”等内容。
    ```

    ## 例外

    - 书名号、引号后面跟着括注（如文号）的，宜用顿号，整列不报。
    - 与没有书名号、引号的词并列的，不报。
    - 2012年6月1日以前成文的文件不查。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.5.3.5：标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号；若有其他成分插在并列的
    引号之间或并列的书名号之间，宜用顿号。

    ## In English

    A comma (、) between title marks or quotation marks that stand side by side. Where a bracket follows one of them, or plain words
    stand in the same list, the comma is right. Documents from before June 2012 are not looked at.
    """

    code = "PUN103"
    name = "comma-between-marks"
    severity = Severity.INFO
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("并列的“{words}”之间用了顿号", "a comma stands between “{words}”"),
        why=Bilingual(
            "并列的书名号、引号之间通常不用顿号（GB/T 15834—2011 4.5.3.5）",
            "between title marks or quotation marks no comma is used as a rule (GB/T 15834-2011, 4.5.3.5)",
        ),
        instead=Bilingual("删去中间的顿号", "delete the comma"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处并列的书名号、引号之间用了顿号，如“{words}”",
            "{count} commas between title marks or quotation marks, such as “{words}”",
        ),
        why=message.why,
        instead=Bilingual("删去这些顿号", "delete these commas"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such comma."""
        if plan.issued is not None and plan.issued < _IN_FORCE:
            return
        for passage in plan.wording if any(near in plan.clean.text for near in _NEAR) else ():
            for place in _commas(passage):
                span = passage.span_of(place, place + 3)
                yield self.finding(
                    span,
                    shared=True,
                    fixes=[delete(passage.span_of(place + 1, place + 2), self.fix)],
                    words=quote(passage.part(max(place - 8, 0), min(place + 11, len(passage))).written),
                )


def _commas(passage: Passage) -> Iterator[int]:
    """Where the marks stand before a comma that is not needed."""
    text = passage.text
    for near, pattern in zip(_NEAR, _LISTS, strict=True):
        if near not in text:
            continue
        for match in pattern.finditer(text):
            mixed = text[match.start() - 1 : match.start()] == "、" or text[match.end() : match.end() + 1] == "、"
            if not mixed and "(" not in _outside(match.group()):
                yield from (match.start() + comma.start() for comma in _COMMA.finditer(match.group()))


_NAMES = compiled("《[^《》]*》|“[^“”]*”")


def _outside(words: str) -> str:
    return _NAMES.sub("", words)
