"""Sections that a project's plans have to have."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.language import Bilingual
from planlint.plan.fold import fold
from planlint.rules.data.base import DataRule
from planlint.rules.data.base import make
from planlint.rules.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.plan.model import Plan
    from planlint.rules.data.definition import RequiredSection
    from planlint.rules.finding import Finding

_SAID = Message(
    Bilingual("缺少“{words}”部分", "the section “{words}” is missing"),
    Bilingual("planlint.toml 里这样规定", "its planlint.toml says so"),
    Bilingual("补上标题含“{words}”的部分", "add a section whose heading has “{words}”"),
)


class RequiredSectionRule(DataRule):
    """Reports, on the title, each section that no heading names."""

    sections: ClassVar[tuple[tuple[str, ...], ...]]

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look through the headings."""
        headings = [section.title.text for section in plan.sections if section.title is not None]
        missing = [
            words for words in self.sections if not any(fold(word) in heading for word in words for heading in headings)
        ]
        if missing:
            yield self.finding(plan.anchor, words="”“".join("/".join(words) for words in missing))


def required_section_rule(code: str, definition: RequiredSection) -> type[DataRule]:
    """The rule of a definition."""
    looks_for = "\n".join(f"- {' / '.join(words)}" for words in definition.sections)
    return make(
        RequiredSectionRule,
        code,
        definition.about,
        _SAID,
        Bilingual(looks_for, looks_for),
        sections=definition.sections,
    )
