"""Targets that state a figure: 出庭应诉率达85%以上, 评估不少于3件, 新增森林面积30万亩."""

from __future__ import annotations

from planlint.patterns import compiled
from planlint.plan.clauses import clause_end
from planlint.plan.clauses import clause_start
from planlint.plan.clauses import sentence
from planlint.plan.clauses import skip_lead_in
from planlint.plan.figures import BOUND
from planlint.plan.figures import Figure
from planlint.plan.figures import figures
from planlint.plan.lexicon import indicators as words
from planlint.record import Record

_SUFFIX_MEANINGS = {"上": ">=", "下": "<=", "内": "<="}
_MEANINGS = {word: meaning for meaning, group in words.THRESHOLDS.items() for word in group.split()}
_LONGEST = max(map(len, _MEANINGS))
_LAST = frozenset(word[-1] for word in _MEANINGS)
_FILLERS = "约近全共各 "
_NEAR = 40  # characters: a threshold word and what may fill the gap behind it
_SPREAD = ("分别", "均", "各", "分别达")
_PAST = compiled(
    r"截[至止]|目前|现有|去年|上年同期|上一年|已经?[建完达有形]|共有|完成了|建成了|达成了|形成了|达到了|现状|近年来"
)
_JOIN = compiled("以及|[、和及与]")
_ENDS = frozenset(",;。:!?)、|(”和及以")
_NO_OBJECT = compiled(
    r"(?:方面|阶段|环节|步骤|部分|层面|维度|季度|月|工作组|小组|专班|梯队|档|等[级次]|以?内|范围|规模)"
)
_COMPARED = compiled(r"同比|环比|[较比](?:20\d\d|上|去|前|基准|“?十)|年均|比增|每年|基础上")
_SHARE = compiled(
    r".中[^,;]{2,}(?:占比|比[例重])$|占[^,;比]{2,}(?:的?比[例重])?$|[^,;]{4,}的[^,;的]{0,10}(?:比[例重]|占比)$|覆盖[^,;]{2,}人口的?比例$"
)
_NAME_TAIL = compiled(
    r"(?:力争|均|应|要|须|分别|普遍|原则上|进一步|平均|年均|逐年|累计|同比|稳步|持续|每年|全年|年)+$|(?:较|比)[^,;]{1,14}(?:年|期|末)(?:分别|均)?$|[下为]$|至少$|[由从][\d.]+[%‰一-龥]{0,4}$"
)
_SPANS = ("年限", "寿命", "周期")
_OTHER_UNIT = compiled(
    r"((?![月日时点届级号周前后])[一-龥A-Za-z][一-龥A-Za-z/]{0,5}?)(以[上下内])?(?:左右)?(?=[,;。、)]|$)"
)
_LEAST_NAME = 3  # characters: so much must be said of what is measured
_FOR_WHOM = compiled(r"对(?<![^,;。.、\d]对)")
_BRACKET_END = compiled(r"\([^()]*\)$")
_DELIVERS = compiled("|".join(words.DELIVERY))
_PER_HEAD = compiled(r"每[百千万]?[名人户个]|[万千百]人|人均")
_NEXT_COUNT = compiled(r"(?:、|以及|和|及)[^、,;。\d]{0,6}\d")


class Quantity(Record):
    """A target with a figure.

    Attributes:
        start: where its statement starts in the paragraph.
        end: where it ends.
        name: what is measured, as far as the clause says.
        comparator: >=, <=, =, >, <, + (growth), - (cut) or range.
        value: the number as written, without its measure.
        unit: its measure, or None.
        whole: it is all of them (100%).
        base_known: what is counted, and out of what, is said or known to everybody.
    """

    start: int
    end: int
    name: str
    comparator: str
    value: str
    unit: str | None
    whole: bool
    base_known: bool


def quantities(text: str) -> list[Quantity]:
    """Every target with a figure in a paragraph, in order."""
    found: list[Quantity] = []
    for figure in figures(text):
        if found and figure.start < found[-1].end:
            continue  # it belongs to the words of the last
        if not (found or figure.unit or _is_compared(text, figure)):
            continue  # a year, the number of an item: most numbers are no figures of a target
        start = clause_start(text, figure.start)
        join = None
        if found and found[-1].end >= start:
            join = _JOIN.match(text, found[-1].end) if figure.unit == found[-1].unit else None
            start = join.end() if join else found[-1].end
            if not text[start : figure.start].strip("、和及以,与 "):
                _continue_list(text, figure, found)
                continue
        target = _target(text, start, figure, listed=join is not None)
        if target is not None:
            found.append(_same_rate(text, found[-1], target) if found else target)
    return found


def _continue_list(text: str, figure: Figure, found: list[Quantity]) -> None:
    """A number that follows another at once shares its statement (分别不低于3件、2件), or counts the next thing (3个机关、5个社区)."""
    last = found[-1]
    closes = _closes(text, figure.end)
    if closes and figure.unit == last.unit:
        found[-1] = last.changed(end=figure.end, value=f"{last.value}/{figure.value}")
    elif not closes and figure.measure in words.COUNT_UNITS:
        end = _object_end(text, figure.end)
        found.append(
            Quantity(figure.start, end, text[figure.end : end], last.comparator, figure.value, figure.unit, False, True)
        )


