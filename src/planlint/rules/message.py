"""What a finding says: three parts, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.language import Bilingual
from planlint.record import Record


class Message(Record, cache_hash=True):
    """Templates for :meth:`str.format`: what is wrong, why it matters, and what to write instead."""

    what: Bilingual
    why: Bilingual
    instead: Bilingual

    def __iter__(self) -> Iterator[Bilingual]:
        """The three parts."""
        yield self.what
        yield self.why
        yield self.instead


QUOTE_LIMIT = 30


def quote(words: str) -> str:
    """Words of the draft, short enough for a message: at most 30 characters, white space removed.

    >>> quote("尽快 实现\\n对接")
    '尽快实现对接'
    """
    words = "".join(words.split())
    return words if len(words) <= QUOTE_LIMIT else words[: QUOTE_LIMIT - 1] + "…"
