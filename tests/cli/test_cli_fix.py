"""planlint fix, with a plugin whose rules write one word for another."""

from __future__ import annotations

import json

import pytest

from tests.fixing_rules import PLUGIN

DRAFT = "工作要点\r\n（一）截止目前,已有3个,其他尽快建成,适时扩大。\r\n（二）加快推进吉祥路。"
FIXED = DRAFT.replace("截止", "截至").replace(",", "，")


@pytest.fixture(scope="session")
def rules(tmp_path_factory):
    path = tmp_path_factory.mktemp("plugin") / "fixing.py"
    path.write_text(PLUGIN, "utf-8")
    return str(path)


@pytest.fixture
def fix(invoke, rules):
    """Fix by the rules of the plugin alone."""

    def run(*arguments, command="fix", **more):
        return invoke(command, "--disable-plugin", "planlint", "--plugin", rules, *arguments, **more)

    return run


@pytest.fixture
def draft(folder):
    path = folder / "draft.txt"
    path.write_bytes(DRAFT.encode("gb18030"))
    return path


def text_of(path):
    return path.read_bytes().decode("gb18030")


def test_safe_fixes_are_written_and_the_rest_is_told(fix, draft):
    done = fix("draft.txt")
    assert done.exit_code == 1  # 尽快 remains
    assert text_of(draft) == FIXED
    assert done.stdout.startswith("修复了 4 处，改动 1 份文件\ndraft.txt\n  1  TST101  up-to\n  3  TST102  commas\n\n")
    assert done.stdout.endswith("0 个错误、1 个警告、1 条提示；1 处可用 planlint fix --unsafe-fixes 修复\n")
    assert done.stderr == ""


def test_a_second_run_changes_nothing(fix, draft):
    fix("draft.txt")
    before = draft.stat()
    done = fix("draft.txt", "--lang", "en")
    assert done.stdout.startswith("Nothing to fix\n\n")
    assert draft.stat().st_mtime_ns == before.st_mtime_ns
    assert draft.stat().st_ino == before.st_ino


def test_unsafe_fixes_have_to_be_asked_for(fix, draft):
    done = fix("draft.txt", "--unsafe-fixes")
    assert done.exit_code == 0  # what remains is an info
    assert text_of(draft) == FIXED.replace("尽快", "于年底前")
    assert fix("draft.txt", "--fail-level", "info").exit_code == 1


def test_where_something_was_fixed_the_exit_code_can_say_so(fix, draft):
    arguments = ("draft.txt", "--unsafe-fixes", "--exit-non-zero-on-fix")
    assert [fix(*arguments).exit_code, fix(*arguments).exit_code] == [1, 0]


def test_a_diff_writes_nothing(fix, draft):
    done = fix("draft.txt", "--diff")
    assert done.exit_code == 1
    assert text_of(draft) == DRAFT
    assert done.stdout.startswith("--- draft.txt\n+++ draft.txt\n@@ -1,3 +1,3 @@\n")
    assert done.stderr.splitlines()[0] == "可修复 4 处，涉及 1 份文件"
    assert done.stderr.splitlines()[-1] == "另有 1 处可用 --unsafe-fixes 修复"
    assert fix("draft.txt", "--diff", "--exit-zero").exit_code == 0


def test_a_diff_says_whether_something_would_change(fix, draft):
    fix("draft.txt")
    done = fix("draft.txt", "--diff")  # a warning remains, and nothing can be done about it
    assert (done.exit_code, done.stdout) == (0, "")


def test_in_colour_the_diff_marks_words(fix, draft):
    assert "截\x1b[4;31m止\x1b[0m目前" in fix("draft.txt", "--diff", "--color", "always").stdout


def test_standard_input_comes_out_fixed_and_nothing_else_does(fix):
    data = DRAFT.encode("gb18030")
    done = fix("-", "--stdin-filename", "甲.txt", stdin=data)
    assert done.stdout_bytes == FIXED.encode("gb18030")
    assert "甲.txt" in done.stderr
    assert "修复了 4 处" in done.stderr
    assert done.exit_code == 1
    assert fix("-", "--output-format", "json", stdin=data).stdout_bytes == FIXED.encode("gb18030")
    assert fix("-", "--diff", stdin=data).stdout.startswith("--- <stdin>\n")


def test_standard_input_that_can_not_be_fixed_comes_out_as_it_was(fix):
    data = "（一）修吉祥路。".encode("big5")
    done = fix("-", "--encoding", "big5", "--extend-select", "rare", stdin=data)
    assert (done.exit_code, done.stdout_bytes) == (2, data)
    assert "BIG5" in done.stderr
    clean = "（一）修路。".encode("utf-16")
    assert fix("-", stdin=clean).stdout_bytes == clean


