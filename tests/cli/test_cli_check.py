from __future__ import annotations

import json

import pytest

from planlint.report.formats import FORMATS

DRAFT = "2025年工作要点\n一、任务\n（一）尽快建成。\n"
CLEAN = "2025年工作要点\n一、任务\n（一）6月底前建成。\n"


@pytest.fixture
def draft(folder):
    path = folder / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    return path


def found(result):
    return [(entry["name"], entry["line"], entry["column"]) for entry in json.loads(result.stdout)["findings"]]


def test_findings_go_to_standard_output_and_nothing_to_standard_error(check, draft):
    result = check("draft.txt", "--output-format", "concise")
    assert result.stdout == "draft.txt:3:4: TST101 [warning] finds-soon 「尽快」\n"
    assert result.stderr == ""
    assert result.exit_code == 1


def test_without_a_subcommand_arguments_are_files_to_check(invoke, plugin, draft):
    arguments = ["--plugin", str(plugin), "--disable-plugin", "planlint", "--output-format", "concise"]
    for order in (["draft.txt", *arguments], [*arguments, "draft.txt"]):
        assert invoke(*order).stdout == "draft.txt:3:4: TST101 [warning] finds-soon 「尽快」\n"


def test_a_file_called_like_a_command_is_named_by_its_path(check, folder):
    (folder / "check").write_text(DRAFT, "utf-8")
    assert "TST101" in check("./check").stdout


@pytest.mark.parametrize(
    ("words", "arguments", "code"),
    [
        ("建成", [], 0),
        ("尽快", [], 1),
        ("尽快", ["--exit-zero"], 0),
        ("尽快", ["--fail-level", "error"], 0),
        ("严重", ["--fail-level", "error"], 1),
        ("轻微", [], 0),
        ("轻微", ["--fail-level", "info"], 1),
        ("尽快", ["--ignore", "finds-soon"], 0),
        ("尽快", ["--select", "TST102,TST103"], 0),
        ("尽快", ["--select", "TST102", "--extend-select", "finds-soon"], 1),
        ("建成", ["--extend-select", "crashes"], 2),
        ("尽快", ["--extend-select", "crashes", "--exit-zero"], 2),
        ("尽快", ["--select", "no-such-rule"], 2),
        ("尽快", ["--no-such-option"], 2),
        ("尽快", ["--period", "soon"], 2),
        ("尽快", ["--encoding", "klingon"], 2),
        ("尽快", ["--config", "nowhere.toml"], 2),
        ("尽快", ["--output-format", "nonsense"], 2),
        ("尽快", ["--max-size", "5"], 2),
        ("尽快", ["nowhere.txt"], 2),
    ],
)
def test_exit_codes(check, folder, words, arguments, code):
    (folder / "draft.txt").write_text(f"2025年工作要点\n一、任务\n（一）{words}。\n", "utf-8")
    result = check("draft.txt", *arguments)
    assert result.exit_code == code
    assert ("planlint: " in result.stderr or "Error: " in result.stderr) == (code == 2)


def test_what_is_folded_still_decides_the_exit_code(check, folder):
    (folder / "draft.txt").write_text("2025年工作要点\n一、任务\n（一）" + "轻微。" * 9, "utf-8")
    assert check("draft.txt", "--max-per-rule", "1", "--fail-level", "info").exit_code == 1


def test_a_file_that_cannot_be_read_leaves_the_others_alone(check, draft):
    (draft.parent / "binary.txt").write_bytes(b"\x00\x01\x02\x03" * 50)
    result = check("draft.txt", "nowhere.txt", "binary.txt", "--output-format", "json")
    assert found(result) == [("finds-soon", 3, 4)]
    assert {failure["code"] for failure in json.loads(result.stdout)["failures"]} == {"missing-file", "is-binary"}
    assert "nowhere.txt" in result.stderr
    assert "binary.txt" in result.stderr
    assert result.exit_code == 2


