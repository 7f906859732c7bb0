"""Text in SARIF messages, where braces and bracketed links mean something (SARIF 2.1.0, 3.11.5 and 3.11.6)."""

from __future__ import annotations

from planlint.patterns import compiled

_BRACKETS = compiled(r"[\\\[\]]")


def message(text: str) -> dict[str, str]:
    """A message that shows just this text."""
    return {"text": literal(text)}


def literal(text: str) -> str:
    """The text with nothing in it that stands for a placeholder or a link.

    Brackets are left alone unless they could be read as a link: 国发[2025]3号 stays as it is.

    >>> literal("{0}"), literal("国发[2025]3号"), literal("[见](1)")
    ('{{0}}', '国发[2025]3号', '\\\\[见\\\\](1)')
    """
    text = text.replace("{", "{{").replace("}", "}}")
    return _BRACKETS.sub(r"\\\g<0>", text) if "](" in text else text
