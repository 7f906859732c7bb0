"""Whether what a rule reported is a finding that can be shown."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from typing import Any

from planlint.patterns import compiled
from planlint.rules.finding import Finding
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import Edit
from planlint.rules.fix import Fix
from planlint.rules.severity import Severity
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.rules.message import Message
    from planlint.rules.rule import Rule

_FIELD = compiled(r"\{\{|\}\}|\{[^{}]*\}|[{}]")  # as str.format reads a template; the module string takes a millisecond
_TRUST = tuple(Applicability)
_PLAIN = frozenset((str, int))  # any template can be filled with these


class NonsenseError(Exception):
    """What a rule reported is no sound finding."""


def vet(finding: object, rule: Rule, size: int) -> Finding:
    """The finding, which can be shown in both languages, expanded or not.

    Args:
        finding: what the rule reported.
        rule: the rule.
        size: how many code points the document has.

    Raises:
        NonsenseError: it can't be shown.
    """
    if not isinstance(finding, Finding):
        raise NonsenseError(f"reported {finding!r:.80}, which is no Finding")
    if finding.code != rule.code or finding.name != rule.name:
        raise NonsenseError(f"reported in the name of {finding.code} {finding.name}")
    if not isinstance(finding.severity, Severity):
        raise NonsenseError(f"severity {finding.severity!r:.80} is no Severity")
    _vet_span(finding.span, size)
    for related in finding.related:
        if not isinstance(related, Related):
            raise NonsenseError(f"related {related!r:.80} is no Related")
        _vet_span(related.span, size)
    for fix in finding.fixes:
        _vet_fix(fix, rule, size, finding.span)
    _vet_messages(finding.message, rule.shared_message if finding.shared else None, finding.values)
    return finding


def _vet_span(span: object, size: int) -> None:
    if not isinstance(span, Span):
        raise NonsenseError(f"span {span!r:.80} is no Span")
    start, end = span.start, span.end
    if type(start) is not int or type(end) is not int:
        raise NonsenseError(f"span {span!r:.80} is no Span")
    if not 0 <= start <= end <= size:
        raise NonsenseError(f"{span} lies outside the text, which has {size} characters")


def _vet_fix(fix: object, rule: Rule, size: int, vetted: Span) -> None:
    if not isinstance(fix, Fix) or not fix.edits:
        raise NonsenseError(f"fix {fix!r:.80} is no Fix with edits")
    if not _may_offer(rule.fix, fix.applicability):
        raise NonsenseError(f"a fix that is {fix.applicability}, where the rule declares {rule.fix or 'none'}")
    for edit in fix.edits:
        if not isinstance(edit, Edit):
            raise NonsenseError(f"fix {fix!r:.80} is no Fix with edits")
        if edit.span is not vetted:
            _vet_span(edit.span, size)
    if len(fix.edits) > 1 and any(left.span.end > right.span.start for left, right in pairwise(sorted(fix.edits))):
        raise NonsenseError(f"edits of one fix overlap: {fix.edits!r:.80}")


def _may_offer(declared: Applicability | None, offered: Applicability) -> bool:
    """Whether a rule may offer such a fix: one that is trusted as it declares, or less."""
    return declared is not None and (offered is declared or _TRUST.index(offered) >= _TRUST.index(declared))


def _vet_messages(message: Message, shared: Message | None, values: Mapping[str, Any]) -> None:
    names = _names(message, shared)
    if names is not None and names <= values.keys() and _PLAIN.issuperset(map(type, values.values())):
        return  # thousands of findings have the same message: what it asks for need be found out only once
    _fill_in(message, values)
    if shared is not None:
        _fill_in(shared, {**values, "count": 1})


def _fill_in(message: Message, values: Mapping[str, Any]) -> None:
    for part in message:
        for template in part:
            try:
                template.format_map(values)
            except Exception as error:
                raise NonsenseError(f"its message {template!r:.80} can't be filled in: {error!r:.80}") from error


@lru_cache(maxsize=1024)
def _names(message: Message, shared: Message | None) -> frozenset[str] | None:
    """The names that a finding has to give to its messages; None where one asks for more than a value by its name."""
    asked = _asked(message)
    if asked is None or shared is None:
        return asked
    more = _asked(shared)
    return None if more is None else asked | more - {"count"}


def _asked(message: Message) -> frozenset[str] | None:
    """The names that one message asks for, or None."""
    fields = {field for part in message for template in part for field in _FIELD.findall(template)} - {"{{", "}}"}
    names = frozenset(field[1:-1] for field in fields)
    return names if all(map(str.isidentifier, names)) else None
