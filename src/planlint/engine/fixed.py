"""What fixing a document gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.engine.run import Outcome
    from planlint.language import Bilingual
    from planlint.plan.model import Plan
    from planlint.rules.failure import Failure
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Applicability
    from planlint.rules.fix import Edit
    from planlint.source.text import Source


class Applied(Record):
    """A fix that was applied.

    Attributes:
        code: the code of its rule.
        name: the name of its rule.
        applicability: how far it can be trusted.
        title: what it did, in a few words.
    """

    code: str
    name: str
    applicability: Applicability
    title: Bilingual


class Fixed(Record):
    """A document after its fixes.

    Attributes:
        before: the document before them.
        text: the text after them; where there were none, that before.
        edits: what leads from the text before to it at once: edits of the text before, by place.
        applied: every fix, in the order of passes and places.
        plan: what the text after is read as.
        outcome: what the rules gave for the text after.
        failures: rules that crashed, that were refused a fix, or that fight one another.
    """

    before: Source
    text: str
    edits: tuple[Edit, ...]
    applied: tuple[Applied, ...]
    plan: Plan
    outcome: Outcome
    failures: tuple[Failure, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in the text after, by place."""
        return self.outcome.findings
