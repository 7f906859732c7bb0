"""A project's own rules from its settings file to the report, and the check of that file."""

from __future__ import annotations

import json

RULES = """
[[project-rules]]
name = "no-zeji"
type = "existence"
words = ["择机"]
instead = "写明时间"
[project-rules.examples]
bad = ["«择机»开展"]
good = ["6月底前开展"]

[[project-rules]]
name = "one-name"
type = "consistency"
sets = [["村居", "居村"]]
"""


def test_own_rules_report_and_can_be_named(invoke, folder):
    (folder / "planlint.toml").write_text(RULES, "utf-8")
    (folder / "稿.txt").write_text("一、任务\n（一）培训。择机开展。\n", "utf-8")
    done = invoke("check", "稿.txt", "--select", "no-zeji", "--output-format", "json")
    assert done.exit_code == 1
    [finding] = json.loads(done.stdout)["findings"]
    assert (finding["code"], finding["name"], finding["line"], finding["column"]) == ("PRJ101", "no-zeji", 2, 7)
    assert finding["instead"] == "写明时间"
    assert "PRJ102" in invoke("rules").stdout
    assert "6月底前开展" in invoke("rule", "no-zeji").stdout
    assert invoke("check", "稿.txt", "--select", "no-zeji", "--isolated").exit_code == 2


def test_the_settings_file_is_checked_with_its_examples(invoke, folder):
    file = folder / "planlint.toml"
    file.write_text(RULES, "utf-8")
    done = invoke("config", "--check")
    assert done.exit_code == 0
    assert [line.split() for line in done.stdout.splitlines()[:3]] == [
        ["规则", "例子", "结果"],
        ["no-zeji", "2", "符合"],
        ["one-name", "0", "没有例子"],
    ]
    assert "配置文件没有问题" in done.stdout
    file.write_text(RULES.replace("6月底前开展", "择机"), "utf-8")
    done = invoke("config", "--check", "--lang", "en")
    assert done.exit_code == 2
    assert "no-zeji examples.good[1]: should not be reported, yet “择机” is" in done.stdout
    file.write_text(RULES.replace('words = ["择机"]', 'patterns = ["(择+)+"]'), "utf-8")
    done = invoke("config", "--check")
    assert done.exit_code == 2
    assert "planlint.toml:5：project-rules[1].patterns[1]：会慢到无法使用" in done.stderr


def test_where_there_is_no_settings_file_there_is_nothing_to_check(invoke, folder):
    done = invoke("config", "--check", "--isolated")
    assert (done.exit_code, done.stdout) == (0, "没有配置文件，全部用默认设置\n")


def test_own_rules_are_let_be_and_noted_like_any(invoke, folder):
    (folder / "planlint.toml").write_text(RULES, "utf-8")
    draft = folder / "稿.txt"
    draft.write_text("一、任务\n（一）培训。择机开展。\n（二）演练。择机开展演练。\n", "utf-8")
    only = ("--select", "no-zeji")
    done = invoke("ignore", "稿.txt:2", "no-zeji", "--reason", "已定")
    assert done.exit_code == 0, done.stderr
    done = invoke("check", ".", *only, "--output-format", "concise")
    assert "稿.txt:3:7: PRJ101" in done.stdout
    assert "稿.txt:2:" not in done.stdout
    assert invoke("baseline", "write", ".", *only).exit_code == 0
    assert invoke("check", ".", *only, "--baseline", ".planlint-baseline.json").exit_code == 0
    assert invoke("baseline", "prune", ".", *only).exit_code == 0
    assert "no-zeji" in (folder / ".planlint-baseline.json").read_text("utf-8")
    markdown = folder / "稿.md"
    markdown.write_text("一、任务\n\n<!-- planlint: ignore no-zeji -- 已定 -->\n（一）培训。择机开展。\n", "utf-8")
    assert invoke("check", "稿.md", "--output-format", "concise", *only).exit_code == 0