def test_what_can_not_be_encoded_is_left_alone_and_the_others_are_not(fix, draft, folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "planlint.toml").write_text('encoding = "big5"\nextend-select = ["rare"]\n', "utf-8")
    other = folder / "sub" / "甲.txt"
    data = "（一）修吉祥路,建平台。".encode("big5")
    other.write_bytes(data)
    done = fix("draft.txt", "sub")
    assert done.exit_code == 2
    assert (other.read_bytes(), text_of(draft)) == (data, FIXED)
    assert "甲.txt：没有改动。" in done.stderr
    assert "修复了 4 处，改动 1 份文件" in done.stdout
    assert "甲.txt:1:8 警告 commas" in done.stdout  # what is in the file as it is


def test_a_link_is_refused(fix, draft, folder):
    (folder / "链接.txt").symlink_to(draft)
    done = fix("链接.txt")
    assert done.exit_code == 2
    assert "符号链接" in done.stderr
    assert text_of(draft) == DRAFT


def test_rules_that_fight_are_named(fix, draft):
    done = fix("draft.txt", "--extend-select", "there,back", "--unsafe-fixes")
    assert done.exit_code == 2
    assert "规则 back 和 there 的修复互相抵触" in done.stderr
    assert text_of(draft) == FIXED.replace("尽快", "于年底前")


def test_a_fix_of_a_figure_is_refused(fix, draft):
    done = fix("draft.txt", "--extend-select", "figures")
    assert done.exit_code == 2
    assert "规则 figures（TST108）的修复越过了红线" in done.stderr
    assert text_of(draft) == FIXED


def test_what_remains_as_a_report_for_machines(fix, draft):
    done = fix("draft.txt", "--output-format", "json")
    report = json.loads(done.stdout)
    assert [finding["name"] for finding in report["findings"]] == ["soon", "hint"]
    assert report["findings"][0]["offset"] == FIXED.index("尽快")
    assert report["summary"]["unsafe_fixable"] == 1
    assert done.stderr.startswith("修复了 4 处")
    assert done.stderr.endswith("另有 1 处可用 --unsafe-fixes 修复\n")


def test_several_files_and_folders(fix, draft, folder):
    (folder / "sub").mkdir()
    other = folder / "sub" / "乙.md"
    other.write_bytes(b"\xef\xbb\xbf" + "# 要点\n截止目前,".encode())
    clean = folder / "sub" / "丙.txt"
    clean.write_bytes(b"\xff\xfe" + "# 要点\n".encode("utf-16-le"))
    done = fix(".", "--exit-zero")
    assert done.stdout.startswith("修复了 6 处，改动 2 份文件\ndraft.txt\n")
    assert other.read_bytes() == b"\xef\xbb\xbf" + "# 要点\n截至目前，".encode()
    assert clean.read_bytes() == b"\xff\xfe" + "# 要点\n".encode("utf-16-le")
    assert done.exit_code == 0


def test_nothing_to_read_is_trouble(fix, folder):
    assert fix("nowhere.txt").exit_code == 2
    assert fix(".").exit_code == 2
    assert fix(".", "--allow-empty").exit_code == 0
    assert fix("-", stdin=b"").stdout_bytes == b""


def test_settings_hold_for_fixes(fix, draft, folder):
    (folder / "planlint.toml").write_text('ignore = ["commas"]\n', "utf-8")
    fix("draft.txt")
    assert text_of(draft) == DRAFT.replace("截止", "截至")


def test_check_says_what_could_be_fixed(fix, draft):
    done = fix("draft.txt", command="check")
    assert done.stdout.endswith("；4 处可用 planlint fix 修复，另有 1 处可用 --unsafe-fixes 修复\n")
    assert "可自动修复：改为“，”（3 处）" in done.stdout
    assert "可自动修复（--unsafe-fixes）：改为“于年底前”" in done.stdout
    assert text_of(draft) == DRAFT


def test_rules_and_their_pages_say_what_can_be_fixed(invoke, rules):
    alone = ("--disable-plugin", "planlint", "--plugin", rules)
    rows = [line.split() for line in invoke("rules", *alone).stdout.splitlines()]
    assert [row[4] for row in rows[:5]] == ["修复", "安全", "安全", "不安全", "建议"]
    assert invoke("rule", "up-to", *alone).stdout.splitlines()[1] == "可自动修复：planlint fix。"
    assert "--unsafe-fixes" in invoke("rule", "soon", *alone).stdout.splitlines()[1]
    assert invoke("rule", "hint", *alone, "--lang", "en").stdout.splitlines()[1].startswith("Suggests")


def test_what_is_let_be_is_not_fixed(fix, invoke, rules, draft):
    plugin = ("--disable-plugin", "planlint", "--plugin", rules)
    done = invoke("ignore", "draft.txt:2", "up-to", "--reason", "引文如此", *plugin)
    assert done.exit_code == 0, done.stderr
    done = fix("draft.txt", "--select", "up-to,commas")
    assert text_of(draft) == DRAFT.replace(",", "，")
    assert "已忽略 1 处（旁注 1）" in done.stdout
    assert done.exit_code == 0
