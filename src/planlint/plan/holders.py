"""Which of many stretches holds a passage, looked up by place: asking each of them would cost a long plan dear."""

from __future__ import annotations

from bisect import bisect_left
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING
from typing import Generic
from typing import TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterable

    from planlint.plan.passage import Passage

_T = TypeVar("_T")


class Holders(Generic[_T]):
    """Things that take up a stretch of the text each: tasks, notes, cells.

    They are put in order when one is first looked up: many a plan has nothing that it would be done for.

    Args:
        things: they may overlap, and stand in any order.
        stretch: where a thing stands.
    """

    def __init__(self, things: Iterable[_T], stretch: Callable[[_T], Passage]) -> None:
        self._given = things
        self._stretch = stretch

    @cached_property
    def _things(self) -> list[_T]:
        return sorted(self._given, key=lambda thing: self._stretch(thing).start)

    @cached_property
    def _starts(self) -> list[int]:
        return [self._stretch(thing).start for thing in self._things]

    @cached_property
    def _reach(self) -> list[int]:
        return list(accumulate((self._stretch(thing).end for thing in self._things), max))

    def of(self, passage: Passage) -> _T | None:
        """The first thing that holds all of a passage."""
        # Where the reach first comes to the end of the passage stands a thing that ends so late; those before it do not.
        place = bisect_left(self._reach, passage.end)
        held = place < len(self._things) and self._starts[place] <= passage.start
        return self._things[place] if held else None

    def starting_in(self, start: int, end: int) -> list[_T]:
        """The things that start between two offsets, in order."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, offset: int) -> _T | None:
        """The last thing that starts at an offset or before it."""
        place = bisect_right(self._starts, offset)
        return self._things[place - 1] if place else None
