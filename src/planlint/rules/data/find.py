"""Finds a project's words in a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planlint.plan.fold import squeezed
from planlint.record import Record
from planlint.rules.data.definition import Place
from planlint.rules.data.pattern import read_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint.plan.model import Plan
    from planlint.plan.passage import Passage
    from planlint.rules.data.definition import Words


class Finder(Record):
    """Words and patterns ready to be looked for.

    Attributes:
        wanted: what is looked for; None where there is nothing.
        exceptions: stretches inside which nothing counts, or None.
    """

    wanted: re.Pattern[str] | None
    exceptions: re.Pattern[str] | None

    @classmethod
    def of(cls, words: Words) -> Finder:
        """A finder of words.

        Raises:
            BadPattern: one of the patterns can't be used.
        """
        patterns = [read_pattern(pattern).pattern for pattern in words.patterns]
        return cls(
            any_of([*map(literal, by_length(words.words)), *patterns]),
            any_of(map(literal, by_length(words.exceptions))),
        )

    def find(self, passage: Passage) -> Iterator[Passage]:
        """Where the words stand in a passage, in order."""
        if self.wanted is None:
            return
        spared = [match.span() for match in self.exceptions.finditer(passage.text)] if self.exceptions else []
        for match in self.wanted.finditer(passage.text):
            start, end = match.span()
            if end > start and not any(a <= start and end <= b for a, b in spared):
                yield passage.part(start, end)


def literal(word: str) -> str:
    """A pattern for a word in either width, blanks left out as planlint reads it."""
    return re.escape(squeezed(word))


def by_length(words: Iterable[str]) -> list[str]:
    """Words with the longest first, so that 市监局 is not found where 市监局办公室 is meant."""
    return sorted(words, key=lambda word: (-len(word), word))


def any_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern of several; None of none."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(joined) if joined else None


def passages(plan: Plan, where: Place) -> Iterator[Passage]:
    """The stretches of a plan in which a rule looks, each once."""
    if where is Place.TITLE:
        yield from [plan.title] if plan.title is not None else []
    elif where is Place.HEADINGS:
        yield from (section.title for section in plan.sections if section.title is not None)
    elif where is Place.TASKS:
        yield from (line for task in plan.tasks for line in _lines(task.passage))
    else:
        yield from [plan.title] if plan.title is not None else []
        yield from plan.letter
        yield from plan.paragraphs
        yield from (cell for table in plan.tables for row in table.rows for cell in row.cells if cell is not None)


def _lines(passage: Passage) -> Iterator[Passage]:
    """The paragraphs of a passage."""
    start = 0
    for line in passage.text.split("\n"):
        if line:
            yield passage.part(start, start + len(line))
        start += len(line) + 1
