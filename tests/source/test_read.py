from __future__ import annotations

import os
import pickle
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planlint.source.decode import read
from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and pipes are others there")
NOBODY = 65534


def refused(path: Path, max_size: int = 20_000_000) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        read(path, max_size=max_size)
    assert caught.value.name == str(path)
    return caught.value


@contextmanager
def plain_user() -> Iterator[None]:
    """The administrator may read everything: be somebody else meanwhile."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


@pytest.fixture
def closed() -> Iterator[Path]:
    """A file, in a folder of the same name, neither of which may be read; their own folder may."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder, "密件.txt")
        file.write_text("一、重点任务", "utf-8")
        file.chmod(0)
        Path(folder, "密件").mkdir(mode=0)
        yield file


def test_a_file_becomes_a_source(tmp_path: Path) -> None:
    path = tmp_path / "草稿.txt"
    path.write_bytes("一、重点任务\r\n".encode("gb18030"))
    source = read(path)
    assert (source.text, source.name, source.path, source.encoding) == ("一、重点任务\r\n", str(path), path, "gb18030")
    assert read(path, name="draft").name == "draft"


def test_the_encoding_that_is_named_is_used(tmp_path: Path) -> None:
    path = tmp_path / "草稿.txt"
    path.write_bytes("應於年底前完成".encode("big5"))
    assert read(path, encoding="big5").text == "應於年底前完成"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # it takes no room, but reading it would
    error = refused(path)
    assert error.code == "too-large"
    assert "20,000,000" in error.text.zh
    assert "max-size" in error.text.zh


def test_the_limit_is_the_largest_size_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "草稿.txt"
    path.write_bytes(b"12345")
    assert read(path, max_size=5).text == "12345"
    assert refused(path, max_size=4).code == "too-large"


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("2026年工作要点.txt", "2026年工作要点(终稿).txt"),
        ("工作要点", "工作要点.txt"),
        ("工作要点.txt", "工作要点.txt.txt"),
        ("工作耍点.txt", "工作要点.txt"),
        ("草安.txt", "草案.txt"),
    ],
)
def test_a_missing_file_and_the_name_that_was_meant(tmp_path: Path, asked: str, there: str) -> None:
    (tmp_path / there).write_text("一", "utf-8")
    (tmp_path / "实施方案.txt").write_text("一", "utf-8")
    error = refused(tmp_path / asked)
    assert error.code == "missing-file"
    assert f"“{tmp_path / there}”" in error.text.zh
    assert f"“{tmp_path / there}”" in error.text.en


def test_a_missing_file_and_nothing_like_it(tmp_path: Path) -> None:
    (tmp_path / "实施方案.txt").write_text("一", "utf-8")
    (tmp_path / ".工作要点.txt").write_text("一", "utf-8")
    for path in (tmp_path / "工作要点.txt", tmp_path / "没有" / "工作要点.txt", Path("a\0b"), Path("长" * 300)):
        error = refused(path)
        assert "检查路径" in error.text.zh
    assert refused(tmp_path / "实施方案.txt" / "一.txt").code == "missing-file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert error.code == "not-a-file"
    assert "文件夹" in error.text.zh


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "管道.txt"
    os.mkfifo(path)
    error = refused(path)
    assert error.code == "not-a-file"
    assert "planlint -" in error.text.zh
    assert refused(Path(os.devnull)).code == "not-a-file"


@posix
def test_a_file_that_may_not_be_read(closed: Path) -> None:
    with plain_user():
        error = refused(closed)
    assert error.code == "not-permitted"
    assert "权限" in error.text.zh


@posix
def test_a_folder_that_may_not_be_listed(closed: Path) -> None:
    with plain_user(), pytest.raises(UnreadableSource) as caught:
        find_files([closed.parent])
    assert (caught.value.name, caught.value.code) == (str(closed.with_suffix("")), "not-permitted")


@posix
def test_a_loop_of_links(tmp_path: Path) -> None:
    path = tmp_path / "环.txt"
    path.symlink_to(path)
    assert refused(path).code == "not-permitted"


def test_the_error_survives_the_way_from_another_process(tmp_path: Path) -> None:
    error = refused(tmp_path / "没有.txt")
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.name, copy.code, copy.text) == (error.name, error.code, error.text)
    assert str(error) == error.text.zh
