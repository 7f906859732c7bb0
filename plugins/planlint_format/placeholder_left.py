"""FMT109: placeholders left in a draft."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import words_in

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_CROSS = "×✕╳☓"
# A date, a year or a run of crosses: 20××年×月, ××, X月; Latin X only away from other letters and digits.
_CROSSES = compiled(
    rf"(?:(?:20|19)?[{_CROSS}]{{1,4}}年)(?:[{_CROSS}\d]{{1,2}}月)?(?:[{_CROSS}\d]{{1,2}}日)?|[{_CROSS}]{{1,2}}月(?:[{_CROSS}\d]{{1,2}}日)?"
    rf"|[{_CROSS}]{{2,}}(?:[省市县区局委])?"
)
_LATIN = compiled(
    r"(?<![A-Za-z0-9+])(?:20|19)[Xx]{2}年?(?![A-Za-z])|(?<![A-Za-z0-9+.\-])[Xx]{1,2}月(?:[Xx]{1,2}日)?|(?<![A-Za-z0-9+.\-@/_])[Xx]{2,}(?![A-Za-z0-9.\-@/_])"
)
_WORDS = compiled(
    r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
    r"|(?:(?<=[(\[:,、。;|])|(?<=时间)|(?<=单位)|(?<=部门)|(?<=人员)|(?<=地点)|(?<=金额)|(?<=数据)|^)(?:待定|待补充|待核实|待确认|待填写?|待明确)(?=[)\],、。;|]|$)"
)
_BLANKS = compiled(r"(?<![A-Za-z0-9/_])_{2,}(?![A-Za-z0-9_])|﹍{2,}|＿{2,}")
_REMARKS = compiled(
    r"【[ ×Xx…_]*】|【(?:批注|修改意见|审核意见)[^【】]{0,60}】"
    r"|【(?:待|此处|请|由|需|还需)[^【】]{0,30}(?:补充|填写|填入|核实|核对|确认|修改|完善|提供|定)[^【】]{0,30}】"
    r"|[(\[](?:此处[^()\[\]]{0,20}(?:补充|填写|填入|核实|确认|修改)|请(?:补充|填写|核实|确认))[^()\[\]]{0,12}[)\]]|某某(?=[市县区局委厅办])"
)
_EXAMPLE = compiled(r"示范文本|格式|模板|样式|范本|示例|样本|范例|填写说明|参考文本|样表|模版")
_FORM = compiled(
    r"表|格式|模板|模版|样式|文本|范本|示例|样本|申请|公示|承诺|协议|合同|报告|方案|函|书|证|提纲|指南|标识|牌"
)
_MASKED = compiled(r"联系|电话|传真|身份证|邮箱|手机|姓名|编号|账号|某某|签字|盖章|签名|日期:")
_MASK_REACH = 14  # characters before a cross in which 联系人 and the like say that somebody is masked
_QUOTE = 20  # characters to the end of a quotation
_PHONE = compiled(r"[:, \n]{0,2}\d{3,4}[-—一]?\d")
_SURNAME = compiled(r"(?:^|[,、。;:(|])[一-龥]$")


class PlaceholderLeft(Rule):
    """占位符残留 / Placeholder left in

    ## 查什么

    草稿里没有填的地方：“××”“XX”“20××年×月”“待定”“TODO”“____”“【】”“【请补充数据】”等。

    ## 为什么

    占位符印发出去是事故；写着“×月底前”的任务没有时限，写着“××局”的任务没有人负责。

    ## 反例

    ```plan
    清河县2025年河长制工作方案
    一、主要任务
    （一）清理河道。«20××年×月»底前由«××局»牵头完成。
    （二）整治排口。整治排口«____»个，«XX月»底前完成；责任单位：«待定»。
    （三）巡查河道。«【】»每月巡河2次。«【请水利局补充数据】»
    ```

    ## 正例

    ```plan
    清河县2025年河长制工作方案
    一、主要任务
    （一）清理河道。6月底前由县水利局牵头完成，实行“7×24小时”值守。
    （二）建设泵房。新建3×5米泵房2座，等待定点检修；办理率=办结数/受理数×100%。
    （三）公开电话。联系人：张××，电话：138××××0000；落实“1+X”证书制度。
    ```

    ## 例外

    - 乘号（3×5米、7×24小时、×100%）、隐去的姓名和号码、拉丁词里的X，不报。
    - 示范文本、格式、模板，以及附件里供填写的表格、协议、公示牌，不报。
    - 落款“2025年 月 日”是等签发时填的，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：人名、地名、时间、数字等是否准确，是审核的重点。

    ## In English

    Places of the draft that nobody has filled in: ××, XX, 20××年, 待定, TODO, ____, 【】 and remarks to the drafter. Multiplication, masked names and
    numbers, Latin words and forms among the attachments are left alone.
    """

    code = "FMT109"
    name = "placeholder-left"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual("占位符“{words}”没有填", "the placeholder “{words}” is still there"),
        why=Bilingual("印发前每一处都要有确定的内容", "before it is sent out every place must be filled in"),
        instead=Bilingual(
            "填写确切的内容，定不下来的删去或改写", "fill it in; what can't be settled is left out or reworded"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each stretch of placeholders in the document's own text."""
        if plan.title is not None and _EXAMPLE.search(plan.title.text):
            return
        marks = words_in(plan.clean.text, _MARKS)
        finders = [finder for finder in _FINDERS if not marks.isdisjoint(finder.marks)]
        forms = _forms(plan) if finders else []
        for line in plan.lines if finders else ():
            for start, end in _places(line, finders):
                if any(first <= line.start < last for first, last in forms):
                    break
                if not _EXAMPLE.search(line.text, max(0, start - _MASK_REACH), start):
                    place = line.part(start, end)
                    yield self.finding(place.span, words=quote(place.text))


