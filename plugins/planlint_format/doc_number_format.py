"""FMT101: document numbers with the wrong brackets, a leading zero, 第, or a piece missing."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_NUMBER = compiled(r"([〔\[(【﹝〖{])(\d{2,5})([〕\])】﹞〗}])(第?)(\d{1,5})(号?)")
_BRACKETS_ALONE = compiled(r"([\[【﹝〖])((?:19|20)\d\d)([\]】﹞〗])$")
_REST = compiled(r"\n第?\d{1,5} ?号")
_UNCLOSED = compiled(r"[〔\[【](?:19|20)\d{3,8}(?![\d〕\]】])号?")
_UNOPENED = compiled(r"(?<=[一-龥])(?:19|20)\d\d[〕】]第?\d{1,5}号")
_MARKS = "〔〕[【﹝〖{号"  # one is in every number
_PROPER = compiled(r"〔(?:19|20)\d\d〕")
_HABIT = 3  # numbers written alike from which it is the document's way
_CODE = compiled(r"[一-龥]{1,8}$")
_ALONE = compiled(r"\(?[一-龥]{2,12}〔\d{4}〕\d{1,5}\)?")
_NO_DOCUMENT = frozenset("线楼地机院门厅库车井宗台站点路船泵栋")  # （2020）3号线, 5号楼
_NUMBERED_OTHERWISE = compiled(r"(?:令|公告|通告|证|备|许|准|第)$")  # 公告〔2020〕第5号; a licence
_OLD = 49  # two-digit years from here on are of documents numbered so in the last century


class _Fault(Record):
    """A wrong number: what is wrong first of all, and how it would be right."""

    message: Message
    edits: tuple[tuple[int, int, str], ...] = ()
    right: str = ""
    sure: bool = True


_WHY = Bilingual(
    "发文字号由机关代字、年份、顺序号组成：年份写全四位、用六角括号括起，顺序号不编虚位、不加“第”，后加“号”（GB/T 9704—2012 第7.2.5条）",
    "a document number is the agency's code, the year in full between 〔〕, and the number without leading zero or 第, then 号 (GB/T 9704-2012, 7.2.5)",
)
_INSTEAD = Bilingual("写作“{right}”", "write “{right}”")


def _message(zh: str, en: str, instead: Bilingual = _INSTEAD) -> Message:
    return Message(Bilingual(f"发文字号“{{words}}”{zh}", f"document number “{{words}}”: {en}"), _WHY, instead)


_WRONG_BRACKETS = _message("的年份没有用六角括号", "the year is not between 〔 and 〕")
_SHORT_YEAR = _message("的年份没有写全四位", "the year has not got four digits")
_ZERO = _message("的顺序号编了虚位", "the number has a leading zero")
_ORDINAL = _message("的顺序号前多了“第”", "第 does not stand before the number")
_NO_HAO = _message("缺“号”字", "号 is missing")
_BROKEN = _message(
    "残缺，年份与顺序号分不开",
    "it is broken, year and number run together",
    Bilingual("对照原文件补全，如“〔2025〕8号”", "complete it from the document itself, as in 〔2025〕8号"),
)


class DocNumberFormat(Rule):
    """发文字号不规范 / Form of document numbers

    ## 查什么

    全文各处的发文字号（本文的和引用的）：年份用了方括号、圆括号、方头括号，年份不足四位，顺序号带虚位（08号）、加“第”，
    缺“号”字，以及缺括号、年份与序号粘连的残缺文号。全文都没有用六角括号的，合并为一条。

    ## 为什么

    文号是查找文件的依据，写法有国家标准；残缺的文号查不到原文。

    ## 反例

    ```plan
    青禾县人民政府关于印发《青禾县2025年安全生产工作要点》的通知
    青政发«[2025]08号»
    各乡镇人民政府：
    现将《青禾县2025年安全生产工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年安全生产工作要点
    一、主要任务
    （一）落实责任。执行《关于加强安全生产工作的意见》（白政发«(2024)12号»）和《考核办法》（白安委〔2024〕«第»3号）。
    （二）排查隐患。按照《排查细则》（白应急«〔202317»）开展自查。
    ```

    ```fixed
    青禾县人民政府关于印发《青禾县2025年安全生产工作要点》的通知
    青政发〔2025〕8号
    各乡镇人民政府：
    现将《青禾县2025年安全生产工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年安全生产工作要点
    一、主要任务
    （一）落实责任。执行《关于加强安全生产工作的意见》（白政发〔2024〕12号）和《考核办法》（白安委〔2024〕3号）。
    （二）排查隐患。按照《排查细则》（白应急〔202317）开展自查。
    ```

    ## 正例

    ```plan
    青禾县2025年安全生产工作要点
    一、主要任务
    （一）落实责任。执行《关于加强安全生产工作的意见》（白政发〔2024〕12号）和《消防管理规定》（白溪市人民政府令第6号）。
    （二）排查隐患。对照《危险化学品目录》（国家有关部门公告2020年第5号）开展自查，乘坐地铁(2025)3号线的乘客除外。
    ```

    ## 例外

    - 命令“令第6号”、公告“公告2020年第5号”、标准号各有写法，不查。
    - 年份与顺序号之间的空格是排版或 PDF 抽取留下的，不报；草稿里还没有编号的“〔2025〕 号”不报。
    - 上世纪文件原有的两位年份（〔95〕）不报。
    - 残缺的文号只提示，不给改法。

    ## 依据

    《党政机关公文格式》（GB/T 9704—2012）第7.2.5条。

    ## In English

    A document number is the code of the agency, the year in four digits between 〔 and 〕, the number without leading zero and without 第, then
    号. Brackets, zeros and 第 are mended safely; a number with a piece missing is only reported, as nobody but the drafter can
    look it up. Where no number of the document has 〔〕, that is one finding. Orders (令第6号), announcements and standards are numbered in ways of their own.
    """

    code = "FMT101"
    name = "doc-number-format"
    severity = Severity.ERROR
    fix = Applicability.SAFE
    message = _WRONG_BRACKETS
    shared_message = Message(
        Bilingual(
            "有 {count} 处文号没有用六角括号，如“{words}”", "{count} document numbers without 〔〕, such as “{words}”"
        ),
        _WHY,
        Bilingual("年份一律用六角括号，如“{right}”", "put the year between 〔 and 〕 throughout, as in {right}"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each number that is not as it should be, once; brackets that are wrong throughout as one fault."""
        found = list(self._places(plan))
        wrong = sum(finding.message is _WRONG_BRACKETS for finding in found)
        throughout = wrong >= _HABIT and wrong > len(_PROPER.findall(plan.clean.text))
        for finding in found:
            shared = throughout and finding.message is _WRONG_BRACKETS
            yield finding.changed(shared=True) if shared else finding

    def _places(self, plan: Plan) -> Iterator[Finding]:
        places = plan.clean.places(_MARKS)
        for line in plan.lines:
            if bisect_left(places, line.start) == bisect_left(places, line.end):
                continue
            for match in _NUMBER.finditer(line.text):
                fault = _fault(plan, line, match)
                if fault is not None:
                    yield self._found(line, match, fault)
            yield from self._others(plan, line)

    def _others(self, plan: Plan, line: Passage) -> Iterator[Finding]:
        """Numbers of which a piece is missing, and those broken over two lines."""
        text = line.text
        alone = _BRACKETS_ALONE.search(text)
        if alone and _REST.match(plan.clean.text, line.end):
            yield self._found(line, alone, _Fault(_WRONG_BRACKETS, _brackets(alone), f"〔{alone.group(2)}〕"))
        for pattern in (_UNCLOSED, _UNOPENED):
            for match in pattern.finditer(text):
                if match.group()[0] in "[【" and not match.group().endswith("号"):
                    continue
                if pattern is _UNOPENED or _CODE.search(text, 0, match.start()):
                    yield self._found(line, match, _Fault(_BROKEN))

    def _found(self, line: Passage, match: re.Match[str], fault: _Fault) -> Finding:
        fixes = []
        if fault.edits:
            edits = tuple(Edit(line.span_of(start, end), words) for start, end, words in fault.edits)
            title = Bilingual(f"改为“{fault.right}”", f"write “{fault.right}”")
            fixes = [Fix(edits, Applicability.SAFE if fault.sure else Applicability.SUGGESTION, title)]
        start, end = match.span()
        if fault.message is _ORDINAL:
            start, end = match.span(4)
        code = _CODE.search(line.text, 0, match.start())
        before = code.group().rpartition("文件")[2] if code else ""  # a letterhead run into the number
        words = quote(before + match.group())
        return self.finding(line.span_of(start, end), fault.message, words=words, right=fault.right, fixes=fixes)


