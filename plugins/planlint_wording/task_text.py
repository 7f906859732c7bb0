"""The words of a task without its number, its heading and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import NoteForm

if TYPE_CHECKING:
    from planlint import Passage
    from planlint import Task


def blanked(task: Task) -> str:
    """The text of a task with blanks in place of its number and its notes, so that offsets stay."""
    text = task.passage.text
    for note in task.responsibility.notes:
        if note.form is not NoteForm.PROSE:
            text = _blank(text, task.passage, note.passage.start, note.passage.end)
    section = task.section
    if section is not None and section.head.start == task.passage.start:
        text = _blank(text, task.passage, section.head.start, section.head.start + len(section.label.passage))
    return text


def body_start(task: Task) -> int:
    """Where the text after the heading starts, counted from the start of the task; 0 where it has no heading."""
    section = task.section
    if section is None or section.title is None or section.head.start != task.passage.start:
        return 0
    return section.title.end - task.passage.start


def _blank(text: str, passage: Passage, start: int, end: int) -> str:
    first, last = max(0, start - passage.start), min(len(text), end - passage.start)
    return text[:first] + " " * (last - first) + text[last:] if first < last else text
