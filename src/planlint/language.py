"""What people read stands in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from planlint.record import Record

Lang = Literal["zh", "en"]


class Bilingual(Record):
    """One text in both languages."""

    zh: str
    en: str

    def __iter__(self) -> Iterator[str]:
        """The Chinese and the English."""
        yield self.zh
        yield self.en

    def to(self, lang: Lang) -> str:
        """The text in one language."""
        return self.en if lang == "en" else self.zh
