"""What came of one document by itself, and the same as plain data, for files and other processes.

Texts are filled in before they are written down: what a rule fills them with may be of any type.
"""

from __future__ import annotations

from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.result import Checked
from planlint.engine.result import Fixable
from planlint.engine.suppress.hidden import By
from planlint.engine.suppress.hidden import Hidden
from planlint.language import Bilingual
from planlint.plan.kind import Kind
from planlint.plan.repair import Repair
from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.rules.finding import Finding
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import Edit
from planlint.rules.fix import Fix
from planlint.rules.message import Message
from planlint.rules.severity import Severity
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.suppress.noted import Noted
    from planlint.source.text import Source


class Examined(Record):
    """What came of one document.

    Attributes:
        checked: the document with its findings; None where there is nothing to show.
        failures: what went wrong with it.
        seconds: rule name → seconds it took.
        noted: what it had to say about each of its sidecars.
    """

    checked: Checked | None = None
    failures: tuple[Failure, ...] = ()
    seconds: Mapping[str, float] = MappingProxyType({})
    noted: tuple[Noted | None, ...] = ()


def pack(examined: Examined) -> dict[str, Any]:
    """The outcome as numbers, strings, lists and dictionaries."""
    texts: dict[str, int] = {}
    return {
        "checked": None if examined.checked is None else _packed(examined.checked, texts),
        "failures": [[each.code, each.name, *each.text, each.detail] for each in examined.failures],
        "seconds": dict(examined.seconds),
        "noted": [each and [each.entries, each.malformed, list(each.statuses.items())] for each in examined.noted],
        "texts": list(texts),
    }


def unpack(plain: Any, source: Source) -> Examined:
    """The outcome for a document, of what was made of it.

    Raises:
        LookupError, TypeError, ValueError: the data is none that ``pack`` makes.
    """
    from planlint.engine.suppress.noted import Noted

    checked = plain["checked"]
    return Examined(
        None if checked is None else _unpacked(checked, plain["texts"], source),
        tuple(Failure(code, name, Bilingual(zh, en), detail) for code, name, zh, en, detail in plain["failures"]),
        plain["seconds"],
        tuple(each and Noted(each[0], each[1], dict(each[2])) for each in plain["noted"]),
    )


def _packed(checked: Checked, texts: dict[str, int]) -> list[Any]:
    return [
        checked.kind.value,
        _place(checked.anchor),
        [_finding(finding, texts) for finding in checked.findings],
        dict(checked.folded),
        None if checked.folded_worst is None else int(checked.folded_worst),
        [[repair.kind, repair.places, _place(repair.span)] for repair in checked.repairs],
        [checked.fixable.safe, checked.fixable.unsafe],
        [[_finding(hidden.finding, texts), hidden.by.value, hidden.reason] for hidden in checked.hidden],
    ]


def _unpacked(plain: list[Any], texts: list[str], source: Source) -> Checked:
    kind, anchor, findings, folded, worst, repairs, fixable, hidden = plain
    return Checked(
        source,
        Kind(kind),
        Span(*anchor),
        tuple(_finding_of(each, texts) for each in findings),
        folded,
        None if worst is None else Severity(worst),
        tuple(Repair(kind, places, Span(*span)) for kind, places, span in repairs),
        Fixable(*fixable),
        tuple(Hidden(_finding_of(finding, texts), By(by), reason) for finding, by, reason in hidden),
    )


def _finding(finding: Finding, texts: dict[str, int]) -> list[Any]:
    words = [template.format_map(finding.values) for part in finding.message for template in part]
    return [
        finding.code,
        finding.name,
        int(finding.severity),
        _place(finding.span),
        [texts.setdefault(text.replace("{", "{{").replace("}", "}}"), len(texts)) for text in words],
        _numbers(related.span for related in finding.related),
        _notes(finding),
        finding.shared,
        finding.weighed,
        [_fix(fix) for fix in finding.fixes],
    ]


def _notes(finding: Finding) -> list[list[str] | None]:
    """The notes of its related places; nothing where one finding stands for hundreds of places, and none has any."""
    notes = [None if related.note is None else [*related.note] for related in finding.related]
    return notes if any(notes) else []


def _fix(fix: Fix) -> list[Any]:
    places = _numbers(edit.span for edit in fix.edits)
    return [places, [edit.text for edit in fix.edits], fix.applicability.value, [*fix.title]]


def _numbers(spans: Iterable[Span]) -> list[int]:
    """Starts and ends one after the other: one finding may stand for hundreds of places."""
    return [number for span in spans for number in (span.start, span.end)]


def _spans(numbers: list[int]) -> Iterator[Span]:
    """The spans of which these are the numbers."""
    return map(Span, numbers[::2], numbers[1::2])


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _finding_of(plain: list[Any], texts: list[str]) -> Finding:
    code, name, severity, span, words, places, notes, shared, weighed, fixes = plain
    what, what_en, why, why_en, instead, instead_en = (texts[number] for number in words)
    return Finding(
        code,
        name,
        Severity(severity),
        Span(*span),
        Message(Bilingual(what, what_en), Bilingual(why, why_en), Bilingual(instead, instead_en)),
        related=tuple(
            Related(place, None if note is None else Bilingual(*note))
            for place, note in zip_longest(_spans(places), notes)
        ),
        shared=shared,
        fixes=tuple(
            Fix(tuple(map(Edit, _spans(spans), texts)), Applicability(trust), Bilingual(*title))
            for spans, texts, trust, title in fixes
        ),
        weighed=weighed,
    )
