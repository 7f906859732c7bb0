"""What is known of a document, as the process that checks has told it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.examined import unpack
from planlint.record import Record

if TYPE_CHECKING:
    from planlint.engine.result import Checked
    from planlint.language import Lang
    from planlint.rules.failure import Failure
    from planlint.rules.finding import Finding
    from planlint.source.text import Source


class Checkup(Record):
    """A document and what was found in it.

    Attributes:
        source: its text.
        lang: the language in which to speak of it.
        checked: what is shown of its findings; None where they could not be had.
        failures: what could not be done.
    """

    source: Source
    lang: Lang = "zh"
    checked: Checked | None = None
    failures: tuple[Failure, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown of its findings."""
        return self.checked.findings if self.checked is not None else ()


def checkup_of(answer: Any, source: Source) -> Checkup:
    """The checkup of a document, of what was answered; where the answer has the text with it, that counts."""
    source = source.with_text(answer["text"]) if "text" in answer else source
    examined = unpack(answer["examined"], source)
    return Checkup(source, answer["lang"], examined.checked, examined.failures)
