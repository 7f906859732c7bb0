"""rules, rule, config and plugins: what there is, and what is in force."""

from __future__ import annotations

import json

import pytest

from planlint.cli.commands import COMMANDS


@pytest.fixture
def alone(invoke, plugin):
    """A command with the rules of the plugin alone."""

    def run(name, *arguments, **more):
        return invoke(name, *arguments, "--disable-plugin", "planlint", "--plugin", str(plugin), **more)

    return run


def test_rules_as_a_table(alone):
    lines = alone("rules").stdout.splitlines()
    assert lines[0].split() == ["编号", "名称", "级别", "默认", "修复", "查什么"]
    assert lines[1].split() == ["TST101", "finds-soon", "警告", "开", "—", "尽快"]
    assert lines[5].split() == ["TST105", "crashes", "警告", "关", "—", "出错"]
    assert alone("rules", "--lang", "en").stdout.splitlines()[1].split()[2:] == ["warning", "on", "—", "Soon"]


def test_rules_as_json(alone, plugin):
    rules = json.loads(alone("rules", "--output-format", "json").stdout)
    assert [rule["code"] for rule in rules] == ["TST101", "TST102", "TST103", "TST104", "TST105"]
    assert rules[1]["severity"] == "error"
    assert rules[1]["title"] == {"zh": "严重", "en": "Grave"}
    assert rules[1]["plugin"] == str(plugin)
    assert rules[4]["enabled"] is False


@pytest.mark.parametrize("name", ["finds-soon", "TST101", "tst101"])
def test_the_page_of_a_rule(alone, name):
    assert alone("rule", name).stdout == "TST101 finds-soon（警告）\n不能自动修复。\n\n# 尽快\n"
    assert json.loads(alone("rule", name, "--output-format", "json", "--lang", "en").stdout)["page"] == "# Soon\n"


def test_a_rule_that_is_not_there(alone):
    result = alone("rule", "finds-son")
    assert result.exit_code == 2
    assert "finds-soon" in result.stderr


def test_settings_and_where_they_come_from(alone, folder):
    (folder / "planlint.toml").write_text("lang = 'zh'\nmax-per-rule = 7\n", "utf-8")
    rows = json.loads(alone("config", "draft.txt", "--fail-level", "error", "--output-format", "json").stdout)
    found = {row["setting"]: (row["value"], row["origin"]) for row in rows}
    assert found["max-per-rule"] == (7, "planlint.toml:2")
    assert found["fail-level"] == ("error", "--fail-level")
    assert found["ambiguous-width"] == (1, "默认值")
    assert "max-per-rule" in alone("config").stdout


def test_broken_settings_are_said(alone, folder):
    (folder / "planlint.toml").write_text("max-per-rules = 7\n", "utf-8")
    result = alone("config")
    assert result.exit_code == 2
    assert result.stderr.startswith("planlint: planlint.toml:1：max-per-rules")


def test_the_schema_of_settings(alone):
    import jsonschema

    schema = json.loads(alone("config", "--schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"select": ["TST"], "max-per-rule": 3}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"max-per-rule": "three"}, schema)


def test_plugins_and_what_became_of_them(alone, invoke, folder, plugin):
    plugins = {entry["name"]: entry for entry in json.loads(alone("plugins", "--output-format", "json").stdout)}
    assert plugins["rules_for_tests"]["state"] == "loaded"
    assert plugins["rules_for_tests"]["families"][0]["rules"][0] == "finds-soon"
    assert plugins["numbering"]["state"] == "disabled"
    assert "rules_for_tests" in alone("plugins").stdout
    (folder / "broken.py").write_text("1 / 0\n", "utf-8")
    result = alone("plugins", "--plugin", "broken.py")
    assert result.exit_code == 2
    assert "ZeroDivisionError" in result.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(invoke, name):
    result = invoke(name, "--help")
    assert result.exit_code == 0
    assert f"planlint {name}" in result.stdout or f"cli {name}" in result.stdout
    assert "显示这份说明" in result.stdout


def test_a_plan_that_is_not_utf8_on_the_console_is_no_matter(invoke):
    assert invoke("--help").exit_code == 0
    assert all(name in invoke("--help").stdout for name in COMMANDS)
    assert invoke("--version").stdout.startswith("planlint ")
