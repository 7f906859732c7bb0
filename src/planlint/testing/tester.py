"""One rule on one draft: what it should report, and what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.api import parse
from planlint.engine.active import ActiveRule
from planlint.engine.run import check_plan
from planlint.rules.page import Example
from planlint.rules.page import read_marked
from planlint.testing.compare import difference

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planlint.plan.model import Kind
    from planlint.plan.model import Period
    from planlint.plan.model import Registry
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule


def assert_reports(
    rule: type[Rule],
    marked: str,
    *,
    kind: Kind | None = None,
    issued: date | None = None,
    period: Period | None = None,
    registry: Registry | None = None,
    options: Mapping[str, Any] | None = None,
) -> tuple[Finding, ...]:
    """Assert that a rule reports exactly the «marked» words of a draft.

    Args:
        rule: the rule.
        marked: the draft; each «stretch» between marks is the span of one finding. Marks may be nested.
        kind: what the draft is to be taken for; None finds out.
        issued: its date of issue; None finds out.
        period: the years it covers; None finds out.
        registry: what the project declares of its own.
        options: options of the rule that differ from their defaults.

    Returns:
        The findings, by place, for a look at their messages.

    Raises:
        AssertionError: it reports other words, or crashes; the message shows both.
        PageError: a mark lacks its partner.
    """
    text, spans = read_marked(marked)
    example = Example(text, spans, kind, issued, period)
    findings = findings_in(rule, example, registry=registry, options=options)
    if problem := difference(example, findings):
        raise AssertionError(f"{rule.name}\n{problem}")
    return findings


def assert_silent(
    rule: type[Rule],
    text: str,
    *,
    kind: Kind | None = None,
    issued: date | None = None,
    period: Period | None = None,
    registry: Registry | None = None,
    options: Mapping[str, Any] | None = None,
) -> None:
    """Assert that a rule reports nothing in a draft; the arguments are those of :func:`assert_reports`.

    Raises:
        AssertionError: it reports something, or crashes.
    """
    example = Example(text, (), kind, issued, period)
    if problem := difference(example, findings_in(rule, example, registry=registry, options=options)):
        raise AssertionError(f"{rule.name}\n{problem}")


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
    plan = parse(example.text, kind=example.kind, issued=example.issued, period=example.period, registry=registry)
    found = check_plan(plan, [ActiveRule(rule(), rule.Options(**(options or {})))])
    for failure in found.failures:
        raise AssertionError(f"{failure.text.en}\n{failure.detail}")
    return found.findings
