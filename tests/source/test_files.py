from __future__ import annotations

import os
from pathlib import Path

import pytest

from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files


def fill(folder: Path, *names: str, ignore: str = "") -> None:
    """Empty files, and a .gitignore where there is something to say."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    if ignore:
        (folder / ".gitignore").write_text(ignore, "utf-8")


def listed(*paths: Path, below: Path, exclude: tuple[str, ...] = (), gitignore: bool = True) -> list[str]:
    found = find_files(paths, exclude=exclude, gitignore=gitignore)
    return [path.relative_to(below).as_posix() for path in found]


def test_a_folder_is_walked_for_what_can_be_read(tmp_path: Path) -> None:
    fill(tmp_path, "二.TXT", "一.txt", "子/三.md", "子/孙/四.Markdown", "五.docx", "六", "txt", "七.txt.bak")
    assert listed(tmp_path, below=tmp_path) == ["一.txt", "二.TXT", "子/三.md", "子/孙/四.Markdown"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, ".git/说明.txt", ".旧稿/一.txt", "._一.txt", "一.txt")
    assert listed(tmp_path, below=tmp_path) == ["一.txt"]
    assert listed(tmp_path / ".旧稿", below=tmp_path) == [".旧稿/一.txt"]


def test_a_folder_without_readable_files_gives_none(tmp_path: Path) -> None:
    fill(tmp_path, "一.docx", "空/二.pdf")
    assert find_files([tmp_path]) == []


def test_a_file_that_is_named_is_kept(tmp_path: Path) -> None:
    fill(tmp_path, "草稿.txt", "方案.docx", "无后缀", ".隐.txt", ignore="*\n")
    named = ["草稿.txt", "方案.docx", "无后缀", ".隐.txt"]
    assert listed(*(tmp_path / name for name in named), below=tmp_path, exclude=("*",)) == sorted(named)


def test_each_file_comes_once_under_the_first_name_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "一.txt", "子/二.txt")
    monkeypatch.chdir(tmp_path)
    paths = [Path("子/二.txt"), Path("子/../一.txt"), Path(), tmp_path, tmp_path / "子", Path("一.txt")]
    assert find_files(paths) == [Path("子/../一.txt"), Path("子/二.txt")]


def test_names_stay_as_the_user_wrote_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "甲/一.txt", "乙/二.txt")
    monkeypatch.chdir(tmp_path / "甲")
    assert find_files([Path(), Path("../乙")]) == [Path("../乙/二.txt"), Path("一.txt")]


@pytest.mark.parametrize(
    ("exclude", "kept"),
    [
        (("旧",), ["一.txt", "新/三.txt"]),
        (("旧/",), ["一.txt", "新/三.txt"]),
        (("/一.txt", "三.*"), ["新/旧/四.txt", "旧/二.txt"]),
        (("*", "!新/", "!三.txt"), ["新/三.txt"]),
        (("新/**", "!新/三.txt"), ["一.txt", "新/三.txt", "旧/二.txt"]),
        (("?.txt", "!一.txt"), ["一.txt"]),
        (("",), ["一.txt", "新/三.txt", "新/旧/四.txt", "旧/二.txt"]),
    ],
)
def test_exclude_counts_from_the_folder_that_is_walked(
    tmp_path: Path, exclude: tuple[str, ...], kept: list[str]
) -> None:
    fill(tmp_path, ".git/HEAD", "部门/一.txt", "部门/旧/二.txt", "部门/新/三.txt", "部门/新/旧/四.txt")
    assert listed(tmp_path / "部门", below=tmp_path / "部门", exclude=exclude) == kept


def test_exclude_cannot_take_in_what_git_ignores(tmp_path: Path) -> None:
    fill(tmp_path, "一.txt", "二.txt", ignore="一.txt\n")
    assert listed(tmp_path, below=tmp_path, exclude=("!一.txt",)) == ["二.txt"]


def test_gitignore_counts_from_the_root_of_the_repository(tmp_path: Path) -> None:
    fill(
        tmp_path,
        ".git/HEAD",
        "部门/处/一.txt",
        "部门/处/二.txt",
        "部门/处/三.txt",
        ignore="一.txt\n/二.txt\n部门/*/三.txt\n",
    )
    assert listed(tmp_path / "部门" / "处", below=tmp_path) == ["部门/处/二.txt"]
    assert listed(tmp_path / "部门", below=tmp_path, gitignore=False) == [f"部门/处/{name}.txt" for name in "一三二"]


def test_gitignore_above_the_repository_does_not_count(tmp_path: Path) -> None:
    fill(tmp_path, "库/.git/HEAD", "库/一.txt", ignore="一.txt\n")
    assert listed(tmp_path / "库", below=tmp_path) == ["库/一.txt"]
    assert listed(tmp_path, below=tmp_path) == ["库/一.txt"]


def test_gitignore_counts_without_a_repository_from_the_folder_down(tmp_path: Path) -> None:
    fill(tmp_path, "甲/一.txt", "甲/乙/二.txt", ignore="二.txt\n")
    fill(tmp_path / "甲", ignore="一.txt\n")
    assert listed(tmp_path / "甲", below=tmp_path) == ["甲/乙/二.txt"]
    assert listed(tmp_path, below=tmp_path) == []


def test_an_ignored_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    fill(tmp_path, ".git/HEAD", "草稿/子/一.txt", "草稿/子/二.txt", ignore="草稿/\n")
    fill(tmp_path / "草稿", ignore="二.txt\n")
    assert listed(tmp_path, below=tmp_path) == []
    for named in ("草稿", "草稿/子"):
        assert listed(tmp_path / named, below=tmp_path) == ["草稿/子/一.txt"]


def test_links_to_files_are_followed_and_links_to_folders_are_not(tmp_path: Path) -> None:
    fill(tmp_path, "库/一.txt", "外/二.txt")
    (tmp_path / "库" / "环").symlink_to(tmp_path / "库", target_is_directory=True)
    (tmp_path / "库" / "外").symlink_to(tmp_path / "外", target_is_directory=True)
    (tmp_path / "库" / "二.txt").symlink_to(tmp_path / "外" / "二.txt")
    (tmp_path / "库" / "断.txt").symlink_to(tmp_path / "没有.txt")
    assert listed(tmp_path / "库", below=tmp_path) == ["库/一.txt", "库/二.txt"]
    assert listed(tmp_path / "库" / "外", below=tmp_path) == ["库/外/二.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_pipes_are_neither_listed_nor_read_for_patterns(tmp_path: Path) -> None:
    fill(tmp_path, "一.txt")
    os.mkfifo(tmp_path / "管道.txt")
    os.mkfifo(tmp_path / ".gitignore")
    assert listed(tmp_path, below=tmp_path) == ["一.txt"]


def test_a_gitignore_in_another_encoding_does_no_harm(tmp_path: Path) -> None:
    fill(tmp_path, "一.txt", "二.txt")
    (tmp_path / ".gitignore").write_bytes("旧稿\n".encode("gb18030") + b"\0\n[\n" + "一.txt".encode())
    assert listed(tmp_path, below=tmp_path) == ["二.txt"]


def test_a_missing_path_and_the_name_that_was_meant(tmp_path: Path) -> None:
    fill(tmp_path, "部门计划/一.txt", "二.txt")
    with pytest.raises(UnreadableSource) as caught:
        find_files([tmp_path / "二.txt", tmp_path / "部门计画"])
    assert (caught.value.name, caught.value.code) == (str(tmp_path / "部门计画"), "missing-file")
    assert f"“{tmp_path / '部门计划'}”" in caught.value.text.zh
