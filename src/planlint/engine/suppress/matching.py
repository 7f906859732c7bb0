"""Which of the findings of a document are the known ones.

Entry and finding are paired one to one, so that a draft with one more finding than it has entries shows one finding
more: a new fault never hides behind an old one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planlint.engine.suppress.anchor import likeness
from planlint.engine.suppress.anchor import nearest
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint.engine.suppress.anchor import Anchor

# Beyond this many pairs of entries and findings, only those are compared that have the same characters beside them.
_MOST_PAIRS = 50_000


class Known(Record):
    """A finding of some rule: one that is there, or one that an entry speaks of."""

    rule: str
    anchor: Anchor


def match(entries: Sequence[Known], findings: Sequence[Known]) -> dict[int, int]:
    """Place of an entry → place of the finding that it speaks of, for those entries whose finding is there.

    Entries and findings are paired within one rule and the same words: first where the contexts are equal, then those
    that are most alike.
    """
    pairs: dict[int, int] = {}
    there = _grouped(findings)
    for key, places in _grouped(entries).items():
        if key in there:
            pairs |= _pair(entries, findings, places, there[key])
    return pairs


def _grouped(known: Iterable[Known]) -> dict[tuple[str, str], list[int]]:
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, each in enumerate(known):
        groups[each.rule, each.anchor.text].append(place)
    return groups


def _pair(
    entries: Sequence[Known], findings: Sequence[Known], ours: Iterable[int], theirs: Iterable[int]
) -> dict[int, int]:
    """Pairs within one group."""
    same = {findings[place].anchor: place for place in theirs}
    pairs: dict[int, int] = {}
    for entry in ours:
        place = same.pop(entries[entry].anchor, None)
        if place is not None:
            pairs[entry] = place
    rest = [entry for entry in ours if entry not in pairs]
    likely = [
        (likeness(entries[entry].anchor, findings[place].anchor), entry, place)
        for some, others in _buckets(entries, findings, rest, sorted(same.values()))
        for entry in some
        for place in others
    ]
    taken: set[int] = set()
    for share, entry, place in sorted(likely, key=lambda pair: (-pair[0], *pair[1:])):
        if share and entry not in pairs and place not in taken:
            pairs[entry] = place
            taken.add(place)
    return pairs


def _buckets(
    entries: Sequence[Known], findings: Sequence[Known], ours: list[int], theirs: list[int]
) -> Iterator[tuple[list[int], list[int]]]:
    """Entries and findings that are worth a comparison, in groups small enough for one."""
    if len(ours) * len(theirs) <= _MOST_PAIRS:
        yield ours, theirs
        return
    there: dict[tuple[str, str], list[int]] = defaultdict(list)
    here: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in theirs:
        there[nearest(findings[place].anchor)].append(place)
    for entry in ours:
        here[nearest(entries[entry].anchor)].append(entry)
    for key, some in here.items():
        others = there.get(key, [])
        if len(some) * len(others) <= _MOST_PAIRS:
            yield some, others
