"""What is known of a rule without running it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.language import Bilingual
from planlint.rules.fix import Applicability
from planlint.rules.page import PageError
from planlint.rules.page import page_of

if TYPE_CHECKING:
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule


_FIX_SENTENCES = {
    Applicability.SAFE: Bilingual("可自动修复：planlint fix。", "Can be fixed by planlint fix."),
    Applicability.UNSAFE: Bilingual(
        "可自动修复，改后应有人看一遍：planlint fix --unsafe-fixes。",
        "Can be fixed by planlint fix --unsafe-fixes; somebody should look at the result.",
    ),
    Applicability.SUGGESTION: Bilingual(
        "只给修改建议，不自动修复。", "Suggests what to write, and is not fixed by itself."
    ),
    None: Bilingual("不能自动修复。", "Can't be fixed by itself."),
}


def title_of(rule: type[Rule]) -> Bilingual:
    """The title of a rule's page, or its name where the page can't be read."""
    try:
        return page_of(rule).title
    except PageError:
        return Bilingual(rule.name, rule.name)


def page_text(rule: type[Rule], lang: str) -> str:
    """The page of a rule as Markdown, or its docstring as it is."""
    try:
        return page_of(rule).markdown("en" if lang == "en" else "zh")
    except PageError:
        from inspect import getdoc

        return f"# {rule.name}\n\n{getdoc(rule) or ''}".rstrip() + "\n"


def fix_sentence(rule: type[Rule]) -> Bilingual:
    """What can be done about a rule's findings without a hand."""
    return _FIX_SENTENCES[rule.fix]


def facts_of(rule: type[Rule], catalogue: Catalogue) -> dict[str, Any]:
    """A rule as JSON has it."""
    return {
        "code": rule.code,
        "name": rule.name,
        "aliases": list(rule.aliases),
        "family": catalogue.family(rule).name,
        "title": title_of(rule).as_dict(),
        "severity": rule.severity.label,
        "by_kind": {kind.value: "off" if grade is None else grade.label for kind, grade in rule.by_kind.items()},
        "enabled": rule.enabled,
        "preview": rule.preview,
        "fix": rule.fix.value if rule.fix is not None else None,
        "options": options_of(rule),
        "plugin": catalogue.owner(rule),
    }


def options_of(rule: type[Rule]) -> dict[str, Any]:
    """The options of a rule, as a settings file writes them, with their defaults."""
    return {name.replace("_", "-"): default for name, default in rule.Options().as_dict().items()}
