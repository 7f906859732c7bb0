"""What the fixes of a rule make of a draft, and whether that is what they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.rules.fix import Applicability
from planlint.rules.fix import apply_edits
from planlint.rules.fix import together
from planlint.testing.compare import indented
from planlint.testing.run import findings_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence
    from typing import Any

    from planlint.plan.model import Registry
    from planlint.rules.finding import Finding
    from planlint.rules.page import Example
    from planlint.rules.rule import Rule


def wrong_fix(
    rule: type[Rule],
    example: Example,
    findings: Sequence[Finding],
    *,
    registry: Registry | None = None,
    options: Mapping[str, Any] | None = None,
) -> str:
    """What is wrong with the fixes of a draft, for people; "" where nothing is.

    They must give ``example.fixed`` in one pass. In that draft the rule must have nothing left to fix, and no more to
    report than what had no fix before.
    """
    fixable = [finding for finding in findings if finding.fixes]
    if not fixable:
        return "" if example.fixed is None else "no finding has a fix, yet the draft is shown fixed"
    result = _fixed(example.text, fixable)
    if example.fixed is None:
        return "\n".join(["findings have fixes, and what they make of the draft is not shown:", *indented(result)])
    if result != example.fixed:
        lines = ["expected after fixes:", *indented(example.fixed), "after fixes:", *indented(result)]
        return "\n".join(lines)
    after = findings_in(rule, example.changed(text=result, spans=(), fixed=None), registry=registry, options=options)
    if any(fix.applicability is not Applicability.SUGGESTION for finding in after for fix in finding.fixes):
        return f"the fixed draft still has something to fix: {after[0].what()}"
    if len(after) > len(findings) - len(fixable):
        return f"the fixed draft is still reported: {after[-1].what()}"
    return ""


def _fixed(text: str, findings: Sequence[Finding]) -> str:
    """The draft after the first fix of each finding, as far as they go together."""
    fixes = together(finding.fixes[0] for finding in findings)
    return apply_edits(text, (edit for fix in fixes for edit in fix.edits))
