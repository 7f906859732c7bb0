"""Targets of all or none: 全覆盖, 应改尽改, 全部退出, 清零, 不再新增."""

from __future__ import annotations

import re

from planlint.patterns import compiled
from planlint.plan.clauses import clause_end
from planlint.plan.clauses import clause_start
from planlint.plan.clauses import skip_lead_in
from planlint.plan.lexicon.indicators import COUNTABLE
from planlint.plan.lexicon.indicators import DONE_WHOLLY
from planlint.record import Record

# Each alternative starts with a plain character: re passes over most places at once.
_WHOLE = compiled(
    r"全(?<![安健]全)(?:覆盖|利用|回收|收集处理)|应(.)尽\1|做到(?:有.必.[、,]?)+"
    rf"|全部(?:{DONE_WHOLLY})|全面(?:退出|达到|达标|清零|淘汰|消除)"
    r"|清零|零(?:新增|增长|发生|事故|投诉|排放)|净零碳?排放|不再新增|不发生[^,。;]{0,14}(?:火灾|事故|事件|案件)"
)
_BY_ITSELF = ("应", "做到", "不发生")  # words that name what they are about
_TO_THE_END = ("全部", "全面", "不发生", "零", "净")  # words whose object stands behind them
_NONE = ("清零", "零", "净", "不再", "不发生")
_NAMED = compiled(r"[”’]|行动|工程|计划|示范|试点")  # 化肥零增长行动: the name of something
_PREMISE = compiled(r"[”\"]?的?(?:基础|前提|情况|条件)[上下]")  # what is there already
_NOT_YET = compiled(r"距离?[“\"]?$|尚未|未能|没有")
_RUNS_ON = compiled(r"(?![并和及与且的以工行目任或后])[一-龥]")  # 全覆盖监管: a manner of doing
_ADJECTIVE = compiled(r"、(?:[一-龥]{2,5}、)*[一-龥]{2,5}的(?!目标|要求)")  # 全覆盖、人性化的服务网络: what it is like
_GRADED = compiled(r"重特大|特别重大|重大|较大|一般")
_ALL_OF = compiled(r"规模以上|规上|地级市|地级以上|县城以上|所有|各|每|全部|\d|[二三四五]级|县级以上")
_VERBS = compiled(
    r"^(?:实现|推进|推动|落实|做到|达到|加快|完成|建成|促进|开展|全面|积极|持续|深化|逐步|基本|探索)+|实现$|的$"
)


class Whole(Record):
    """A target of all or none: where it stands in the paragraph.

    Attributes:
        start: where its statement starts.
        end: where it ends.
        name: what is to be covered, or not to happen.
        none: none is the target, not all.
        base_known: it can be told of what all, or against which measure none.
    """

    start: int
    end: int
    name: str
    none: bool
    base_known: bool


def wholes(text: str) -> list[Whole]:
    """Every target of all or none in a paragraph, in order."""
    found = (_whole(text, match) for match in _WHOLE.finditer(text))
    return [whole for whole in found if whole is not None]


def _whole(text: str, match: re.Match[str]) -> Whole | None:
    word, end = match.group(), match.end()
    none = word.startswith(_NONE)
    if (none and _NAMED.match(text, end)) or (
        word == "全覆盖" and (_RUNS_ON.match(text, end) or _ADJECTIVE.match(text, end))
    ):
        return None
    start = skip_lead_in(text, clause_start(text, match.start()), match.start())
    if _PREMISE.match(text, end) or _NOT_YET.search(text, start, match.start()):
        return None
    if word.startswith(_TO_THE_END):
        end = clause_end(text, end)
    name = _VERBS.sub("", text[start : match.start()])
    if len(name) < 2 and not word.startswith(_BY_ITSELF):
        name = text[match.end() : end]
        if len(name) < 3:
            return None
    return Whole(start, end, name or word, none, _says_of_what(word, name))


def _says_of_what(word: str, name: str) -> bool:
    """Whether the things meant can be told: 所有乡镇, 随机抽查事项; of none, whether a measure is needed at all."""
    if word.startswith("不发生"):
        return _GRADED.search(word) is not None
    if word.startswith(("净", "不再", "零增长", "零新增", "零排放")):
        return False
    if not word.startswith("全") or word.startswith(("全部", "全面")):
        return True
    objects = name[: name.rindex("(")] if name.endswith(")") and "(" in name else name
    return word == "全覆盖" and (objects.endswith(COUNTABLE) or _ALL_OF.search(objects) is not None)
