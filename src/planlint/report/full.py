"""For people: every finding with the words it is about, why it matters and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.excerpt import excerpt
from planlint.report.paint import SEVERITY_LOOK
from planlint.report.paint import link
from planlint.report.paint import paint
from planlint.report.people import failure_line
from planlint.report.people import tail
from planlint.report.position import place_of
from planlint.report.tally import listing
from planlint.report.tally import summary
from planlint.report.visible import visible
from planlint.report.words import SEVERITY
from planlint.report.words import fix_lines
from planlint.report.words import parts
from planlint.report.words import related_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Checked
    from planlint.engine.result import Run
    from planlint.report.position import Place
    from planlint.report.style import Style
    from planlint.rules.finding import Finding
    from planlint.source.text import Source

_MOST_RELATED = 5
_MOST_FIXES = 3


def render(run: Run, style: Style) -> str:
    """Failures first, then the documents, then one line that sums up."""
    blocks = [failure_line(failure, style) for failure in run.failures]
    for checked in run.checked:
        blocks += _document(checked, style)
    return "\n\n".join([*blocks, summary(run, style.lang)]) + "\n"


def _document(checked: Checked, style: Style) -> Iterator[str]:
    shown = listing(checked, show_info=style.show_info)
    for finding in shown.listed:
        yield "\n".join(_finding(finding, checked.source, style))
    rest = tail(checked, shown, style)
    if rest:
        name = paint(visible(checked.source.name), "path", style)
        yield "\n".join([name, *(f"  {line}" for line in rest)])


def _finding(finding: Finding, source: Source, style: Style) -> Iterator[str]:
    place = place_of(finding.span, source)
    yield _header(finding, source, place, style)
    yield from excerpt(source, finding.span, place, SEVERITY_LOOK[finding.severity], style)
    indent = " " * (len(str(place.end_line)) + 3)
    for part in parts(finding, style.lang):
        yield indent + visible(part)
    for line in fix_lines(finding, style.lang)[:_MOST_FIXES]:
        yield indent + visible(line)
    for line in _related(finding, source, style):
        yield indent + line


def _header(finding: Finding, source: Source, place: Place, style: Style) -> str:
    where = paint(f"{visible(source.name)}:{place.line}:{place.column}", "path", style)
    grade = paint(SEVERITY[finding.severity].to(style.lang), SEVERITY_LOOK[finding.severity], style)
    code = link(finding.code, style.page(finding.name), style)
    brackets = "（{}）" if style.lang == "zh" else " ({})"
    return f"{where} {grade} {finding.name}{brackets.format(code)}"


def _related(finding: Finding, source: Source, style: Style) -> Iterator[str]:
    zh = style.lang == "zh"
    for related in finding.related[:_MOST_RELATED]:
        place = place_of(related.span, source)
        note = visible(related_note(related, source, style.lang))
        yield f"{'相关' if zh else 'see'} {place.line}:{place.column} {note}"
    more = len(finding.related) - _MOST_RELATED
    if more > 0:
        yield f"另有 {more} 处" if zh else f"and {more} more"
