"""Only what was changed: in real repositories, with names and lines as git has them."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.source.changes import Changed
from planlint.source.changes import touches
from planlint.source.text import Span

OLD = "一、任务\n（一）尽快建平台。\n（二）办培训。\n（三）尽快清事项。\n（四）做总结。\n"


@pytest.fixture
def git(folder):
    """Git in the current folder, whose repository has one commit."""

    def run(*arguments):
        settings = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false"]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment = {**clean, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True, env=environment)

    run("init", "-q", "-b", "main")
    for name in ("旧稿.txt", "另 一份“稿”.txt", 'a"b\\c.txt'):
        (folder / name).write_text(OLD, "utf-8")
    run("add", "-A")
    run("commit", "-q", "-m", "old")
    return run


@pytest.fixture
def found(check):
    """Where findings are: file and line."""

    def run(*arguments):
        done = check(".", "--output-format", "json", "--exit-zero", *arguments)
        assert done.exit_code == 0, done.stderr
        return [(finding["path"], finding["line"]) for finding in json.loads(done.stdout)["findings"]]

    return run


def test_nothing_changed_is_nothing_to_check(git, found, check):
    assert found("--changed") == found("--staged") == found("--since", "HEAD") == found("--changed-lines") == []
    assert check(".", "--changed").exit_code == 0


@pytest.mark.parametrize("name", ["旧稿.txt", "另 一份“稿”.txt", 'a"b\\c.txt', "新稿.txt", "新\t稿.txt"])
def test_a_changed_file_and_its_changed_lines(git, found, folder, name):
    (folder / name).write_text(OLD.replace("办培训", "尽快办培训"), "utf-8")
    lines = {line for path, line in found("--changed") if path == name}
    assert lines == {2, 3, 4}
    assert found("--changed-lines") == [(name, line) for line in ([2, 3, 4] if "新" in name else [3])]
    assert found("--staged") == []
    git("add", "-A")
    assert {line for _, line in found("--staged")} == {2, 3, 4}
    assert found("--staged", "--changed-lines") == found("--changed-lines", "--changed")


def test_since_a_revision_counts_the_branch_and_what_is_not_committed(git, found, folder):
    git("checkout", "-q", "-b", "draft")
    (folder / "旧稿.txt").write_text(OLD + "（五）尽快验收。\n", "utf-8")
    git("commit", "-q", "-a", "-m", "more")
    git("checkout", "-q", "main")
    (folder / "另 一份“稿”.txt").write_text(OLD + "（五）尽快。\n", "utf-8")
    git("commit", "-q", "-a", "-m", "elsewhere")
    git("checkout", "-q", "draft")
    (folder / "新.txt").write_text("一、尽快\n", "utf-8")
    assert found("--since", "main", "--changed-lines") == [("新.txt", 1), ("旧稿.txt", 6)]


def test_renamed_deleted_and_binary_files(git, found, folder):
    (folder / "旧稿.txt").rename(folder / "改名.txt")
    (folder / "另 一份“稿”.txt").unlink()
    (folder / 'a"b\\c.txt').write_bytes(OLD.encode("utf-16"))
    git("add", "-A")
    assert {path for path, _ in found("--staged")} == {"改名.txt", 'a"b\\c.txt'}
    assert len(found("--staged", "--changed-lines")) == 4


def test_where_lines_were_taken_away_those_beside_count(git, found, folder):
    (folder / "旧稿.txt").write_text(OLD.replace("（二）办培训。\n", ""), "utf-8")
    assert found("--changed-lines") == [("旧稿.txt", 2), ("旧稿.txt", 3)]


def test_before_the_first_commit_everything_is_new(folder, found):
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / "稿.txt").write_text(OLD, "utf-8")
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    assert len(found("--changed")) == len(found("--staged")) == 2


def test_a_folder_below_the_top(git, found, folder, check, monkeypatch):
    (folder / "下").mkdir()
    (folder / "下" / "稿.txt").write_text(OLD, "utf-8")
    (folder / "旧稿.txt").write_text(OLD + "尽快\n", "utf-8")
    monkeypatch.chdir(folder / "下")
    assert {path for path, _ in found("--changed")} == {"稿.txt"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--changed", "--staged"], "只能用一个"),
        (["--since", "没有"], "git 里没有“没有”"),
        (["-", "--changed"], "标准输入不在 git 里"),
    ],
)
def test_what_can_not_be_told_is_said(git, check, arguments, words):
    done = check(".", *arguments)
    assert done.exit_code == 2
    assert words in done.stderr


def test_outside_a_repository(folder, check):
    done = check(".", "--changed")
    assert (done.exit_code, "git 说不出改动了什么" in done.stderr) == (2, True)


@given(st.text("甲\n\r", max_size=30), st.integers(1, 12), st.integers(0, 5))
def test_touched_stretches_are_the_lines_of_git(text, start, count):
    pieces = text.split("\n")
    spans = Changed((range(start, start + count),)).spans(text)
    words = "".join(text[span.start : min(span.end, len(text))] for span in spans)
    assert words.rstrip("\n") == "\n".join(pieces[start - 1 : start - 1 + count]).rstrip("\n")


def test_an_empty_place_is_touched_where_it_stands():
    assert touches([Span(2, 5)], Span(2, 2))
    assert not touches([Span(2, 5)], Span(5, 5))
    assert touches([Span(0, 1)], Span(0, 9))