def test_a_crashed_rule_leaves_the_others_alone(check, draft):
    result = check("draft.txt", "--extend-select", "crashes", "--output-format", "json")
    assert found(result) == [("finds-soon", 3, 4)]
    [failure] = json.loads(result.stdout)["failures"]
    assert failure["code"] == "rule-crashed"
    assert "SystemExit" in failure["message"]
    assert "crashes" in result.stderr
    assert result.exit_code == 2


def test_a_broken_plugin_leaves_the_others_alone(check, draft):
    (draft.parent / "broken.py").write_text("import no_such_module\n", "utf-8")
    result = check("draft.txt", "--plugin", "broken.py", "--output-format", "json")
    assert found(result) == [("finds-soon", 3, 4)]
    assert "broken.py" in result.stderr
    assert result.exit_code == 2


def test_a_broken_settings_file_leaves_other_folders_alone(check, draft):
    other = draft.parent / "other"
    other.mkdir()
    (other / "planlint.toml").write_text("max-per-rule = 'five'\n", "utf-8")
    (other / "draft.txt").write_text(DRAFT, "utf-8")
    result = check(".", "--output-format", "json")
    assert found(result) == [("finds-soon", 3, 4)]
    [failure] = json.loads(result.stdout)["failures"]
    assert failure["code"] == "bad-configuration"
    assert "planlint.toml:1" in failure["name"]
    assert "max-per-rule" in result.stderr
    assert result.exit_code == 2


def test_every_document_fails_by_its_own_settings(check, folder):
    for name, level in (("strict", "info"), ("lax", "error")):
        (folder / name).mkdir()
        (folder / name / "planlint.toml").write_text(f"fail-level = '{level}'\n", "utf-8")
        (folder / name / "draft.txt").write_text("2025年工作要点\n一、任务\n（一）轻微。\n", "utf-8")
    assert check("lax").exit_code == 0
    assert check("lax", "strict").exit_code == 1


def test_a_settings_file_is_left_out_when_isolated(check, draft):
    (draft.parent / "planlint.toml").write_text("ignore = ['finds-soon']\n", "utf-8")
    assert check("draft.txt").exit_code == 0
    assert check("draft.txt", "--isolated").exit_code == 1


def test_excluded_files_of_a_folder_are_left_out(check, draft):
    (draft.parent / "planlint.toml").write_text("exclude = ['draft.txt']\n", "utf-8")
    (draft.parent / "other.txt").write_text(CLEAN, "utf-8")
    assert check(".").exit_code == 0
    assert check("draft.txt").exit_code == 1


def test_standard_input_under_the_name_it_is_given(check, folder):
    assert check("-", stdin=DRAFT).stdout.startswith("<stdin>:3:4 ")
    assert check("-", "--stdin-filename", "a/b.txt", stdin=DRAFT).stdout.startswith("a/b.txt:3:4 ")
    assert check("-", stdin=DRAFT.encode("gb18030")).exit_code == 1
    assert check("-", stdin=b"").exit_code == 2


def test_standard_input_takes_the_settings_of_its_name(check, folder):
    (folder / "a").mkdir()
    (folder / "a" / "planlint.toml").write_text("ignore = ['finds-soon']\n", "utf-8")
    assert check("-", stdin=DRAFT).exit_code == 1
    assert check("-", "--stdin-filename", "a/b.txt", stdin=DRAFT).exit_code == 0


def test_nothing_to_check_is_said_unless_it_is_expected(check, folder):
    result = check(".")
    assert result.exit_code == 2
    assert "--allow-empty" in result.stderr
    assert check(".", "--allow-empty").exit_code == 0


def test_the_order_of_files_changes_nothing(check, folder):
    names = ["乙.txt", "b.txt", "甲.txt", "a.txt"]
    for name in names:
        (folder / name).write_text(DRAFT + name, "utf-8")
    first = check(*names, "nowhere.txt", "never.txt", "--output-format", "json")
    second = check("never.txt", "nowhere.txt", *reversed(names), "--output-format", "json")
    assert (first.stdout, first.stderr, first.exit_code) == (second.stdout, second.stderr, second.exit_code)
    assert check(".", "--output-format", "concise").stdout == check(*names, "--output-format", "concise").stdout


