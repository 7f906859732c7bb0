"""What is shown of the findings: one for a fault that the whole document shares, and not too many of a kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.engine.result import Checked
from planlint.engine.result import Fixable
from planlint.language import Bilingual
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import Fix
from planlint.rules.fix import together

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule


def show(
    plan: Plan,
    findings: Sequence[Finding],
    rules: Mapping[str, type[Rule]],
    *,
    expand: bool = False,
    max_per_rule: int = 5,
) -> Checked:
    """The document with what is shown of its findings.

    Args:
        plan: the document.
        findings: what was found in it, by place.
        rules: rule name → rule.
        expand: show every finding by itself, however many there are.
        max_per_rule: how many findings of one rule are shown; 0 shows all. The rest is counted.
    """
    fixable = _fixable(findings)
    if expand:
        return Checked(plan.source, plan.kind, plan.anchor, tuple(findings), repairs=plan.repairs, fixable=fixable)
    shown, folded = _fold(_merge(plan, findings, rules), max_per_rule)
    return Checked(
        plan.source,
        plan.kind,
        plan.anchor,
        tuple(sorted(shown, key=lambda finding: (finding.span, finding.code))),
        dict(Counter(finding.name for finding in folded)),
        max((finding.severity for finding in folded), default=None),
        plan.repairs,
        fixable,
    )


def _fixable(findings: Iterable[Finding]) -> Fixable:
    """How many places could be fixed, by the best that may be done about each."""
    offered = [[fix.applicability for fix in finding.fixes] for finding in findings if finding.fixes]
    safe = sum(Applicability.SAFE in classes for classes in offered)
    unsafe = sum(Applicability.UNSAFE in classes and Applicability.SAFE not in classes for classes in offered)
    return Fixable(safe, unsafe)


def _merge(plan: Plan, findings: Iterable[Finding], rules: Mapping[str, type[Rule]]) -> list[Finding]:
    """Several shared findings of one rule become one on the title."""
    merged: list[Finding] = []
    shared: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.shared:
            shared.setdefault(finding.name, []).append(finding)
        else:
            merged.append(finding)
    for name, places in shared.items():
        merged.append(places[0] if len(places) == 1 else _one(plan, places, rules[name]))
    return merged


def _one(plan: Plan, places: Sequence[Finding], rule: type[Rule]) -> Finding:
    first = places[0]
    return first.changed(
        severity=max(finding.severity for finding in places),
        span=plan.anchor,
        message=rule.shared_message or first.message,
        values={**first.values, "count": len(places)},
        related=tuple(Related(finding.span) for finding in places),
        fixes=_all_at_once(places),
    )


def _all_at_once(places: Sequence[Finding]) -> tuple[Fix, ...]:
    """One fix for all places, of each class of trust that they offer; ``expand`` gives each place its own."""
    firsts: dict[Applicability, list[Fix]] = {applicability: [] for applicability in Applicability}
    for place in places:
        for applicability, fix in _first_of_each(place.fixes):
            firsts[applicability].append(fix)
    fixes: list[Fix] = []
    for applicability, offered in firsts.items():
        chosen = together(offered)
        if len(chosen) == 1:
            fixes += chosen
        elif chosen:
            edits = tuple(sorted(edit for fix in chosen for edit in fix.edits))
            fixes.append(Fix(edits, applicability, _title(chosen)))
    return tuple(fixes)


def _first_of_each(fixes: Sequence[Fix]) -> Iterable[tuple[Applicability, Fix]]:
    """Of each class of trust the first fix."""
    if len(fixes) == 1:  # as nearly all have it
        return ((fixes[0].applicability, fixes[0]),)
    return {fix.applicability: fix for fix in reversed(fixes)}.items()


def _title(fixes: Sequence[Fix]) -> Bilingual:
    titles = {fix.title for fix in fixes}
    if len(titles) == 1:
        zh, en = titles.pop()
        return Bilingual(f"{zh}（{len(fixes)} 处）", f"{en} ({len(fixes)} places)")
    return Bilingual(f"逐处修改（{len(fixes)} 处）", f"change each of {len(fixes)} places")


def _fold(findings: Iterable[Finding], limit: int) -> tuple[list[Finding], list[Finding]]:
    """What is shown and what is only counted: of each rule the gravest first, then by place."""
    shown: list[Finding] = []
    folded: list[Finding] = []
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda finding: (-finding.severity, finding.span)):
        seen[finding.name] += 1
        (shown if not limit or seen[finding.name] <= limit else folded).append(finding)
    return shown, folded
