from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planlint.config.show import rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from planlint.config.load import LoadedSettings

TOML = """
select = ["DUE"]
fail-level = "error"
period = [2021, 2025]
issued = 2025-03-01
[severity]
RES101 = "off"
DUE102 = "info"
[rules.DUE101]
words = ["尽快"]
year-end = true
[registry]
bodies = ["某市司法局"]
[[per-file]]
pattern = "总结/"
period = 2024
"""


def test_every_setting_is_shown_with_value_and_origin(
    load: Callable[..., LoadedSettings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = [(row.key, row.value, row.origin.show()) for row in rows(load(TOML, kind="work_points", ignore="RES"))]
    assert shown == [
        ("select", ["DUE"], "planlint.toml:2"),
        ("ignore", ["RES"], "--ignore"),
        ("extend-select", [], "默认值"),
        ("severity.missing-lead", "off", "planlint.toml:7"),
        ("severity.late-deadline", "info", "planlint.toml:8"),
        ("rules.vague-deadline.words", ["尽快"], "planlint.toml:10"),
        ("rules.vague-deadline.year-end", True, "planlint.toml:11"),
        ("fail-level", "error", "planlint.toml:3"),
        ("lang", "zh", "默认值"),
        ("kind", "work_points", "--kind"),
        ("issued", "2025-03-01", "planlint.toml:5"),
        ("period", [2021, 2025], "planlint.toml:4"),
        ("encoding", None, "默认值"),
        ("max-size", 20_000_000, "默认值"),
        ("exclude", [], "默认值"),
        ("expand", False, "默认值"),
        ("max-per-rule", 5, "默认值"),
        ("ambiguous-width", 1, "默认值"),
        ("registry.bodies", ["某市司法局"], "planlint.toml:13"),
        ("registry.aliases", {}, "默认值"),
        ("registry.indicators", {}, "默认值"),
        ("registry.shorthand", {}, "默认值"),
        ("per-file", [{"pattern": "总结/", "period": 2024}], "planlint.toml:14"),
        ("project-rules", [], "默认值"),
        ("baseline", None, "默认值"),
        ("cache", True, "默认值"),
        ("jobs", "auto", "默认值"),
    ]
    json.dumps([row.value for row in rows(load(TOML))])


def test_values_from_two_places_show_both(load: Callable[..., LoadedSettings], tmp_path: Path) -> None:
    (row,) = (row for row in rows(load("ignore = ['DUE']", ignore="RES")) if row.key == "ignore")
    assert row.value == ["DUE", "RES"]
    assert row.origin.show("en").endswith("planlint.toml:1, --ignore")
