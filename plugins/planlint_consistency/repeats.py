"""Stretches of tasks that say in the same words what an earlier one said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planlint import Record
from planlint import Role
from planlint_consistency.statements import lists_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint_consistency.statements import Clause

_TRIED = 4  # earlier places of the same words that are compared; a formula may stand in hundreds
_BRIDGE = 3  # clauses: what differs between two repeated stretches may be as long, and they are still one
_FORMULA = 3  # tasks with the same clause from which it is the document's own formula

_HABIT = 5  # tasks with the same sentence from which it is one too


class Repeat(Record):
    """A stretch of clauses that stands again.

    Attributes:
        first: the clauses of the earlier place.
        again: the clauses of the later one.
    """

    first: tuple[Clause, ...]
    again: tuple[Clause, ...]

    @property
    def han(self) -> int:
        """How many Chinese characters are repeated."""
        return sum(clause.han for clause in self.again)

    @property
    def whole(self) -> bool:
        """Whether a whole sentence is repeated, not just the same words used in another one."""
        return _is_whole(self.first) and _is_whole(self.again)

    @property
    def looks_back(self) -> bool:
        """Whether one of the places tells what was done."""
        return any(getattr(each[0].holder, "role", None) is Role.LOOKBACK for each in (self.first, self.again))


def find_repeats(clauses: Sequence[Clause], held: Mapping[str, int], shortest: int, elsewhere: int) -> Iterator[Repeat]:
    """Every stretch that repeats an earlier one, in order.

    Args:
        clauses: the clauses of the plan that are said more than once.
        held: how often each is said.
        shortest: characters from which a clause is looked for, and from which a whole sentence counts.
        elsewhere: characters from which a part of a sentence of another task counts.
    """
    seeds = [_seed(clauses, number, shortest) for number in range(len(clauses))]
    places: dict[str, list[int]] = defaultdict(list)
    for number, (seed, _) in enumerate(seeds):
        if seed:
            places[seed].append(number)
    open_run: Repeat | None = None
    end = last = -1
    for first, again, size in _runs(clauses, seeds, places):
        repeat = Repeat(tuple(clauses[first : first + size]), tuple(clauses[again : again + size]))
        later, earlier = repeat.again[0].number, repeat.first[0].number
        if open_run is not None and 0 <= later - end <= _BRIDGE and 0 <= earlier - last <= _BRIDGE:
            open_run = Repeat((*open_run.first, *repeat.first), (*open_run.again, *repeat.again))
        else:
            if open_run is not None and _counts(open_run, held, shortest, elsewhere):
                yield open_run
            open_run = repeat
        end, last = later + size, earlier + size
    if open_run is not None and _counts(open_run, held, shortest, elsewhere):
        yield open_run


def _seed(clauses: Sequence[Clause], number: int, shortest: int) -> tuple[str, int]:
    """The words from a clause on by which a stretch is found, and how many clauses they are; "" where there are too few."""
    key, han = "", 0
    first = clauses[number]
    for place in range(number, len(clauses)):
        clause = clauses[place]
        # What is said only once is not among the clauses: there is a gap in their numbers then.
        if not clause.own or clause.paragraph != first.paragraph or clause.number - first.number != place - number:
            break
        key, han = f"{key},{clause.key}", han + clause.han
        if han >= shortest:
            return key, place - number + 1
    return "", 0


def _runs(
    clauses: Sequence[Clause], seeds: Sequence[tuple[str, int]], places: dict[str, list[int]]
) -> Iterator[tuple[int, int, int]]:
    """Where a stretch stands first, where again, and how many clauses it has; no clause is in two of them."""
    done = 0
    for number, (seed, least) in enumerate(seeds):
        if number < done or not seed or places[seed][0] == number:
            continue
        earlier = [place for place in places[seed][:_TRIED] if place < number]
        if least == 1 and lists_bodies(clauses[number]):
            continue
        start, size, first = max((_grown(clauses, place, number, done) for place in earlier), key=lambda run: run[1])
        done = start + size
        yield first, start, size


def _grown(clauses: Sequence[Clause], first: int, again: int, done: int) -> tuple[int, int, int]:
    """The stretch around two like clauses: where it starts again, its size, where it stands first."""
    size = 1
    while (
        again + size < len(clauses) and first + size < again and _alike(clauses, first + size - 1, again + size - 1, 1)
    ):
        size += 1
    while again > done and first > 0 and first + size < again and _alike(clauses, first, again, -1):
        first, again, size = first - 1, again - 1, size + 1
    return again, size, first


def _alike(clauses: Sequence[Clause], one: int, other: int, step: int) -> bool:
    """Whether what stands right behind two like clauses (step 1), or right before them (-1), is the same as well."""
    near, far = clauses[one + step], clauses[other + step]
    return near.key == far.key and near.number - clauses[one].number == step == far.number - clauses[other].number


def _is_whole(clauses: Sequence[Clause]) -> bool:
    return clauses[0].opens and clauses[-1].closes


def _counts(repeat: Repeat, held: Mapping[str, int], shortest: int, elsewhere: int) -> bool:
    """Whether a reviewer would mark it: not two like parts of one sentence, no formula of the document's own."""
    first, again = repeat.first[-1], repeat.again[0]
    if first.period == again.period and first.end + 1 < again.start:
        return False
    if first.holder is again.holder:
        return repeat.han >= shortest and not (len(repeat.first) == 1 and _is_heading(first, again))
    if repeat.whole:
        return repeat.han >= shortest and all(held[clause.key] < _HABIT for clause in repeat.again)
    return repeat.han >= elsewhere and all(held[clause.key] < _FORMULA for clause in repeat.again)


def _is_heading(first: Clause, again: Clause) -> bool:
    """Whether one of two like clauses of a section is a heading, taken up in the text below it."""
    return first.topic or again.topic or (first.opens and first.closes and again.period == first.period + 1)
