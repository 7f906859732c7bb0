"""From a Source to a Plan: each step once, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from planlint.plan.blocks import paragraphs as split_paragraphs
from planlint.plan.citations import find_citations
from planlint.plan.clean import clean_text
from planlint.plan.deadlines import find_deadlines
from planlint.plan.form import read_form
from planlint.plan.frame import Frame
from planlint.plan.frame import find_frame
from planlint.plan.frame import kind_of
from planlint.plan.holders import Holders
from planlint.plan.indicators import find_indicators
from planlint.plan.model import Column
from planlint.plan.model import Deadline
from planlint.plan.model import Indicator
from planlint.plan.model import Kind
from planlint.plan.model import Note
from planlint.plan.model import NoteForm
from planlint.plan.model import Period
from planlint.plan.model import Plan
from planlint.plan.model import Registry
from planlint.plan.model import Repair
from planlint.plan.model import Role
from planlint.plan.model import Section
from planlint.plan.model import Table
from planlint.plan.model import Task
from planlint.plan.outline import build_sections
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.plan.period import find_period
from planlint.plan.responsibility import find_declarations
from planlint.plan.responsibility import find_notes
from planlint.plan.shorthand import find_shorthand
from planlint.plan.tables import find_tables
from planlint.plan.target_table import table_targets
from planlint.plan.tasks import build_tasks
from planlint.source.text import Source

_Placed = TypeVar("_Placed", Deadline, Indicator)
_REPORTS = {Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT}


def parse(
    source: Source,
    *,
    kind: Kind | None = None,
    issued: date | None = None,
    period: Period | None = None,
    registry: Registry | None = None,
) -> Plan:
    """Read a document as a plan; any text gives one, if only an empty one.

    Args:
        source: the text.
        kind: takes it for this kind of document instead of finding out.
        issued: takes this for the date of issue.
        period: takes these for the years covered.
        registry: bodies, indicators and shorthand that the project declares.
    """
    registry = registry or Registry()
    clean, repairs = clean_text(source)
    every, lost = split_paragraphs(clean)
    tables, outside = find_tables(every)
    frame = find_frame(outside, lost=lost)
    title = frame.title.text.replace("\n", "") if frame.title is not None else None
    kind = kind or (Kind.TASK_TABLE if tables and title is None else kind_of(title))
    issued = issued or frame.issued
    body = frame.body
    period = period or find_period(title, kind, issued, body)
    sections = build_sections(body, kind, run_on=lost, cells=_cells(tables, Column.TASK))
    loose = tuple(paragraph for paragraph in body if not sections or paragraph.start < sections[0].head.start)
    notes = [note for paragraph in body for note in find_notes(paragraph, registry)]
    declarations = find_declarations(every)
    tasks = build_tasks(sections, loose, tables, notes, declarations, registry)
    ahead = _forward(body, sections, kind)
    citations = find_citations(every)
    cells = _cells(tables, Column.TASK) | _cells(tables, Column.DEADLINE)
    deadlines = find_deadlines(
        [*_letter(frame), *ahead, *(passage for passage in frame.attachments if passage.start in cells)],
        period=_period_ahead(period, kind),
        issued=issued,
        limits=_cells(tables, Column.DEADLINE),
    )
    indicators = find_indicators(ahead, citations=citations, registry=registry) + table_targets(frame.attachments)
    form = read_form(
        outside,
        letter=frame.notice,
        body=body,
        attachments=frame.attachments,
        first_item=sections[0].head.start if sections else None,
    )
    named = [frame.title] if frame.title is not None else []
    return Plan(
        source=source,
        clean=clean,
        kind=kind,
        title=frame.title,
        issuer=frame.issuer,
        issued=issued,
        document_number=frame.number,
        period=period,
        notice=clean.passage(frame.notice[0].start, frame.notice[-1].end) if frame.notice else None,
        letter=frame.notice,
        attachments=frame.attachments,
        clutter=frame.clutter,
        body=_extent(clean, frame, tables),
        paragraphs=body,
        sections=sections,
        tasks=_with_measures(tasks, deadlines, indicators),
        notes=tuple(sorted([*notes, *_cell_notes(tasks)], key=lambda note: note.passage.start)),
        deadlines=tuple(deadlines),
        indicators=tuple(indicators),
        shorthand=tuple(find_shorthand([*named, *body], citations=citations, registry=registry)),
        citations=tuple(citations),
        tables=tuple(tables),
        declarations=declarations,
        repairs=(*repairs, *_repairs(frame, tables, lost)),
        registry=registry,
        breaks_lost=lost,
        addressee=form.addressee,
        dated=form.dated,
        announced=form.announced,
        attached=form.attached,
    )


def _cells(tables: Sequence[Table], wanted: Column) -> frozenset[int]:
    """Where the cells of a column start."""
    return frozenset(
        cell.start
        for table in tables
        for row in table.rows
        for cell, column in zip(row.cells, table.columns, strict=True)
        if cell is not None and column is wanted
    )


def _forward(body: Sequence[Passage], sections: Sequence[Section], kind: Kind) -> list[Passage]:
    """The paragraphs that look forward: in a report, those of the next steps alone."""
    back = Holders((section.passage for section in sections if section.role is Role.LOOKBACK), lambda passage: passage)
    first = sections[0].head.start if sections else 0
    return [
        paragraph
        for paragraph in body
        if back.of(paragraph.part(0, 1)) is None and not (kind in _REPORTS and paragraph.start < first)
    ]


def _letter(frame: Frame) -> list[Passage]:
    """The sentences of the covering notice: what it asks for has its time as well."""
    return [paragraph for paragraph in frame.notice if paragraph.text.endswith("。")]


def _period_ahead(period: Period | None, kind: Kind) -> Period | None:
    """The years that deadlines are read with: of a report, the year that its next steps are for."""
    return Period(period.last, period.last) if period is not None and kind is Kind.ANNUAL_REPORT else period


def _with_measures(
    tasks: Sequence[Task], deadlines: Sequence[Deadline], indicators: Sequence[Indicator]
) -> tuple[Task, ...]:
    times, targets = _by_place(deadlines), _by_place(indicators)
    return tuple(task.changed(deadlines=_inside(task, times), indicators=_inside(task, targets)) for task in tasks)


def _by_place(found: Sequence[_Placed]) -> tuple[list[_Placed], list[int]]:
    """What was found in order, with where each starts: a task looks up its own instead of asking all."""
    ordered = sorted(found, key=lambda each: each.passage.start)
    return ordered, [each.passage.start for each in ordered]


def _inside(task: Task, found: tuple[list[_Placed], list[int]]) -> tuple[_Placed, ...]:
    ordered, starts = found
    cells: list[Passage] = [cell for cell in task.row.cells if cell is not None] if task.row is not None else []
    held = {
        number
        for place in (task.passage, *cells)
        for number in range(bisect_left(starts, place.start), bisect_left(starts, place.end))
        if place.contains(ordered[number].passage)
    }
    return tuple(ordered[number] for number in sorted(held))


def _cell_notes(tasks: Sequence[Task]) -> list[Note]:
    return [
        note for task in tasks for note in task.responsibility.notes if note.form in (NoteForm.CELL, NoteForm.PROSE)
    ]


def _extent(clean: CleanText, frame: Frame, tables: Sequence[Table]) -> Passage:
    parts = [*frame.body, *(table.passage for table in tables), *([frame.title] if frame.title is not None else [])]
    if not parts:
        return clean.passage(0, len(clean.text))
    return clean.passage(min(part.start for part in parts), max(part.end for part in parts))


def _repairs(frame: Frame, tables: Sequence[Table], lost: bool) -> list[Repair]:
    found = []
    if lost and frame.body:
        found.append(Repair("lost-line-breaks", 1, frame.body[0].span_of(0, min(len(frame.body[0]), 20))))
    if frame.clutter:
        found.append(Repair("clutter", len(frame.clutter), frame.clutter[0].span))
    found += [Repair("flattened-table", len(table.rows), table.headings[0].span) for table in tables]
    return found
