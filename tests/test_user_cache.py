from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from planlint.user_cache import keep
from planlint.user_cache import user_cache

BASE = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
posix = pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the user's caches lie in, not yet made."""
    monkeypatch.setenv(BASE, str(tmp_path / "caches"))
    return tmp_path / "caches"


@posix
def test_the_folder_is_the_users_alone(base: Path) -> None:
    folder = user_cache()
    assert folder == str(base / "planlint")
    assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700
    assert user_cache() == folder


@posix
def test_without_a_variable_it_lies_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BASE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_cache() == str(tmp_path / ".cache" / "planlint")


@posix
@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_folder_that_others_may_write_to_is_not_used(base: Path, mode: int) -> None:
    (base / "planlint").mkdir(parents=True)
    (base / "planlint").chmod(mode)
    assert user_cache() is None


def test_a_relative_base_is_not_used(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BASE, "caches")
    assert user_cache() is None


def test_where_no_folder_can_be_made_there_is_none(base: Path) -> None:
    base.write_text("a file", "utf-8")
    assert user_cache() is None


def test_what_is_kept_stands_whole_and_takes_the_place_of_old_files_of_its_kind(tmp_path: Path) -> None:
    long_ago = time.time() - 100 * 86_400
    for name, written in (("patterns-3.10", long_ago), ("patterns-3.12", time.time()), ("results-1", long_ago)):
        (tmp_path / name).write_bytes(b"before")
        os.utime(tmp_path / name, (written, written))
    keep(str(tmp_path / "patterns-3.11"), b"now")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["patterns-3.11", "patterns-3.12", "results-1"]
    assert (tmp_path / "patterns-3.11").read_bytes() == b"now"


def test_what_can_not_be_kept_is_let_be(tmp_path: Path) -> None:
    keep(str(tmp_path / "gone" / "patterns-3.11"), b"now")
    assert not [*tmp_path.iterdir()]
