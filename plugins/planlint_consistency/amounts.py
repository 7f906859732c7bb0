"""Amounts: figures with their measure, read exactly, each with the rounding that the text shows."""

from __future__ import annotations

from fractions import Fraction

from planlint import Record
from planlint import compiled
from planlint import reading

# Things that are counted one by one: without a magnitude such a figure is exact, not rounded. The longer stand before the shorter.
_THINGS = "人次|人|名|户|家|所|处|座|条|套|台|辆|艘|架|张|份|篇|部|支|项|件|期|场|批次|批|次|例|宗|起|车|个|株|棵|间|床|头|只|门|笔|种|类|幅|块|盏|趟|列|班"
_COUNTED = frozenset(_THINGS.split("|"))
_UNITS = (
    "个百分点|百分点|%|‰|吨标准煤|吨标煤|吨二氧化碳当量|平方公里|平方千米|平方米|立方米|千瓦时|千瓦|兆瓦|公里|千米|公顷|公斤|千克|亩|吨|元|美元|米|斤"
    f"|{_THINGS}"
)
_SAME = {"公里": "千米", "平方公里": "平方千米", "百分点": "个百分点", "名": "人", "公斤": "千克", "吨标煤": "吨标准煤"}
_MAGNITUDES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
_AMOUNT = compiled(
    r"([0-9](?<![\d.A-Za-z〔第\-—~+×/:].)(?:\d{0,2}(?:,\d{3})+(?!\d)|\d*+))(\.\d++)?+([多余来])? ?"
    rf"((?:[百千]?(?:万亿|[万亿])|[百千](?![米瓦克]))?)([多余])?(?:({_UNITS}))(?!度|头企业|式|型|级)"
)
_EXACT = Fraction(0)
_LOOSE_BEFORE = compiled(
    r"(?:约|近|超|超过|逾|不少于|不低于|不小于|不超过|不高于|不大于|至少|最多|最高|突破|高于|低于|多于|少于|接近|将近|以内|控制在|[≥≤><]|每[百千万]?[人名户亩个]?|[人户亩车]均|平均)(?:为|在|到|达)?$"
)
_LOOSE_BEHIND = compiled(r" ?(?:及?以[上下内]|之内|左右|上下|[—~-]+\d)")


class Amount(Record):
    """A figure with its measure.

    Attributes:
        start: where its number starts in the text.
        end: where its measure ends.
        digits: the number as written, with its magnitude: 1.05, 330万.
        value: what it says, in the plain measure.
        half: half of its last digit, by which the true figure may differ; 0 for things counted.
        unit: the measure without its magnitude, one name for each.
        loose: it is a bound or an estimate (约, 以上, 余), so that nothing follows from it.
    """

    start: int
    end: int
    digits: str
    value: Fraction
    half: Fraction
    unit: str
    loose: bool

    @property
    def low(self) -> Fraction:
        """The least that it may stand for."""
        return self.value - self.half

    @property
    def high(self) -> Fraction:
        """The most that it may stand for."""
        return self.value + self.half

    @property
    def percent(self) -> bool:
        """Whether it is a share, not an amount."""
        return self.unit in ("%", "‰", "个百分点")


def amount_starts(text: str) -> list[int]:
    """Where the figures start that have a known measure: to count them, they need not be read."""
    return [match.start() for match in _AMOUNT.finditer(text)]


@reading  # several rules read the same sentences in turn
def amounts(text: str) -> tuple[Amount, ...]:
    """Every figure with a known measure in a text, in order.

    >>> [(one.digits, one.unit, one.half) for one in amounts("受理79件,投资1.2亿元,增长3%")]
    [('79', '件', Fraction(0, 1)), ('1.2亿', '元', Fraction(5000000, 1)), ('3', '%', Fraction(1, 2))]
    """
    found = []
    for match in _AMOUNT.finditer(text):
        whole, decimals, more, magnitude, rest, unit = match.groups()
        unit = _SAME.get(unit, unit)
        scale = 1
        for char in magnitude:
            scale *= _MAGNITUDES[char]
        decimals = decimals or ""
        parts = 10 ** max(0, len(decimals) - 1)
        value = Fraction(int(whole.replace(",", "") + decimals[1:]) * scale, parts)
        exact = not decimals and scale == 1 and unit in _COUNTED
        loose = bool(
            more
            or rest
            or _LOOSE_BEFORE.search(text, max(0, match.start() - 6), match.start())
            or _LOOSE_BEHIND.match(text, match.end())
        )
        half = _EXACT if exact else Fraction(scale, 2 * parts)
        digits = whole.replace(",", "") + decimals + magnitude
        found.append(Amount(match.start(), match.end(), digits, value, half, unit, loose))
    return tuple(found)


def written(value: Fraction, like: Amount) -> str:
    """A value in the magnitude and with the decimals of another amount, rounded half up.

    >>> written(Fraction(10388, 10876) * 100, amounts("95.5%")[0])
    '95.5'
    """
    number, magnitude = like.digits, ""
    while not number[-1].isdigit():
        number, magnitude = number[:-1], number[-1] + magnitude
    scale = 1
    for char in magnitude:
        scale *= _MAGNITUDES[char]
    places = len(number.partition(".")[2])
    return fixed(value / scale, places) + magnitude


def fixed(value: Fraction, places: int) -> str:
    """A number with so many decimals, rounded half up, exactly.

    >>> fixed(Fraction(-5, 1000), 2), fixed(Fraction(140), 0)
    ('-0.01', '140')
    """
    scaled = abs(value) * 10**places
    whole = (scaled + Fraction(1, 2)).__floor__()
    sign = "-" if value < 0 and whole else ""
    text = str(whole).rjust(places + 1, "0")
    return sign + (f"{text[:-places]}.{text[-places:]}" if places else text)


def plain(value: Fraction, like: Amount) -> str:
    """A value in the magnitude of an amount, with as many decimals as it needs and no more than four.

    >>> plain(Fraction(1405, 10), amounts("142件")[0]), plain(Fraction(13000000), amounts("1340万亩")[0])
    ('140.5', '1300万')
    """
    magnitude = like.digits.lstrip("0123456789.")
    scale = 1
    for char in magnitude:
        scale *= _MAGNITUDES[char]
    text = fixed(value / scale, 4).rstrip("0").rstrip(".")
    return text + magnitude