def _same_rate(text: str, last: Quantity, target: Quantity) -> Quantity:
    """A share of a part, right behind that of the whole, is of the same rate: 覆盖率达到70%,中心城区达到90%."""
    if (
        target.unit != "%"
        or last.unit != "%"
        or target.comparator in ("+", "-")
        or target.base_known
        or target.name.endswith(words.RATE_ENDS)
    ):
        return target
    if "。" in text[last.end : target.start] or not last.name.endswith(words.RATE_ENDS):
        return target
    return target.changed(name=last.name, base_known=last.base_known)


def _target(text: str, start: int, figure: Figure, *, listed: bool) -> Quantity | None:
    """The target that a figure states, or None; ``listed`` where one stands right before it in a row."""
    begin = skip_lead_in(text, _past_other_number(text, start, figure.start), figure.start)
    left = text[begin : figure.start].rstrip(_FILLERS)
    threshold = _threshold(left)
    if threshold is None and left.endswith(_SPREAD) and figure.percent:
        threshold = left[-2:], "="
    if not (threshold or figure.unit) or left.endswith(words.NO_TARGET):
        return None
    if threshold is not None:
        target = _compared(text, begin, figure, left, *threshold)
    elif figure.percent:
        target = _shared(text, begin, figure, left)
    else:
        target = _counted(text, begin, figure, left, listed=listed)
    return None if target is None or _is_past(text, figure) or _is_subsidy(text, figure) else target


def _past_other_number(text: str, start: int, end: int) -> int:
    """Past the 、 that parts this statement from one with a number of its own: 接待3亿人次、总花费超4500亿元."""
    cut = text.rfind("、", start, end)
    return cut + 1 if cut >= 0 and any(char.isdecimal() for char in text[start:cut]) else start


def _compared(text: str, begin: int, figure: Figure, left: str, word: str, meaning: str) -> Quantity | None:
    """A number behind a threshold word."""
    bound = word in words.BOUNDS or BOUND.search(left) is not None
    name = _name(left[: -len(word)])
    if text.startswith("的", figure.end) and not text.startswith("的目标", figure.end):
        if not bound:
            return None  # 超过30%的企业: a trait
        if figure.percent:
            return _quantity(begin, clause_end(text, figure.end), name, meaning, figure, base_known=True)
    if meaning in "+-" and figure.measure in words.COUNT_UNITS and not _closes(text, figure.end):
        return _counted_things(text, begin, figure, left, bound=False)  # 增加3个停车场: what, not how many more
    if figure.measure in words.TIME_UNITS and not bound and meaning != "<=":
        return None
    if not figure.unit:
        measured = _with_other_unit(text, figure, name)
        if measured is not None:
            return _quantity(begin, measured.end, name, meaning, measured, base_known=True)
        if not _closes(text, figure.end) or not _is_ratio(name):
            return None
    if not name and not bound and not _COMPARED.search(left):
        return None
    return _quantity(begin, figure.end, name, meaning, figure, base_known=_base_known(name, left, meaning, figure))


def _with_other_unit(text: str, figure: Figure, name: str) -> Figure | None:
    """The figure with a measure that is on no list, if one follows: 35微克/立方米以下, 11.5年."""
    match = _OTHER_UNIT.match(text, figure.end)
    if match is None or len(name) < _LEAST_NAME or (match.group(1) == "年" and not name.endswith(_SPANS)):
        return None
    return figure.changed(end=match.end(), unit=match.group(1), suffix=match.group(2) or "")


def _shared(text: str, begin: int, figure: Figure, left: str) -> Quantity | None:
    """A share without a threshold word: 全市50%以上的乡镇通过验收, 新建建筑100%执行标准, 占比40%."""
    end = clause_end(text, figure.end)
    rest = text[figure.end : end]
    if rest.startswith("的") and figure.suffix and len(rest) > 5:
        return _quantity(begin, end, left + rest[1:], ">=", figure, base_known=True)
    if left.endswith("的") and "完成" in left and _closes(text, figure.end):
        return _quantity(begin, figure.end, left[:-1], "=", figure, base_known=True)
    name = _name(left)
    if figure.value == "100" and len(name) >= 2 and len(rest) >= 2 and not rest.startswith("的"):
        return _quantity(begin, end, name + rest, "=", figure, base_known=not name.endswith(words.RATE_ENDS))
    if _closes(text, figure.end) and name.endswith(words.RATE_ENDS) and not name.endswith(words.NO_RATES):
        return _quantity(begin, figure.end, name, "=", figure, base_known=_base_known(name, left, "=", figure))
    return None


