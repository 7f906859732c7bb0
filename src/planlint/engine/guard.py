"""One rule over one plan, under guard: what a rule does wrong costs its own findings at most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planlint.engine.result import Failure
from planlint.engine.vet import NonsenseError
from planlint.engine.vet import vet
from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from types import TracebackType

    from planlint.engine.active import ActiveRule
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule
    from planlint.rules.severity import Severity

# A rule that reports more than this about one document, and more than the document has characters, runs in circles.
MOST_FINDINGS = 100_000


class Attempt(Record):
    """What one rule gave for one plan: its sound findings, and what went wrong."""

    findings: list[Finding]
    failure: Failure | None


def guarded(active: ActiveRule, plan: Plan) -> Attempt:
    """Run one rule over one plan. Nothing that the rule does escapes, but for a KeyboardInterrupt.

    Findings reported before a crash are kept, and so are the sound ones among nonsense.
    """
    findings: list[Finding] = []
    crash: BaseException | None = None
    try:
        crash = _collect(active, plan, findings)
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # SystemExit too: a rule doesn't end the run
        crash = raised
    return Attempt(findings, None if crash is None else _failure(active, crash, plan))


def _collect(active: ActiveRule, plan: Plan, findings: list[Finding]) -> Exception | None:
    """Add the sound findings of a rule to the list; the first thing wrong with the others is returned."""
    severity = active.severity_for(plan.kind)
    if severity is None:
        return None
    reported = active.rule.check(plan, active.options)
    if reported is None:
        raise NonsenseError("check() returned None, not findings")
    wrong: Exception | None = None
    size = len(plan.source.text)
    most = max(MOST_FINDINGS, size)
    for number, finding in enumerate(reported):
        if number == most:
            raise NonsenseError(f"more than {most} findings in one document")
        try:
            sound = vet(finding, active.rule, size)
        except Exception as problem:
            wrong = wrong or problem
        else:
            findings.append(_graded(sound, active.severity, severity))
    return wrong


def _graded(finding: Finding, override: Severity | None, usual: Severity) -> Finding:
    severity = override or (finding.severity if finding.weighed else usual)
    if finding.weighed and finding.severity is severity:
        return finding
    return finding.changed(severity=severity, weighed=True)


def _failure(active: ActiveRule, crash: BaseException, plan: Plan) -> Failure:
    return crash_failure(type(active.rule), crash, plan.source.name, active.distribution)


def crash_failure(rule: type[Rule], crash: BaseException, document: str, distribution: str = "") -> Failure:
    """The failure that says which rule crashed, whose it is, at which document, and where in its code."""
    from traceback import format_exception

    name = rule.name
    who = " ".join(filter(None, (rule.code, distribution)))
    problem = _words(crash) + _place(crash.__traceback__)
    return Failure(
        "rule-crashed",
        document,
        Bilingual(
            f"规则 {name}（{who}）出错：{problem}。它的结果可能不全，其他规则不受影响；"
            f"可用 --ignore {name} 暂停这条规则，并告知其作者",
            f"rule {name} ({who}) failed: {problem}; its findings may be incomplete, other rules are not affected; "
            f"--ignore {name} leaves it out until its author has mended it",
        ),
        "".join(format_exception(crash)),
    )


def _words(error: BaseException) -> str:
    """An exception in one short line; its own str() may fail as well."""
    if isinstance(error, NonsenseError):
        return str(error)
    try:
        text = " ".join(str(error).split())[:200]
    except Exception:
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _place(trace: TracebackType | None) -> str:
    """File and line of the innermost frame that lies outside the engine."""
    found = ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.parent != Path(__file__).parent:
            found = f" ({file.name}:{trace.tb_lineno})"
        trace = trace.tb_next
    return found
