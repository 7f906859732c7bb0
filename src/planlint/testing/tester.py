"""What a rule should report in a draft, held against what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.rules.page import Example
from planlint.rules.page import read_marked
from planlint.testing.compare import difference
from planlint.testing.fixes import wrong_fix
from planlint.testing.run import findings_in

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
    fixed: str | None = None,
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
        fixed: the draft after the first fix of every finding; has to be given where a finding has a fix.

    Returns:
        The findings, by place, for a look at their messages.

    Raises:
        AssertionError: it reports other words, its fixes make something else of the draft, or it crashes; the message
            shows both.
        PageError: a mark lacks its partner.
    """
    text, spans = read_marked(marked)
    example = Example(text, spans, kind, issued, period, fixed)
    findings = findings_in(rule, example, registry=registry, options=options)
    if problem := difference(example, findings):
        raise AssertionError(f"{rule.name}\n{problem}")
    if problem := wrong_fix(rule, example, findings, registry=registry, options=options):
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
