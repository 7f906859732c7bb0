"""Where a plan says what a numbered shorthand stands for."""

from __future__ import annotations

from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.clauses import sentence
from planlint.plan.lexicon.shorthand import KINDS
from planlint.plan.numerals import value
from planlint.plan.passage import Passage

_PARTS = compiled(r"(双|[一二两三四五六七八九十]{1,2}|\d{1,2})[个大项类种条张件]?([^一二两双三四五六七八九十\d,、+]*)")
_OPENING = '“‘"《 '
_CLOSING = '”’"》 '
_ITEM = compiled(r"[、,;]")
_OPEN_ENDED = compiled(r"(?<![平相同])等(?![级同])")
_JOINED = compiled(r"[、,;和与及]+|以及")
_AFTER = compiled(
    rf"(?:{KINDS})*(?:[^,。;:()“”]{{0,12}},即:([^。]{{4,}})|[^,。;:()“”]{{0,6}}\(([^()]{{4,}})\)|[^,。;:()“”]{{0,6}}:([^。]{{4,}})|[^,。;:()“”]{{0,6}},?(?:也就是|即|是指|就是|指的是|包括|分别是|分别为|——)[:“]?([^。]{{4,}}))"
)
_NO_EXPLANATION = compiled(r"责任|牵头|配合|附件|详见|下同|以下|试行|\d号")
_ATTRIBUTED = compiled(r"》[^,。;《]{0,10}(?:明确|规定|提出|确定|要求|部署|印发|载明)的?[“‘\"]?$")
_LABELLED = compiled(
    r"(?:——|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|[①-⑳]|第?[一二三四五六七八九十]{1,3}[大是项])"
)
_NUMBERED = compiled(r"[“\"][1一Nn][”\"](?:是指|是|为|即|指|代表)")  # “1”为总体方案
_LISTING = compiled(r"[,;:]|和|做到|即")
_REACH = 60  # characters: behind the sentence, where “1” and “N” may still be told
_LOOKED_AT = 40  # uses: who spells a term out does so among the first
_KINDS = frozenset(KINDS.split("|"))
_HAN_NUMERALS = "一二三四五六七八九十"


def parts(term: str) -> list[tuple[int, str]]:
    """How many of what a shorthand names.

    >>> parts("三集中三到位"), parts("六大战略定位"), parts("双随机")
    ([(3, '集中'), (3, '到位')], [(6, '战略定位')], [(2, '随机')])
    """
    return [(2 if number == "双" else value(number), of) for number, of in _PARTS.findall(term)]


def is_spelled_out(
    term: str, uses: Sequence[tuple[Passage, int, int]], earlier: Sequence[str], headings: Sequence[str]
) -> bool:
    """Whether some use of a shorthand, a title named before it, or the plan's own headings say what it stands for.

    Args:
        term: the shorthand, without quotation marks.
        uses: the paragraphs it stands in, with start and end.
        earlier: sentences and titles up to the first use.
        headings: the plan's numbered headings.
    """
    counts = _counts(term)
    if any(
        _listed_before(at.text, start, counts)
        or _explained_after(at.text, end, counts)
        or _told_apart(at.text, start, end, term)
        for at, start, end in uses[:_LOOKED_AT]
    ):
        return True
    named = [(number, of) for number, of in parts(term) if number >= 2 and len(of) >= 2]
    return any(
        any(text.count(of) >= (number if of not in _KINDS else max(number, 3)) for text in earlier)
        or (number >= 3 and sum(of in heading for heading in headings) >= number)
        for number, of in named
    )


def is_attributed(paragraph: Passage, start: int) -> bool:
    """Whether a named document is said to define what stands at an offset: 以《…》明确的“…”为内容."""
    text = paragraph.text
    return _ATTRIBUTED.search(text, max(0, start - 30), start) is not None


def _counts(term: str) -> frozenset[int]:
    """How many items a list may have that spells the shorthand out."""
    numbers = [number for number, _ in parts(term)]
    return frozenset(count for count in (*numbers, sum(numbers)) if count >= 2)


def _listed_before(text: str, start: int, counts: frozenset[int]) -> bool:
    """Whether as many items as the numeral says stand right before: 执法依据、执法职能和执法责任“三项清理”."""
    first, _ = sentence(text, start)
    before = text[first:start].rstrip(_OPENING).rstrip("等这 ")
    quoted = before.endswith(("”", ")"))
    if quoted:
        opened = max(before.rfind("“"), before.rfind("("))
        if opened >= 0 and len(_ITEM.split(before[opened:])) in counts:
            return True
    clause = max(before.rfind(","), before.rfind(":")) + 1
    for listed in (before[clause:], before[max(clause, before.rfind("”") + 1) :].lstrip("、和及")):
        if _OPEN_ENDED.search(_ITEM.split(listed)[-1]):
            return False
        if len(listed) > 2 and {len(_ITEM.split(listed)), len(_JOINED.split(listed))} & counts:
            return True
    items = [item for item in _ITEM.split(before) if item]
    rows = (items, items[:-1])  # the last may be a verb: 统一规划,统一标准,统一平台,实现“三统一”
    return any(2 <= count <= len(row) and _alike(row[-count:]) for row in rows for count in counts)


def _alike(items: Sequence[str]) -> bool:
    """Whether items are built alike: they start, or end, with the same two characters."""
    return (
        len({item[:2] for item in items}) == 1
        or len({item[-2:] for item in items}) == 1
        or len({item[:1] for item in items}) == 1
    )


def _explained_after(text: str, end: int, counts: frozenset[int]) -> bool:
    """Whether an explanation stands right behind, or its items follow as 一是…二是…."""
    at = end
    while text[at : at + 1] and text[at] in _CLOSING:
        at += 1
    match = _AFTER.match(text, at)
    if match is not None:
        told, bracketed, listed, said = match.groups()
        words = told or bracketed or listed or said
        if not _NO_EXPLANATION.search(words[:16]) and (
            listed is None or len(_ITEM.findall(words)) >= min(counts, default=2) - 1
        ):
            return True
    last = max(counts, default=0)
    return any(
        3 <= count <= 10
        and any(
            mark in text[end : end + 800]
            for mark in (f"{_HAN_NUMERALS[count - 1]}是", f"第{_HAN_NUMERALS[count - 1]},")
        )
        for count in (last, min(counts, default=0))
    )


def _told_apart(text: str, start: int, end: int, term: str) -> bool:
    """Whether what follows takes the shorthand apart: “1”为…, or as many items of each of its parts as the numerals say.

    The items start with what is counted (“六有”: 有场所、有人员…), or the shorthand heads the sentence that lists them.
    """
    first, last = sentence(text, end)
    if _NUMBERED.search(text, end, last + _REACH) is not None and "+" in term:
        return True
    rest = _LISTING.split(text[end:last])
    rows = [row.split("、") for row in rest]
    items = [item for row in rows for item in row]
    named = [(number, of) for number, of in parts(term) if number >= 3]
    if not named:
        return False
    if all(of and sum(item.startswith(of) for item in items) >= number for number, of in named):
        return True
    heads = not text[first:start].strip(_OPENING)
    return heads and all(any(len(row) == number for row in rows) for number, _ in named)


def is_heading(paragraph: Passage) -> bool:
    """Whether a paragraph starts with a number, as headings and items do."""
    return _LABELLED.match(paragraph.text) is not None
