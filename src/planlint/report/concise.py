"""One line a finding, for grep and editors: ``path:line:column: CODE [severity] name what``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.position import place_of
from planlint.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Run
    from planlint.report.style import Style


def render(run: Run, style: Style) -> str:
    """Failures first (``name: code [failure] what``), then every finding that is shown, infos too."""
    return "".join(f"{line}\n" for line in _lines(run, style))


def _lines(run: Run, style: Style) -> Iterator[str]:
    for failure in run.failures:
        yield f"{visible(failure.name)}: {failure.code} [failure] {visible(failure.words(style.lang))}"
    for checked in run.checked:
        name = visible(checked.source.name)
        for finding in checked.findings:
            place = place_of(finding.span, checked.source)
            rule = f"{finding.code} [{finding.severity.label}] {finding.name}"
            yield f"{name}:{place.line}:{place.column}: {rule} {visible(finding.what(style.lang))}"
