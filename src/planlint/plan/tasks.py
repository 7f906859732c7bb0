"""Tasks: the smallest items that assign work, each with who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from planlint.plan.holders import Holders
from planlint.plan.model import Column
from planlint.plan.model import Declarations
from planlint.plan.model import Note
from planlint.plan.model import NoteForm
from planlint.plan.model import Registry
from planlint.plan.model import Role
from planlint.plan.model import Row
from planlint.plan.model import Section
from planlint.plan.model import Segment
from planlint.plan.model import Status
from planlint.plan.model import Table
from planlint.plan.model import Task
from planlint.plan.model import UnitRole
from planlint.plan.passage import Passage
from planlint.plan.prose import calls_on_all
from planlint.plan.prose import prose_note
from planlint.plan.responsibility import is_time_line
from planlint.plan.responsibility import responsibility
from planlint.plan.scope import inherited_notes
from planlint.plan.units import read_units
from planlint.record import Record

# An item that starts so is a condition to be met, no work: 具有完善的法人治理结构.
_CONDITION = ("具有", "具备", "符合")
_FEW_NOTES = 0.3  # share of items with notes, up to which safeguards count as tasks like any item
_ASSIGNING = {Role.WORK, Role.SAFEGUARD}
_LEAST_TITLE, _TITLE_WORDS = 6, 20
_NOBODY = ("/", "-", "—", "——", "无")  # a cell that is left empty on purpose
_GAP = 6  # characters: less text than this between two notes is no task of its own


class Stretch(Record):
    """Text that makes one task: where it starts, and the notes that cover it."""

    passage: Passage
    notes: tuple[Note, ...]
    section: Section | None
    row: Row | None = None
    inherited: bool = False


def build_tasks(
    sections: Sequence[Section],
    loose: Sequence[Passage],
    tables: Sequence[Table],
    notes: Sequence[Note],
    declarations: Declarations,
    registry: Registry | None,
) -> tuple[Task, ...]:
    """The tasks of a plan, in order.

    Args:
        sections: the outline.
        loose: paragraphs before the first section.
        tables: task tables; their rows are tasks.
        notes: the notes of the body, in order.
        declarations: what the document says about its notes as a whole.
        registry: what the project declared.
    """
    if tables:
        stretches = [stretch for table in tables for stretch in _rows(table, sections, registry)]
        stretches += _beside(sections, tables, notes, declarations, registry)
    else:
        stretches = [*_loose(loose, notes), *_items(sections, notes, declarations, registry)]
    stretches.sort(key=lambda stretch: stretch.passage.start)
    return tuple(
        Task(
            number=number,
            passage=stretch.passage,
            title=_title(stretch),
            path=stretch.section.path if stretch.section else (),
            section=stretch.section,
            responsibility=responsibility(stretch.notes, declarations, inherited=stretch.inherited),
            row=stretch.row,
        )
        for number, stretch in enumerate(stretches, 1)
    )


def _items(
    sections: Sequence[Section], notes: Sequence[Note], declarations: Declarations, registry: Registry | None
) -> Iterator[Stretch]:
    parents = {section.parent for section in sections}
    held = _notes_by_section(sections, notes)
    inherited = inherited_notes(sections, held)
    leaves = [section for section in sections if section not in parents]
    working = [section for section in leaves if section.role in _ASSIGNING]
    share = sum(bool(held[section]) for section in working) / len(working) if working else 0.0
    for section in leaves:
        own = held[section]
        if own:
            yield from _stretches(section, own)
            continue
        if section.role not in _ASSIGNING:
            continue
        if _is_condition(section):
            continue
        covering = inherited.get(section) or _stated(section, registry, classes=not notes)
        in_vain = section.role is Role.SAFEGUARD and calls_on_all(section, registry)
        if in_vain and not _accountable(covering, declarations):
            continue
        if (
            section.role is Role.WORK
            or share <= _FEW_NOTES
            or _accountable(covering, declarations)
            or (_mostly_noted(section, leaves, held) and not covering)
        ):
            yield Stretch(section.passage, covering, section, inherited=section in inherited)


def _beside(
    sections: Sequence[Section],
    tables: Sequence[Table],
    notes: Sequence[Note],
    declarations: Declarations,
    registry: Registry | None,
) -> Iterator[Stretch]:
    """The tasks of the text beside its tables, where most of its items have notes of their own."""
    inside = Holders(tables, lambda table: table.passage)
    text = [section for section in sections if inside.of(section.head) is None]
    outside = [note for note in notes if inside.of(note.passage) is None]
    items = list(_items(text, outside, declarations, registry)) if outside else []
    if sum(bool(item.notes) for item in items) * 2 > len(items):
        yield from items


def _mostly_noted(section: Section, leaves: Sequence[Section], held: dict[Section, list[Note]]) -> bool:
    """Whether most items beside this one have notes of their own, so that its lack is a slip."""
    above = section.parent
    beside = [bool(held[leaf]) for leaf in leaves if leaf.parent is above and leaf is not section]
    return above is not None and above.role is section.role and sum(beside) * 2 > len(beside)


def _is_condition(section: Section) -> bool:
    head = section.head.part(len(section.label.passage)).strip()
    return section.parent is not None and head.text.startswith(_CONDITION)


def _stated(section: Section, registry: Registry | None, *, classes: bool) -> tuple[Note, ...]:
    note = prose_note(section, registry, classes=classes)
    return (note,) if note is not None else ()


def _accountable(notes: tuple[Note, ...], declarations: Declarations) -> bool:
    """Whether somebody can be held to account: a safeguard that only calls on everybody is no task."""
    return responsibility(notes, declarations).status not in (Status.MISSING, Status.VAGUE)


def _notes_by_section(sections: Sequence[Section], notes: Sequence[Note]) -> dict[Section, list[Note]]:
    held: dict[Section, list[Note]] = {section: [] for section in sections}
    place = -1
    for note in notes:
        while place + 1 < len(sections) and sections[place + 1].head.start <= note.passage.start:
            place += 1
        if place >= 0:
            held[sections[place]].append(note)
    return held


def _stretches(section: Section, notes: Sequence[Note]) -> Iterator[Stretch]:
    """One stretch for each note; lines that follow one another (牵头单位 / 配合单位) cover the same stretch."""
    whole = section.passage
    start = whole.start
    groups = _adjacent(notes, whole)
    separate = len(groups) > 1 and not section.run_in and len(section.body) > 1
    for number, group in enumerate(groups):
        end = group[-1].passage.end
        if number == 0 and separate:
            start = _paragraph_of(section, group[0])
        yield Stretch(whole.clean.passage(start, _past_time_lines(section, end)), tuple(group), section)
        start = _next_word(whole, end)


def _adjacent(notes: Sequence[Note], whole: Passage) -> list[list[Note]]:
    groups: list[list[Note]] = []
    for note in notes:
        if groups:
            between = whole.clean.text[groups[-1][-1].passage.end : note.passage.start]
            if len(between.strip(" \n。;,、")) < _GAP or is_time_line(between.strip()):
                groups[-1].append(note)
                continue
        groups.append([note])
    return groups


def _paragraph_of(section: Section, note: Note) -> int:
    """Where the text that a note covers starts: its paragraph, or the one before where the note stands alone."""
    before = [paragraph for paragraph in section.body if paragraph.start <= note.passage.start]
    if not before:
        return section.head.start
    if len(before) > 1 and note.passage.start - before[-1].start < _GAP:
        return before[-2].start
    return before[-1].start


def _past_time_lines(section: Section, end: int) -> int:
    """The end of a stretch with the lines that give its time limit."""
    for paragraph in section.body:
        if paragraph.start < end:
            continue
        if is_time_line(paragraph.text):
            return paragraph.end
        if not (
            paragraph.text.startswith("(") and paragraph.text.endswith(")")
        ):  # a remark: (列第一位的为牵头单位，下同)
            break
    return end


def _next_word(whole: Passage, offset: int) -> int:
    text = whole.clean.text
    while offset < whole.end and text[offset] in " \n。;,":
        offset += 1
    return offset


def _loose(paragraphs: Sequence[Passage], notes: Sequence[Note]) -> Iterator[Stretch]:
    """Paragraphs outside all sections that carry a note of their own."""
    for paragraph in paragraphs:
        own = tuple(note for note in notes if paragraph.contains(note.passage))
        if own and own[0].passage.start - paragraph.start >= _GAP:
            yield Stretch(paragraph, own, None)


def _rows(table: Table, sections: Sequence[Section], registry: Registry | None) -> Iterator[Stretch]:
    """The rows of a task table."""
    starts = {section.head.start: section for section in sections}
    section: Section | None = None
    for row in table.rows:
        content: Passage | None = None
        item: Passage | None = None
        for cell, column in zip(row.cells, table.columns, strict=True):
            if cell is None:
                continue
            section = starts.get(cell.start, section)
            if column is Column.TASK:
                content = cell
            elif column is Column.ITEM:
                item = cell
        if content is None:
            continue
        labelled = content.start in starts
        if not labelled and section is not None and section.head.start > content.start:
            section = section.parent
        start = item if item is not None and not labelled else content
        holder = section if labelled or item is not None else _above(section)
        yield Stretch(
            content.clean.passage(start.start, content.end), tuple(_cell_notes(table, row, registry)), holder, row
        )


def _above(section: Section | None) -> Section | None:
    """Where a row without a number belongs: beside the numbered items, under their heading."""
    return section.parent if section is not None and section.title is None else section


def _cell_notes(table: Table, row: Row, registry: Registry | None) -> Iterator[Note]:
    """What the columns for bodies say, as one note."""
    roles = {
        Column.LEAD: UnitRole.LEAD,
        Column.RESPONSIBLE: UnitRole.RESPONSIBLE,
        Column.SUPPORT: UnitRole.SUPPORT,
        Column.LEADER: UnitRole.LEADER,
    }
    segments = []
    for cell, column, heading in zip(row.cells, table.columns, table.headings, strict=True):
        if cell is not None and column in roles and cell.text not in _NOBODY:
            listed = read_units(cell, registry)
            segments.append(Segment(roles[column], heading, listed.units, listed.manner, listed.open_ended, cell))
    if segments:
        start, end = segments[0].passage.start, segments[-1].passage.end
        yield Note(NoteForm.CELL, segments[0].passage.clean.passage(start, end), tuple(segments))


def _title(stretch: Stretch) -> str:
    section = stretch.section
    if section is not None and section.title is not None and stretch.passage.start == section.head.start:
        return section.title.text
    words = stretch.passage.text.split("。")[0].split("\n")[0]
    clause = words.partition(",")[0]
    return clause if _LEAST_TITLE <= len(clause) <= _TITLE_WORDS else words[:_TITLE_WORDS]
