"""PUN102: a bracket, quotation mark or title mark without its partner."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import delete
from planlint import insert
from planlint import quote
from planlint_punctuation.spared import inside
from planlint_punctuation.spared import spared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Finding
    from planlint import Fix
    from planlint import Passage
    from planlint import Plan

_PARTNERS = {"”": "“", "’": "‘", "》": "《", "〉": "〈", ")": "(", "〕": "〔", "】": "【", "]": "["}
_OPENS = {opening: closing for closing, opening in _PARTNERS.items()}
_FULL = {"(": "（", ")": "）"}
_QUOTES = frozenset("“”‘’")
_MARKS = compiled(r"[“”‘’《》()〔〕【】\[\]\"]")
_PAIRS = compiled(r"(?:“”|‘’|《》|\(\)|〔〕|【】|\[\])*")  # one after the other, as in most paragraphs
_ANGLES = compiled("[〈〉]")
# What looks like a closing bracket and is none: 1) a) ①) at the head of an item.
_HALF_LABEL = compiled(r"(?:^|[\s。;:,、])(?:\d{1,2}|[A-Za-z]|[①-⑳]|[一二三四五六七八九十]{1,3})$")
_APOSTROPHE = compiled(r"[A-Za-z]$")
# A document number or a note of responsibility that lacks one half has a rule of its own.
_ROLE = r"(?:第一|主要|共同)?(?:牵头|主办|主责|责任|落实|承办|实施|配合|参加|参与|协办|协助|协同|支持)(?:负责|责任)?(?:单位|部门|主体|科室|处室)"
_OTHERS = compiled(rf"〔 ?(?:19|20)?\d|\( ?{_ROLE}")
_HALF_NOTE = compiled(rf"(?:^|[。(]) ?{_ROLE} ?:[^。]*$")
_FAR = 3  # paragraphs that a bracket may run over
_LOST, _LOST_SHARE = 2, 0.1  # lone quotation marks, and their share, from which a copy has lost them
_LONG = 200  # characters: no note is longer
_AROUND = 10  # characters quoted beside the mark


class Loose(Record):
    """A mark without a partner in its paragraph."""

    mark: str
    paragraph: int
    place: int
    passage: Passage


class UnbalancedMarks(Rule):
    """括号引号书名号不配对 / Unbalanced marks

    ## 查什么

    圆括号、方头括号、六角括号、引号、书名号有一半没有另一半。一处只报一次，报在落单的那个符号上。

    ## 为什么

    少了一半，读者不知道引文、名称或括注到哪里为止。

    ## 反例

    ```plan kind=implementation_plan
    白溪市古树名木保护实施方案
    一、重点任务
    （一）摸清底数。按照《白溪市古树名木普查规程》«》»逐株登记。
    （二）挂牌保护。2025年9月底前完成挂牌«（»雨季顺延1个月
    （三）开展“一树一策”保护。对衰弱«“»古树逐株会诊。
    ```

    ```fixed
    白溪市古树名木保护实施方案
    一、重点任务
    （一）摸清底数。按照《白溪市古树名木普查规程》逐株登记。
    （二）挂牌保护。2025年9月底前完成挂牌（雨季顺延1个月）
    （三）开展“一树一策”保护。对衰弱“古树逐株会诊。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市古树名木保护实施方案
    一、重点任务
    （一）摸清底数。分两步：1)自查；2)抽查（比例不低于10%）。
    （二）挂牌保护。“保护牌由市里统一制作，
    各县区负责安装。”（责任单位：市林业局，
    各县区人民政府）
    ```

    ## 例外

    - 括号、引号在前一段打开、后几段合上的，不报。
    - 复制时引号成批丢失的文本，合并为一条提示。
    - “1)”一类序号、外文的撇号不报；残缺的责任括注由 `responsibility-note-malformed` 报，残缺的发文字号由 `doc-number-format` 报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.8（引号）、4.9（括号）、4.15（书名号）：这些标号成对使用。

    ## In English

    A bracket, quotation mark or title mark without its partner. One fault is one finding. Pairs that run over a few paragraphs are
    sound; where a copy has lost the quotation marks of a whole text it is one mild finding.
    """

    code = "PUN102"
    name = "unbalanced-marks"
    severity = Severity.ERROR
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{words}”里的 {mark} 没有配对的 {partner}", "{mark} in “{words}” has no {partner}"),
        why=Bilingual(
            "引号、括号、书名号成对使用（GB/T 15834—2011），少一半就不知道到哪里为止",
            "quotation marks, brackets and title marks come in pairs (GB/T 15834-2011)",
        ),
        instead=Bilingual("补上 {partner}，或删去多余的 {mark}", "add {partner}, or delete {mark}"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处引号只剩一半，如“{words}”", "{count} quotation marks have no partner, such as in “{words}”"
        ),
        why=Bilingual("引号成批丢失，多半是复制或转换时造成的", "a copy or a conversion has lost many of them"),
        instead=Bilingual("对照原稿补全引号", "compare with the original and put them back"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report every mark that is left alone."""
        # A title that is split may have its first half among the clutter of the page.
        passages = sorted((*plan.clutter, *plan.wording), key=lambda passage: passage.start)
        starts = {section.head.start for section in plan.sections}
        heads = {place for place, passage in enumerate(passages) if passage.start in starts}
        clutter = {passage.start for passage in plan.clutter}
        loose = [
            each
            for each in _single(_loose(passages, angled=any(mark in plan.source.text for mark in "〈〉")), heads)
            if each.passage.start not in clutter and not _has_a_rule_of_its_own(each)
        ]
        quotes = sum(each.mark in _QUOTES for each in loose)
        lost = quotes >= max(_LOST, _LOST_SHARE * sum(plan.clean.text.count(mark) for mark in _QUOTES))
        for each in loose:
            yield self._finding(each, lost=lost and each.mark in _QUOTES)

    def _finding(self, loose: Loose, *, lost: bool) -> Finding:
        passage, place = loose.passage, loose.place
        span = passage.span_of(place, place + 1)
        mark = passage.part(place, place + 1).written
        partner = _PARTNERS.get(loose.mark) or _OPENS[loose.mark]
        return self.finding(
            span,
            severity=Severity.INFO if lost else None,
            shared=lost,
            fixes=_fixes(loose),
            mark=mark,
            partner=_FULL.get(partner, partner) if mark not in "()" else partner,
            words=quote(passage.part(max(place - _AROUND, 0), min(place + _AROUND + 1, len(passage))).written),
        )


