"""All rules over one plan."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from planlint.engine.guard import guarded
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint.engine.active import ActiveRule
    from planlint.engine.result import Failure
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding
    from planlint.source.text import Span


class Outcome(Record):
    """What the rules gave for one plan.

    Attributes:
        findings: every sound finding, by place; of findings of one rule at one place, one.
        failures: the rules that crashed.
        seconds: rule name → seconds it took.
        crashed: the names of the rules that crashed.
    """

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    seconds: Mapping[str, float]
    crashed: frozenset[str] = frozenset()


def check_plan(plan: Plan, active: Sequence[ActiveRule], before: Callable[[ActiveRule], None] | None = None) -> Outcome:
    """Run rules over a plan, each in its own guard.

    Args:
        plan: the document.
        active: the rules.
        before: called before each rule; what it raises ends the check.
    """
    findings: list[Finding] = []
    failures: list[Failure] = []
    seconds: dict[str, float] = {}
    crashed: set[str] = set()
    for rule in active:
        if before is not None:
            before(rule)
        begun = perf_counter()
        attempt = guarded(rule, plan)
        seconds[rule.rule.name] = perf_counter() - begun
        findings += attempt.findings
        if attempt.failure is not None:
            failures.append(attempt.failure)
            crashed.add(rule.rule.name)
    return Outcome(_by_place(findings), tuple(failures), seconds, frozenset(crashed))


def _by_place(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings in order; of those with the same rule and span the gravest is kept."""
    kept: dict[tuple[Span, str], Finding] = {}
    for finding in findings:
        place = finding.span, finding.code
        other = kept.get(place)
        if other is None or finding.severity > other.severity:
            kept[place] = finding
    return tuple(kept[place] for place in sorted(kept))
