"""planlint baseline, and what check makes of it."""

from __future__ import annotations

import json
import unicodedata

import pytest

BASELINE = ".planlint-baseline.json"
RULES = ("--select", "TST101,TST102,TST103,TST104,PLN")
DRAFT = "白溪市2025年工作要点\n一、任务\n（一）建平台。尽快建成统一平台。\n（二）建机房。尽快建成全部机房。\n"


@pytest.fixture
def draft(folder):
    path = folder / "草稿.txt"
    path.write_text(DRAFT, "utf-8")
    return path


@pytest.fixture
def baseline(invoke, plugin):
    def run(*arguments):
        return invoke("baseline", *arguments, "--plugin", str(plugin), *RULES)

    return run


@pytest.fixture
def new(invoke, plugin):
    """The findings that are new, as (path, line, name)."""

    def run(*paths, file=BASELINE):
        given = ("--baseline", file) if file else ()
        result = invoke("check", *paths, *given, "--plugin", str(plugin), *RULES, "--output-format", "json")
        report = json.loads(result.stdout)
        assert report["failures"] == []
        return [(entry["path"], entry["line"], entry["name"]) for entry in report["findings"]]

    return run


def items(folder):
    return json.loads((folder / BASELINE).read_text("utf-8"))["entries"]


def test_after_writing_nothing_is_new(baseline, new, draft, folder):
    done = baseline("write")
    report, hint = done.stdout.splitlines()
    assert (done.exit_code, report, done.stderr) == (0, f"{BASELINE}：共 2 处（新增 2，去掉 0）", "")
    assert f"--baseline {BASELINE}" in hint
    assert new(".") == []
    assert len(new(".", file="")) == 2


def test_the_file_has_an_item_a_line_and_is_the_same_whatever_the_order(baseline, draft, folder):
    (folder / "乙.txt").write_text("标题。\n尽快。\n尽快。\n", "utf-8")
    baseline("write")
    text = (folder / BASELINE).read_text("utf-8")
    assert [line.strip(" ,") for line in text.splitlines() if '{"' in line] == [
        json.dumps(item, ensure_ascii=False) for item in items(folder)
    ]
    assert [item.get("occurrence") for item in items(folder) if item["path"] == "乙.txt"] == [None, 2]
    assert "line" not in items(folder)[0]
    draft.write_text("\n".join([*DRAFT.splitlines()[:2], *DRAFT.splitlines()[:1:-1], ""]), "utf-8")
    baseline("write")
    assert (folder / BASELINE).read_text("utf-8") == text


def test_a_new_fault_is_shown_and_it_is_the_new_one(baseline, new, draft):
    baseline("write")
    draft.write_text(DRAFT.replace("一、任务\n", "一、任务\n（一）建网络。尽快建成骨干网络。\n"), "utf-8")
    assert new(".") == [("草稿.txt", 3, "finds-soon")]


def test_a_new_fault_does_not_take_the_place_of_an_old_one(baseline, new, draft):
    baseline("write")
    draft.write_text(DRAFT.replace("尽快建成统一平台", "6月底前建成") + "（三）修路。尽快通车。\n", "utf-8")
    assert new(".") == [("草稿.txt", 5, "finds-soon")]


def test_settings_name_the_baseline(baseline, invoke, plugin, draft, folder):
    (folder / "planlint.toml").write_text('baseline = "旧稿.json"\n', "utf-8")
    below = folder / "内"
    below.mkdir()
    assert baseline("write").stdout == "旧稿.json：共 2 处（新增 2，去掉 0）\n"
    arguments = ("check", "草稿.txt", "--plugin", str(plugin), *RULES)
    shown = invoke(*arguments)
    assert shown.exit_code == 0
    assert shown.stdout == "检查 1 份文件：没有发现问题；已忽略 2 处（基线 2）\n"
    assert "2 let be (baseline 2)" in invoke(*arguments, "--lang", "en").stdout
    assert invoke(*arguments, "--no-baseline").exit_code == 1
    assert invoke(*arguments, "--isolated").exit_code == 1


def test_update_adds_nothing_and_follows_the_words(baseline, new, draft, folder):
    baseline("write")
    changed = DRAFT.replace("（一）建平台。", "（一）新建平台。").replace("尽快建成全部机房", "年底前建成全部机房")
    draft.write_text(changed + "（三）修路。尽快通车。\n", "utf-8")
    done = baseline("update")
    assert done.stdout.startswith(f"去掉 草稿.txt finds-soon “尽快”\n{BASELINE}：共 1 处（新增 0，去掉 1）\n")
    assert [item["before"] for item in items(folder)] == ["(#)新建平台。"]
    assert new(".") == [("草稿.txt", 5, "finds-soon")]


