"""Where a plan says how a rate is counted: 是指, a formula, a document that is followed, or the project's own list."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.clauses import sentence
from planlint.plan.passage import Passage

_MARK = compiled(
    r"是指|指的是|=|的计算(?:方法|公式|口径)|计算(?:方法|公式|口径)|按[^,;。]{2,24}(?:计算|统计|核算)|以[^,;。]{2,16}口径|的统计口径|统计口径"
)
_RATE_BEFORE = compiled(
    r"([一-龥A-Z]{2,20}(?:率|比|比例|比重|占比|度|指数|系数|强度|效率|水平))[”\"]?(?:\([^()]{1,12}\))?,?$"
)
# A formula in brackets explains the rate before it wherever it comes again: 优质率(优质件数÷办结件数).
_WITH_FORMULA = compiled(r"([一-龥A-Z]{2,20}(?:率|比|比例|比重|占比|度|指数|系数|强度))\([^()]*(?:÷|之比|口径)[^()]*\)")
_REACH = 40  # characters: how far before the mark the name of a rate starts
_FORMULA = compiled(r"\([^()]*(?:÷|=|/|占|口径|计算|之比)[^()]*\)")
_FOLLOWED = compiled(r"(?:按照?|依据|根据|执行|对照|参照)[^,;。]{0,10}《")
_SHARED_END = 4  # characters: 受理听证率 is explained by 听证率, not by 率


def explained_rates(paragraphs: Sequence[Passage]) -> frozenset[str]:
    """The rates of which the plan says how they are counted."""
    found = set()
    for paragraph in paragraphs:
        text = paragraph.text
        for mark in _MARK.finditer(text):
            rate = _RATE_BEFORE.search(text, max(0, mark.start() - _REACH), mark.start())
            if rate is not None:
                found.add(rate.group(1))
        if "÷" in text or "之比" in text or "口径" in text:
            found.update(match.group(1) for match in _WITH_FORMULA.finditer(text))
    return frozenset(found)


def is_explained(name: str, rates: frozenset[str], declared: Mapping[str, str]) -> bool:
    """Whether an indicator is one of the rates explained in the plan or declared by the project."""
    if any(one in name or (len(name) >= _SHARED_END and name in one) for one in declared):
        return True
    return any(
        name.endswith(one[-max(_SHARED_END, min(len(one), len(name))) :])
        for one in rates
        if len(one) >= _SHARED_END - 1
    )


def is_stated_there(text: str, start: int, end: int) -> bool:
    """Whether the statement itself holds its formula, or its sentence the document that is followed."""
    after = text[end : end + 60]
    near = text[start:end] + (after if after.startswith("(") else "")
    first, _ = sentence(text, start)
    return _FORMULA.search(near) is not None or _FOLLOWED.search(text, first, start) is not None
