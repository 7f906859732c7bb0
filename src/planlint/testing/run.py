"""One rule on one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.api import parse
from planlint.engine.active import ActiveRule
from planlint.engine.run import check_plan
from planlint.engine.view import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.plan.model import Plan
    from planlint.plan.model import Registry
    from planlint.rules.finding import Finding
    from planlint.rules.page import Example
    from planlint.rules.rule import Rule


def findings_in(
    rule: type[Rule],
    example: Example,
    *,
    registry: Registry | None = None,
    options: Mapping[str, Any] | None = None,
) -> tuple[Finding, ...]:
    """What a rule reports in a draft, by place; every place by itself.

    Raises:
        AssertionError: the rule crashes.
    """
    return _found(rule, _plan(example, registry), options)


def shown_in(
    rule: type[Rule],
    example: Example,
    *,
    registry: Registry | None = None,
    options: Mapping[str, Any] | None = None,
) -> tuple[Finding, ...]:
    """What the command shows of a rule's findings in a draft: one for a fault that the whole draft shares, and not too many.

    Raises:
        AssertionError: the rule crashes.
    """
    plan = _plan(example, registry)
    return show(plan, _found(rule, plan, options), {rule.name: rule}).findings


def _plan(example: Example, registry: Registry | None) -> Plan:
    return parse(example.text, kind=example.kind, issued=example.issued, period=example.period, registry=registry)


def _found(rule: type[Rule], plan: Plan, options: Mapping[str, Any] | None) -> tuple[Finding, ...]:
    found = check_plan(plan, [ActiveRule(rule(), rule.Options(**(options or {})))])
    for failure in found.failures:
        raise AssertionError(f"{failure.text.en}\n{failure.detail}")
    return found.findings