def test_prune_only_takes_away(baseline, draft, folder):
    baseline("write")
    draft.write_text(DRAFT.replace("（一）建平台。", "（一）新建平台。").replace("尽快建成全部", "年底前建成"), "utf-8")
    assert baseline("prune").stdout.count("去掉 草稿.txt") == 1
    assert [item["before"] for item in items(folder)] == ["(#)建平台。"]


def test_other_documents_and_rules_that_did_not_run_stay(baseline, invoke, plugin, draft, folder):
    (folder / "乙.txt").write_text("标题\n尽快。严重。\n", "utf-8")
    baseline("write")
    before = items(folder)
    baseline("write", "草稿.txt")
    assert items(folder) == before
    (folder / "乙.txt").write_text("标题\n", "utf-8")
    invoke("baseline", "update", "--plugin", str(plugin), "--select", "TST101")
    assert [item["rule"] for item in items(folder) if item["path"] == "乙.txt"] == ["finds-grave"]


def test_a_document_that_is_gone_is_dropped(baseline, draft, folder):
    (folder / "乙.txt").write_text("标题\n尽快。\n", "utf-8")
    baseline("write")
    draft.unlink()
    assert baseline("prune").stdout.count("去掉 草稿.txt") == 2
    assert {item["path"] for item in items(folder)} == {"乙.txt"}


def test_a_document_that_was_moved_is_known_again(baseline, new, draft, folder):
    baseline("write")
    (folder / "归档").mkdir()
    draft.rename(folder / "归档" / "定稿.txt")
    assert new(".") == []
    baseline("prune")
    assert {item["path"] for item in items(folder)} == {"草稿.txt"}
    baseline("update")
    assert {item["path"] for item in items(folder)} == {"归档/定稿.txt"}
    assert new(".") == []


def test_a_copy_is_not(baseline, new, draft, folder):
    baseline("write")
    (folder / "另.txt").write_text(DRAFT, "utf-8")
    assert new(".") == [("另.txt", 3, "finds-soon"), ("另.txt", 4, "finds-soon")]
    draft.unlink()
    (folder / "再.txt").write_text(DRAFT, "utf-8")
    assert len(new(".")) == 2  # only one of the two can be the one that was moved


def test_names_in_another_form_of_unicode(baseline, new, folder):
    (folder / unicodedata.normalize("NFD", "プラン.txt")).write_text(DRAFT, "utf-8")
    baseline("write")
    assert items(folder)[0]["path"] == unicodedata.normalize("NFC", "プラン.txt")
    assert new(".") == []


def test_a_former_name_of_a_rule_is_understood(baseline, new, draft, folder):
    baseline("write")
    text = (folder / BASELINE).read_text("utf-8")
    (folder / BASELINE).write_text(text.replace("finds-soon", "TST101"), "utf-8")
    assert new(".") == []


def test_what_comments_and_sidecars_hide_is_not_written(baseline, invoke, plugin, draft, folder):
    invoke("ignore", "草稿.txt:3", "TST101", "--reason", "因为", "--plugin", str(plugin))
    baseline("write")
    assert [item["before"] for item in items(folder)] == ["(#)建机房。"]


def test_the_parts_of_a_fault_of_the_whole_document_are_known_one_by_one(baseline, new, draft):
    draft.write_text("白溪市2025年工作要点\n一、任务\n（一）修路。到处。\n（二）架桥。到处。\n", "utf-8")
    baseline("write")
    assert new(".") == []
    draft.write_text(draft.read_text("utf-8") + "（三）通车。到处。\n", "utf-8")
    assert new(".") == [("草稿.txt", 5, "finds-everywhere")]


