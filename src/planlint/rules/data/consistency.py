"""Spellings of one thing of which a document should use one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.language import Bilingual
from planlint.plan.fold import squeezed
from planlint.rules.data.base import DataRule
from planlint.rules.data.base import make
from planlint.rules.data.definition import Words
from planlint.rules.data.find import Finder
from planlint.rules.data.find import passages
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import replace
from planlint.rules.message import Message
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint.plan.model import Plan
    from planlint.plan.passage import Passage
    from planlint.rules.data.definition import Consistency
    from planlint.rules.finding import Finding

_SAID = Message(
    Bilingual("“{words}”与本文的“{usual}”不一致", "“{words}” is “{usual}” elsewhere in the document"),
    Bilingual(
        "同一事物在一份文件里只用一种写法，本文 {count} 处用“{usual}”",
        "one thing has one name; “{usual}” stands {count} times",
    ),
    Bilingual("改为“{usual}”", "write “{usual}”"),
)


class ConsistencyRule(DataRule):
    """Reports the spellings that are rarer than another of their set; of equally many the first one counts as usual."""

    sets: ClassVar[tuple[tuple[Finder, tuple[str, ...]], ...]]

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Count each set's spellings."""
        for finder, spellings in self.sets:
            found = [place for passage in passages(plan, self.about.where) for place in finder.find(passage)]
            yield from self._report(found, spellings)

    def _report(self, found: list[Passage], spellings: tuple[str, ...]) -> Iterator[Finding]:
        places = {word: [place for place in found if place.text == word] for word in spellings}
        usual = max(spellings, key=lambda word: len(places[word]))
        for place in found:
            if place.text != usual:
                yield self.finding(
                    place.span,
                    words=quote(place.text),
                    usual=usual,
                    count=len(places[usual]),
                    related=[Related(places[usual][0].span)],
                    fixes=[replace(place.span, usual, Applicability.SUGGESTION)],
                )


def consistency_rule(code: str, definition: Consistency) -> type[DataRule]:
    """The rule of a definition."""
    sets = []
    for spellings in definition.sets:
        folded = tuple(map(squeezed, spellings))
        sets.append((Finder.of(Words(folded)), folded))
    looks_for = "\n".join(f"- {' / '.join(spellings)}" for spellings in definition.sets)
    return make(
        ConsistencyRule,
        code,
        definition.about,
        _SAID,
        Bilingual(looks_for, looks_for),
        fix=Applicability.SUGGESTION,
        sets=tuple(sets),
    )