def _counted(text: str, begin: int, figure: Figure, left: str, *, listed: bool) -> Quantity | None:
    """A count or an amount without a threshold word: 建立12个片区, 新增森林面积30万亩, 总投资1422亿元."""
    if figure.measure in words.TIME_UNITS or left.startswith("对") or (left.endswith("等") and "完成" not in left):
        return None
    bound = BOUND.search(left) is not None
    if figure.measure == "次" and not figure.suffix and not bound:
        return None  # how often, not how many
    if not _closes(text, figure.end):
        return _counted_things(text, begin, figure, left, bound)
    name = _name(left)
    stated = listed or bound or figure.measure in words.PHYSICAL_UNITS
    if len(name) < 2 or not (stated or _DELIVERS.search(left) or _PER_HEAD.search(left)):
        return None
    return _quantity(begin, figure.end, name, "=", figure, base_known=True)


def _counted_things(text: str, begin: int, figure: Figure, left: str, bound: bool) -> Quantity | None:
    """A count with the things counted behind it: 建立12个片区, 至少接受一次培训."""
    of = text.startswith("的", figure.end)
    things = figure.end + 1 if of else figure.end
    verb = left.endswith((*words.DELIVERY, "等"))
    physical = figure.measure in words.PHYSICAL_UNITS
    if (
        not (verb or bound)
        or _NO_OBJECT.match(text, things)
        or (of and not figure.suffix and not left.endswith(words.TOTALS))
    ):
        return None
    if physical and not of:
        return None  # 100亿元以上企业, 30万千瓦机组: a trait
    end = _object_end(text, things)
    return _quantity(begin, end, text[things:end], ">=" if bound else "=", figure, base_known=True)


def _quantity(begin: int, end: int, name: str, meaning: str, figure: Figure, *, base_known: bool) -> Quantity:
    bound = next((_SUFFIX_MEANINGS[char] for char in figure.suffix if char in _SUFFIX_MEANINGS), meaning)
    meaning = meaning if meaning in "+-" else bound
    if any(mark in figure.value for mark in "—~-"):
        meaning = "range"
    whole = figure.percent and figure.value in ("100", "百分之百")
    return Quantity(begin, end, name, meaning, figure.value, figure.unit or None, whole, base_known)


def _threshold(left: str) -> tuple[str, str] | None:
    """The threshold word at the end of some words, and what it means."""
    if left[-1:] not in _LAST:
        return None
    for size in range(min(_LONGEST, len(left)), 0, -1):
        meaning = _MEANINGS.get(left[-size:])
        if meaning is not None:
            return left[-size:], meaning
    return None


def _is_compared(text: str, figure: Figure) -> bool:
    """Whether a threshold word stands right before a number."""
    return _threshold(text[max(0, figure.start - _NEAR) : figure.start].rstrip(_FILLERS)) is not None


def _name(left: str) -> str:
    name = _BRACKET_END.sub("", left.strip(" ,、"))
    while (tail := _NAME_TAIL.search(name)) is not None and tail.start() < len(name):
        name = name[: tail.start()]
    return name


def _is_ratio(name: str) -> bool:
    return name.endswith((*words.RATE_ENDS, "效率", "PUE", "值", "得分")) and not name.endswith(words.SIZES)


def _base_known(name: str, left: str, meaning: str, figure: Figure) -> bool:
    """Whether a reader knows what is counted, and out of what."""
    if (figure.unit and not figure.percent) or any(word in name for word in words.COMMON_STATISTICS):
        return True
    if name.startswith(("该", "此", "上述")) or name.endswith((*words.NO_RATES, *words.SIZES, *words.GROWTH)):
        return bool(figure.unit)
    rate = name.endswith(words.RATE_ENDS)
    if meaning in "+-" and not rate:
        return not name.endswith(words.VAGUE_LEVELS) or _COMPARED.search(left) is not None
    if figure.value == "100" and not rate and figure.unit:
        return True
    return _SHARE.search(name) is not None


def _closes(text: str, end: int) -> bool:
    """Whether the statement ends where the number does."""
    return end >= len(text) or text[end] in _ENDS or text.startswith("的目标", end)


def _object_end(text: str, at: int) -> int:
    """Where the thing counted ends: before the clause does, or the next thing of the list starts."""
    end = clause_end(text, at)
    following = _NEXT_COUNT.search(text, at, end)
    return following.start() if following else end


def _is_past(text: str, figure: Figure) -> bool:
    start, _ = sentence(text, figure.start)
    return _PAST.search(text, start, figure.start) is not None


def _is_subsidy(text: str, figure: Figure) -> bool:
    """Money, shares and conditions in a rule of subsidy are no targets."""
    start, end = sentence(text, figure.start)
    conditional = _FOR_WHOM.search(text, start, figure.start) is not None
    if not conditional and figure.measure not in words.MONEY_UNITS:
        if not figure.percent:
            return False
        start, end = clause_start(text, figure.start), clause_end(text, figure.end)
    return any(word in text[start:end] for word in words.SUBSIDY)
