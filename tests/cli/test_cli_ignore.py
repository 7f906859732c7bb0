"""planlint ignore, and what check makes of its entries."""

from __future__ import annotations

import json
import tomllib

import pytest

SELECT = "TST101,TST102,TST103,TST104,PLN"
SIDECAR = ".planlint-ignore.toml"
DRAFT = "白溪市2025年工作要点\n一、任务\n（一）建平台。尽快建成统一平台。\n（二）建机房。尽快建成，尽快投用。\n"


@pytest.fixture
def draft(folder):
    path = folder / "草稿.txt"
    path.write_text(DRAFT, "utf-8")
    return path


@pytest.fixture
def ignore(invoke, plugin):
    def run(*arguments):
        return invoke("ignore", "--plugin", str(plugin), *arguments)

    return run


@pytest.fixture
def shown(invoke, plugin):
    """What check shows of the rules for tests and of planlint's own, and how much is hidden."""

    def run(*paths, **more):
        result = invoke("check", "--plugin", str(plugin), "--select", SELECT, "--output-format", "json", *paths)
        report = json.loads(result.stdout)
        found = [(entry["path"], entry["line"], entry["name"]) for entry in report["findings"]]
        return found, sum(report["summary"]["suppressed"].values()), result.exit_code

    return run


def entries(folder):
    return tomllib.loads((folder / SIDECAR).read_bytes().decode())["ignore"]


def test_a_finding_is_noted_and_hidden(ignore, shown, draft, folder):
    done = ignore("草稿.txt:3", "finds-soon", "--reason", ' 省里的"方案"\n未到 ', "--until", "2999-12-31")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "已记入 .planlint-ignore.toml" in done.stdout
    assert "3:8 finds-soon “尽快”" in done.stdout
    assert (folder / SIDECAR).read_text("utf-8").startswith("# planlint 的旁注")
    (entry,) = entries(folder)
    assert {**entry, "until": str(entry["until"])} == {
        "rule": "finds-soon",
        "path": "草稿.txt",
        "text": "尽快",
        "before": "(#)建平台。",
        "after": "建成统一平台。",
        "reason": '省里的"方案" 未到',
        "until": "2999-12-31",
    }
    assert shown("草稿.txt") == ([("草稿.txt", 4, "finds-soon")] * 2, 1, 1)


@pytest.mark.parametrize(
    "changed",
    [
        DRAFT.replace("一、任务\n", "今年任务很重。\n\n一、任务\n（一）新的一项。完成。\n").replace("（二）", "（三）"),
        DRAFT.replace("（二）建机房。尽快建成，尽快投用。\n", ""),
        DRAFT.replace("\n", "\r\n").replace("，", ","),
        "\n".join([*DRAFT.split("\n")[:2], *DRAFT.split("\n")[3:], DRAFT.split("\n")[2], ""]),
    ],
)
def test_an_entry_holds_while_the_rest_is_edited(ignore, shown, draft, changed):
    ignore("草稿.txt:3", "TST101", "--reason", "因为")
    draft.write_bytes(changed.encode("gb18030"))
    found, hidden, _ = shown("草稿.txt")
    assert hidden == 1
    assert len(found) == changed.count("尽快") - 1


def test_more_than_one_on_a_line(ignore, shown, draft, folder):
    several = ignore("草稿.txt:4", "TST101", "--reason", "因为")
    assert several.exit_code == 2
    assert "4:8" in several.stderr
    assert "4:13" in several.stderr
    assert "--column" in several.stderr
    assert not (folder / SIDECAR).exists()
    assert ignore("草稿.txt:4", "TST101", "--reason", "因为", "--column", "13").exit_code == 0
    assert ignore("草稿.txt:4", "TST101", "--reason", "因为").exit_code == 0  # one is left
    assert ignore("草稿.txt:4", "TST101", "--reason", "因为").stderr.count("已经忽略") == 1
    assert shown("草稿.txt")[:2] == ([("草稿.txt", 3, "finds-soon")], 2)


def test_all_of_a_line(ignore, shown, draft, folder):
    assert ignore("草稿.txt:4", "TST101", "--reason", "因为", "--all").exit_code == 0
    assert shown("草稿.txt")[1] == 2


