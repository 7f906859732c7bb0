"""For people: one line a finding in columns, under the name of its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.paint import SEVERITY_LOOK
from planlint.report.paint import paint
from planlint.report.people import failure_line
from planlint.report.people import tail
from planlint.report.position import place_of
from planlint.report.table import aligned
from planlint.report.tally import listing
from planlint.report.tally import summary
from planlint.report.visible import visible
from planlint.report.words import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Checked
    from planlint.engine.result import Run
    from planlint.report.style import Style
    from planlint.rules.finding import Finding
    from planlint.source.text import Source


def render(run: Run, style: Style) -> str:
    """Failures first, then the documents of which there is something to say, then one line that sums up."""
    blocks = [failure_line(failure, style) for failure in run.failures]
    blocks += ["\n".join(lines) for checked in run.checked if (lines := list(_document(checked, style)))]
    return "\n\n".join([*blocks, summary(run, style.lang)]) + "\n"


def _document(checked: Checked, style: Style) -> Iterator[str]:
    shown = listing(checked, show_info=style.show_info)
    rest = tail(checked, shown, style)
    if shown.listed or rest:
        yield paint(visible(checked.source.name), "path", style)
    yield from _table(shown.listed, checked.source, style)
    for line in rest:
        yield f"  {line}"


def _table(findings: tuple[Finding, ...], source: Source, style: Style) -> Iterator[str]:
    rows = [_row(finding, source, style) for finding in findings]
    for finding, cells in zip(findings, aligned(rows, ambiguous=style.ambiguous_width, right={0}), strict=True):
        place, grade, *rest = cells
        yield "  ".join(["", place, paint(grade, SEVERITY_LOOK[finding.severity], style), *rest])


def _row(finding: Finding, source: Source, style: Style) -> list[str]:
    place = place_of(finding.span, source)
    return [
        f"{place.line}:{place.column}",
        SEVERITY[finding.severity].to(style.lang),
        finding.code,
        finding.name,
        visible(finding.what(style.lang)),
    ]