def test_a_file_named_twice_is_checked_once(check, draft):
    result = check("draft.txt", "./draft.txt", ".", str(draft), "--output-format", "json")
    assert found(result) == [("finds-soon", 3, 4)]


def test_a_fault_of_the_whole_document_is_shown_once(check, folder):
    (folder / "draft.txt").write_text("2025年工作要点\n一、任务\n（一）到处。\n（二）到处。\n", "utf-8")
    [finding] = json.loads(check("draft.txt", "--output-format", "json").stdout)["findings"]
    assert (finding["line"], [place["line"] for place in finding["related"]]) == (1, [3, 4])
    expanded = check("draft.txt", "--output-format", "json", "--expand")
    assert found(expanded) == [("finds-everywhere", 3, 4), ("finds-everywhere", 4, 4)]


def test_infos_are_summed_up_unless_they_are_asked_for(check, folder):
    (folder / "draft.txt").write_text("2025年工作要点\n一、任务\n（一）轻微。\n", "utf-8")
    assert "draft.txt:3:4" not in check("draft.txt").stdout
    for option in (["--show-info"], ["--expand"], ["--fail-level", "info"]):
        assert "draft.txt:3:4" in check("draft.txt", *option).stdout


def test_several_reports_of_one_run(check, draft):
    result = check(
        "draft.txt", "--output-format", "concise", "--output-format", "sarif=a.sarif", "--output-format", "json",
        "--output-file", "b.json",
    )  # fmt: skip
    assert result.stdout == "draft.txt:3:4: TST101 [warning] finds-soon 「尽快」\n"
    assert json.loads((draft.parent / "a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads((draft.parent / "b.json").read_text("utf-8"))["findings"][0]["name"] == "finds-soon"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--output-format", "full", "--output-format", "json"],
        ["--output-format", "json=a", "--output-format", "full=a"],
        ["--output-format", "json=a", "--output-file", "b"],
        ["--output-file", "no/such/folder/a.txt"],
    ],
)
def test_reports_that_have_nowhere_to_go_are_refused(check, draft, arguments):
    result = check("draft.txt", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("planlint: ")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file_in_utf8(check, draft, name):
    assert check("draft.txt", f"--output-format={name}", "--color=always", "-o", "out", "--lang=zh").exit_code == 1
    text = (draft.parent / "out").read_bytes().decode("utf-8")
    assert "尽快" in text
    assert "\x1b[" not in text


def test_statistics_stand_below_a_report_for_people_and_beside_one_for_machines(check, draft):
    people = check("draft.txt", "--statistics")
    assert people.stdout.splitlines()[-4].split()[:3] == ["1", "TST101", "finds-soon"]
    machines = check("draft.txt", "--statistics", "--output-format", "json")
    assert found(machines) == [("finds-soon", 3, 4)]
    assert "finds-soon" in machines.stderr


def test_the_language_comes_from_option_environment_and_settings_in_this_order(check, draft):
    (draft.parent / "planlint.toml").write_text("lang = 'en'\n", "utf-8")
    assert "<尽快>" in check("draft.txt").stdout
    assert "「尽快」" in check("draft.txt", PLANLINT_LANG="zh").stdout
    assert "<尽快>" in check("draft.txt", "--lang", "en", PLANLINT_LANG="zh").stdout


def test_colour_is_a_matter_of_option_and_environment(check, draft):
    assert "\x1b[" not in check("draft.txt").stdout
    assert "\x1b[" in check("draft.txt", "--color", "always").stdout
    assert "\x1b[" in check("draft.txt", FORCE_COLOR="1").stdout
    assert "\x1b[" not in check("draft.txt", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[" not in check("draft.txt", "--color", "never", FORCE_COLOR="1").stdout


def test_what_is_said_of_the_document_is_believed(check, invoke, draft):
    outline = json.loads(
        invoke(
            "outline", "draft.txt", "--output-format", "json",
            "--kind", "annual_report", "--issued", "2024-12-31", "--period", "2021-2025",
        ).stdout
    )  # fmt: skip
    assert (outline["kind"], outline["issued"], outline["period"]) == ("annual_report", "2024-12-31", [2021, 2025])