def test_a_finding_of_the_whole_document_is_noted_place_by_place(ignore, shown, draft):
    draft.write_text("白溪市2025年工作要点\n一、任务\n（一）到处。\n（二）到处。\n", "utf-8")
    assert shown("草稿.txt")[0] == [("草稿.txt", 1, "finds-everywhere")]
    refused = ignore("草稿.txt:1", "finds-everywhere", "--reason", "因为")
    assert (refused.exit_code, "--all" in refused.stderr) == (2, True)
    assert ignore("草稿.txt:1", "finds-everywhere", "--reason", "因为", "--all").exit_code == 0
    assert shown("草稿.txt")[:2] == ([], 2)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["草稿.txt:3", "finds-soom", "--reason", "a"], ["finds-soon"]),
        (["草稿.txt:3", "finds-grave", "--reason", "a"], ["没有 finds-grave", "3:8 finds-soon"]),
        (["草稿.txt:1", "finds-soon", "--reason", "a"], ["第 1 行没有", "3:8 finds-soon"]),
        (["草稿.txt:3", "finds-soon", "--reason", "a", "--column", "1"], ["第 1 列", "3:8"]),
        (["草稿.txt:1", "finds-mild", "--reason", "a"], ["全文也没有"]),
        (["草稿.txt:3", "finds-soon"], ["--reason"]),
        (["草稿.txt:3", "finds-soon", "--reason", "  "], ["--reason"]),
        (["草稿.txt:3", "finds-soon", "--reason", "a", "--until", "明年"], ["--until", "2025-03-01"]),
        (["草稿.txt:3", "finds-soon", "--reason", "a", "--until", "2001-01-01"], ["已经过去"]),
        (["草稿.txt", "finds-soon", "--reason", "a"], ["文件:行"]),
        ([".:3", "finds-soon", "--reason", "a"], ["应是一份文件"]),
        (["草稿.txt:0", "finds-soon", "--reason", "a"], ["文件:行"]),
        (["草稿.txt:3"], ["文件:行 规则"]),
        (["没有.txt:3", "finds-soon", "--reason", "a"], ["没有.txt", "找不到"]),
        (["草稿.txt:3", "unused-suppression", "--reason", "a"], ["不能再忽略"]),
    ],
)
def test_what_cannot_be_done_is_said_with_the_way_out(ignore, draft, folder, arguments, words):
    done = ignore(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert [word for word in words if word not in done.stderr] == []
    assert not (folder / SIDECAR).exists()


def test_what_stands_in_the_file_stays(ignore, draft, folder):
    (folder / SIDECAR).write_bytes("\ufeff# 我的说明\r\n\r\nignore = []  # 无\r\n".encode())
    done = ignore("草稿.txt:3", "TST101", "--reason", "因为")
    assert (done.exit_code, "[[ignore]]" in done.stderr) == (2, True)
    before = "\ufeff# 我的说明\r\n[[ignore]] # 手写\r\nrule = 'DUE101'\r\npath = 'a'\r\n# 完"
    (folder / SIDECAR).write_bytes(before.encode())
    assert ignore("草稿.txt:3", "TST101", "--reason", "因为").exit_code == 0
    text = (folder / SIDECAR).read_bytes().decode()
    assert text.startswith(before + "\r\n\r\n[[ignore]]\r\n")
    assert text.count("\n") == text.count("\r\n")


def test_a_broken_file_is_left_alone(ignore, shown, draft, folder, invoke, plugin):
    broken = "[[ignore]]\nrule = “finds-soon”\n"
    (folder / SIDECAR).write_text(broken, "utf-8")
    for done in (ignore("草稿.txt:3", "TST101", "--reason", "因为"), ignore("--prune"), ignore("--list")):
        assert done.exit_code == 2
        assert ".planlint-ignore.toml:2" in done.stderr
        assert "中文标点" in done.stderr
    checked = invoke("check", "草稿.txt", "--plugin", str(plugin), "--select", "TST,PLN", "--output-format", "concise")
    assert checked.exit_code == 2
    assert ".planlint-ignore.toml:2" in checked.stderr
    assert checked.stdout.count("finds-soon") == 3
    assert (folder / SIDECAR).read_text("utf-8") == broken


ENTRY = """[[ignore]]
rule = "{rule}"
path = "{path}"
text = "尽快"
before = "(#)建平台。"
after = "建成统一平台。"
reason = "因为"
"""
GOOD = ENTRY.format(rule="finds-soon", path="草稿.txt")


@pytest.mark.parametrize(
    ("sidecar", "line", "name"),
    [
        (ENTRY.format(rule="finds-sun", path="草稿.txt"), 1, "unknown-suppression"),
        (ENTRY.format(rule="rule-crashed", path="草稿.txt"), 1, "unknown-suppression"),
        (ENTRY.format(rule="finds-soon", path="没有.txt"), 1, "unused-suppression"),
        (ENTRY.format(rule="finds-grave", path="草稿.txt"), 1, "unused-suppression"),
        ("# 一\n" + GOOD + "until = 2001-01-01\n", 2, "expired-suppression"),
        (GOOD + GOOD, 8, "unused-suppression"),
        (GOOD.replace("建平台", "另一句话，说的是别的事"), 1, "unused-suppression"),
        (GOOD.replace('reason = "因为"', 'reason = " "'), 7, "malformed-suppression"),
        (GOOD.replace('reason = "因为"\n', ""), 1, "malformed-suppression"),
        (GOOD + "line = 3\n", 8, "malformed-suppression"),
        (GOOD + "occurrence = 0\n", 8, "malformed-suppression"),
        (GOOD + "until = 1\n", 8, "malformed-suppression"),
        (ENTRY.format(rule="finds-soon", path="../草稿.txt"), 3, "malformed-suppression"),
        (ENTRY.format(rule="finds-soon", path="/草稿.txt"), 3, "malformed-suppression"),
        (ENTRY.format(rule="finds-soon", path="a\\\\..\\\\..\\\\草稿.txt"), 3, "malformed-suppression"),
        (ENTRY.format(rule="finds-soon", path="C:草稿.txt"), 3, "malformed-suppression"),
        (ENTRY.format(rule="finds-soon", path="长" * 300), 1, "unused-suppression"),
        ("title = 1\n" + GOOD, 1, "malformed-suppression"),
        ("ignore = 1\n", 1, "malformed-suppression"),
    ],
)
def test_what_is_wrong_with_an_entry_is_shown_where_it_stands(shown, draft, folder, sidecar, line, name):
    (folder / SIDECAR).write_text(sidecar, "utf-8")
    found, hidden, code = shown("草稿.txt")
    assert [entry for entry in found if entry[0] == SIDECAR] == [(SIDECAR, line, name)]
    assert (hidden, code) == (sidecar in (GOOD + GOOD, "title = 1\n" + GOOD), 1)


def test_only_documents_and_rules_of_the_run_count(shown, draft, folder, invoke, plugin):
    (folder / "另.txt").write_text(DRAFT, "utf-8")
    (folder / SIDECAR).write_text(ENTRY.format(rule="finds-grave", path="草稿.txt"), "utf-8")
    assert [entry[2] for entry in shown("另.txt")[0]] == ["finds-soon"] * 3
    more = ("--plugin", str(plugin), "--output-format", "json")
    report = json.loads(invoke("check", ".", "--select", "TST101,PLN", *more).stdout)
    assert {entry["name"] for entry in report["findings"]} == {"finds-soon"}
    report = json.loads(invoke("check", ".", "--select", "TST102", *more).stdout)
    assert report["findings"] == []
    assert report["summary"]["files"] == 2


def test_sidecars_of_the_folder_and_above_hold(ignore, shown, folder):
    below = folder / "二〇二五" / "一季度"
    below.mkdir(parents=True)
    (folder / "planlint.toml").write_text("", "utf-8")
    (below / "草稿.txt").write_text(DRAFT, "utf-8")
    (folder / SIDECAR).write_text(ENTRY.format(rule="TST101", path="二〇二五/一季度/草稿.txt"), "utf-8")
    name = "二〇二五/一季度/草稿.txt"
    assert shown(name)[1] == 1
    assert ignore(f"{name}:4", "TST101", "--reason", "因为", "--column", "8").exit_code == 0
    assert len(entries(folder)) == 2  # the nearest there is
    (below / SIDECAR).write_text("", "utf-8")
    assert ignore(f"{name}:4", "TST101", "--reason", "因为").exit_code == 0
    assert [entry["path"] for entry in entries(below)] == ["草稿.txt"]
    assert shown(".") == ([], 3, 0)


def test_a_sidecar_above_the_settings_file_does_not_count(shown, folder):
    below = folder / "内"
    below.mkdir()
    (below / "planlint.toml").write_text("", "utf-8")
    (below / "草稿.txt").write_text(DRAFT, "utf-8")
    (folder / SIDECAR).write_text(ENTRY.format(rule="TST101", path="内/草稿.txt"), "utf-8")
    assert shown("内/草稿.txt")[1] == 0


def test_prune_takes_away_what_is_of_no_use_and_nothing_else(ignore, draft, folder):
    kept = GOOD + "\n# 关于下一条\n"
    gone = ENTRY.format(rule="finds-grave", path="草稿.txt") + "# 里面的话\n" + "until = 2999-01-01\n"
    moved = ENTRY.format(rule="finds-soon", path="没有.txt")
    old = GOOD + "until = 2001-01-01\n"
    (folder / SIDECAR).write_text("# 头\n\n" + kept + gone + "\n" + moved + "\n" + old + "\n# 尾\n", "utf-8")
    listed = ignore("--list")
    assert [line.split()[3] for line in listed.stdout.splitlines()[1:]] == ["文件不在", "有效", "用不着", "已过期"]
    done = ignore("--prune")
    assert (done.exit_code, done.stdout.count("\n去掉 ")) == (0, 2)  # and the first
    assert done.stdout.endswith("共去掉 3 条旁注\n")
    text = (folder / SIDECAR).read_text("utf-8")
    assert text == "# 头\n\n" + GOOD + "\n# 关于下一条\n# 里面的话\n\n# 尾\n"
    assert ignore("--prune").stdout == "共去掉 0 条旁注\n"
    assert (folder / SIDECAR).read_text("utf-8") == text


def test_prune_keeps_entries_that_the_run_says_nothing_about(ignore, draft, folder):
    (folder / "另.txt").write_text("标题\n", "utf-8")
    text = ENTRY.format(rule="finds-soon", path="另.txt") + ENTRY.format(rule="crashes", path="草稿.txt")
    (folder / SIDECAR).write_text(text, "utf-8")
    assert ignore("--prune", "草稿.txt").exit_code == 0
    assert (folder / SIDECAR).read_text("utf-8") == text
    assert ignore("--prune").stdout.count("另.txt") == 1


def test_a_sidecar_without_drafts_beside_it_is_pruned_too(ignore, draft, folder):
    below = folder / "空"
    below.mkdir()
    (below / SIDECAR).write_text(GOOD, "utf-8")
    assert "文件不在" in ignore("--list").stdout
    assert ignore("--prune").exit_code == 0
    assert "[[ignore]]" not in (below / SIDECAR).read_text("utf-8")


def test_nothing_to_list(ignore, draft):
    assert ignore("--list").stdout == "没有旁注\n"
    assert ignore("--list", "--lang", "en").stdout == "there are no entries\n"


def test_a_crash_cannot_be_hidden(ignore, check, draft, folder):
    (folder / SIDECAR).write_text(ENTRY.format(rule="crashes", path="草稿.txt"), "utf-8")
    result = check("草稿.txt", "--select", "crashes")
    assert result.exit_code == 2
    assert "rule-crashed" in result.stdout


def test_standard_input_under_a_name_is_held_against_its_entries(invoke, plugin, folder):
    (folder / SIDECAR).write_text(GOOD, "utf-8")
    arguments = ("check", "-", "--plugin", str(plugin), "--select", "TST", "--output-format", "concise")
    named = invoke(*arguments, "--stdin-filename", "草稿.txt", stdin=DRAFT.encode())
    assert named.stdout.count("finds-soon") == 2
    assert invoke(*arguments, stdin=DRAFT.encode()).stdout.count("finds-soon") == 3
    isolated = invoke(*arguments, "--isolated", "--stdin-filename", "草稿.txt", stdin=DRAFT.encode())
    assert isolated.stdout.count("finds-soon") == 3
