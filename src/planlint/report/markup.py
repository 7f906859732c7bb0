"""XML that is well-formed whatever the draft holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

# XML 1.0 forbids these, even escaped.
_FORBIDDEN = compiled("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
# A parser reads a line end or tab in an attribute as a space.
_ATTRIBUTE_ESCAPES = {**_ESCAPES, ord("\n"): "&#10;", ord("\t"): "&#9;"}


def text(value: str) -> str:
    """Text as the content of an element."""
    return _FORBIDDEN.sub("", value).translate(_ESCAPES)


def element(tag: str, attributes: Mapping[str, object], *content: str) -> str:
    """An element; its content is markup already."""
    given = "".join(f' {name}="{_attribute(str(value))}"' for name, value in attributes.items())
    return f"<{tag}{given}>{''.join(content)}</{tag}>" if content else f"<{tag}{given}/>"


def block(tag: str, attributes: Mapping[str, object], *children: str) -> str:
    """An element with each child on a line of its own."""
    lines = "".join(f"\n{child}" for child in children)
    return element(tag, attributes, f"{lines}\n") if lines else element(tag, attributes)


def _attribute(value: str) -> str:
    return _FORBIDDEN.sub("", value).translate(_ATTRIBUTE_ESCAPES)
