"""Runs made by hand, and what it takes to read reports of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import ClassVar

from planlint.engine.result import Checked
from planlint.engine.result import Failure
from planlint.engine.result import Run
from planlint.language import Bilingual
from planlint.plan.model import Kind
from planlint.rules.finding import Finding
from planlint.rules.finding import Related
from planlint.rules.message import Message
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

MESSAGE = Message(
    Bilingual("“{words}”不是能考核的时限", "“{words}” is no deadline that can be checked"),
    Bilingual("到期没有人能说它完成与否", "nobody can tell when it is due"),
    Bilingual("写明年月，如“2025年6月底前”", "name a month, such as 2025年6月底前"),
)
# All that is awkward: Han beyond the BMP, “”, a tab, line ends, U+2028, controls, syntax of formats, no last line end.
AWKWARD = "一、工作\u2028目标\r\n\t（一）建𠮷平台。“尽快”建成{0}[见](1)，<b>&%0A\x07\x1b[31m。\r第三行：尽快完成"


class VagueDeadline(Rule):
    """时限含糊 / Vague deadline

    ## 查什么

    “尽快”这类说法。

    再一段。

    ## In English

    Words such as “soon”.
    """

    code = "DUE101"
    name = "vague-deadline"
    severity = Severity.WARNING
    message: ClassVar[Message] = MESSAGE


class MissingLead(Rule):
    """A docstring {in a form} of its own."""

    code = "RES102"
    name = "missing-lead"
    severity = Severity.ERROR
    message: ClassVar[Message] = MESSAGE


class FuzzyQuantity(Rule):
    code = "IND105"
    name = "fuzzy-quantity"
    severity = Severity.INFO
    message: ClassVar[Message] = MESSAGE


RULES: dict[str, type[Rule]] = {rule.name: rule for rule in (VagueDeadline, MissingLead, FuzzyQuantity)}


def finding(
    source: Source,
    span: Span,
    rule: type[Rule] = VagueDeadline,
    *,
    severity: Severity | None = None,
    related: Iterable[Related] = (),
) -> Finding:
    """A finding of a rule at a span, which quotes the words there."""
    return rule().finding(span, severity=severity, related=related, words=source[span])


def span_of(source: Source, words: str, start: int = 0) -> Span:
    """Where words first stand in a source."""
    at = source.text.index(words, start)
    return Span(at, at + len(words))


def checked(source: Source, *findings: Finding, folded: Mapping[str, int] | None = None) -> Checked:
    """A document with findings."""
    return Checked(source, Kind.OTHER, Span(0, 0), findings, folded or {})


def run_of(*documents: Checked, failures: Iterable[Failure] = ()) -> Run:
    """A run over documents."""
    return Run(documents, tuple(failures), RULES, {"vague-deadline": 0.0123})


def run_at(text: str, *spans: Span, name: str = "草稿.txt") -> Run:
    """A run over one text with a finding at each span, which is also a related place of the first."""
    source = Source(text, name=name)
    related = [Related(span) for span in spans]
    return run_of(checked(source, *(finding(source, span, related=related) for span in spans)))


def code_points(text: str, line: int, column: int) -> int:
    """The offset of a position whose column counts code points; written apart from the code under test."""
    return _line_starts(text)[line - 1] + column - 1


def utf8(text: str, line: int, column: int) -> int:
    """The offset of a position whose column counts UTF-8 bytes."""
    start = _line_starts(text)[line - 1]
    return start + len(text[start:].encode()[: column - 1].decode())


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for place, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[place + 1 : place + 2] != "\n"):
            starts.append(place + 1)
    return starts
