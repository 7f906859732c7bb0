"""The label that comes next at a place, in the manner of the labels before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.plan.model import LabelKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.plan.model import Plan
    from planlint.plan.model import Section

_DIGITS = "零一二三四五六七八九"
_HAN = (LabelKind.PART, LabelKind.CHAPTER, LabelKind.PARAGRAPH, LabelKind.ARTICLE, LabelKind.HAN, LabelKind.HAN_BRACKET)
_CIRCLED_ONE = 0x2460
_MOST = 99


def next_labels(plan: Plan, offset: int) -> Iterator[tuple[str, str]]:
    """The labels that may stand at an offset, the deepest first, each with the words of the one before it."""
    before = [section for section in plan.sections if section.head.span.start < offset]
    section: Section | None = before[-1] if before else None
    seen = set()
    while section is not None:
        label = following(plan, section)
        if label and label not in seen:
            seen.add(label)
            yield label, (section.title or section.head).text[:20]
        section = section.parent


def following(plan: Plan, section: Section) -> str:
    """The label after that of a section, written as that is; "" where there is no number for it."""
    label = section.label
    written = plan.source[label.passage.span]
    number = label.number + 1
    if label.kind is LabelKind.CIRCLED:
        return chr(_CIRCLED_ONE + number - 1) if number <= 20 else ""
    if number > _MOST:
        return ""
    old = numeral(label.number) if label.kind in _HAN and numeral(label.number) in written else str(label.number)
    new = numeral(number) if old == numeral(label.number) else str(number)
    return written.replace(old, new, 1).rstrip() if old in written else ""


def numeral(number: int) -> str:
    """A number from 1 to 99 as Chinese labels count.

    >>> numeral(1), numeral(10), numeral(21)
    ('一', '十', '二十一')
    """
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")