def test_a_doubled_line_hides_nothing_more(baseline, new, draft, folder):
    draft.write_text("标题\n尽快。\n", "utf-8")
    baseline("write")
    text = (folder / BASELINE).read_text("utf-8")
    (line,) = [line for line in text.splitlines() if '{"' in line]
    (folder / BASELINE).write_text(text.replace(line, f"{line},\n{line}"), "utf-8")
    draft.write_text("标题。\n尽快。\n尽快。\n", "utf-8")
    assert len(new(".")) == 1


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("", 1, "JSON"),
        ("{\n  'version': 1}\n", 2, "JSON"),
        ('{\n"version": 1,\n"entries": [\n<<<<<<< HEAD\n]}', 4, "合并冲突"),
        ("[]", 1, "不是 planlint 的基线"),
        ('{"version": 1}', 1, "不是 planlint 的基线"),
        ('{"version": 2, "entries": []}', 1, "更新版本"),
        ('{\n  "version": 1,\n  "entries": [\n    {"path": "a", "rule": "b"}\n  ]\n}\n', 4, "第 1 条的 text"),
        ('{"version": 1, "entries": [1]}', None, "第 1 条应为"),
        (
            '{\n"version": 1,\n"entries": [\n{"path": "../a", "rule": "b", "text": "", "before": "", "after": ""}]}',
            4,
            "相对路径",
        ),
        (
            '{"version": 1, "entries": [\n{"path": "a", "rule": "b", "text": "", "before": "", "after": "", "occurrence": 0}]}',
            None,
            "occurrence",
        ),
    ],
)
def test_a_broken_file_is_said_with_its_line_and_left_alone(
    baseline, invoke, plugin, draft, folder, content, line, words
):
    (folder / BASELINE).write_text(content, "utf-8")
    place = f"{BASELINE}:{line}" if line else BASELINE
    checked = invoke("check", "草稿.txt", "--baseline", BASELINE, "--plugin", str(plugin), *RULES)
    for done in (checked, *(baseline(action) for action in ("write", "update", "prune"))):
        assert done.exit_code == 2
        assert place in done.stderr
        assert words in done.stderr
    assert checked.stdout.count("finds-soon") == 2
    assert (folder / BASELINE).read_text("utf-8") == content


def test_a_file_that_is_not_there(baseline, invoke, plugin, draft, folder):
    done = invoke("check", "草稿.txt", "--baseline", "没有.json", "--plugin", str(plugin), *RULES)
    assert done.exit_code == 2
    assert "planlint baseline write" in done.stderr
    for action in ("update", "prune"):
        assert "planlint baseline write" in baseline(action).stderr
    assert not (folder / BASELINE).exists()


def test_a_document_outside_its_folder(baseline, draft, folder):
    (folder / "内").mkdir()
    done = baseline("write", "草稿.txt", "--baseline", "内/旧.json")
    assert done.exit_code == 2
    assert "--baseline" in done.stderr
    assert not (folder / "内" / "旧.json").exists()


def test_a_crash_is_said_and_its_items_stay(invoke, plugin, draft, folder):
    row = {"path": "草稿.txt", "rule": "crashes", "text": "尽快", "before": "", "after": ""}
    content = json.dumps({"version": 1, "entries": [row]}, ensure_ascii=False)
    (folder / BASELINE).write_text(content, "utf-8")
    done = invoke("baseline", "write", "--plugin", str(plugin), "--select", "TST101,crashes")
    assert done.exit_code == 2
    assert "crashes" in done.stderr
    assert row in items(folder)
    assert len(items(folder)) == 3


def test_a_rule_that_is_no_more_is_dropped(baseline, draft, folder):
    row = {"path": "草稿.txt", "rule": "no-such-rule", "text": "尽快", "before": "", "after": ""}
    (folder / BASELINE).write_text(json.dumps({"version": 1, "entries": [row]}, ensure_ascii=False), "utf-8")
    assert baseline("prune").stdout.count("no-such-rule") == 1
    assert items(folder) == []


def test_suppressed_findings_can_be_listed(baseline, invoke, plugin, draft, folder):
    baseline("write")
    arguments = ("check", "草稿.txt", "--baseline", BASELINE, "--show-suppressed", "--plugin", str(plugin), *RULES)
    assert "已忽略 3:8 finds-soon 「尽快」（基线）" in invoke(*arguments).stdout
    report = json.loads(invoke(*arguments, "--output-format", "json").stdout)
    assert [(entry["line"], entry["suppressed_by"]) for entry in report["suppressed"]] == [
        (3, "baseline"),
        (4, "baseline"),
    ]
    assert report["summary"]["suppressed"] == {"comment": 0, "sidecar": 0, "baseline": 2}
    (run,) = json.loads(invoke(*arguments, "--output-format", "sarif").stdout)["runs"]
    assert [result["suppressions"] for result in run["results"]] == [[{"kind": "external"}]] * 2
