"""What no fix may change by itself: the outline, the bodies named, the dates and the numbers.

Values are held against values, not words against words: 08号 is 8号 and 2025年05月06日 is 2025-5-6, so a fix may
write a figure in another way. It may not write another figure, nor one more or one less.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.patterns import compiled
from planlint.plan.fold import fold
from planlint.plan.numerals import value
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.plan.model import Plan

_HAN = "〇○零一二三四五六七八九十百千两"
_DAY = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(\d{4}|[〇○零0一二三四五六七八九]{4})"
# A year with its month, or a month with its day, is a date; a year, a month or a day alone is a number.
_DATE = compiled(
    rf"{_YEAR}\s*年\s*{_DAY}\s*月(?:\s*{_DAY}\s*日)?()"
    rf"|{_DAY}\s*月\s*{_DAY}\s*日()"
    r"|(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?![\d.])()"
)
# 1.2025年 is a label before a year; 5,300 is one number, 5，300 are two.
_NUMBER = compiled(
    rf"\d+(?:,\d{{3}})+(?![\d,])(?:\.\d+)?|\d+(?:\.(?!20\d\d\s*年)\d+)?|[〇○零0一二三四五六七八九]{{4}}(?=\s*年)|[{_HAN}]+"
)
_MOST_NAMED = 3

_KINDS = {
    "outline": Bilingual("层次序号", "heading"),
    "unit": Bilingual("单位", "body"),
    "date": Bilingual("日期", "date"),
    "number": Bilingual("数字", "number"),
}


class RedLines(Record):
    """What a plan says that no fix may change by itself.

    Attributes:
        outline: level and label of every heading, in order.
        values: how often each body, date and number stands in the text.
    """

    outline: tuple[tuple[int, str, int], ...]
    values: Counter[tuple[str, str]]

    def crossed(self, after: RedLines) -> Bilingual | None:
        """How a text differs from this one in what must not change; None where it does not."""
        changes = []
        if self.outline != after.outline:
            changes.append(_outline_change(self.outline, after.outline))
        for key in sorted(self.values.keys() | after.values.keys()):
            before_count, after_count = self.values[key], after.values[key]
            if before_count != after_count:
                kind, what = key
                zh, en = _KINDS[kind]
                changes.append(
                    Bilingual(
                        f"{zh}“{what}”由 {before_count} 处变为 {after_count} 处",
                        f"{en} “{what}” would stand {after_count} times, not {before_count}",
                    )
                )
        if not changes:
            return None
        more = len(changes) - _MOST_NAMED
        zh = "、".join(change.zh for change in changes[:_MOST_NAMED]) + (f"等 {len(changes)} 项" if more > 0 else "")
        en = ", ".join(change.en for change in changes[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        return Bilingual(zh, en)


def red_lines(plan: Plan) -> RedLines:
    """What of a plan no fix may change by itself."""
    outline = tuple((section.level, section.label.kind.value, section.label.number) for section in plan.sections)
    units = (unit.name for note in plan.notes for segment in note.segments for unit in segment.units)
    values = Counter(("unit", name) for name in units)
    values.update(figures(plan.source.text))
    return RedLines(outline, values)


def figures(text: str) -> Iterator[tuple[str, str]]:
    """The dates and numbers of a text by value, each as kind and normal form.

    >>> sorted(figures("2025年05月06日印发〔2025〕08号，投入1,200万元"))
    [('date', '2025-5-6'), ('number', '1200'), ('number', '2025'), ('number', '8')]
    """
    text = fold(text.replace("，", "、"))  # a comma between digits counts only in half width
    for match in _DATE.finditer(text):
        yield "date", "-".join(_whole(part) for part in match.groups() if part)
    for match in _NUMBER.finditer(_DATE.sub("\n", text)):
        yield "number", _normal(match)


def _normal(match: re.Match[str]) -> str:
    word = match.group().replace(",", "")
    if word[0].isdecimal() and word.replace(".", "").isdecimal():
        whole, _, part = word.partition(".")  # as text: numbers may be of any length
        return ".".join(filter(None, (whole.lstrip("0") or "0", part.rstrip("0"))))
    return _whole(word)


def _whole(numeral: str) -> str:
    """A whole number; 二0二五 is read as well."""
    return str(value(numeral if numeral.isdecimal() else numeral.replace("0", "〇")))


def _outline_change(before: tuple[tuple[int, str, int], ...], after: tuple[tuple[int, str, int], ...]) -> Bilingual:
    if len(before) != len(after):
        zh, en = (
            f"标题和编号项由 {len(before)} 个变为 {len(after)} 个",
            f"{len(after)} numbered items, not {len(before)}",
        )
        return Bilingual(zh, en)
    number = next(place for place, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1])
    return Bilingual(f"第 {number} 个编号项的序号或层次", f"number or level of numbered item {number}")
