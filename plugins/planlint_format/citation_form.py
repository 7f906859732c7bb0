"""FMT108: documents cited by the wrong form of an order's number, number before title, or number alone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_ORDER = compiled(r"第?(\d{1,4}|[一二三四五六七八九十百]{1,5})号令")
_ISSUER = compiled(r"[一-龥]{2,20}$")
_LEADS = compiled(
    r".*(?:按照|根据|依据|依照|遵照|参照|落实|贯彻|执行|通过|发布|颁布|公布|印发|以及|关于|(?<!共)和|[与及以])(?=[一-龥]{2})"
)
_ISSUES = compiled(r"(?:政府|国务院|委员会|总局|常委会|中央军委|[省市部委局厅署])$")
_SHORT_GOVERNMENT = compiled(r"(?<=[省市州县区旗])政府$")
_NUMBER_FIRST = compiled(r"(\()?([一-龥]{1,16})([〔\[](?:19|20)\d\d[〕\]]\d{1,5}号)(?:文件?)?\)?《([^《》]{4,90})》")
_NUMBER_ALONE = compiled(r"(?<!\()([一-龥]{1,16})([〔\[](?:19|20)\d\d[〕\]]\d{1,5}号)(?=文|精神|要求|规定)")
_BODY_BEFORE = compiled(r".*(?:政府|[厅局委部])(?=[一-龥]{3})")
# A number in brackets after such words is that of the document they name.
_NAMED_BEFORE = compiled(
    r"(?:[》”>)\d]|通知|意见|方案|办法|规定|计划|规划|条例|纲要|细则|决定|要点|批复|函|报告|措施|文件|请示)$"
)
_PUNCTUATION = compiled(r"[〔〕\[\]\s]")


class CitationForm(Rule):
    """引用文件不规范 / Form of citations

    ## 查什么

    引用文件的写法：命令的文号写成“第6号令”“6号令”；文号写在标题前面；只写文号、全文没有出现过标题。

    ## 为什么

    引用公文先引标题、后引发文字号；命令的文号写“令第6号”。只有文号，读者不知道是什么文件；只写“6号令”，不知道是谁的令。

    ## 反例

    ```plan
    白溪市2025年依法行政工作安排
    一、主要任务
    （一）规范决策。执行《白溪市重大决策规定》（«市政府第6号令»）和《白溪市听证办法》（«18号令»）。
    （二）规范执法。按照«白政发〔2024〕3号»《关于规范行政检查的意见》清理检查事项。
    （三）规范文件。落实«白政办发〔2024〕9号»文件要求，开展文件清理。
    ```

    ```fixed
    白溪市2025年依法行政工作安排
    一、主要任务
    （一）规范决策。执行《白溪市重大决策规定》（市人民政府令第6号）和《白溪市听证办法》（18号令）。
    （二）规范执法。按照《关于规范行政检查的意见》（白政发〔2024〕3号）清理检查事项。
    （三）规范文件。落实白政办发〔2024〕9号文件要求，开展文件清理。
    ```

    ## 正例

    ```plan
    白溪市2025年依法行政工作安排
    一、主要任务
    （一）规范决策。执行《白溪市重大决策规定》（白溪市人民政府令第6号）。
    （二）规范执法。按照《关于规范行政检查的意见》（白政发〔2024〕3号）清理检查事项。
    （三）规范文件。再次对照白政发〔2024〕3号文件，开展文件清理。落实第3号总河长令和县总河长第1号令。
    ```

    ## 例外

    - 前面引过标题和文号的，再次引用只写文号或者简称，不报。
    - 总河长令、总林长令不是政府规章，不报。
    - 缺标题、缺发布机关的只提示，不给改法：要查原文件。

    ## 依据

    引用公文应当先引标题，后引发文字号，是原《国家行政机关公文处理办法》（国发〔2000〕23号）的规定，至今通行；命令的编号形式
    见《党政机关公文格式》（GB/T 9704—2012）第10.2条。

    ## In English

    A document is cited title first, then number; an order is numbered 令第6号, not 第6号令. A number alone, of which the title stands nowhere
    in the text, tells the reader nothing.
    """

    code = "FMT108"
    name = "citation-form"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("命令的文号写成“{words}”", "the number of an order is written “{words}”"),
        why=Bilingual(
            "命令的文号用“令第×号”的形式，前面写发布机关", "an order is numbered 令第…号, with its issuer before"
        ),
        instead=Bilingual("写作“{right}”", "write “{right}”"),
    )
    nobody_message = Message(
        what=Bilingual("“{words}”没有写是谁的令", "“{words}” does not say whose order it is"),
        why=message.why,
        instead=Bilingual(
            "写明发布机关，如“白溪市人民政府令第{number}号”", "name the issuer, as in 白溪市人民政府令第{number}号"
        ),
    )
    order_message = Message(
        what=Bilingual("文号“{words}”写在标题前面", "the number “{words}” stands before the title"),
        why=Bilingual("引用公文先引标题，后引发文字号", "the title comes first, then the number"),
        instead=Bilingual("写作“{right}”", "write “{right}”"),
    )
    alone_message = Message(
        what=Bilingual("只写了文号“{words}”，没有标题", "the number “{words}” without a title"),
        why=Bilingual(
            "首次引用要写出标题，只有文号看不出是什么文件",
            "at the first mention a number alone does not say which document is meant",
        ),
        instead=Bilingual("写成“《标题》（{words}）”", "write 《title》（{words}）"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look at orders and document numbers where they are cited."""
        titled = {_bare(citation.number) for citation in plan.citations if citation.number}
        for line in plan.lines:
            if "号令" in line.text:
                yield from self._orders(line)
            if "号" in line.text and ("〔" in line.text or "[" in line.text):
                yield from self._numbers(line, titled)

    def _orders(self, line: Passage) -> Iterator[Finding]:
        text = line.text
        for match in _ORDER.finditer(text):
            before = _ISSUER.search(text, 0, match.start())
            issuer = _LEADS.sub("", before.group()) if before else ""
            number = match.group(1)
            if issuer and _ISSUES.search(issuer):
                place = line.part(match.start() - len(issuer), match.end())
                right = f"{_SHORT_GOVERNMENT.sub('人民政府', issuer)}令第{number}号"
                fixes = [replace(place.span, right, Applicability.SUGGESTION)]
                yield self.finding(place.span, words=quote(place.text), right=right, fixes=fixes)
            elif text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in (")", ","):
                place = line.part(*match.span())
                yield self.finding(place.span, self.nobody_message, words=place.text, number=number)

    def _numbers(self, line: Passage, titled: set[str]) -> Iterator[Finding]:
        text = line.text
        for match in _NUMBER_FIRST.finditer(text):
            if match.group(1) and _NAMED_BEFORE.search(text[: match.start()]):
                continue
            place = line.part(match.start(3) - len(_code(match.group(2))), match.end(3))
            titled.add(_bare(place.text))
            whole = line.part(match.start() if match.group(1) else place.start - line.start, match.end())
            right = f"《{match.group(4)}》（{place.text}）"
            fixes = [replace(whole.span, right, Applicability.SUGGESTION)]
            yield self.finding(place.span, self.order_message, words=quote(place.text), right=quote(right), fixes=fixes)
        for match in _NUMBER_ALONE.finditer(text):
            place = line.part(match.start(2) - len(_code(match.group(1))), match.end(2))
            number = _bare(place.text)
            if not any(known.endswith(number) or number.endswith(known) for known in titled):
                titled.add(number)
                yield self.finding(place.span, self.alone_message, severity=Severity.INFO, words=quote(place.text))


def _code(words: str) -> str:
    """The agency's code at the end of some words: 按照白政发 → 白政发, 县财政局白财发 → 白财发."""
    return _BODY_BEFORE.sub("", _LEADS.sub("", words))


def _bare(number: str) -> str:
    return _PUNCTUATION.sub("", number)
