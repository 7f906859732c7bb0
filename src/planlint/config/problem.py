"""What is wrong with settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.config.place import Place
    from planlint.language import Bilingual
    from planlint.language import Lang


class Problem(Record):
    """One fault.

    Attributes:
        place: the line or the option.
        key: the setting as it is written: ``rules.vague-deadline.words``, ``--period``; "" for a file as a whole.
        text: what is wrong and the way out.
    """

    place: Place
    key: str
    text: Bilingual

    def show(self, lang: Lang = "zh") -> str:
        """For people: ``planlint.toml:3: …``."""
        return f"{self.place}: {self.text.to(lang)}"


class ConfigError(Exception):
    """Settings that planlint can't go by.

    Attributes:
        problems: all of them, in the order of the file, the command line's last.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.show("en") for problem in self.problems))


class BadValue(ValueError):  # noqa: N818 - the name says what happened
    """A value that a setting can't take; the text says what it can, and is a predicate of the setting's name."""

    def __init__(self, text: Bilingual) -> None:
        super().__init__(text.en)
        self.text = text
