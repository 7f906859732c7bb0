"""Sets of characters as a pattern names them, for reasoning about what it can match."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from typing import Any

if TYPE_CHECKING:
    from collections.abc import Iterable

# Ascending, apart from each other; both ends inclusive.
Ranges = tuple[tuple[int, int], ...]

_LAST = 0x10FFFF
EVERY: Ranges = ((0, _LAST),)
_CLASSES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}


def charset(operation: str, argument: Any) -> Ranges:
    """The characters that a literal, a class or a dot of a parsed pattern stands for."""
    if operation == "LITERAL":
        return ((argument, argument),)
    if operation == "NOT_LITERAL":
        return _complement(((argument, argument),))
    if operation == "ANY":
        return _complement(((10, 10),))
    return _members(argument)


def overlap(left: Ranges, right: Ranges) -> bool:
    """Whether two sets share a character."""
    return any(a <= d and c <= b for a, b in left for c, d in right)


def _members(items: Iterable[tuple[Any, Any]]) -> Ranges:
    """What stands between square brackets."""
    ranges: list[tuple[int, int]] = []
    negated = False
    for operation, argument in items:
        name = str(operation)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            ranges.append((argument, argument))
        elif name == "RANGE":
            ranges.append(argument)
        else:
            ranges += _class(_CLASSES[str(argument)])
    joined = _joined(ranges)
    return _complement(joined) if negated else joined


@cache
def _class(pattern: str) -> Ranges:
    """The characters of \\d, \\w, \\s as far as the basic plane goes."""
    holds = re.compile(pattern).match
    return _joined((code, code) for code in range(0x10000) if holds(chr(code)))


def _joined(ranges: Iterable[tuple[int, int]]) -> Ranges:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _complement(ranges: Ranges) -> Ranges:
    edges = [(-1, -1), *ranges, (_LAST + 1, _LAST + 1)]
    return tuple((a + 1, b - 1) for (_, a), (b, _) in pairwise(edges) if a + 1 <= b - 1)
