"""What fixes change: for programs as a unified diff, for people with the words that differ marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.patterns import compiled
from planlint.report.paint import paint
from planlint.report.visible import visible
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint.engine.fixed import Fixed
    from planlint.report.paint import Look
    from planlint.report.style import Style
    from planlint.rules.fix import Edit
    from planlint.source.text import Source

_AROUND = 16  # characters shown on either side of a change: paragraphs are too long for a screen
_CUT = "…"
_LINE = compiled(r"[^\n]*\n|[^\n]+")  # as patch and git count lines


def unified_diff(fixed: Fixed) -> str:
    """The change of a document as patch and git take it."""
    from difflib import unified_diff as compare

    name = visible(fixed.before.name)
    lines = compare(_LINE.findall(fixed.before.text), _LINE.findall(fixed.text), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def marked_diff(fixed: Fixed, style: Style) -> str:
    """Every changed line as it was and as it is, cut to the words that differ, which are marked."""
    lines: list[str] = []
    for edits in _by_line(fixed.before, fixed.edits):
        line, column = fixed.before.position(edits[0].span.start)
        lines.append(paint(f"{visible(fixed.before.name)}:{line}:{column}", "path", style))
        lines.append(_shown(fixed.before, edits, "removed", style))
        lines.append(_shown(fixed.before, edits, "added", style))
    return "".join(f"{line}\n" for line in lines)


def _by_line(source: Source, edits: Sequence[Edit]) -> list[list[Edit]]:
    """The edits, those that start in the line in which the one before ends together with it."""
    groups: list[list[Edit]] = []
    last = 0
    for edit in edits:
        if groups and source.position(edit.span.start).line == last:
            groups[-1].append(edit)
        else:
            groups.append([edit])
        last = source.position(edit.span.end).line
    return groups


def _shown(source: Source, edits: Sequence[Edit], side: Look, style: Style) -> str:
    """One side of a change: the words taken away, or those put in their place, with what stands around."""
    first, last = source.position(edits[0].span.start).line, source.position(edits[-1].span.end).line
    room = Span(source.line_span(first).start, source.line_span(last).end)
    sign = "-" if side == "removed" else "+"
    parts = [paint(sign, side, style), " "]
    done = room.start
    for edit in edits:
        parts.append(_between(source.text, done, edit.span.start, done > room.start, True))
        parts += _marked(source[edit.span] if side == "removed" else edit.text, side, style)
        done = edit.span.end
    parts.append(_between(source.text, done, max(done, room.end), True, False))
    return "".join(parts)


def _between(text: str, start: int, end: int, follows: bool, precedes: bool) -> str:
    """What stands unchanged between two places, cut to what is near a change."""
    head = _AROUND if follows else 0
    tail = _AROUND if precedes else 0
    if end - start <= head + tail:
        return visible(text[start:end])
    return visible(text[start : start + head]) + _CUT + visible(text[end - tail : end])


def _marked(words: str, side: Look, style: Style) -> Iterator[str]:
    if not words:
        return
    shown = visible(words.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎"))
    if style.color:
        yield paint(shown, side, style)
    else:
        yield f"[-{shown}-]" if side == "removed" else f"{{+{shown}+}}"
