"""Words that should not be in a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.language import Bilingual
from planlint.rules.data.base import DataRule
from planlint.rules.data.base import listed
from planlint.rules.data.base import make
from planlint.rules.data.find import Finder
from planlint.rules.data.find import passages
from planlint.rules.message import Message
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.plan.model import Plan
    from planlint.rules.data.definition import Existence
    from planlint.rules.finding import Finding

_SAID = Message(
    Bilingual("“{words}”是本项目规定不用的词", "“{words}” is a word that this project does not use"),
    Bilingual("planlint.toml 里这样规定", "its planlint.toml says so"),
    Bilingual("换一种写法或删去", "say it in another way, or leave it out"),
)


class ExistenceRule(DataRule):
    """Reports every place where the words stand."""

    finder: ClassVar[Finder]

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look for the words."""
        for passage in passages(plan, self.about.where):
            for found in self.finder.find(passage):
                yield self.finding(found.span, words=quote(found.text))


def existence_rule(code: str, definition: Existence) -> type[DataRule]:
    """The rule of a definition.

    Raises:
        BadPattern: one of its patterns can't be used.
    """
    return make(
        ExistenceRule, code, definition.about, _SAID, listed(definition.find), finder=Finder.of(definition.find)
    )
