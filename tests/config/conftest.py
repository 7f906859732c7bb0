from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from typing import Any

import pytest

from planlint import Record
from planlint.config.load import LoadedSettings
from planlint.config.load import load_settings
from planlint.config.problem import ConfigError
from planlint.language import Bilingual
from planlint.rules.family import Family
from planlint.rules.message import Message
from planlint.rules.registry import Catalogue
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = Bilingual("文", "text")


class Mode(StrEnum):
    LOOSE = "loose"
    STRICT = "strict"


class _Plain(Rule):
    severity = Severity.WARNING
    message = Message(TEXT, TEXT, TEXT)

    def check(self, plan: Any, options: Any) -> tuple[()]:
        return ()


class VagueDeadline(_Plain):
    code = "DUE101"
    name = "vague-deadline"
    aliases = ("fuzzy-deadline",)

    class Options(Record):
        words: tuple[str, ...] = ("尽快",)
        most_per_task: int = 2
        share: float = 0.5
        mode: Mode = Mode.LOOSE
        year_end: bool = False

        def __post_init__(self) -> None:
            if "" in self.words:
                raise ValueError("an empty word fits everywhere")


class LateDeadline(_Plain):
    code = "DUE102"
    name = "late-deadline"


class MissingLead(_Plain):
    code = "RES101"
    name = "missing-lead"


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(
        [
            Family("DUE", "deadline", TEXT, (VagueDeadline, LateDeadline)),
            Family("RES", "responsibility", TEXT, (MissingLead,)),
        ]
    )


@pytest.fixture
def load(tmp_path: Path, catalogue: Catalogue) -> Callable[..., LoadedSettings]:
    """Loads the settings of a draft that lies beside a planlint.toml of the given text."""

    def load(toml: str, document: str = "draft.txt", **command_line: Any) -> LoadedSettings:
        (tmp_path / "planlint.toml").write_text(toml, encoding="utf-8")
        return load_settings(tmp_path / document, catalogue=catalogue, command_line=command_line)

    return load


@pytest.fixture
def complaints(load: Callable[..., LoadedSettings]) -> Callable[..., list[str]]:
    """What is said about a planlint.toml of the given text: line and Chinese text."""

    def complaints(toml: str, **command_line: Any) -> list[str]:
        with pytest.raises(ConfigError) as caught:
            load(toml, **command_line)
        problems = caught.value.problems
        assert all(problem.text.zh and problem.text.en for problem in problems)
        return [f"{problem.place.line or problem.place.option} {problem.text.zh}" for problem in problems]

    return complaints
