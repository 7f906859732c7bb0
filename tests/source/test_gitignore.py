"""What git itself lists is the measure of what is ignored."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from planlint.source.files import find_files

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FOLDERS = ["", "a/", "a/b/", "a/草稿/", "b/", "b/a/b/", "草稿/", "草稿/b/", "草稿/草稿/"]
FILES = ["计划.txt", "a.txt", "b.txt", "ab.txt", "说明 书.md", "keep.txt", "c.markdown"]
NAMES = [
    *("a", "b", "草稿", "草*", "*", "?", "**", "a*", "*.txt", "*.md", "计划.txt", "a.txt", "b.txt", "a?txt"),
    *("[ab]", "[!a]", "[a-c].txt", "*\\.txt", "\\a", "说明\\ 书.md", "说*", "*t*x*"),
]


def run(root: Path, *arguments: str) -> str:
    """What git says, whatever the user's own settings are."""
    settings_of_nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": os.devnull}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", root, *arguments], env=environment | settings_of_nobody, capture_output=True, check=True
    )
    return done.stdout.decode()


def listed_by_git(root: Path) -> set[str]:
    names = run(root, "ls-files", "-co", "--exclude-standard", "-z").split("\0")
    return {name for name in names if name and not name.rpartition("/")[2].startswith(".")}


def listed_by_us(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in find_files([root])}


def fill(root: Path) -> Path:
    run(root, "init", "--quiet")
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (root / folder / name).touch()
    return root


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("tree"))


def test_a_repository_as_people_keep_it(tmp_path: Path) -> None:
    root = fill(tmp_path)
    (root / ".gitignore").write_bytes(
        "\ufeff# 只留定稿\r\n草稿/\r\n*.md\r\n!说明*.md\r\n/b/*\r\n!/b/a\r\n\r\n**/b.txt   \r\n[\r\n[a-\r\na.txt\\".encode()
    )
    (root / "a/.gitignore").write_text("!草稿/\n/a.txt\nb/**\n!b/计划.txt\n", "utf-8")
    (root / "b/a/b/.gitignore").write_text("*\n!计划.txt\n", "utf-8")
    (root / ".git/info/exclude").write_text("keep.txt\n*.markdown\n", "utf-8")
    expected = {"a.txt", "计划.txt", "说明 书.md", "a/计划.txt", "a/说明 书.md", "a/b/计划.txt", "b/a/b/计划.txt"}
    expected |= {"a/草稿/a.txt", "a/草稿/计划.txt", "a/草稿/说明 书.md", "ab.txt", "a/ab.txt", "a/草稿/ab.txt"}
    assert listed_by_us(root) == listed_by_git(root) == expected


@st.composite
def patterns(draw: st.DrawFn) -> str:
    path = "/".join(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3)))
    before = draw(st.sampled_from(["", "", "!", "/", "!/"]))
    return before + path + draw(st.sampled_from(["", "", "/", " "]))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.dictionaries(
        st.sampled_from([".git/info/exclude", *(f"{folder}.gitignore" for folder in FOLDERS)]),
        st.lists(patterns(), min_size=1, max_size=5),
        min_size=1,
        max_size=4,
    )
)
def test_any_patterns_anywhere(tree: Path, files: dict[str, list[str]]) -> None:
    for name, lines in files.items():
        (tree / name).write_text("\n".join(lines), "utf-8")
    try:
        assert listed_by_us(tree) == listed_by_git(tree)
    finally:
        for name in files:
            (tree / name).unlink()


def test_a_worktree_shares_the_excludes_of_its_repository(tmp_path: Path) -> None:
    root = tmp_path / "main"
    root.mkdir()
    fill(root)
    run(root, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "--allow-empty", "--message", "begin")
    run(root, "worktree", "add", "--quiet", "../other")
    (root / ".git/info/exclude").write_text("草稿\n", "utf-8")
    other = tmp_path / "other"
    for name in ("草稿/计划.txt", "定稿/计划.txt"):
        (other / name).parent.mkdir()
        (other / name).touch()
    assert listed_by_us(other) == listed_by_git(other) == {"定稿/计划.txt"}
