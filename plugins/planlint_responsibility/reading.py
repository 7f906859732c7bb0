"""What the rules of this family ask of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import NoteForm
from planlint import Role

if TYPE_CHECKING:
    from planlint import Task


def is_marked(task: Task) -> bool:
    """Whether a note, a line or a cell says who is responsible, rather than the text itself or nothing."""
    notes = task.responsibility.notes
    return bool(notes) and any(note.form is not NoteForm.PROSE for note in notes)


def is_safeguard(task: Task) -> bool:
    """Whether a task is one of the safeguards (保障措施) that a plan ends with."""
    return task.section is not None and task.section.role is Role.SAFEGUARD
