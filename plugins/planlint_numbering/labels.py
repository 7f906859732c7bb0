"""How labels are written by the standard, and what follows them in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Applicability
from planlint import LabelKind
from planlint import in_han
from planlint import replace

if TYPE_CHECKING:
    from planlint import Fix
    from planlint import Section

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

# GB/T 15834-2011 附录 B.3 and the order 一、（一）1.（1） of official documents; {} stands for the number.
_FORMS = {
    LabelKind.PART: "第{}部分",
    LabelKind.CHAPTER: "第{}章",
    LabelKind.PARAGRAPH: "第{}节",
    LabelKind.ARTICLE: "第{}条",
    LabelKind.HAN: "{}、",
    LabelKind.HAN_BRACKET: "（{}）",
    LabelKind.ARABIC: "{}.",
    LabelKind.ARABIC_BRACKET: "（{}）",
    LabelKind.ARABIC_HALF: "{}）",
    LabelKind.CIRCLED: "{}",
}
_IN_DIGITS = frozenset({LabelKind.ARABIC, LabelKind.ARABIC_BRACKET, LabelKind.ARABIC_HALF})

# The mark that the standard puts after each shape; shapes that are not here have no fixed one.
RIGHT_STOPS = {
    LabelKind.HAN: "、",
    LabelKind.HAN_BRACKET: "",
    LabelKind.ARABIC: ".",
    LabelKind.ARABIC_BRACKET: "",
    LabelKind.CIRCLED: "",
}


def written(kind: LabelKind, number: int) -> str:
    """A label as the standard writes it: 三、 （三） 3. （3） ③."""
    if kind is LabelKind.CIRCLED:
        return _CIRCLED[number - 1] if 1 <= number <= len(_CIRCLED) else f"（{number}）"
    return _FORMS[kind].format(number if kind in _IN_DIGITS else in_han(number))


def readings(kind: LabelKind, number: int) -> tuple[str, ...]:
    """The ways in which a label may stand in clean text."""
    label = written(kind, number).replace("（", "(").replace("）", ")")
    if kind is LabelKind.HAN:
        return label, f"{in_han(number)}."
    if kind is LabelKind.ARABIC:
        return label, f"{number}、"
    return (label,)


def as_written(section: Section) -> str:
    """The label of a section as it stands in the draft."""
    passage = section.label.passage
    return "".join(passage.clean.source[passage.span].split())


def renumbered(section: Section, number: int) -> list[Fix]:
    """The label of a section with another number, its marks as the draft has them."""
    passage, kind = section.label.passage, section.label.kind
    label = passage.clean.source[passage.span]
    old, new = (str(n) if kind in _IN_DIGITS else in_han(n) for n in (section.label.number, number))
    if kind is LabelKind.CIRCLED:
        old, new = written(kind, section.label.number), written(kind, number)
    if label.count(old) != 1:
        return []  # written in another way: ４.
    return [replace(passage.span, label.replace(old, new), Applicability.SUGGESTION)]
