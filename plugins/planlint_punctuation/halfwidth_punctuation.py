"""PUN101: half-width marks among Chinese words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import reading
from planlint import replace
from planlint_punctuation.spared import inside
from planlint_punctuation.spared import spared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint import Finding
    from planlint import Plan

_FULL = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"}
_BRACKET = compiled("[(（)）]")
_HALF = compiled(r"[,:;()?!]")
_CHINESE = compiled("[\u2e80-\u2fdf\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e“”‘’…—①-⑳]")
_LATIN = compiled("[A-Za-z]")
_FORMULA = compiled(r"[\d+*/=^<>. -]+")
_NORMALISED = 0.95  # share of half-width marks from which a copy, not the drafter, made them
_LONG = 80  # characters of a bracket that are looked at
_KEY = 20  # characters: no key in front of a text is longer
_FEW = 3  # marks of one kind below which their share says nothing


class HalfwidthPunctuation(Rule):
    """半角标点 / Half-width punctuation

    ## 查什么

    中文里的逗号、冒号、分号、括号、问号、叹号写成了半角（`,` `:` `;` `(` `)` `?` `!`）。全文合并为一条。

    全文的标点，或者某一种标点，95%以上是半角的，多半是复制、导出时被统一转换的，只作提示。

    ## 为什么

    中文公文用全角标点。半角标点占半格，字距忽宽忽窄，印出来一眼可见；全文半角还会影响排版和检索。

    ## 反例

    ```plan kind=implementation_plan
    白溪市口袋公园建设实施方案
    一、重点任务
    （一）选好地块«,»优先利用边角地；每个街道不少于2处。
    （二）建好设施。座椅、照明、步道齐全«;»6月底前完成«(»雨季顺延«)»。
    （三）管好用好，责任到人：街道负责保洁，社区负责巡查；居民可以认养（自愿）。
    ```

    ```fixed
    白溪市口袋公园建设实施方案
    一、重点任务
    （一）选好地块，优先利用边角地；每个街道不少于2处。
    （二）建好设施。座椅、照明、步道齐全；6月底前完成（雨季顺延）。
    （三）管好用好，责任到人：街道负责保洁，社区负责巡查；居民可以认养（自愿）。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市口袋公园建设实施方案
    一、重点任务
    （一）选好地块。每天8:30—17:00开放，面积不少于1,200平方米。
    （二）公开信息。在 https://www.example.com/park;list?id=1 公布，咨询电话(0999)5550100。
    ```

    ## 例外

    数字里的（1,200）、时刻和比分（8:30、3:1）、电话、网址、邮箱、外文和算式里的半角标点不报；序号“1.”的下脚点不报。

    ## 依据

    GB/T 15834—2011《标点符号用法》（标点符号的位置和书写形式）；《党政机关公文格式》（GB/T 9704—2012）第9章：公文中标点符号
    的用法按照该标准。

    ## In English

    Commas, colons, semicolons, brackets, question and exclamation marks in half width among Chinese words. It is one finding a
    document, mild where nearly all of them are half width: then a copy or an export made them. Numbers, times, addresses and foreign
    words keep theirs.
    """

    code = "PUN101"
    name = "halfwidth-punctuation"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{mark}”是半角标点", "“{mark}” is a half-width mark"),
        why=Bilingual(
            "中文公文用全角标点（GB/T 15834—2011）", "Chinese documents have full-width marks (GB/T 15834-2011)"
        ),
        instead=Bilingual("改为全角“{full}”", "write “{full}”, full width"),
    )
    shared_message = Message(
        what=Bilingual("有 {count} 处半角标点，如“{mark}”", "{count} half-width marks, such as “{mark}”"),
        why=Bilingual(
            "中文公文用全角标点（GB/T 15834—2011）；本文这类标点共 {all} 个，其中半角 {half} 个",
            "Chinese documents have full-width marks (GB/T 15834-2011); of {all} such marks {half} are half width",
        ),
        instead=Bilingual(
            "统一改为全角；几乎全是半角的，多半是复制或导出时转换的，改用原稿即可",
            "make all of them full width; where nearly all are half width a copy made them: use the original",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each mark; all of a document are shown as one."""
        found = list(_found(plan))
        if not found:
            return
        half = Counter(mark for _, mark in found)
        wording = "".join(passage.written for passage in plan.wording)
        full = {mark: wording.count(wide) for mark, wide in _FULL.items()}
        severity = {mark: _severity(mark, half, full) for mark in _FULL}
        every = len(found) + sum(full.values())
        for place, mark in found:
            span = plan.clean.span(place, place + 1)
            yield self.finding(
                span,
                severity=severity[mark],
                shared=True,
                fixes=[replace(span, _FULL[mark], self.fix)],
                mark=mark,
                full=_FULL[mark],
                half=len(found),
                all=every,
            )


def _found(plan: Plan) -> Iterator[tuple[int, str]]:
    """Each mark at fault, with its place in the clean text."""
    for passage in plan.wording if any(mark in plan.source.text for mark in _FULL) else ():
        written = passage.written
        if _HALF.search(written):
            for place in _half(written, passage.text):
                yield passage.start + place, written[place]


def _severity(mark: str, half: Mapping[str, int], full: Mapping[str, int]) -> Severity:
    """Mild where nearly all marks, or nearly all of this kind, are half width."""
    many = sum(half.values())
    if many >= _NORMALISED * (many + sum(full.values())):
        return Severity.INFO
    alike = half[mark] >= max(_FEW, _NORMALISED * (half[mark] + full[mark]))
    return Severity.INFO if alike else Severity.WARNING


@reading
def _half(written: str, text: str) -> tuple[int, ...]:
    """The places of half-width marks that stand among Chinese words, in order; the text is the same words, clean."""
    brackets = _brackets(written)
    left = spared(text)
    places = (match.start() for match in _HALF.finditer(written))
    belong = (
        place for place in places if (place in brackets if written[place] in "()" else _among_chinese(written, place))
    )
    return tuple(place for place in belong if not (left and inside(place, left)))


def _brackets(written: str) -> set[int]:
    """The places of brackets that belong to Chinese words; a pair goes together."""
    opened: list[int] = []
    found: set[int] = set()
    for match in _BRACKET.finditer(written):
        place = match.start()
        if match.group() in "(（":
            opened.append(place)
        else:
            start = opened.pop() if opened else place
            if _is_chinese_pair(written, start, place):
                found |= {start, place}
    return found | {place for place in opened if _is_chinese_pair(written, place, place)}


def _is_chinese_pair(written: str, start: int, end: int) -> bool:
    within = written[start + 1 : min(end, start + _LONG)]
    around = written[max(start - 1, 0) : start] + within + written[end + 1 : end + 2]
    if _CHINESE.search(around):
        beside = written[end + 1 : end + 2] or " "
        return not (within.isdigit() and beside.isdigit())
    return not _LATIN.search(around) and not _FORMULA.fullmatch(within) and bool(within)


def _among_chinese(written: str, place: int) -> bool:
    before = written[max(place - 3, 0) : place].rstrip()[-1:]
    if _CHINESE.match(before) and not before.isdigit():
        return True
    after = written[place + 1 : place + 4].lstrip()[:1]
    if before.isdigit() and after.isdigit():
        return False
    if written[place] == ":" and place < _KEY and written[:place].isascii():
        return False  # a key of the page's, such as title:
    return bool(_CHINESE.match(before) or _CHINESE.match(after))
