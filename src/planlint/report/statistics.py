"""How often each rule found something, and how long it took."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.report.table import aligned
from planlint.report.words import SEVERITY

if TYPE_CHECKING:
    from planlint.engine.result import Run
    from planlint.report.style import Style
    from planlint.rules.severity import Severity


class _Known(Record):
    code: str
    severity: Severity


def render_statistics(run: Run, style: Style) -> str:
    """A table of all rules that ran, those with most findings first; findings that are only counted are counted."""
    counts = _counts(run)
    known = _known(run)
    rows = [_HEADINGS[style.lang]]
    for name in sorted(known, key=lambda name: (-counts[name], known[name].code)):
        grade = SEVERITY[known[name].severity].to(style.lang)
        rows.append([str(counts[name]), known[name].code, name, grade, f"{run.seconds.get(name, 0.0):.3f}"])
    return "".join("  ".join(cells) + "\n" for cells in aligned(rows, ambiguous=style.ambiguous_width, right={0, 4}))


_HEADINGS = {
    "zh": ["处数", "编号", "规则", "级别", "秒"],
    "en": ["count", "code", "rule", "severity", "seconds"],
}


def _counts(run: Run) -> Counter[str]:
    counts: Counter[str] = Counter()
    for checked in run.checked:
        counts.update(finding.name for finding in checked.findings)
        counts.update(checked.folded)
    return counts


def _known(run: Run) -> dict[str, _Known]:
    """Code and severity of every rule: the gravest that it has in this run, else the rule's own."""
    known = {name: _Known(rule.code, rule.severity) for name, rule in run.rules.items()}
    gravest: dict[str, _Known] = {}
    for checked in run.checked:
        for finding in checked.findings:
            this = _Known(finding.code, finding.severity)
            gravest[finding.name] = max(this, gravest.get(finding.name, this), key=lambda known: known.severity)
    return {**known, **gravest}
