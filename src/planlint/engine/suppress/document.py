"""One document and what is let be of its findings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from planlint.engine.suppress.hidden import By
from planlint.engine.suppress.hidden import Hidden

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.engine.suppress.anchor import Anchor
    from planlint.engine.suppress.matching import Known
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding


class Document:
    """A document that is being looked at.

    Args:
        plan: the document.
        findings: everything that was found in it.
        ran: the names of the rules that looked at it to the end.

    Attributes:
        source: its text.
        hidden: place of a finding among all → what hides it.
    """

    def __init__(self, plan: Plan, findings: Sequence[Finding], ran: frozenset[str]) -> None:
        self._plan = plan
        self.source = plan.source
        self.findings = tuple(findings)
        self.ran = ran
        self.hidden: dict[int, Hidden] = {}

    @cached_property
    def key(self) -> str:
        """What its path is compared by; "" where it has none."""
        from planlint.engine.suppress.paths import key_of

        return "" if self.source.path is None else key_of(self.source.path)

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """What each finding is known by."""
        from planlint.engine.suppress.anchor import anchors_of

        return tuple(anchors_of(self._plan, self.findings))

    @property
    def open(self) -> list[int]:
        """The places of the findings that nothing hides yet."""
        return [place for place in range(len(self.findings)) if place not in self.hidden]

    @property
    def known(self) -> list[Known]:
        """What those findings are known by."""
        from planlint.engine.suppress.matching import Known

        return [Known(self.findings[place].name, self.anchors[place]) for place in self.open]

    def places_of(self, entries: Sequence[tuple[str, Anchor]]) -> list[int | None]:
        """For each entry the place of the finding that it speaks of, or None."""
        if not entries:
            return []
        from planlint.engine.suppress.matching import Known
        from planlint.engine.suppress.matching import match

        pairs = match([Known(*entry) for entry in entries], self.known)
        places = self.open
        return [places[pairs[number]] if number in pairs else None for number in range(len(entries))]

    def hide(self, place: int, by: By, reason: str = "") -> None:
        """Let a finding be."""
        self.hidden[place] = Hidden(self.findings[place], by, reason)