def _fault(plan: Plan, line: Passage, match: re.Match[str]) -> _Fault | None:
    """What is wrong with a number that has all of its pieces but 号, or None."""
    opening, year, closing, ordinal, number, hao = match.groups()
    text = line.text
    code = _CODE.search(text, 0, match.start())
    proper = opening == "〔" and closing == "〕"
    hao = hao or ("号" if match.end() == len(text) and plan.clean.text.startswith("\n号", line.end) else "")
    if code is None or _NUMBERED_OTHERWISE.search(code.group()) or text[match.end() : match.end() + 1] in _NO_DOCUMENT:
        return None
    if not proper and not hao:
        return None
    if len(year) != 4 and (len(year) != 2 or int(year) >= _OLD):
        return _Fault(_BROKEN) if proper and len(year) != 2 else None
    if len(year) == 4 and not 1949 <= int(year) < 2100:
        return None
    if not hao and not _lacks_hao(line, match):
        return None
    return _wrong(match, proper, ordinal, number, hao)


def _wrong(match: re.Match[str], proper: bool, ordinal: str, number: str, hao: str) -> _Fault | None:
    year = match.group(2)
    full = year if len(year) == 4 else f"20{year}"
    faults: list[Message] = []
    edits: list[tuple[int, int, str]] = []
    if not proper:
        faults.append(_WRONG_BRACKETS)
        edits += _brackets(match)
    if len(year) == 2:
        faults.append(_SHORT_YEAR)
        edits.append((match.start(2), match.end(2), full))
    bare = number.lstrip("0")
    if ordinal:
        faults.append(_ORDINAL)
        edits.append((*match.span(4), ""))
    if bare != number and bare:
        faults.append(_ZERO)
        edits.append((match.start(5), match.end(5) - len(bare), ""))
    if not hao:
        faults.append(_NO_HAO)
        edits.append((match.end(5) - 1, match.end(5), f"{number[-1]}号"))
    if not faults:
        return None
    return _Fault(faults[0], tuple(sorted(edits)), f"〔{full}〕{bare}号", sure=bool(hao) and len(year) == 4)


def _brackets(match: re.Match[str]) -> tuple[tuple[int, int, str], ...]:
    places = ((*match.span(1), "〔"), (*match.span(3), "〕"))
    return tuple(
        place for place, mark in zip(places, (match.group(1), match.group(3)), strict=True) if place[2] != mark
    )


def _lacks_hao(line: Passage, match: re.Match[str]) -> bool:
    """Whether 号 is missing for certain: not where the line may have been broken before it, nor in 〔2021〕4、5号."""
    after = line.text[match.end() : match.end() + 1]
    if not after:
        return _ALONE.fullmatch(line.text) is not None
    return after in ")》,。;文"
