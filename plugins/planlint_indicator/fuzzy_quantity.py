"""IND109: a task whose output is 一批 or 若干."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Plan

_DELIVERS = (
    "选择|选取|选定|选派|选树|遴选|评选|精选|确定|抽取|抽查|培育|培养|培训|打造|建设|建成|建立|新建|共建|创建|创成|形成|推出|推广|推介|推进|推动|实施|开展|举办|组织|制定|制订"
    "|出台|编制|编写|修订|制修订|起草|发布|认定|引进|引育|引培|招引|储备|布局|设立|增设|新增|增加|改造|攻克|突破|申报|争创|扶持|支持|落地|开发|攻关|命名|总结|梳理|征集|谋划|查处|整治"
    "|淘汰|关停|树立|完成|安排|清理|取消|下放|公布|聘请|组建|集聚|催生|壮大|做强|孵化|提供|投放|配备|规划|生成|产生|宣传|曝光"
)
_FUZZY = (
    "(?<![第首头下])一批|若干|(?<![少倍])数[个家项处座]|几[个家项处座]|(?<![更许众])多[个家项处座](?!目)|一些|一系列"
)
_OUTPUT = compiled(rf"(?:{_DELIVERS})(?:了|出|并)?[^,;。、:()《》“”]{{0,4}}?({_FUZZY}|部分)(?=[一-龥“])(?!的)")
# 若干 may stand far behind its verb: 选择近年发布的涉及公众利益的若干文件.
_SEVERAL = compiled(rf"(?:{_DELIVERS})[^,;。:、]{{0,30}}(?<![+“0-9等])(若干)(?=[一-龥])")
# In these the word belongs to a title or to a name, or counts nothing that is made.
_NO_OUTPUT = compiled(r"(?:措施|意见|规定|政策|办法|条[款例]?|问题|决定|年|方面|种|次)")
_PICKED = ("选择", "选取", "选定", "遴选", "抽取", "抽查", "确定", "安排")
_COUNT = compiled(r"\d+[多余]?[个家项处条座所名件户人场期门种支台套批]")
_HINT = compiled("[一若部多数几](?:[批干分些]|系列|[个家项处座](?<!一.))")  # one is in each of them, and rare
_REACH = 7  # characters: no verb stands farther before the word than that
_MANY = 3  # places: from here on they are one fault of the document


class FuzzyQuantity(Rule):
    """模糊数量 / Fuzzy quantity

    ## 查什么

    任务的产出用“一批”“若干”“部分”“多个”表示，同一句里没有数量：“打造一批示范点”“选择若干部门开展评查”。

    ## 为什么

    两个是“一批”，二十个也是“一批”。数量不定，进度没法排，到年底没法验收，资金和人手也没法测算。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年法治示范创建方案
    一、重点任务
    （一）开展评查。选择«若干»部门开展案卷评查。（责任单位：县司法局）
    （二）培育典型。打造«一批»法治文化示范点。（责任单位：县司法局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县2025年法治示范创建方案
    一、重点任务
    （一）开展评查。选择3个部门开展案卷评查，执行《关于加强案卷管理的若干意见》。（责任单位：县司法局）
    （二）培育典型。打造一批法治文化示范点，年内建成6个。（责任单位：县司法局）
    （三）协同处置。涉及多个部门的事项，由牵头部门统一答复。（责任单位：县政务服务局）
    ```

    ## 例外

    - 同一句里写了数量的不报。
    - 文件名、“若干措施”“若干意见”里的不报。
    - 工作目标、指导思想和回顾工作的部分不报；年度报告不报；政府工作报告的任务另行分解，也不报。
    - 三处以上的，合并为一条提示。

    ## 依据

    任务要能验收，数量是最基本的验收标准；绩效目标要“细化、量化描述”。

    ## In English

    The output of a task is “a number of”, “some” or “several”, and the sentence gives no figure. Titles of documents (若干意见) and
    sections that assign no work are left alone; where there are three or more they are one piece of information for the document.
    """

    code = "IND109"
    name = "fuzzy-quantity"
    severity = Severity.INFO
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”没有写明数量", "“{words}” does not say how many"),
        why=Bilingual(
            "任务的产出没有数量，进度没法排，到期没法验收",
            "the output of the task has no number to plan for and to check by",
        ),
        instead=Bilingual(
            "写明数量，如把“{fuzzy}”改为“3个”；一时定不下的，写“不少于×个”",
            "give a number, as “3个” for “{fuzzy}”, or at least a minimum: “不少于×个”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处任务产出用“一批”“若干”等表示数量，如“{words}”",
            "the output of {count} tasks is put as “some” or “several”, “{words}” for one",
        ),
        why=message.why,
        instead=Bilingual("能定数量的逐处写明，如“打造示范点6个”", "give numbers where you can, as “打造示范点6个”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report outputs without a number."""
        found = list(_outputs(plan))
        for start, end, words in found:
            yield self.finding(
                plan.clean.span(start, end),
                shared=len(found) >= _MANY,
                words=quote(words),
                fuzzy=plan.clean.text[start:end],
            )


def _outputs(plan: Plan) -> Iterator[tuple[int, int, str]]:
    """The edges of each fuzzy word in the clean text, and the words it stands in."""
    done, seen = 0, set()
    for task in plan.tasks:
        text, start = task.passage.text, task.passage.start
        hints = list(_HINT.finditer(text)) if start >= done else []
        if not hints:
            continue
        done = task.passage.end
        for match in _matches(text, hints):
            begin, end = match.span(1)
            words = text[match.start() : _noun_end(text, end)]
            if words not in seen and not _is_counted(text, match.start(), end):
                seen.add(words)  # the same output said twice is another fault
                yield start + begin, start + end, words


def _matches(text: str, hints: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    taken: set[int] = set()
    done = 0
    for hint in hints:
        match = _OUTPUT.search(text, max(done, hint.start() - _REACH), hint.end() + 1)
        if match is None:
            continue
        done = match.end()
        taken.add(match.start(1))
        if match.group(1) != "部分" or match.group().startswith(_PICKED):
            yield match
    if "若干" in text:
        yield from (match for match in _SEVERAL.finditer(text) if match.start(1) not in taken)


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether the sentence gives a number, or the word belongs to a title."""
    if _NO_OUTPUT.match(text, end) or text.rfind("《", 0, end) > text.rfind("》", 0, end):
        return True
    first, last = text.rfind("。", 0, start) + 1, text.find("。", end)
    return _COUNT.search(text, first, last if last >= 0 else len(text)) is not None


def _noun_end(text: str, at: int) -> int:
    """Where the words end that say of what there are some."""
    return min((place for mark in ",;。(" if (place := text.find(mark, at)) >= 0), default=len(text))
