"""A rule as one run uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.plan.model import Kind
    from planlint.rules.rule import Rule
    from planlint.rules.severity import Severity


class ActiveRule(Record):
    """A rule that was selected, with what the settings say about it.

    Attributes:
        rule: an instance.
        options: an instance of its ``Options``.
        severity: what the configuration sets for all its findings, or None.
        named: it was asked for by name or code, so that it runs even for kinds of document where it is off.
        distribution: the package that brings it, with its version; "" where it is not known.
    """

    rule: Rule
    options: Any
    severity: Severity | None = None
    named: bool = False
    distribution: str = ""

    def severity_for(self, kind: Kind) -> Severity | None:
        """How grave its findings are in a kind of document; None where it doesn't run."""
        usual = self.rule.by_kind.get(kind, self.rule.severity)
        if usual is None:
            return (self.severity or self.rule.severity) if self.named else None
        return self.severity or usual
