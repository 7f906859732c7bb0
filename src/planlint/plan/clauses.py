"""Clauses: how far the words around a place belong to one statement."""

from __future__ import annotations

from planlint.patterns import compiled

_STOPS = frozenset(",;。:!?|")
_REACH = 120  # characters: no clause that states a target is longer
_LONGEST = 400  # characters: no sentence needs more

# What may stand before the statement itself: a number, a time, a word of intent or of joining.
_LEAD_IN = compiled(
    r"(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]是"
    r"|(?:到|至|在|于)?(?:20\d\d|本|当|今|明)年(?:度|\d{1,2}月)?份?(?:年?[底末内]|[上下]半年)?(?:以?前|起|期间|后)?"
    r"|“?十[一二三四五六]五[”\"]?(?:期间|末|时期)?"
    r"|(?:在)?规划期内|力争|争取|确保|保证(?![金率])|努力|其中|并且|并(?![购网轨联])|要(?![素点件害])|使(?![用命馆])|让(?!利)|同时|以及|、"
    r"|还(?![款贷建林草湿原])|应当|必须|将(?!来)|切实|全年(?!龄)|年内|年底前| )"
)


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds an offset starts: after the last stop; brackets closed again before it belong to it."""
    depth = 0
    for place in range(at - 1, max(-1, at - _REACH), -1):
        char = text[place]
        if char == ")":
            depth += 1
        elif char == "(":
            if depth == 0:
                return place + 1
            depth -= 1
        elif depth == 0 and char in _STOPS:
            return place + 1
    return max(0, at - _REACH)


def clause_end(text: str, at: int) -> int:
    """Where the clause that holds an offset ends: before the next stop or the bracket that closes around it."""
    depth = 0
    for place in range(at, min(len(text), at + _REACH)):
        char = text[place]
        if char == "(":
            depth += 1
        elif char == ")":
            if depth == 0:
                return place
            depth -= 1
        elif depth == 0 and char in _STOPS:
            return place
    return min(len(text), at + _REACH)


def sentence(text: str, at: int) -> tuple[int, int]:
    """The edges of the sentence that holds an offset; of an endless one, as much as a reader keeps in mind."""
    first, last = max(0, at - _LONGEST), min(len(text), at + _LONGEST)
    start = text.rfind("。", first, at) + 1
    end = text.find("。", at, last)
    return start or first, last if end < 0 else end


def skip_lead_in(text: str, start: int, end: int) -> int:
    """Where the statement itself starts, past labels, times and words of intent."""
    while (match := _LEAD_IN.match(text, start, end)) is not None:
        start = match.end()
    return start
