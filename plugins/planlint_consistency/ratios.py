"""Ratios: shares, rates and changes that a text states beside the figures they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from planlint import Record
from planlint import compiled
from planlint_consistency.amounts import Amount
from planlint_consistency.amounts import amounts
from planlint_consistency.amounts import fixed
from planlint_consistency.amounts import plain
from planlint_consistency.scopes import MOST_FIGURES
from planlint_consistency.scopes import Scope
from planlint_consistency.scopes import scopes

# One of the first two each is in every change, one of the last in every share.
_CHANGE_WORD = compiled("[增升提上多降减下少回](?:(?<=[增升多降减少])|(?<=提)高|(?<=上)涨|(?<=下)滑|(?<=回)落)")
_DATED = ("上年", "去年", "上一年", "前一年", "20", "由", "从")
_SHARED = ("率", "占", "完成")
_YEAR_BEFORE = r"(?:上年|去年|上一年|上年度|前一年|20\d\d年)(?:同期|同口径|年末|年底)?"
_YEAR = compiled(r"(20\d\d)年")
_CARRIED = compiled(
    "结转|旧存|上年存|转结|跨年"
)  # what was left of the year before belongs to the whole, and is not in it
_BASE = compiled(rf"{_YEAR_BEFORE}(?:的|为|是|共|仅|仅为|只有|完成|受理)?$")
_CHANGE = compiled(
    r"[,;]?(?:同比|比[上去]年|较[上去]年|同期|增幅|降幅|总量|数量)?(增长|上升|增加|提高|提升|上涨|多|下降|减少|降低|下滑|少|压减|回落|增幅|降幅)了?(?:为|达到?)?$"
)
_FALLS = ("下降", "减少", "降低", "下滑", "少", "压减", "回落", "降幅")
_FROM = compiled(rf"(?:由|从)(?:{_YEAR_BEFORE})?的?$")
_TO = compiled(
    rf"(?:{_YEAR_BEFORE})?(?:增加|提高|提升|上升|增长|扩大|发展|减少|下降|降低|压减|压缩|降|升|增|减)?(?:到|至|为)(?:今年的|现在的|目前的|20\d\d年的)?$"
)
_RATE = compiled(r"([一-龥]{1,12}?)率(?:为|是|达到|达)?$")
_SHARE = compiled(
    r"(?:占|约占)(?:比|比重|比例)?(?:为|是|达到|达)?$|占(?:[一-龥]{0,8}?总[数量额]|全部|全体|其)[一-龥]{0,4}?的?(?:比[重例])?(?:为|是|达到|达)?$"
)
_OF_PLAN = compiled(r"(?:占|完成)(?:全年|年度|年初)?(?:计划|任务|目标)[一-龥]{0,3}?的?$")
_PLAN = compiled(r"计划|任务|目标")
_TAKEN_IN = compiled(r"受理|收到|接到|接收|立案|应|抽检|抽查|检查|检测|监测|交办|申请|登记|共|总|计划|收件|评查")
# Rates that are no share of what stands before them.
_NO_SHARE = compiled(r"增长|同比|环比|增|覆盖|上升|下降|提高|收益|利用|参与|贡献|满意|知晓|回购|周转")
_NEGATED = compiled("[不未非]")
_REACH = 40  # characters between a base and its change


class Ratio(Record):
    """A stated value and what its figures make.

    Attributes:
        stated: the figure at stake.
        value: what the others make exactly.
        low: the least that they may stand for, rounding considered.
        high: the most.
        formula: how it is computed, without the result.
        inputs: the figures it is made of.
        falls: the text says that it falls; None where it says nothing of the kind.
    """

    stated: Amount
    value: Fraction
    low: Fraction
    high: Fraction
    formula: str
    inputs: tuple[Amount, ...]
    falls: bool | None = None

    @property
    def wrong(self) -> bool:
        """Whether no rounding of the figures leads to what is stated."""
        if any(one.loose for one in (self.stated, *self.inputs)):
            return False
        if self.falls is None:
            return self.low > self.stated.high or self.stated.low > self.high
        sign = -1 if self.falls else 1
        low, high = sorted((sign * self.low, sign * self.high))
        return low > self.stated.high or self.stated.low > high

    @property
    def result(self) -> str:
        """What the figures make, as the text would round it."""
        if not self.stated.percent:
            return plain(abs(self.value), self.stated) + self.stated.unit
        places = len(self.stated.digits.partition(".")[2])
        return f"{fixed(abs(self.value), places)}{self.stated.unit}"


def may_have_ratios(text: str) -> bool:
    """Whether a text has a word that tells of a change or a share."""
    return "%" in text or _CHANGE_WORD.search(text) is not None


def ratios(text: str) -> Iterator[Ratio]:
    """Every share, rate and change of a sentence whose figures it gives."""
    dated = any(hint in text for hint in _DATED) and _CHANGE_WORD.search(text) is not None
    shared = "%" in text and any(hint in text for hint in _SHARED)
    found = amounts(text) if dated or shared else ()
    if not 2 <= len(found) <= MOST_FIGURES:
        return
    if dated:
        yield from _changes(text, found)
    if shared:
        for scope in scopes(text):
            yield from _shares(scope)


def _changes(text: str, found: tuple[Amount, ...]) -> Iterator[Ratio]:
    """10876件(上年同期10763件,同比上升1.05%); 由120家增加到150家,增长25%."""
    for place, base in enumerate(found[:-1]):
        before, following = text[max(0, base.start - 16) : base.start], found[place + 1]
        if _BASE.search(before):
            made = [
                ratio
                for current in _currents(text, found[:place], base)
                for ratio in _change(text, base, current, following, base.end)
            ]
            if made:
                yield next((ratio for ratio in made if not ratio.wrong), made[0])
        elif _FROM.search(before) and place + 2 < len(found) and _leads_to(text, base, following):
            yield from _change(text, base, following, found[place + 2], following.end)


def _leads_to(text: str, base: Amount, current: Amount) -> bool:
    return current.unit == base.unit and _TO.fullmatch(text, base.end, current.start) is not None


def _currents(text: str, earlier: tuple[Amount, ...], base: Amount) -> list[Amount]:
    """The figures that a base can be that of the year before of, the nearest first."""
    start = text.rfind("。", 0, base.start) + 1
    same = [one for one in reversed(earlier) if one.unit == base.unit and one.start >= start]
    if not same or base.start - same[0].end > _REACH:
        return []
    year = _YEAR.search(text, max(0, base.start - 10), base.start)
    if year is not None:
        above = _YEAR.findall(text, start, same[0].start)
        bracketed = "(" in text[same[0].end : base.start]
        if (above and above[-1] <= year.group(1)) or not (above or bracketed):
            return []  # 2023年100件,2024年120件: the later figure is no base
    return same


def _change(text: str, base: Amount, current: Amount, stated: Amount, after: int) -> Iterator[Ratio]:
    words = text[after : stated.start]
    match = _CHANGE.fullmatch(words.strip(" )"))
    if match is None or base.value == 0:
        return
    falls = match.group(1) in _FALLS
    now, then = plain(current.value, current), plain(base.value, base)
    if stated.unit == "%" and not base.percent:
        ratio = current.value / base.value - 1
        low, high = current.low / base.high - 1, current.high / base.low - 1
        first, second = (then, now) if ratio < 0 else (now, then)
        yield Ratio(stated, ratio * 100, low * 100, high * 100, f"({first}−{second})÷{then}", (base, current), falls)
    elif stated.unit == ("个百分点" if base.unit == "%" else base.unit):
        first, second = (then, now) if current.value < base.value else (now, then)
        low, high = current.low - base.high, current.high - base.low
        yield Ratio(stated, current.value - base.value, low, high, f"{first}−{second}", (base, current), falls)


def _shares(scope: Scope) -> Iterator[Ratio]:
    """调解成功10388件,成功率为95.5%; 其中甲类711.73千米,占37.26%."""
    pieces = scope.pieces()
    for place, piece in enumerate(pieces):
        stated = piece.amount
        if stated is None or stated.unit != "%":
            continue
        counts = [
            (one.amount, one.label) for one in pieces[:place] if one.amount is not None and not one.amount.percent
        ]
        if not counts:
            continue
        rate = _RATE.search(piece.label)
        if rate is not None:
            yield from _rate(scope, stated, rate.group(1), counts)
        elif _OF_PLAN.search(piece.label):
            yield from _of_plan(stated, counts)
        elif _SHARE.search(piece.label) and piece.noun.strip(" ") == "":
            # What has a share of its own is another part, not the whole.
            parts = {
                one.amount for one, behind in pairwise(pieces[:place]) if behind.amount and _SHARE.search(behind.label)
            }
            wholes = [each for each in counts[:-1] if each[0] not in parts]
            yield from _share(scope, stated, counts[-1][0], wholes, named="总" in piece.label or "全" in piece.label)


def _rate(scope: Scope, stated: Amount, name: str, counts: list[tuple[Amount, str]]) -> Iterator[Ratio]:
    """A rate whose numerator is the count of the same name."""
    if _NO_SHARE.search(name) or _CARRIED.search(scope.text, scope.start, stated.start):
        return
    above = scope.text[scope.start : stated.start].removesuffix(f"{name}率")
    named = [(one, label) for one, label in counts if _same_deed(name, label, above)]
    if not named:
        return
    part, deed = named[-1]
    wholes = [
        (one, label) for one, label in counts if one is not part and one.unit == part.unit and not _BASE.search(label)
    ]
    yield from _one_of(stated, part, wholes, missed=_NEGATED.search(deed) is not None and not _NEGATED.search(name))


def _same_deed(name: str, label: str, above: str) -> bool:
    """Whether a count is that of the things the rate is about: 调解成功 of 成功率, 办结 of 案件办结率."""
    deed = re.sub(r"[^一-龥]", "", label)
    if len(name) < 2 or len(deed) < 2:
        return False
    if name in deed:
        return True
    return name.endswith(deed) and name.removesuffix(deed) in above


def _of_plan(stated: Amount, counts: list[tuple[Amount, str]]) -> Iterator[Ratio]:
    plans = [(one, label) for one, label in counts if _PLAN.search(label)]
    done = [one for one, label in counts if not _PLAN.search(label)]
    if len(plans) == 1 and len(done) == 1 and plans[0][0].unit == done[0].unit:
        yield from _one_of(stated, done[0], plans)


def _share(
    scope: Scope, stated: Amount, part: Amount, counts: list[tuple[Amount, str]], *, named: bool
) -> Iterator[Ratio]:
    """A share of the whole before 其中, of what is named as a total, or of what came in."""
    wholes = [(one, label) for one, label in counts if one.unit == part.unit and 0 < one.value >= part.value]
    among = scope.text.rfind("其中", scope.start, part.start)
    if among < 0:
        yield from _one_of(stated, part, wholes if named else [each for each in wholes if _TAKEN_IN.search(each[1])])
        return
    before = [one for one, _ in wholes if one.end <= among]
    if before and all(_ratio(stated, part, one).wrong for one, _ in wholes):
        yield _ratio(stated, part, before[-1])


def _one_of(stated: Amount, part: Amount, wholes: list[tuple[Amount, str]], *, missed: bool = False) -> Iterator[Ratio]:
    """The ratio to the one whole that can be meant; where any of several fits, nothing is wrong."""
    made = [_ratio(stated, part, whole, missed=missed) for whole, _ in wholes if whole.value]
    right = [ratio for ratio in made if not ratio.wrong]
    if right:
        yield right[0]
        return
    taken_in = [whole for whole, label in wholes if whole.value and _TAKEN_IN.search(label)]
    if len(made) == 1:
        yield made[0]
    elif len(taken_in) == 1:
        yield _ratio(stated, part, taken_in[0], missed=missed)


def _ratio(stated: Amount, part: Amount, whole: Amount, *, missed: bool = False) -> Ratio:
    """A part by its whole; where the part is what was missed (不合格24批次), what is left of the whole."""
    first, second = plain(part.value, part), plain(whole.value, whole)
    value = part.value / whole.value * 100
    low = part.low / whole.high * 100
    high = part.high / whole.low * 100 if whole.low else Fraction(10**9)
    if missed:
        return Ratio(stated, 100 - value, 100 - high, 100 - low, f"({second}−{first})÷{second}", (part, whole))
    return Ratio(stated, value, low, high, f"{first}÷{second}", (part, whole))
