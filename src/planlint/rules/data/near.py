"""Words that should not stand near others."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.language import Bilingual
from planlint.rules.data.base import DataRule
from planlint.rules.data.base import listed
from planlint.rules.data.base import make
from planlint.rules.data.definition import Within
from planlint.rules.data.find import Finder
from planlint.rules.data.find import passages
from planlint.rules.finding import Related
from planlint.rules.message import Message
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint.plan.model import Plan
    from planlint.plan.passage import Passage
    from planlint.rules.data.definition import Near
    from planlint.rules.finding import Finding

_SAID = Message(
    Bilingual("“{words}”不应与“{near}”连用", "“{words}” should not go with “{near}”"),
    Bilingual("planlint.toml 里这样规定", "its planlint.toml says so"),
    Bilingual("只留一个，或分开写", "keep one of them, or set them apart"),
)
_ENDS = {Within.CLAUSE: ",;。!?", Within.SENTENCE: "。!?", Within.PARAGRAPH: ""}


class NearRule(DataRule):
    """Reports the words where the others stand in the same stretch."""

    finder: ClassVar[Finder]
    other: ClassVar[Finder]
    ends: ClassVar[str]

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look through each stretch."""
        for passage in passages(plan, self.about.where):
            for stretch in _stretches(passage, self.ends):
                others = list(self.other.find(stretch))
                for found in self.finder.find(stretch) if others else ():
                    near = min(others, key=lambda other: abs(other.start - found.start))
                    yield self.finding(
                        found.span, words=quote(found.text), near=quote(near.text), related=[Related(near.span)]
                    )


def _stretches(passage: Passage, ends: str) -> Iterator[Passage]:
    start = 0
    for place, char in enumerate(passage.text):
        if char in ends:
            yield passage.part(start, place + 1)
            start = place + 1
    yield passage.part(start)


def near_rule(code: str, definition: Near) -> type[DataRule]:
    """The rule of a definition.

    Raises:
        BadPattern: one of its patterns can't be used.
    """
    return make(
        NearRule,
        code,
        definition.about,
        _SAID,
        Bilingual(
            f"{listed(definition.find).zh}与{listed(definition.near).zh}连用。",
            f"{listed(definition.find).en} near {listed(definition.near).en}",
        ),
        finder=Finder.of(definition.find),
        other=Finder.of(definition.near),
        ends=_ENDS[definition.within],
    )
