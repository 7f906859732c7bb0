"""Characters of a draft that a terminal would obey or hide, made visible.

A draft may come from anyone: an escape sequence in it must not recolour the reviewer's terminal, a bidi control must
not turn the line round, and a zero-width space that a finding is about must be there to see.
"""

from __future__ import annotations

from planlint.patterns import compiled

_SPACE = compiled(r"\r\n|[\t\n\r]")
# Controls, invisible format characters, line and paragraph separators, and halves of surrogate pairs.
_HIDDEN = compiled(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0001\U000e0020-\U000e007f]"
)


def visible(text: str) -> str:
    """The text as one line, with hidden characters spelled out.

    >>> visible("尽快\\n完成\\u200b\\x1b[31m")
    '尽快 完成<U+200B><U+001B>[31m'
    """
    return _HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", _SPACE.sub(" ", text))
