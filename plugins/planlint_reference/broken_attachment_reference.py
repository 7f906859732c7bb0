"""REF101: an attachment that is referred to and not there, or titled otherwise than announced."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import bare_title
from planlint import compiled
from planlint import quote
from planlint import read_number

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Attachment
    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_WORD = "附(?:件|表|图|录)"
# Han numerals only where nothing goes on (附件一并报送); a hyphen may be a number's own (附件1-2).
_NUMBERED = compiled(
    rf"({_WORD}) ?(\d{{1,2}}|[一二三四五六七八九十]{{1,2}}(?=[)、,。;:所中的]|$))"
    rf"(?:[~至、和及] ?(?:{_WORD})? ?(\d{{1,2}}))?(?![\d.]|[年月个份项条种类])"
)
_UNNUMBERED = compiled(r"(?:详见|见|按照?|参照)附件(?![\d一二三四五六七八九十])")
_FOREIGN = compiled(r"》(?:\([^()]*\))?(?:的|中|中的|之)?$|(?:原|该|其|合同|协议|文件|文|号|标书)(?:的|中的)?$")
_ATTACHED_TO_IT = compiled(r"(?:\([^()]*\))?(?:的|中的?)?附件")
_ARTICLE = compiled(r"第[一二三四五六七八九十百\d]{1,4}[条款项]")
_TITLE_END = compiled(
    r"(?:表|方案|名单|清单|要点|指南|办法|细则|目录|指标|体系|标准|图|计划|安排|台账|分工|格式|模板|样式|规定|规则|流程|预案|说明|书|制度|目标|方法)$"
)
_STOPS = "。;,、.《》"


class BrokenAttachmentReference(Rule):
    """附件引用落空 / Broken reference to an attachment

    ## 查什么

    - 文中写“见附件3”，附件说明和随文附件里却没有附件3；
    - 附件说明的名称与附件自己的标题不一致；
    - 附件编号超出附件说明；
    - 提到附件，却既没有附件说明，也没有附上（只提示一次）。

    ## 为什么

    收文单位按引用去找附件，找不到就没法执行。

    ## 反例

    ```plan
    白溪市公园建设工作方案
    一、主要任务
    （一）新建公园。建设口袋公园8处（见附件1）。
    （二）改造公园。改造老旧公园5处（见«附件3»）。
    （三）管护公园。落实管护责任（见附件2）。
    附件：1.新建公园清单
    2.管护责任表
    附件1
    新建公园清单
    附件2
    «管护单位联系表»
    ```

    ```plan
    白溪市公园建设工作方案
    一、主要任务
    （一）新建公园。建设口袋公园8处（«见附件»）。
    （二）改造公园。改造老旧公园5处。
    ```

    ## 正例

    ```plan
    白溪市公园建设工作方案
    一、主要任务
    （一）新建公园。按照《白溪市绿地规划》附件5建设口袋公园8处（见附件1）。
    （二）改造公园。改造老旧公园5处（见附件2）。
    （三）管护公园。落实管护责任。
    附件：1.新建公园清单
    2.改造公园清单
    附件1
    新建公园
    清单
    ```

    ## 例外

    - 别的文件的附件（“《……》附件2”）不查。
    - 附件说明里有、没有随文提供的附件，不报。
    - 任务分解表自己就是附件，“见附件”不报。
    - 附件的标题分了几行、读不准的，不比对。

    ## 依据

    《党政机关公文格式》（GB/T 9704—2012）第7.3.4条、第7.3.7条：附件顺序号和附件标题应当与附件说明的表述一致。

    ## In English

    A reference to 附件3 where neither the list of attachments nor the attachments that come with the draft have one; a title over an attachment
    that differs from the list; and, once, any reference where nothing is announced nor attached. Attachments of other documents are none
    of this.
    """

    code = "REF101"
    name = "broken-attachment-reference"
    severity = Severity.ERROR
    _why = Bilingual(
        "附件的顺序号和标题要与附件说明一致（GB/T 9704—2012 第7.3.7条），引用的附件要找得到",
        "numbers and titles of attachments agree with the list (GB/T 9704-2012, 7.3.7), and what is referred to must be there",
    )
    message = Message(
        what=Bilingual("提到“{words}”，但附件只有{known}", "“{words}” is referred to, but the attachments are {known}"),
        why=_why,
        instead=Bilingual("改正编号，或补上这个附件", "correct the number, or add the attachment"),
    )
    nothing_message = Message(
        what=Bilingual(
            "提到“{words}”，但没有附件说明，也没有附上附件",
            "“{words}” is referred to, but nothing is announced nor attached",
        ),
        why=_why,
        instead=Bilingual(
            "在正文后写附件说明并附上；没有附件的，删去这处引用",
            "list it after the text and attach it, or leave the reference out",
        ),
    )
    title_message = Message(
        what=Bilingual(
            "附件标题“{words}”与附件说明的“{announced}”不一致",
            "the attachment is titled “{words}”, the list says “{announced}”",
        ),
        why=_why,
        instead=Bilingual("核对后统一", "find out which is right and use it in both places"),
    )
    extra_message = Message(
        what=Bilingual("有“{words}”，附件说明里没有", "“{words}” is there, but the list does not announce it"),
        why=_why,
        instead=Bilingual("补进附件说明，或改正编号", "add it to the list, or correct the number"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Compare references, the list of attachments and the attachments."""
        yield from self._references(plan)
        yield from self._titles(plan)
        yield from self._extra(plan)

    def _references(self, plan: Plan) -> Iterator[Finding]:
        known = _known(plan)
        listed = bool(known["附件"]) or "附件:" in plan.clean.text  # run into the text where line breaks were lost
        missing = False
        for line, match in () if _is_attachment(plan) else _numbered(plan):
            word, numbers = match.group(1), known[match.group(1)]
            wanted = [read_number(part) for part in match.group(2, 3) if part]
            if not numbers:
                if word == "附件" and not listed and not missing:
                    missing = True
                    yield self._nothing(line, match)
            elif any(number not in numbers for number in wanted) and (numbers != {None} or max(wanted, key=_size) != 1):
                yield self.finding(line.span_of(*match.span()), words=match.group(), known=_said(word, numbers))
        if not listed and not missing and plan.kind is not Kind.TASK_TABLE and not _is_attachment(plan):
            yield from self._unnumbered(plan)

    def _unnumbered(self, plan: Plan) -> Iterator[Finding]:
        for line in plan.paragraphs:
            found = _UNNUMBERED.search(line.text) if "附件" in line.text else None
            if found is not None and not _FOREIGN.search(line.text[: found.start()]):
                yield self._nothing(line, found)
                return

    def _nothing(self, line: Passage, match: re.Match[str]) -> Finding:
        span = line.span_of(*match.span())
        return self.finding(span, self.nothing_message, severity=Severity.WARNING, words=match.group())

    def _titles(self, plan: Plan) -> Iterator[Finding]:
        for announced in plan.announced:
            name = bare_title(announced.name.text.strip(_STOPS))
            for attachment in plan.attached:
                same = (attachment.word, attachment.number) == (announced.word, announced.number)
                lines = _other_title(attachment, name) if same and name else 0
                if lines:
                    heading = attachment.heading
                    title = heading[0].clean.passage(heading[0].start, heading[lines - 1].end)
                    related = [Related(announced.name.span, Bilingual("附件说明", "the list of attachments"))]
                    words, said = quote(title.text), quote(announced.name.text.strip(_STOPS))
                    yield self.finding(title.span, self.title_message, words=words, announced=said, related=related)

    def _extra(self, plan: Plan) -> Iterator[Finding]:
        numbers = {each.number for each in plan.announced if each.word == "附件" and each.number is not None}
        if len(numbers) < 2:
            return
        for attachment in plan.attached:
            if attachment.word == "附件" and attachment.number is not None and attachment.number > max(numbers):
                label = attachment.label
                yield self.finding(label.span, self.extra_message, severity=Severity.WARNING, words=label.text)


