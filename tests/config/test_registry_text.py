"""An entry is added to the registry; everything else stays."""

from __future__ import annotations

import pytest

from planlint.config.registry_text import RegistryEditError
from planlint.config.registry_text import with_entry

ONE = 'select = ["DUE"]  # 时限\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[registry]\nbodies = ["乙局"]\n'),
        (ONE, f'{ONE}\n[registry]\nbodies = ["乙局"]\n'),
        ("[registry]\n# 本级\n", '[registry]\nbodies = ["乙局"]\n# 本级\n'),
        ("[registry]\nbodies = []\n", '[registry]\nbodies = ["乙局"]\n'),
        (
            '[registry]\nbodies = ["甲局"] # 一\n[severity]\n',
            '[registry]\nbodies = ["甲局", "乙局"] # 一\n[severity]\n',
        ),
        (
            '[registry]\nbodies = [\n    "甲局", # ] 一\n    # 二\n]\n',
            '[registry]\nbodies = [\n    "甲局", # ] 一\n    "乙局",\n    # 二\n]\n',
        ),
        ('[registry]\nbodies = [\n  "甲局"\n]\n', '[registry]\nbodies = [\n  "甲局",\n  "乙局",\n]\n'),
        ('[registry]\r\nbodies = ["甲局"]\r\n', '[registry]\r\nbodies = ["甲局", "乙局"]\r\n'),
        ('[registry.aliases]\n甲 = "甲局"\n'.replace("甲 =", '"甲" ='), None),
    ],
)
def test_a_body(before: str, after: str | None) -> None:
    wanted = before + '\n[registry]\nbodies = ["乙局"]\n' if after is None else after
    assert with_entry(before, "planlint.toml", "bodies", "乙局") == wanted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[registry.indicators]\n"办结率" = "口径"\n'),
        (
            '[registry.indicators]\nrate = "a"\n\n# 以下\n[severity]\n',
            '[registry.indicators]\nrate = "a"\n"办结率" = "口径"\n\n# 以下\n[severity]\n',
        ),
        ('[registry]\nindicators = {a = "b"}\n', '[registry]\nindicators = {a = "b", "办结率" = "口径"}\n'),
    ],
)
def test_an_indicator(before: str, after: str) -> None:
    assert with_entry(before, "planlint.toml", "indicators", "办结率", "口径") == after


def test_in_pyproject() -> None:
    text = '[project]\nname = "x"\n'
    after = with_entry(text, "pyproject.toml", "bodies", "乙局")
    assert after == f'{text}\n[tool.planlint.registry]\nbodies = ["乙局"]\n'


@pytest.mark.parametrize(
    "text", ["registry = {bodies = []}\n", "registry = 1\n", "= broken\n", "registry.bodies = []\n"]
)
def test_what_cannot_be_edited_without_loss(text: str) -> None:
    with pytest.raises(RegistryEditError):
        with_entry(text, "planlint.toml", "bodies", "乙局")
