"""What a settings file says of one rule of the project's own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.plan.model import Kind
    from planlint.rules.fix import Applicability
    from planlint.rules.severity import Severity


class Place(StrEnum):
    """Where in a plan a rule looks."""

    ANYWHERE = "anywhere"  # title, covering notice, body, tables
    TITLE = "title"
    HEADINGS = "headings"
    TASKS = "tasks"


class Within(StrEnum):
    """How far apart two words may stand and still be near each other."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class Words(Record):
    """What a rule looks for.

    Attributes:
        words: taken literally, in either width.
        patterns: regular expressions over the text in half width, a paragraph at a time.
        exceptions: words and phrases inside which neither counts.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


class Examples(Record):
    """Drafts that a rule reports, with «marks» or without, and drafts that it doesn't."""

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


class Definition(Record):
    """What every kind of rule has.

    Attributes:
        name: kebab-case.
        severity: how grave its findings are.
        message: what is wrong; ``{words}`` stands for the words of the draft; "" says what the kind of rule says.
        why: why it matters, or "".
        instead: what to write instead, or "".
        where: where it looks.
        kinds: the sorts of document that it is for; empty for all.
        examples: drafts on which it is tried.
    """

    name: str
    severity: Severity
    message: str = ""
    why: str = ""
    instead: str = ""
    where: Place = Place.ANYWHERE
    kinds: tuple[Kind, ...] = ()
    examples: Examples = Examples()


class Existence(Record):
    """Words that should not be there."""

    about: Definition
    find: Words


class Substitution(Record):
    """Words that should be others: written → wanted."""

    about: Definition
    swap: Mapping[str, str]
    exceptions: tuple[str, ...]
    fix: Applicability


class RequiredSection(Record):
    """Sections that have to be there; of each entry one heading that holds one of its words."""

    about: Definition
    sections: tuple[tuple[str, ...], ...]


class Near(Record):
    """Words that should not stand near others."""

    about: Definition
    find: Words
    near: Words
    within: Within


class Consistency(Record):
    """Sets of spellings of which a document should use one."""

    about: Definition
    sets: tuple[tuple[str, ...], ...]


AnyDefinition = Existence | Substitution | RequiredSection | Near | Consistency
