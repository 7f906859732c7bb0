from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

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