def _loose(wording: Sequence[Passage], *, angled: bool) -> Iterator[Loose]:
    """The marks without a partner in their own paragraph, in order; each kind of pair by itself."""
    for paragraph, passage in enumerate(wording):
        opened: dict[str, list[int]] = {}
        alone: list[int] = []
        text = _text(passage) if angled else passage.text
        if not angled and _PAIRS.fullmatch("".join(_MARKS.findall(text))):
            continue
        for match in chain(_MARKS.finditer(text), _ANGLES.finditer(text) if angled else ()):
            mark, place = match.group(), match.start()
            if mark == '"':
                _pop(opened.get("“"))  # a half-width quotation mark closes as well
            elif mark in _OPENS:
                opened.setdefault(mark, []).append(place)
            elif (
                _pop(opened.get(_PARTNERS[mark])) is None
                and not _is_no_mark(text, mark, place)
                and not inside(place, spared(passage.text))
            ):
                alone.append(place)
        alone += (place for places in opened.values() for place in places)
        for place in sorted(alone):
            yield Loose(text[place], paragraph, place, passage)


def _has_a_rule_of_its_own(loose: Loose) -> bool:
    text, place = loose.passage.text, loose.place
    if loose.mark == ")":
        return _HALF_NOTE.search(text, max(place - _LONG, 0), place) is not None
    return _OTHERS.match(text, place) is not None


def _pop(places: list[int] | None) -> int | None:
    return places.pop() if places else None


def _text(passage: Passage) -> str:
    """The folded text, but with angle brackets as written: a half-width one may be a comparison."""
    return "".join(new if new in "〈〉" else old for old, new in zip(passage.text, passage.written, strict=True))


def _is_no_mark(text: str, mark: str, place: int) -> bool:
    before = text[max(place - 6, 0) : place]
    return bool((mark == ")" and _HALF_LABEL.search(before)) or (mark == "’" and _APOSTROPHE.search(before)))


def _over_paragraphs(loose: Iterable[Loose], heads: set[int]) -> list[Loose]:
    """Those that find no partner in the next paragraphs either; a new item ends the search."""
    pending: dict[str, list[Loose]] = {mark: [] for mark in (*_OPENS, *_PARTNERS)}
    for each in loose:
        before = pending.get(_PARTNERS.get(each.mark, ""))
        if before and _near(before[-1], each, heads):
            before.pop()
        else:
            pending[each.mark].append(each)
    return sorted(chain(*pending.values()), key=lambda each: (each.paragraph, each.place))


def _single(loose: Iterable[Loose], heads: set[int]) -> Iterator[Loose]:
    """One of each two that are halves of one pair in different marks: 《…〉."""
    before: Loose | None = None
    for each in _over_paragraphs(loose, heads):
        if before is not None and before.mark in _OPENS and _beside(before, each, heads):
            before = None
            continue
        before = each
        yield each


def _beside(opening: Loose, closing: Loose, heads: set[int]) -> bool:
    """Whether the second may be the other half of the first, in other marks."""
    if _PARTNERS.get(closing.mark, opening.mark) == opening.mark:
        return False
    return opening.paragraph == closing.paragraph or (
        opening.paragraph + 1 == closing.paragraph and closing.paragraph not in heads
    )


def _near(opening: Loose, closing: Loose, heads: set[int]) -> bool:
    between = range(opening.paragraph + 1, closing.paragraph + 1)
    return 0 < len(between) <= _FAR and not any(paragraph in heads for paragraph in between)


def _fixes(loose: Loose) -> list[Fix]:
    """A doubled mark is taken away; a note that runs to the end of its paragraph is closed there."""
    passage, place, text = loose.passage, loose.place, loose.passage.text
    if loose.mark in _PARTNERS and place and text[place - 1] == loose.mark:
        return [delete(passage.span_of(place, place + 1), Applicability.SUGGESTION)]
    rest = text[place : place + _LONG]
    if loose.mark == "(" and len(text) - place < _LONG and not any(mark in rest.rstrip("。") for mark in "。;"):
        end = len(text.rstrip("。"))
        closing = "）" if passage.part(place, place + 1).written == "（" else ")"
        return [insert(passage.span_of(end - 1, end).end, closing, Applicability.SUGGESTION)]
    return []
