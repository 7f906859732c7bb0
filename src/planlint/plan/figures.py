"""Figures: numbers with their measure, and 以上 or 左右 behind them."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.patterns import compiled
from planlint.plan.lexicon.indicators import UNITS
from planlint.record import Record

_HAN = "一二两三四五六七八九十百"
_NOT_BEHIND = r"(?<![\d.A-Za-z〔第].)"
_ARABIC = r"\d*(?:\.\d+)?(?:%?[—~-]{1,2}\d+(?:\.\d+)?)?"
_MEASURE = rf"(?:多|余)?((?:[百千]?(?:万亿|[万亿]))?)({UNITS}|(?=\D|$))"
_NUMBER = compiled(
    rf"([\d{_HAN}]{_NOT_BEHIND}(?:(?<=\d){_ARABIC}|(?<=百)分之[{_HAN}]{{1,4}}|(?<=[{_HAN}])[{_HAN}]{{0,2}})){_MEASURE}"
)
# Most paragraphs have none of the words that make a figure of a number in Han: their many 一 are no matter.
_IN_DIGITS = compiled(rf"(\d{_NOT_BEHIND}{_ARABIC}){_MEASURE}")
_MAY_COUNT_IN_HAN = compiled("以上|以下|以内|至少|不少于|不低于|最少|不得少于|百分之")
_FOLD = compiled(r"(?<=翻)([一两二三四]?)番")  # 翻一番, 翻番
_SUFFIX = compiled(r"及?(?:以上|以下|以内|之内)(?:左右|上下)?|左右|上下|")
_PERCENT = ("%", "‰", "个百分点", "百分点")
# A floor shortly before the number, with the verb between them: 至少接受一次.
BOUND = compiled(r"(?:至少|不少于|不低于|最少|不得少于)[^,;。\d]{0,8}$")
_BOUND_REACH = 14  # characters: the floor and what may stand between


class Figure(Record):
    """A number with its measure.

    Attributes:
        start: where the number starts in the text.
        end: where it ends, behind 以上 and the like.
        value: the number as written.
        unit: the measure with its magnitude, 万亩; or "".
        suffix: 以上, 以内, 左右 … as written, or "".
    """

    start: int
    end: int
    value: str
    unit: str
    suffix: str

    @property
    def percent(self) -> bool:
        """Whether it is a share or a difference of shares."""
        return self.unit in _PERCENT

    @property
    def measure(self) -> str:
        """The unit without its magnitude: 亩 of 万亩."""
        return self.unit.lstrip("百千万亿")


def figures(text: str) -> list[Figure]:
    """The figures of a paragraph, in order; those in Han only where a threshold word makes a figure of them (两期以上)."""
    found = list(_counts(text))
    if "翻" not in text:
        return found
    folds = [Figure(*match.span(), match.group(1) or "一", "番", "") for match in _FOLD.finditer(text)]
    return sorted([*found, *folds], key=lambda figure: figure.start)


def _counts(text: str) -> Iterator[Figure]:
    number = _NUMBER if _MAY_COUNT_IN_HAN.search(text) else _IN_DIGITS
    for match in number.finditer(text):
        value, magnitude, unit = match.groups()
        percent = value.startswith("百分之")
        han = value[0] in _HAN and not percent
        if han and not unit:
            continue
        suffix = _SUFFIX.match(text, match.end())
        tail = suffix.group() if suffix else ""
        if han and "以" not in tail and not BOUND.search(text, max(0, match.start() - _BOUND_REACH), match.start()):
            continue
        yield Figure(match.start(), match.end() + len(tail), value, "%" if percent else magnitude + unit, tail)
