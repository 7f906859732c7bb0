"""What all rules of a project's own have in common: how a definition becomes a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.language import Bilingual
from planlint.plan.model import Kind
from planlint.rules.message import Message
from planlint.rules.rule import Rule

if TYPE_CHECKING:
    from planlint.rules.data.definition import Definition
    from planlint.rules.data.definition import Words
    from planlint.rules.fix import Applicability

_OWN = Bilingual("本项目的规则", "a rule of this project's own")


class DataRule(Rule):
    """A rule made of a definition; each kind of definition has a subclass that knows how to look.

    Attributes:
        about: the definition's common part.
    """

    about: ClassVar[Definition]


def make(
    base: type[DataRule],
    code: str,
    about: Definition,
    said: Message,
    looks_for: Bilingual,
    *,
    fix: Applicability | None = None,
    **attributes: Any,
) -> type[DataRule]:
    """A rule of a kind.

    Args:
        base: the kind.
        code: its code.
        about: the common part of its definition.
        said: what it says where the definition says nothing.
        looks_for: what it looks for, for its page.
        fix: how far its fixes can be trusted.
        attributes: what the kind needs to know.
    """
    message = _message(about, said)
    name = "".join(part.capitalize() for part in about.name.split("-"))
    others = dict.fromkeys(set(Kind) - set(about.kinds)) if about.kinds else {}
    return type(
        name,
        (base,),
        {
            "__doc__": _page(about, looks_for),
            "code": code,
            "name": about.name,
            "severity": about.severity,
            "message": message,
            "by_kind": others,
            "fix": fix,
            "about": about,
            **attributes,
        },
    )


def listed(words: Words) -> Bilingual:
    """Words and patterns as a page shows them."""
    every = [*words.words, *(f"`{pattern}`" for pattern in words.patterns)]
    return Bilingual("、".join(every), ", ".join(every))


def _message(about: Definition, said: Message) -> Message:
    given = (_template(text) for text in (about.message, about.why, about.instead))
    return Message(*(own or usual for own, usual in zip(given, said, strict=True)))


def _template(text: str) -> Bilingual | None:
    """The words of a settings file as a template: ``{words}`` is filled in, every other brace stands for itself."""
    if not text:
        return None
    escaped = text.replace("{", "{{").replace("}", "}}").replace("{{words}}", "{words}")
    return Bilingual(escaped, escaped)


def _page(about: Definition, looks_for: Bilingual) -> str:
    """The rule's page; what it shows is what the settings file holds."""
    why = about.why or "planlint.toml 里这样规定。"
    parts = [f"{_OWN.zh} {about.name} / {about.name}, {_OWN.en}", "## 查什么", looks_for.zh, "## 为什么", why]
    for heading, drafts in (("反例", about.examples.bad), ("正例", about.examples.good)):
        if drafts:
            parts += [f"## {heading}", *(f"````text\n{draft.strip()}\n````" for draft in drafts)]
    return "\n\n".join([*parts, "## 依据", "本项目的 planlint.toml。", "## In English", looks_for.en])
