"""Labels: the numbers before headings and items."""

from __future__ import annotations

from planlint.patterns import compiled
from planlint.plan.model import Label
from planlint.plan.model import LabelKind
from planlint.plan.numerals import value
from planlint.plan.passage import Passage

_HAN = "一二三四五六七八九十百"

# One pattern for all shapes; each alternative ends in an empty group that says which it was, its number in the group before.
_LABEL = compiled(
    rf"第([{_HAN}\d]{{1,4}})(?:部分|篇|编)()"
    rf"|第([{_HAN}\d]{{1,4}})章()"
    rf"|第([{_HAN}\d]{{1,4}})节()"
    rf"|第([{_HAN}\d]{{1,4}})条()"
    rf"|([{_HAN}]{{1,4}}) ?[、.,:](?![{_HAN}]{{1,3}}[、.])()"
    rf"|\(([{_HAN}]{{1,4}})\) ?[、.,]?()"
    r"|(\d{1,2}) ?(?:[.、](?!\d)|\.(?=20\d\d年))()"
    r"|\((\d{1,2})\) ?[、.,]?()"
    r"|(\d{1,2})\)[、.]?()"
    r"|([①-⑳])[、.]?()"
)
_KINDS = (
    LabelKind.PART,
    LabelKind.CHAPTER,
    LabelKind.PARAGRAPH,
    LabelKind.ARTICLE,
    LabelKind.HAN,
    LabelKind.HAN_BRACKET,
    LabelKind.ARABIC,
    LabelKind.ARABIC_BRACKET,
    LabelKind.ARABIC_HALF,
    LabelKind.CIRCLED,
)
RANK = {kind: rank for rank, kind in enumerate(_KINDS)}

# Numbers that only look like labels: 一、二季度, 第三条生产线, 十、百、千亿级.
_NO_LABEL = compiled(
    rf"[{_HAN}]、[{_HAN}]{{1,2}}(?:季度|产业|线|级|类|批|[、和])|第[{_HAN}\d]+条(?:生产|线|规定|款|高速|路)|\d{{1,2}}[、.] ?\d{{1,2}}(?:月|日)"
)


# Cheaper than reading the label: whether a line starts an item at all (attachments, boxes and 一是 included).
_STARTS = compiled(
    r"(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|篇|编|章|节|条)|[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十]{1,3}\)"
    r"|\d{1,2} ?[.、](?!\d)|\d{1,2}\.(?=20\d\d年)|\(\d{1,2}\)|\d{1,2}\)|[①-⑳]|附件|专栏|\||[一二三四五六七八九十]是)"
)


def starts_item(line: str) -> bool:
    """Whether a folded line starts an item, so that it does not go on with the line before."""
    return _STARTS.match(line) is not None


def read_label(passage: Passage) -> Label | None:
    """The label at the start of a passage, or None."""
    text = passage.text
    match = _LABEL.match(text)
    if match is None or _NO_LABEL.match(text):
        return None
    group = (match.lastindex or 2) - 1
    kind = _KINDS[group // 2]
    written = match.group(group)
    number = ord(written) - ord("①") + 1 if kind is LabelKind.CIRCLED else value(written)
    label = match.group()
    stop = label[-1] if label[-1] in "、.,:" else ""
    return Label(kind, number, stop, passage.part(0, match.end()))
