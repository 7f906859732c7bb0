"""What planlint could not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.language import Bilingual
    from planlint.language import Lang


class Failure(Record):
    """Something planlint could not do; the run ends with 2.

    Attributes:
        code: rule-crashed, plugin-broken, unreadable-file …: stable, for machines.
        name: the document (as its Source calls it) or the plugin.
        text: what happened and the way out.
        detail: the traceback, for whoever mends it; or "".
    """

    code: str
    name: str
    text: Bilingual
    detail: str = ""

    def words(self, lang: Lang) -> str:
        """What happened, without the name that may lead the text."""
        return self.text.to(lang).removeprefix(self.name).lstrip("：: ")

    def told(self, lang: Lang) -> str:
        """What happened, led by the name where the text itself leaves it out."""
        text = self.text.to(lang)
        if self.name in text:
            return text
        return f"{self.name}：{text}" if lang == "zh" else f"{self.name}: {text}"
