from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planlint.config.schema import json_schema
from planlint.config.settings import Settings

if TYPE_CHECKING:
    from planlint.rules.registry import Catalogue


@pytest.fixture
def schema(catalogue: Catalogue) -> dict[str, Any]:
    return json_schema(catalogue)


def faults(schema: dict[str, Any], toml: str) -> list[str]:
    """Where an editor would mark a settings file."""
    table = tomllib.loads(toml)
    if isinstance(table.get("issued"), date):
        table["issued"] = table["issued"].isoformat()
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.json_path for error in validator.iter_errors(table)]


def test_it_is_a_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == "planlint.toml"


def test_every_setting_is_described_in_both_languages(schema: dict[str, Any]) -> None:
    assert set(schema["properties"]) == {
        "rules" if name == "options" else name.replace("_", "-") for name in Settings.__struct_fields__
    }
    tables = [schema, schema["$defs"]["RegistryTable"], schema["$defs"]["PerFileTable"]]
    for table in tables:
        for name, setting in table["properties"].items():
            referred = schema["$defs"].get(setting.get("$ref", "").rpartition("/")[2], {})
            description = setting.get("description") or referred["description"]
            assert any("一" <= char <= "鿿" for char in description), name
            assert description.rstrip(".").split("。")[-1].strip(), name


def test_defaults_are_those_of_the_settings(schema: dict[str, Any]) -> None:
    defaults = {name: setting["default"] for name, setting in schema["properties"].items() if "default" in setting}
    assert defaults == {
        "fail-level": "warning",
        "lang": "zh",
        "max-size": 20_000_000,
        "expand": False,
        "max-per-rule": 5,
        "ambiguous-width": 1,
        "cache": True,
    }


@pytest.mark.parametrize(
    "toml",
    [
        "",
        "select = ['ALL', 'DUE', 'DUE1', 'DUE10', 'DUE101', 'vague-deadline', 'fuzzy-deadline', 'deadline']",
        "severity = {DUE101 = 'off', missing-lead = 'error'}",
        "period = 2025",
        "period = [2021, 2025]",
        "period = '2021—2025年'",
        "issued = 2025-03-01",
        "issued = '2025-03-01'",
        "ambiguous-width = 2",
        "[rules.vague-deadline]\nwords = ['尽快']\nmost-per-task = 1\nmode = 'strict'",
        "[rules.DUE101]\nshare = 1",
        "[rules.fuzzy-deadline]",
        "[registry]\nbodies = ['甲局']\n[registry.aliases]\n'局' = '甲局'",
        "[[per-file]]\npattern = '*'\nkind = 'other'\nignore = ['RES']",
        "baseline = '旧稿.json'",
        "cache = false\njobs = 4",
        "jobs = 'auto'",
    ],
)
def test_what_planlint_takes_an_editor_takes(schema: dict[str, Any], toml: str, load: Any) -> None:
    load(toml)
    assert faults(schema, toml) == []


@pytest.mark.parametrize(
    ("toml", "path"),
    [
        ("fail_level = 'error'", "$"),
        ("fail-level = 'off'", "$['fail-level']"),
        ("select = ['NUM']", "$.select[0]"),
        ("kind = 'plan'", "$.kind"),
        ("issued = '1 March'", "$.issued"),
        ("period = 25", "$.period"),
        ("expand = 1", "$.expand"),
        ("max-size = 0", "$['max-size']"),
        ("baseline = ''", "$.baseline"),
        ("baseline = true", "$.baseline"),
        ("cache = 'no'", "$.cache"),
        ("jobs = 0", "$.jobs"),
        ("jobs = 'many'", "$.jobs"),
        ("severity = {DUE = 'off'}", "$.severity"),
        ("severity = {DUE101 = 'of'}", "$.severity.DUE101"),
        ("[rules.NUM101]", "$.rules"),
        ("[rules.DUE101]\nword = []", "$.rules.DUE101"),
        ("[rules.DUE101]\nmost_per_task = 1", "$.rules.DUE101"),
        ("[rules.DUE101]\nmode = 'lose'", "$.rules.DUE101.mode"),
        ("[[per-file]]\nkind = 'other'", "$['per-file'][0]"),
        ("[[per-file]]\npattern = 'a'\nignore = ['NUM']", "$['per-file'][0].ignore[0]"),
    ],
)
def test_what_planlint_refuses_an_editor_marks(schema: dict[str, Any], toml: str, path: str, complaints: Any) -> None:
    assert complaints(toml)
    assert faults(schema, toml) == [path]
