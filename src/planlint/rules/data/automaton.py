"""Whether matching a pattern can take exponential time.

A pattern is read as the automaton of its positions (Glushkov 1961). Backtracking takes exponential time where that
automaton is exponentially ambiguous: some position can be reached from itself by two ways that read the same text
(Weber and Seidl 1991). Repetition up to a small number is written out; from ten times on it counts as endless, and from
five times on where what is repeated varies in length itself.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from planlint.record import Record
from planlint.rules.data.charset import Ranges
from planlint.rules.data.charset import charset
from planlint.rules.data.charset import overlap

_ENDLESS = 10
_ENDLESS_NESTED = 5
_MOST_POSITIONS = 600
_READS = ("LITERAL", "NOT_LITERAL", "ANY", "IN")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")

Pair = tuple[int, int]


class TooLargeError(ValueError):
    """The pattern has more positions than can be looked at."""


class _Part(Record):
    """A piece of the pattern: whether it matches nothing at all, and where it may begin and end."""

    empty: bool
    first: frozenset[int]
    last: frozenset[int]


_NOTHING = _Part(True, frozenset(), frozenset())


class Automaton:
    """The positions of a parsed pattern and which may follow which.

    Args:
        parsed: what ``re``'s parser makes of the pattern.

    Raises:
        TooLargeError: there are too many positions.
    """

    def __init__(self, parsed: Any) -> None:
        self._chars: list[Ranges] = []
        # How many ways lead from one position to the next: more than one is ambiguity by itself.
        self._ways: Counter[Pair] = Counter()
        self._sequence(parsed)
        self._next: dict[int, list[int]] = {}
        for a, b in self._ways:
            self._next.setdefault(a, []).append(b)

    def is_exponential(self) -> bool:
        """Whether some loop can be walked in two ways on the same text."""
        for loop in self._loops():
            if any(ways > 1 and a in loop and b in loop for (a, b), ways in self._ways.items()):
                return True
            if self._walked_in_two_ways(loop):
                return True
        return False

    def _sequence(self, parts: Any) -> _Part:
        whole = _NOTHING
        for operation, argument in parts:
            whole = self._then(whole, self._part(str(operation), argument))
        return whole

    def _part(self, operation: str, argument: Any) -> _Part:
        if operation in _READS:
            return self._position(charset(operation, argument))
        if operation in _REPEATS:
            return self._repeat(*argument)
        if operation == "BRANCH":
            branches = [self._sequence(branch) for branch in argument[1]]
            return _Part(
                any(branch.empty for branch in branches),
                frozenset().union(*(branch.first for branch in branches)),
                frozenset().union(*(branch.last for branch in branches)),
            )
        if operation == "SUBPATTERN":
            return self._sequence(argument[-1])
        if operation in ("ATOMIC_GROUP", "POSSESSIVE_REPEAT"):
            return self._sequence(argument if operation == "ATOMIC_GROUP" else argument[2])
        return _NOTHING  # assertions read nothing

    def _position(self, chars: Ranges) -> _Part:
        if len(self._chars) == _MOST_POSITIONS:
            raise TooLargeError
        self._chars.append(chars)
        here = frozenset({len(self._chars) - 1})
        return _Part(False, here, here)

    def _then(self, left: _Part, right: _Part) -> _Part:
        self._ways.update((a, b) for a in left.last for b in right.first)
        return _Part(
            left.empty and right.empty,
            left.first | right.first if left.empty else left.first,
            left.last | right.last if right.empty else right.last,
        )

    def _repeat(self, least: int, most: Any, inner: Any) -> _Part:
        endless = not isinstance(most, int) or most >= (_ENDLESS_NESTED if _varies(inner) else _ENDLESS)
        if endless:
            part = self._sequence(inner)
            self._ways.update((a, b) for a in part.last for b in part.first)
            return part.changed(empty=part.empty or least == 0)
        rest = _NOTHING  # a{1,3} is a(a(a)?)?, which is not ambiguous
        for time in reversed(range(most)):
            rest = self._then(self._sequence(inner), rest)
            if time >= least:
                rest = rest.changed(empty=True)
        return rest

    def _loops(self) -> list[set[int]]:
        """Sets of positions that can all be reached from each other."""
        return _components(list(range(len(self._chars))), lambda a: self._next.get(a, []))

    def _walked_in_two_ways(self, loop: set[int]) -> bool:
        """Whether two walks through a loop that start and end together can part in between."""

        def steps(pair: Pair) -> list[Pair]:
            left, right = ([b for b in self._next.get(a, ()) if b in loop] for a in pair)
            return [(a, b) for a in left for b in right if overlap(self._chars[a], self._chars[b])]

        for component in _components([(a, a) for a in loop], steps):
            together = sum(a == b for a, b in component)
            if 0 < together < len(component):
                return True
        return False


def _varies(parsed: Any) -> bool:
    """Whether a piece repeats something a varying number of times."""
    for operation, argument in parsed:
        name = str(operation)
        if name in _REPEATS and (argument[0] != argument[1] or _varies(argument[2])):
            return True
        if name == "SUBPATTERN" and _varies(argument[-1]):
            return True
        if name == "BRANCH" and any(_varies(branch) for branch in argument[1]):
            return True
    return False


def _components(roots: list[Any], steps: Any) -> list[set[Any]]:
    """The strongly connected components with an edge inside that can be reached from the roots (Tarjan 1972)."""
    found: list[set[Any]] = []
    number: dict[Any, int] = {}
    low: dict[Any, int] = {}
    stack: list[Any] = []
    waiting: set[Any] = set()
    for root in roots:
        if root in number:
            continue
        path = [(root, iter(steps(root)))]
        number[root] = low[root] = len(number)
        stack.append(root)
        waiting.add(root)
        while path:
            node, following = path[-1]
            for after in following:
                if after not in number:
                    number[after] = low[after] = len(number)
                    stack.append(after)
                    waiting.add(after)
                    path.append((after, iter(steps(after))))
                    break
                if after in waiting:
                    low[node] = min(low[node], number[after])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == number[node]:
                    found += _popped(node, stack, waiting, steps)
    return found


def _popped(node: Any, stack: list[Any], waiting: set[Any], steps: Any) -> list[set[Any]]:
    """The component that ends at a node, unless it is a single one without a way back to itself."""
    component = set()
    while True:
        member = stack.pop()
        waiting.discard(member)
        component.add(member)
        if member == node:
            break
    return [component] if len(component) > 1 or node in steps(node) else []
