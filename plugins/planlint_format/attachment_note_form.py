"""FMT106: the list of attachments with the wrong marks."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Announced
    from planlint import Finding
    from planlint import Plan

_LONGEST = 80  # characters: a longer one is no name
_STOPS = "。;,、."
_TITLE = compiled(r"《[^《》]+》(?:\([^()]*\))?")


class AttachmentNoteForm(Rule):
    """附件说明不规范 / Form of the list of attachments

    ## 查什么

    正文之后的附件说明：序号后用了顿号、逗号，附件名称后面带标点，名称加了书名号。

    ## 为什么

    附件说明的写法有国家标准：序号用阿拉伯数字加下脚点，名称后面不加标点。

    ## 反例

    ```plan
    云岭市供水保障工作方案
    一、主要任务
    （一）新建水源。6月底前开工。
    （二）改造管网。年底前完成。
    （三）加强监测。每月1次。
    附件：1«、»«《任务分解表》»«；»
    2.联系人名单«。»
    ```

    ```fixed
    云岭市供水保障工作方案
    一、主要任务
    （一）新建水源。6月底前开工。
    （二）改造管网。年底前完成。
    （三）加强监测。每月1次。
    附件：1.任务分解表
    2.联系人名单
    ```

    ## 正例

    ```plan
    云岭市供水保障工作方案
    一、主要任务
    （一）新建水源。6月底前开工。
    （二）改造管网。年底前完成。
    （三）加强监测。每月1次。
    附件：1.任务分解表
    2.《供水条例》学习读本目录
    ```

    ## 例外

    只有名称整个套在书名号里才报；名称里提到别的文件，书名号是对的。

    ## 依据

    《党政机关公文格式》（GB/T 9704—2012）第7.3.4条。

    ## In English

    In the list of attachments an Arabic number is followed by a full stop, and the name has neither title marks nor a mark after it.
    """

    code = "FMT106"
    name = "attachment-note-form"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    _why = Bilingual(
        "附件说明的序号用“1.”，附件名称后不加标点（GB/T 9704—2012 第7.3.4条）",
        "attachments are listed as 1.name, without a mark after the name (GB/T 9704-2012, 7.3.4)",
    )
    message = Message(
        what=Bilingual("附件名称“{words}”后面带了标点", "a mark after the name of the attachment “{words}”"),
        why=_why,
        instead=Bilingual("删去", "delete it"),
    )
    label_message = Message(
        what=Bilingual("附件序号写成“{words}”", "the attachment is numbered “{words}”"),
        why=_why,
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    title_message = Message(
        what=Bilingual("附件名称“{words}”加了书名号", "the name of the attachment “{words}” stands in title marks"),
        why=Bilingual(
            "附件说明里直接写附件的名称，与附件的标题一致，不加书名号",
            "the list gives the names as they stand over the attachments, without title marks",
        ),
        instead=Bilingual("去掉书名号", "leave the title marks out"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look at each name in the list."""
        clutter = {paragraph.start for paragraph in plan.clutter}
        for announced in plan.announced:
            if announced.label.start not in clutter:
                yield from self._marks(announced)

    def _marks(self, announced: Announced) -> Iterable[Finding]:
        label, name = announced.label, announced.name
        if announced.number is not None and label.text[-1] in "、,":
            mark = label.part(len(label) - 1)
            right = f"{announced.number}."
            fix = _fix(Edit(mark.span, "."), zh=f"改为“{right}”", en=f"write “{right}”")
            yield self.finding(mark.span, self.label_message, words=label.text, right=right, fixes=[fix])
        bare = name.part(0, len(name.text.rstrip(_STOPS)))
        if bare and _TITLE.fullmatch(bare.text):
            close = bare.text.index("》")
            edits = (Edit(bare.span_of(0, 1), ""), Edit(bare.span_of(close, close + 1), ""))
            fix = _fix(*edits, zh="去掉书名号", en="leave the title marks out")
            yield self.finding(bare.span, self.title_message, words=quote(bare.text), fixes=[fix])
        if bare and len(bare) < len(name) <= _LONGEST and "。" not in bare.text:
            marks = name.part(len(bare))
            fix = _fix(Edit(marks.span, ""), zh="删去", en="delete it")
            yield self.finding(marks.span, words=quote(bare.text), fixes=[fix])


def _fix(*edits: Edit, zh: str, en: str) -> Fix:
    return Fix(edits, Applicability.SAFE, Bilingual(zh, en))
