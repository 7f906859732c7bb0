"""What safe fixes make of a draft, and what must stay as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from collections.abc import Sequence
from typing import Any

from planlint import Applicability
from planlint import Plan
from planlint import Source
from planlint import check
from planlint import parse
from planlint.rules.fix import apply_edits
from planlint.rules.fix import together

PASSES = 10
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def facts(plan: Plan) -> dict[str, Any]:
    """What no safe fix may change."""
    return {
        "outline": [(section.label.kind, section.label.number, section.level) for section in plan.sections],
        "units": Counter(unit.name for unit in plan.units),
        "figures": Counter(figure.lstrip("0") for figure in _FIGURE.findall(plan.source.text)),  # 03月 is 3月
        "dates": Counter(deadline.resolved for deadline in plan.deadlines),
        "issued": plan.issued,
        "period": plan.period,
    }


def mended(text: str, rules: Collection[str]) -> str:
    """The text after all safe fixes of some rules, as often as there are any.

    Raises:
        AssertionError: there is still something to fix after many passes.
    """
    for _ in range(PASSES):
        plan = parse(Source(text))
        fixes = [
            next(fix for fix in finding.fixes if fix.applicability is Applicability.SAFE)
            for finding in check(plan, select=sorted(rules))
            if any(fix.applicability is Applicability.SAFE for fix in finding.fixes)
        ]
        if not fixes:
            return text
        text = apply_edits(text, [edit for fix in together(fixes) for edit in fix.edits])
    raise AssertionError(f"still something to fix after {PASSES} passes: {text[:200]!r}")


def changed(text: str, rules: Sequence[str]) -> dict[str, tuple[Any, Any]]:
    """The facts that safe fixes of some rules changed, as they were and as they are."""
    before, after = facts(parse(Source(text))), facts(parse(Source(mended(text, rules))))
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}
