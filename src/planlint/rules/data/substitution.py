"""Words that a project writes in another way."""

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
from planlint.rules.fix import replace
from planlint.rules.message import Message
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from planlint.plan.model import Plan
    from planlint.rules.data.definition import Substitution
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Applicability

_SAID = Message(
    Bilingual("“{words}”应写作“{wanted}”", "“{words}” should be written “{wanted}”"),
    Bilingual("planlint.toml 里这样规定", "its planlint.toml says so"),
    Bilingual("改为“{wanted}”", "write “{wanted}”"),
)


class SubstitutionRule(DataRule):
    """Reports every place where a word stands that should be another, unless it stands inside that other."""

    finder: ClassVar[Finder]
    swap: ClassVar[Mapping[str, str]]
    trust: ClassVar[Applicability]

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look for the words."""
        for passage in passages(plan, self.about.where):
            for found in self.finder.find(passage):
                wanted = self.swap[found.text]
                fix = replace(found.span, wanted, self.trust)
                yield self.finding(found.span, words=quote(found.text), wanted=quote(wanted), fixes=[fix])


def substitution_rule(code: str, definition: Substitution) -> type[DataRule]:
    """The rule of a definition."""
    swap = {squeezed(word): wanted for word, wanted in definition.swap.items()}
    finder = Finder.of(Words(tuple(swap), (), (*definition.exceptions, *definition.swap.values())))
    return make(
        SubstitutionRule,
        code,
        definition.about,
        _SAID,
        Bilingual(*["\n".join(f"- {written} → {wanted}" for written, wanted in definition.swap.items())] * 2),
        fix=definition.fix,
        finder=finder,
        swap=swap,
        trust=definition.fix,
    )
