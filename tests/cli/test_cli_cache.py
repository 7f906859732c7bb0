from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from planlint.report.formats import FORMATS
from planlint.store import Store

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
DRAFT = "白溪市2025年数据工作要点\n\n一、重点任务\n\n（一）建设平台。{}（牵头单位：市数据局）\n"
RULES = ("--select", "vague-deadline,numbering-gap,PLN")


@pytest.fixture
def cache(tmp_path_factory, monkeypatch) -> Path:
    """An empty cache."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("PLANLINT_CACHE_DIR", str(folder))
    return folder


def results(cache: Path) -> int:
    return Store(str(cache)).contents().files


@pytest.fixture
def again(invoke, cache):
    """Check without the cache, to fill it, and from it: what is reported must be the same."""

    def run(*arguments: str, kept: int | None = None) -> str:
        fresh = invoke("check", *arguments, "--no-cache", "-j1")
        before = results(cache)
        first = invoke("check", *arguments)
        if kept is not None:
            assert results(cache) - before == kept
        second = invoke("check", *arguments)
        assert (first.exit_code, first.output) == (fresh.exit_code, fresh.output)
        assert (second.exit_code, second.output) == (fresh.exit_code, fresh.output)
        return fresh.output

    return run


@pytest.fixture
def draft(folder: Path) -> Path:
    path = folder / "draft.txt"
    path.write_text(DRAFT.format("尽快建成。"), "utf-8")
    return path


# Reports that describe rules take another way than the others, even where all is known.
@pytest.mark.parametrize("formats", [[name for name in FORMATS if name != "sarif"], ["sarif"]])
@pytest.mark.parametrize("options", [[], ["--expand", "--show-info", "--show-suppressed", "--lang", "en"]])
def test_every_format_is_the_same_to_the_last_byte(invoke, cache, folder, formats, options):
    reports = [part for name in formats for part in ("--output-format", f"{name}={name}.out")]

    def written(*arguments: str) -> dict[str, bytes]:
        assert invoke("check", str(FIXTURES / "err"), *options, *reports, *arguments).exit_code == 1
        return {name: (folder / f"{name}.out").read_bytes() for name in formats}

    fresh = written("--no-cache", "-j1")
    assert results(cache) == 0
    assert written("-j1") == fresh
    documents = len(list((FIXTURES / "err").glob("*.txt")))
    assert results(cache) >= documents
    assert written("-j1") == written("-j2") == fresh


def test_a_hit_needs_no_plugin(again, draft, invoke, monkeypatch):
    again(*RULES, "draft.txt", kept=2)  # the document, and the settings without a file
    monkeypatch.setattr("planlint.cli.workspace.load", None)
    assert "vague-deadline" in invoke("check", *RULES, "draft.txt").output


@pytest.mark.parametrize(
    "arguments",
    [["--select", "vague-deadline"], ["--kind", "notice"], ["--lang", "en"], ["--max-per-rule", "1"], ["--expand"]],
)
def test_other_options_give_other_results(again, draft, arguments):
    again("draft.txt", kept=2)
    again("draft.txt", *arguments, kept=2)


def test_a_draft_that_was_changed_is_checked_again(again, draft):
    assert "尽快" in again(*RULES, "draft.txt")
    draft.write_text(DRAFT.format("6月底前建成。"), "utf-8")
    assert "尽快" not in again(*RULES, "draft.txt")


def test_a_settings_file_that_was_changed_holds(again, draft, folder):
    settings = folder / "planlint.toml"
    for text, reported in (("", True), ("ignore = ['vague-deadline']", False), ("[[per-file]]\npattern='x'", True)):
        settings.write_text(text, "utf-8")
        assert ("vague-deadline" in again("draft.txt")) is reported
    settings.write_text("[[per-file]]\npattern = 'draft.txt'\nignore = ['vague-deadline']", "utf-8")
    assert "vague-deadline" not in again("draft.txt")
    settings.write_text("select = ['no-such-rule']", "utf-8")
    assert "no-such-rule" in again("draft.txt", kept=0)
    settings.unlink()
    assert "vague-deadline" in again("draft.txt")


def test_settings_of_the_run_are_kept_too(invoke, again, draft, folder):
    (folder / "planlint.toml").write_text("lang = 'en'\nfail-level = 'error'\nexclude = ['left/']\n", "utf-8")
    (folder / "left").mkdir()
    (folder / "left" / "out.txt").write_text(DRAFT.format("尽快。"), "utf-8")
    assert "Checked 1 file" in again(*RULES, ".", kept=2)
    assert invoke("check", *RULES, ".").exit_code == 0


def test_settings_can_switch_it_off(again, draft, folder):
    (folder / "planlint.toml").write_text("cache = false\n", "utf-8")
    again("draft.txt", kept=0)


def test_a_broken_file_in_the_cache_is_made_again(again, draft, cache):
    again(*RULES, "draft.txt", kept=2)
    for file in cache.glob("results/??/*"):
        file.write_bytes(file.read_bytes()[:-3] + b"]]}")
    again(*RULES, "draft.txt", kept=0)


def test_a_rule_that_crashes_keeps_nothing(check, draft, folder, cache):
    plugin = ["--select", "crashes"]
    assert check(*plugin, "draft.txt").exit_code == 2
    assert check(*plugin, "draft.txt").exit_code == 2
    assert results(cache) == 0


def test_rules_named_on_the_command_line_keep_nothing(check, draft, cache):
    check("draft.txt")
    assert results(cache) == 0


def test_statistics_measure(invoke, draft, cache):
    invoke("check", "draft.txt", "--statistics")
    assert results(cache) == 0


def test_standard_input_is_read_every_time(invoke, cache):
    text = DRAFT.format("尽快。")
    for _ in range(2):
        assert "vague-deadline" in invoke("check", *RULES, "-", stdin=text).output
    assert results(cache) == 1  # the settings


@pytest.fixture
def sidecar(folder, draft, invoke) -> Path:
    invoke("ignore", "draft.txt:5", "vague-deadline", "--reason", "方案未下发")
    return folder / ".planlint-ignore.toml"


def test_entries_beside_a_draft_hold_and_are_said_to_be_unused(again, draft, folder, sidecar):
    (folder / "second.txt").write_text(DRAFT.format("尽快建成。"), "utf-8")
    output = again(*RULES, "--output-format", "concise", ".")
    assert ("second.txt" in output, "draft.txt" in output) == (True, False)
    draft.write_text(DRAFT.format("6月底前建成。"), "utf-8")
    assert "unused-suppression" in again(*RULES, "--output-format", "concise", ".")
    sidecar.unlink()
    assert "unused-suppression" not in again(*RULES, "--output-format", "concise", ".")


def test_an_entry_that_runs_out_is_looked_at_every_day(again, draft, sidecar, monkeypatch):
    sidecar.write_text(sidecar.read_text("utf-8") + "until = 2999-12-31\n", "utf-8")
    assert "vague-deadline" not in again(*RULES, "draft.txt").replace("--ignore", "")

    class Later(date):
        @classmethod
        def today(cls):
            return cls(3000, 1, 1)

    monkeypatch.setattr("planlint.cli.memory.date", Later)
    monkeypatch.setattr("planlint.engine.suppress.suppression.date", Later)
    assert "expired-suppression" in again(*RULES, "draft.txt")


def test_a_baseline_holds_for_a_draft_that_was_renamed(again, invoke, draft, folder):
    (folder / "planlint.toml").write_text("baseline = 'old.json'\n", "utf-8")
    (folder / "other.txt").write_text(DRAFT.format("6月底前建成。"), "utf-8")
    invoke("baseline", "write", *RULES, ".")
    assert (folder / "old.json").exists()
    assert "没有发现问题" in again(*RULES, ".")
    (folder / "copy.txt").write_bytes(draft.read_bytes())
    assert "copy.txt" in again(*RULES, ".")
    draft.unlink()  # now the copy is what the draft was
    assert "copy.txt:" not in again(*RULES, ".")
    shutil.copy(folder / "copy.txt", folder / "third.txt")
    assert "third.txt" in again(*RULES, ".")


def test_a_broken_baseline_is_said_every_time(again, draft, folder):
    (folder / "old.json").write_text("[]")
    assert "不是 planlint 的基线文件" in again("--baseline", "old.json", "draft.txt", kept=1)


@pytest.mark.parametrize("jobs", ["1", "2", "3", "auto"])
def test_the_number_of_processes_changes_nothing(invoke, folder, jobs):
    shutil.copytree(FIXTURES / "err", folder / "err")
    (folder / "planlint.toml").write_text(
        "[[project-rules]]\nname = 'no-shi'\ntype = 'existence'\nwords = ['市']\nmessage = '“{words}”'\n"
        "instead = '—'\nexamples.bad = ['«市»']\nexamples.good = ['县']\n[[per-file]]\npattern = 'm*'\nignore = ['ALL']",
        "utf-8",
    )
    arguments = ["err", "--output-format", "json", "--no-cache"]
    expected = invoke("check", *arguments, "-j1")
    found = invoke("check", *arguments, "-j", jobs)
    assert (found.exit_code, json.loads(found.output)) == (expected.exit_code, json.loads(expected.output))
    assert "no-shi" in found.output


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1.5"])
def test_a_number_of_processes_is_one(invoke, draft, jobs):
    result = invoke("check", "draft.txt", "-j", jobs)
    assert result.exit_code == 2
    assert "--jobs" in result.output


def test_it_can_be_shown_and_cleared(invoke, draft, cache):
    invoke("check", "draft.txt")
    folder = invoke("cache", "path").output.strip()
    assert folder == str(cache / "results")
    shown = json.loads(invoke("cache", "info", "--output-format", "json").output)
    assert (shown["folder"], shown["results"]) == (folder, 2)
    assert "结果      2" in invoke("cache").output
    assert invoke("cache", "clean", "--lang", "en").output == "2 results deleted\n"
    assert results(cache) == 0
    assert "longest unused" in invoke("cache", "--lang", "en").output


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_a_folder_that_others_can_write_is_not_used(invoke, draft, folder):
    shared = folder / "shared"
    shared.mkdir(mode=0o777)
    shared.chmod(0o777)
    assert invoke("cache", "--cache-dir", "shared").exit_code == 2
    assert invoke("check", "draft.txt", "--cache-dir", "shared").exit_code == 1
    assert list(shared.iterdir()) == []
