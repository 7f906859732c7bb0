"""The base of every rule."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.record import Record
from planlint.rules.finding import Finding
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import Fix
from planlint.rules.message import Message

if TYPE_CHECKING:
    from planlint.plan.model import Kind
    from planlint.plan.model import Plan
    from planlint.rules.severity import Severity
    from planlint.source.text import Span


class NoOptions(Record):
    """The options of a rule that has none."""


class Rule:
    """One check. Subclass it, describe it in the docstring (the rule's page), and yield findings.

    Attributes:
        code: family prefix and three digits, ``DUE101``; never reused.
        name: kebab-case name, accepted wherever the code is.
        severity: how grave its findings are unless the configuration or ``by_kind`` says otherwise.
        by_kind: severity for kinds of document where it differs; ``None`` switches the rule off there.
        message: what its findings say.
        shared_message: what is said instead when one finding stands for all places of the document
            (``{count}`` is their number, and the values of the first place are at hand).
        aliases: former names, still accepted.
        enabled: whether it runs unless it is asked for by name.
        fix: how far its fixes can be trusted at best; None where it offers none.
        preview: whether it is still on trial; such a rule runs only when asked for.
        Options: a record with a default for every field.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[Message]
    shared_message: ClassVar[Message | None] = None
    by_kind: ClassVar[Mapping[Kind, Severity | None]] = {}
    aliases: ClassVar[tuple[str, ...]] = ()
    enabled: ClassVar[bool] = True
    fix: ClassVar[Applicability | None] = None
    preview: ClassVar[bool] = False
    Options: ClassVar[type[Record]] = NoOptions

    def check(self, plan: Plan, options: Any) -> Iterable[Finding]:
        """Look at a plan and yield a finding for each fault."""
        raise NotImplementedError(
            f"{type(self).__name__} has no check()"
        )  # a plugin's mistake, reported as rule-crashed

    def finding(
        self,
        span: Span,
        message: Message | None = None,
        *,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        fixes: Iterable[Fix] = (),
        shared: bool = False,
        **values: Any,
    ) -> Finding:
        """A finding of this rule at a span; ``values`` fill the message's templates.

        Without a ``severity`` it has the one that the rule has for the kind of document.
        """
        return Finding(
            self.code,
            self.name,
            self.severity if severity is None else severity,
            span,
            self.message if message is None else message,
            values,
            tuple(related),
            shared,
            severity is not None,
            tuple(fixes),
        )