def _known(plan: Plan) -> dict[str, set[int | None]]:
    """The numbers of the attachments that are announced or come with the draft."""
    known: dict[str, set[int | None]] = {word: set() for word in ("附件", "附表", "附图", "附录")}
    for announced in plan.announced:
        known[announced.word].add(announced.number)
    for attachment in plan.attached:
        known[attachment.word].add(attachment.number)
    return known


def _numbered(plan: Plan) -> Iterator[tuple[Passage, re.Match[str]]]:
    """References to numbered attachments of this document; not the labels over them, nor the list."""
    over = {attachment.label.start for attachment in plan.attached}
    over |= {announced.label.start for announced in plan.announced}
    for line in plan.lines:
        if "附" not in line.text or line.text.startswith(("附件:", "附表:", "附图:", "附录:")):
            continue
        for match in _NUMBERED.finditer(line.text):
            start = match.start()
            if start == 0 or line.start + start in over or _of_another(line.text, start, match.end()):
                continue
            yield line, match


def _is_attachment(plan: Plan) -> bool:
    """Whether the draft is itself one attachment of something: the others are elsewhere."""
    first = plan.attached[0].label.start if plan.attached else len(plan.clean.text)
    return not plan.letter and plan.title is not None and first < plan.title.start


def _of_another(text: str, start: int, end: int) -> bool:
    """Whether an attachment is one of a document named before it (《…》附件第五条，附件1第三条)."""
    clause = text[max(text.rfind("。", 0, start), text.rfind(";", 0, start)) + 1 : start]
    behind = clause[clause.rfind("》") + 1 :] if "》" in clause else ""
    return (
        _FOREIGN.search(text[:start]) is not None
        or _ATTACHED_TO_IT.match(behind) is not None
        or _ARTICLE.match(text, end) is not None
    )


def _other_title(attachment: Attachment, name: str) -> int:
    """How many lines the title over an attachment takes where it is certainly not the name announced; 0 else."""
    lines = [bare_title(line.text) for line in attachment.heading]
    read = ["".join(lines[:count]) for count in range(1, len(lines) + 1)]
    if any(name in title or (title and title in name) for title in read):
        return 0
    whole = [count for count, title in enumerate(read, 1) if _TITLE_END.search(title) and len(title) <= 2 * len(name)]
    return min(whole, key=lambda count: abs(len(read[count - 1]) - len(name)), default=0)


def _size(number: int | None) -> int:
    return number or 0


def _said(word: str, numbers: set[int | None]) -> str:
    known = sorted(number for number in numbers if number is not None)
    return "、".join(f"{word}{number}" for number in known) if known else f"一个{word}"
