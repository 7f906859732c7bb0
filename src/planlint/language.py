"""What people read stands in Chinese and in English."""

from __future__ import annotations

from typing import Literal
from typing import NamedTuple

Lang = Literal["zh", "en"]


class Bilingual(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def to(self, lang: Lang) -> str:
        """The text in one language."""
        return self.en if lang == "en" else self.zh
