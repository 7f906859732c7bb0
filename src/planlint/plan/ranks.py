"""Targets that state a place in a ranking: 进入全省前5名, 稳居全国前十."""

from __future__ import annotations

from planlint.patterns import compiled
from planlint.plan.clauses import clause_start
from planlint.plan.clauses import skip_lead_in
from planlint.plan.numerals import value
from planlint.record import Record

# The place is rare, the verb is not: it is looked for from the place back.
_PLACE = compiled(r"前(\d{1,3}|[一二三四五六七八九十]{1,3})([名位强]?)(?=[,;。、)]|$)")
_REACHED = compiled(r"(?:进入|跻身|[位稳]?居|位列|排名|保持(?:在)?|力争)[^,;。、()\d]{0,10}$")
_REACH = 13  # characters: the verb and what may stand between


class Rank(Record):
    """A place to be reached: where it stands in the paragraph, whose place it is, the place and its measure."""

    start: int
    end: int
    name: str
    place: str
    unit: str


def ranks(text: str) -> list[Rank]:
    """Every place in a ranking that a paragraph sets as a target, in order."""
    found = []
    for match in _PLACE.finditer(text):
        verb = _REACHED.search(text, max(0, match.start() - _REACH), match.start())
        if verb is None:
            continue
        start = skip_lead_in(text, clause_start(text, verb.start()), verb.start())
        place, unit = match.groups()
        number = place if place.isdecimal() else str(value(place))
        found.append(Rank(start, match.end(), text[start : verb.start()], number, unit or "名"))
    return found