def _forms(plan: Plan) -> list[tuple[int, int]]:
    """Where attachments stand that are there to be filled in."""
    edges = [*(attachment.label.start for attachment in plan.attached), len(plan.clean.text)]
    return [
        (start, end)
        for (start, end), attachment in zip(pairwise(edges), plan.attached, strict=True)
        if any(_FORM.search(line.text) for line in attachment.heading[:2])
        and (plan.title is None or start > plan.title.start)
    ]


def _places(line: Passage, finders: Iterable[_Finder]) -> Iterator[tuple[int, int]]:
    """The placeholders of a line, those that touch taken together."""
    text = line.text
    found = [
        match.span()
        for finder in finders
        if any(mark in text for mark in finder.marks)
        for match in finder.pattern.finditer(text)
        if not finder.spares(line, match)
    ]
    last = -1
    for start, end in sorted(found):
        if start >= last:
            yield start, end
            last = end


def _never(_line: Passage, _match: re.Match[str]) -> bool:
    return False


def _is_form(line: Passage, match: re.Match[str]) -> bool:
    """Whether a blank is one to sign in, or a rule across the page."""
    text = line.text
    near = text[max(0, match.start() - _MASK_REACH) : match.end() + _MASK_REACH]
    return match.group() == text or _MASKED.search(near) is not None


def _is_mask(line: Passage, match: re.Match[str]) -> bool:
    """Whether crosses hide a name or a number, or multiply."""
    text = line.text
    start, end = match.span()
    words = match.group()
    if any(mark in words for mark in "年月日"):
        return False
    if text.rfind("“", 0, start) > text.rfind("”", 0, start) and "”" in text[end : end + _QUOTE]:
        return True  # the pattern of a name: 悬挂“××示范村”标牌
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isdigit() or after.isdigit() or before in ("*", "@") or after in ("*", "@"):
        return True
    if len(words.rstrip("省市县区局委")) == len(words) and _SURNAME.search(text[max(0, start - 2) : start]):
        return True
    return _PHONE.match(line.clean.text, line.start + end) is not None or bool(
        _MASKED.search(text[max(0, start - _MASK_REACH) : start])
    )


class _Finder(Record):
    """One sort of placeholder: words without which there is none, the pattern, and what is spared."""

    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    spares: Callable[[Passage, re.Match[str]], bool]


_FINDERS = (
    _Finder(tuple(_CROSS), _CROSSES, _is_mask),
    _Finder(("X", "x"), _LATIN, _is_mask),
    _Finder(("待定", "待补充", "待核实", "待确认", "待填", "待明确", "TODO", "TBD", "FIXME"), _WORDS, _never),
    _Finder(("__", "﹍", "＿"), _BLANKS, _is_form),
    _Finder(("【", "此处", "(请", "[请", "某某"), _REMARKS, _never),
)
_MARKS = tuple(mark for finder in _FINDERS for mark in finder.marks)
