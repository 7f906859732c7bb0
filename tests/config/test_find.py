from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planlint.config.find import Finder

if TYPE_CHECKING:
    from pathlib import Path

OURS = "[tool.planlint]\nlang = 'en'\n"


def write(path: Path, content: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_the_nearest_file_above_the_document_is_found(tmp_path: Path) -> None:
    top = write(tmp_path / "planlint.toml")
    near = write(tmp_path / "部门" / "planlint.toml")
    (tmp_path / "部门" / "草稿" / "一稿").mkdir(parents=True)
    assert Finder().find(tmp_path / "部门" / "草稿" / "一稿") == near
    assert Finder().find(tmp_path / "部门") == near
    assert Finder().find(tmp_path) == top


def test_the_current_folder_has_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "here" / "planlint.toml")
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert Finder().find(tmp_path / "there") is None


def test_our_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", OURS)
    own = write(tmp_path / "planlint.toml")
    assert Finder().find(tmp_path) == own


@pytest.mark.parametrize(
    "content",
    [
        OURS,
        "[tool.planlint.severity]\nvague-deadline = 'off'\n",
        "[tool]\nplanlint = {}\n",
        "tool.planlint.lang = 'en'\n",
        "\ufeff" + OURS,
        "[tool.planlint]\nlang = ‘en’\n",
        "[ tool . planlint.rules ]\n!\n",
    ],
)
def test_a_pyproject_with_our_table_is_found(tmp_path: Path, content: str) -> None:
    shared = write(tmp_path / "pyproject.toml", content)
    assert Finder().find(tmp_path / "a") == shared


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[project]\nname = 'x'\n",
        "[project]\ndependencies = ['planlint']\n",
        "[tool.planlinter]\n",
        "[project]\ndependencies = ['planlint'\n",
        "tool = 'planlint'\n",
        "# [tool.planlint]\n!\n",
    ],
)
def test_any_other_pyproject_is_passed_by(tmp_path: Path, content: str) -> None:
    top = write(tmp_path / "planlint.toml")
    write(tmp_path / "a" / "pyproject.toml", content)
    assert Finder().find(tmp_path / "a") == top


def test_a_folder_by_that_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "planlint.toml").mkdir()
    assert Finder().find(tmp_path) is None


def test_a_folder_that_does_not_exist_belongs_to_the_one_above(tmp_path: Path) -> None:
    top = write(tmp_path / "planlint.toml")
    assert Finder().find(tmp_path / "no" / "such") == top


def test_a_finder_remembers_every_folder_it_walked_through(tmp_path: Path) -> None:
    finder = Finder()
    assert finder.find(tmp_path / "a" / "b") is None
    late = write(tmp_path / "a" / "planlint.toml")
    assert finder.find(tmp_path / "a") is None
    assert finder.find(tmp_path / "a" / "c") is None
    assert Finder().find(tmp_path / "a" / "c") == late


def test_a_folder_that_can_t_be_looked_into_is_passed_by(tmp_path: Path) -> None:
    top = write(tmp_path / "planlint.toml")
    assert Finder().find(tmp_path / ("长" * 200)) == top  # longer than a name may be
