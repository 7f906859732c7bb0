"""The whole document: its period, all that was found in it, and what its project declares."""

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from planlint.plan.holders import Holders
from planlint.plan.kind import Kind
from planlint.plan.model.measures import Deadline
from planlint.plan.model.measures import Indicator
from planlint.plan.model.mentions import Announced
from planlint.plan.model.mentions import Attachment
from planlint.plan.model.mentions import Citation
from planlint.plan.model.mentions import Shorthand
from planlint.plan.model.outline import Section
from planlint.plan.model.responsibility import Declarations
from planlint.plan.model.responsibility import Note
from planlint.plan.model.responsibility import Status
from planlint.plan.model.responsibility import Unit
from planlint.plan.model.tasks import Row
from planlint.plan.model.tasks import Table
from planlint.plan.model.tasks import Task
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.plan.repair import Repair
from planlint.record import Record
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.plan.bodies import Body
    from planlint.plan.former import Outdated


class Period(Record):
    """The years a plan covers, both inclusive."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        """The first and the last year."""
        yield self.first
        yield self.last

    @property
    def several_years(self) -> bool:
        """Whether 年底前 could mean more than one year."""
        return self.last > self.first

    @classmethod
    def parse(cls, words: str) -> "Period":
        """The years that a period names.

        >>> Period.parse("2021-2025"), Period.parse("2025")
        (Period(first=2021, last=2025), Period(first=2025, last=2025))

        Raises:
            ValueError: it is neither ``2021-2025`` nor ``2025``.
        """
        first, _, last = words.partition("-")
        years = [first, last or first]
        if not all(len(year) == 4 and year.isascii() and year.isdigit() for year in years) or years[1] < years[0]:
            raise ValueError(f"{words!r} is no period such as 2021-2025 or 2025")
        return cls(int(years[0]), int(years[1]))


class Registry(Record):
    """What a project declares of its own.

    Attributes:
        bodies: full names of its bodies.
        aliases: other spelling → full name.
        indicators: name → definition.
        shorthand: term → what it stands for.
    """

    bodies: tuple[str, ...] = ()
    aliases: Mapping[str, str] = {}
    indicators: Mapping[str, str] = {}
    shorthand: Mapping[str, str] = {}


class Plan(Record, eq=False, dict=True, gc=True):
    """The document as a reviewer sees it. All spans are offsets in ``source.text``, in code points.

    Attributes:
        source: the text it was read from.
        clean: the clean text that passages point into.
        kind: what sort of document it is.
        title: the title of the plan itself (not of a covering notice), or None.
        issuer: the issuing body as written, or None.
        issued: the date of issue, or None.
        document_number: the document number as written, or None.
        period: the years it covers, or None.
        notice: the covering notice, or None.
        letter: the paragraphs of the covering notice, signature and date included, in order.
        attachments: the paragraphs after the body: the list that announces attachments, then the attachments.
        clutter: paragraphs of the page that the text was copied from, before and after the document.
        body: the plan's own text: from its title to its last task or signature.
        paragraphs: the paragraphs of the body, in order.
        sections: every numbered heading and paragraph of the body, in order.
        tasks: the items that assign work, in order.
        notes: every statement of responsibility, in order.
        deadlines: every expression of when, in order.
        indicators: every target, in order.
        shorthand: every numbered shorthand, at its first use.
        citations: every document named.
        tables: the tables whose grid is known.
        declarations: what it says about its notes as a whole.
        repairs: what was mended before it was read.
        registry: what the project declared.
        breaks_lost: the line breaks were lost, so that where a heading ends is a guess.
        addressee: the line with the bodies that the document goes to, or None.
        dated: the date under the signature as written, or None.
        announced: every name in a list of attachments, in order.
        attached: the attachments that come with the draft, in order.
    """

    source: Source
    clean: CleanText
    kind: Kind
    title: Passage | None
    issuer: str | None
    issued: date | None
    document_number: Passage | None
    period: Period | None
    notice: Passage | None
    letter: tuple[Passage, ...]
    attachments: tuple[Passage, ...]
    clutter: tuple[Passage, ...]
    body: Passage
    paragraphs: tuple[Passage, ...]
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    notes: tuple[Note, ...]
    deadlines: tuple[Deadline, ...]
    indicators: tuple[Indicator, ...]
    shorthand: tuple[Shorthand, ...]
    citations: tuple[Citation, ...]
    tables: tuple[Table, ...]
    declarations: Declarations
    repairs: tuple[Repair, ...]
    registry: Registry
    breaks_lost: bool
    addressee: Passage | None = None
    dated: Passage | None = None
    announced: tuple[Announced, ...] = ()
    attached: tuple[Attachment, ...] = ()

    @cached_property
    def children(self) -> Mapping[Section | None, tuple[Section, ...]]:
        """The sections right below each section; those at the top stand under None."""
        below: dict[Section | None, list[Section]] = {}
        for section in self.sections:
            below.setdefault(section.parent, []).append(section)
        return {parent: tuple(sections) for parent, sections in below.items()}

    @cached_property
    def wording(self) -> tuple[Passage, ...]:
        """All that the drafter wrote, in order: title, covering notice, body, cells of tables, attachments; nothing of the page."""
        cells = [
            cell
            for table in self.tables
            for row in (Row(table.headings), *table.rows)
            for cell in row.cells
            if cell is not None
        ]
        title = [self.title] if self.title is not None else []
        placed = {part.start: part for part in (*cells, *self.attachments, *self.paragraphs, *self.letter, *title)}
        return tuple(placed[start] for start in sorted(placed))

    @cached_property
    def lines(self) -> tuple[Passage, ...]:
        """Every paragraph and cell of the document, title and attachments included, in order; nothing of the page around it."""
        clutter = {paragraph.start for paragraph in self.clutter}
        found: list[Passage] = []
        start = 0
        for line in self.clean.text.split("\n"):
            if line and start not in clutter:
                found.append(self.clean.passage(start, start + len(line)))
            start += len(line) + 1
        return tuple(found)

    @cached_property
    def outdated(self) -> "tuple[Outdated, ...]":
        """Every use of a body's name that no longer held when the plan was written, in order."""
        from planlint.plan.former import find_outdated

        return tuple(find_outdated(self))

    @cached_property
    def bodies(self) -> "tuple[Body, ...]":
        """Every body named in the notes and in the running text, in order; collective names are none."""
        from planlint.plan.bodies import find_bodies

        return tuple(find_bodies(self))

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every body that a note names, in whatever part, in order and as often as it is named."""
        return tuple(unit for note in self.notes for segment in note.segments for unit in segment.units)

    @property
    def anchor(self) -> Span:
        """Where a finding about the whole document stands: its title, or its first line."""
        if self.title is not None:
            return self.title.span
        first = self.paragraphs[0] if self.paragraphs else self.body
        return first.span_of(0, min(len(first), 20))

    @cached_property
    def note_share(self) -> float:
        """The share of tasks that carry a note of responsibility, 0 to 1; 0 where there is no task."""
        if not self.tasks:
            return 0.0
        return sum(task.responsibility.status is not Status.MISSING for task in self.tasks) / len(self.tasks)

    def section_at(self, passage: Passage) -> Section | None:
        """The innermost section whose own text holds the start of a passage."""
        return self._by_head.before(passage.start)

    def task_at(self, passage: Passage) -> Task | None:
        """The first task whose words hold all of a passage."""
        return self._by_task.of(passage)

    def note_at(self, passage: Passage) -> Note | None:
        """The first note that holds all of a passage."""
        return self._by_note.of(passage)

    def deadlines_in(self, passage: Passage) -> list[Deadline]:
        """The deadlines that start in a passage, in order."""
        return self._by_deadline.starting_in(passage.start, passage.end)

    @cached_property
    def _by_head(self) -> Holders[Section]:
        return Holders(self.sections, lambda section: section.head)

    @cached_property
    def _by_task(self) -> Holders[Task]:
        return Holders(self.tasks, lambda task: task.passage)

    @cached_property
    def _by_note(self) -> Holders[Note]:
        return Holders(self.notes, lambda note: note.passage)

    @cached_property
    def _by_deadline(self) -> Holders[Deadline]:
        return Holders(self.deadlines, lambda deadline: deadline.passage)
