"""What a run found, as the reports receive it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.rules.failure import Failure as Failure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.engine.suppress.hidden import Hidden
    from planlint.plan.model import Kind
    from planlint.plan.model import Repair
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule
    from planlint.rules.severity import Severity
    from planlint.source.text import Source
    from planlint.source.text import Span


class Fixable(Record):
    """How many places of a document can be fixed.

    Attributes:
        safe: by ``planlint fix``.
        unsafe: besides, with ``--unsafe-fixes``.
    """

    safe: int = 0
    unsafe: int = 0


class Checked(Record):
    """One document and what is shown of its findings.

    Attributes:
        source: the document.
        kind: what sort of document it was taken for.
        anchor: where findings about the whole document stand.
        findings: what is shown, by place.
        folded: rule name → how many further places it has that are not shown.
        folded_worst: the gravest severity among those, or None.
        repairs: what was mended in the text before it was read.
        fixable: how many places could be fixed, shown or not.
        hidden: what is let be, by place; it counts for nothing.
        aside: it is a file about documents, not one itself.
    """

    source: Source
    kind: Kind
    anchor: Span
    findings: tuple[Finding, ...]
    folded: Mapping[str, int] = MappingProxyType({})
    folded_worst: Severity | None = None
    repairs: tuple[Repair, ...] = ()
    fixable: Fixable = Fixable()
    hidden: tuple[Hidden, ...] = ()
    aside: bool = False

    def worst(self) -> Severity | None:
        """The gravest severity in the document, shown or not; None where there is no finding."""
        grades = [finding.severity for finding in self.findings]
        if self.folded_worst is not None:
            grades.append(self.folded_worst)
        return max(grades, default=None)


class Run(Record):
    """Everything one command found.

    Attributes:
        checked: the documents, by name.
        failures: what could not be done.
        rules: rule name → rule, for all rules that ran.
        seconds: rule name → seconds it took over all documents.
    """

    checked: tuple[Checked, ...]
    failures: tuple[Failure, ...] = ()
    rules: Mapping[str, type[Rule]] = MappingProxyType({})
    seconds: Mapping[str, float] = MappingProxyType({})

    def worst(self) -> Severity | None:
        """The gravest severity of all documents, shown or not; None where there is no finding."""
        return max(filter(None, (document.worst() for document in self.checked)), default=None)
