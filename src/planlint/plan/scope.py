"""How far a note reaches: down over the items below its own, or back over the points that it closes."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence

from planlint.plan.labels import RANK
from planlint.plan.model import LabelKind
from planlint.plan.model import Note
from planlint.plan.model import Section

Held = Mapping[Section, Sequence[Note]]


def inherited_notes(sections: Sequence[Section], held: Held) -> dict[Section, tuple[Note, ...]]:
    """The notes that cover the sections which have none of their own.

    Args:
        sections: the outline.
        held: the notes that stand in each section's own text.
    """
    closing = _closing(sections, held)
    found: dict[Section, tuple[Note, ...]] = {}
    for section in sections:
        notes = () if held[section] else closing.get(section) or _above(section, held)
        if notes:
            found[section] = notes
    return found


def _above(section: Section, held: Held) -> tuple[Note, ...]:
    """The notes of the nearest section above that has some."""
    parent = section.parent
    while parent is not None:
        if notes := held.get(parent):  # beside a table, the section above may lie inside it
            return tuple(notes)
        parent = parent.parent
    return ()


def _closing(sections: Sequence[Section], held: Held) -> dict[Section, tuple[Note, ...]]:
    """Points 1. 2. 3. of an item of which only the last has a note, in a document whose points have none otherwise."""
    groups: dict[Section, list[Section]] = {}
    for section in sections:
        if section.parent is not None and RANK[section.label.kind] >= RANK[LabelKind.ARABIC]:
            groups.setdefault(section.parent, []).append(section)
    if any(any(held[point] for point in points[:-1]) for points in groups.values()):
        return {}
    return {point: tuple(held[points[-1]]) for points in groups.values() for point in points[:-1] if held[points[-1]]}
