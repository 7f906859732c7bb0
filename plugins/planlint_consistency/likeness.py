"""How alike two texts are: the share of short strings they have in common."""

from __future__ import annotations

from collections import Counter
from collections import defaultdict
from itertools import chain
from itertools import combinations
from typing import TYPE_CHECKING

from planlint import Record
from planlint import Role
from planlint import compiled
from planlint import reading
from planlint_consistency.statements import is_creed
from planlint_consistency.statements import parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Plan
    from planlint import Task

_SIZE = 3  # characters a string
_LEAST = 24  # characters: shorter tasks are alike by chance
_COMMON = 8  # texts with the same string from which it tells nothing
_NO_WORD = compiled(r"[^一-龥0-9A-Za-z.%]")
_OPENING = 5  # characters by which the beginning of a clause, or of a part of a list, is known
_FIGURES = compiled(r"\d+(?:\.\d+)?")


class Pair(Record):
    """Two tasks that are nearly the same, and the share of what they have in common."""

    earlier: Task
    later: Task
    share: float


def strings(text: str) -> frozenset[str]:
    """The short strings of a text."""
    bare = _NO_WORD.sub("", text)
    return frozenset(bare[place : place + _SIZE] for place in range(len(bare) - _SIZE + 1))


def shared(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int, int]]:
    """Pairs of texts that have strings in common, with their number; strings that many texts have do not count.

    The work grows with the texts, not with the number of pairs.
    """
    held = Counter(chain.from_iterable(texts))
    telling = {string for string, count in held.items() if 1 < count <= _COMMON}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(texts):
        for string in each & telling:
            holders[string].append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        counts.update(combinations(numbers, 2))
    for (one, other), count in counts.items():
        yield one, other, count


def like_tasks(plan: Plan, least: float) -> Iterator[Pair]:
    """Tasks whose words are those of an earlier one, but for a few; the figures are the same too."""
    tasks = [task for task in plan.tasks if task.section is None or task.section.role in (Role.WORK, Role.SAFEGUARD)]
    words = [_words(task) for task in tasks]
    openings = [_openings(each) for each in words]
    told: set[int] = set()
    for one, other, count in sorted(shared(openings)):
        # Only texts of which every second clause opens alike can be so much alike: the rest need not be compared.
        if count * 2 < max(len(openings[one]), len(openings[other])) or other in told:
            continue
        if tasks[one].row is not None and words[one] == words[other] and other == one + 1:
            continue  # one task given to two bodies, its cell repeated
        if _FIGURES.findall(words[one]) != _FIGURES.findall(words[other]):
            continue
        share = _likeness(words[one], words[other])
        if share >= least:
            told.add(other)
            yield Pair(tasks[one], tasks[other], share)


@reading
def _openings(words: str) -> frozenset[str]:
    """How the clauses of a task begin; nothing for one that is too short, or says what every plan says."""
    if len(words) < _LEAST or is_creed(words):
        return frozenset()
    return frozenset({part[:_OPENING] for part in parts(words.replace("、", ",")) if len(part) > 1})


def _likeness(one: str, other: str) -> float:
    """The share of their short strings that two texts have in common."""
    if one == other:
        return 1.0
    first, second = strings(one), strings(other)
    common = len(first & second)
    return common / (len(first) + len(second) - common)


def _words(task: Task) -> str:
    """The words of a task without its label, its heading and its notes."""
    text = task.passage.text
    for note in sorted(task.responsibility.notes, key=lambda note: -note.passage.start):
        start, end = note.passage.start - task.passage.start, note.passage.end - task.passage.start
        if start >= 0 and end <= len(text):
            text = text[:start] + text[end:]
    section = task.section
    if section is not None and section.head.start == task.passage.start:
        head = section.title.end if section.title is not None else section.head.start + len(section.label.passage)
        text = text[head - task.passage.start :]
    return text
