from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest

from planlint.extend.candidate import EntryPoint
from planlint.extend.discovery import find_entry_points

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write(folder: Path, info: str, content: str | bytes) -> None:
    """One metadata folder with its entry points."""
    (folder / info).mkdir(parents=True)
    data = content if isinstance(content, bytes) else content.encode()
    (folder / info / "entry_points.txt").write_bytes(data)


def test_entry_points_are_found_with_the_distribution_s_name_and_version(tmp_path: Path) -> None:
    write(tmp_path, "planlint_timing-2.3.1.dist-info", "[planlint]\ntiming = planlint_timing\n")
    assert find_entry_points([str(tmp_path)]) == (EntryPoint("timing", "planlint_timing", "planlint-timing", "2.3.1"),)


@pytest.mark.parametrize(
    ("info", "name", "version"),
    [
        ("My.Plugin-1.0.post1.dist-info", "my-plugin", "1.0.post1"),
        ("plugin-1!2.0+local.1.dist-info", "plugin", "1!2.0+local.1"),
        ("plugin-2.0-py3.11.egg-info", "plugin", "2.0"),
        ("plugin.egg-info", "plugin", ""),
    ],
)
def test_names_and_versions_of_folders(tmp_path: Path, info: str, name: str, version: str) -> None:
    write(tmp_path, info, "[planlint]\na = b\n")
    assert [(found.distribution, found.version) for found in find_entry_points([str(tmp_path)])] == [(name, version)]


def test_only_our_group_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a-1.dist-info",
        "[console_scripts]\nx = y:main\n\n[planlint]\n# a note\n; another\none=mod.one\n"
        "  two  =  mod.two:Plugin [extra]  \n\n[planlint.other]\nz = w\n",
    )
    write(tmp_path, "b-1.dist-info", "[console_scripts]\nplanlint = y:main\n")
    assert [(found.name, found.value) for found in find_entry_points([str(tmp_path)])] == [
        ("one", "mod.one"),
        ("two", "mod.two:Plugin"),
    ]


def test_order_is_by_entry_point_and_then_by_distribution(tmp_path: Path) -> None:
    write(tmp_path, "zeta-1.dist-info", "[planlint]\na = z1\nc = z2\n")
    write(tmp_path, "alpha-1.dist-info", "[planlint]\nb = a1\na = a2\n")
    found = find_entry_points([str(tmp_path)])
    assert [point.value for point in found] == ["a2", "z1", "a1", "z2"]


def test_the_first_distribution_on_the_path_wins(tmp_path: Path) -> None:
    write(tmp_path / "one", "my_plugin-1.0.dist-info", "[planlint]\na = old\n")
    write(tmp_path / "two", "my.plugin-2.0.dist-info", "[planlint]\na = new\nb = new\n")
    found = find_entry_points([str(tmp_path / "one"), str(tmp_path / "two")])
    assert [(point.value, point.version) for point in found] == [("old", "1.0")]


def test_a_distribution_without_entry_points_hides_a_later_one_too(tmp_path: Path) -> None:
    (tmp_path / "one" / "plugin-2.0.dist-info").mkdir(parents=True)
    write(tmp_path / "two", "plugin-1.0.dist-info", "[planlint]\na = old\n")
    assert find_entry_points([str(tmp_path / "one"), str(tmp_path / "two")]) == ()


def test_what_a_failed_uninstall_leaves_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "~lugin-1.0.dist-info", "[planlint]\na = old\n")
    assert find_entry_points([str(tmp_path)]) == ()


def test_the_current_folder_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "evil-1.0.dist-info", "[planlint]\na = evil\n")
    monkeypatch.chdir(tmp_path)
    assert find_entry_points(["", str(tmp_path)]) == ()


def test_folders_that_can_t_be_read_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "archive.zip").write_bytes(b"PK")
    (tmp_path / "a.egg-info").write_text("a file, not a folder")
    write(tmp_path, "b-1.dist-info", b"[planlint]\na = \xff\xfe\n")
    found = find_entry_points([str(tmp_path / "archive.zip"), str(tmp_path / "nowhere"), str(tmp_path)])
    assert [(point.name, point.value) for point in found] == [("a", "\ufffd\ufffd")]


def test_an_archive_that_is_installed_twice_in_one_folder_gives_one(tmp_path: Path) -> None:
    write(tmp_path, "plugin-2.0.dist-info", "[planlint]\na = new\n")
    write(tmp_path, "plugin-1.0.dist-info", "[planlint]\na = old\n")
    assert [point.version for point in find_entry_points([str(tmp_path)])] == ["1.0"]


def test_it_finds_what_importlib_metadata_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "planlint_timing-2.3.1.dist-info", "[planlint]\ntiming = planlint_timing:plugin\nother = x\n")
    (tmp_path / "planlint_timing-2.3.1.dist-info" / "METADATA").write_text("Name: planlint-timing\nVersion: 2.3.1\n")
    monkeypatch.syspath_prepend(tmp_path)
    expected = {(point.name, point.value) for point in entry_points(group="planlint")}
    assert {("timing", "planlint_timing:plugin"), ("other", "x")} <= expected
    assert {(point.name, point.value) for point in find_entry_points()} == expected


def test_nothing_is_imported_to_find_them(tmp_path: Path, python: Callable[..., str]) -> None:
    write(tmp_path / "site", "plugin-1.0.dist-info", "[planlint]\na = plugin\n")
    (tmp_path / "site" / "plugin.py").write_text("raise RuntimeError('imported')")
    code = """
        import sys
        from planlint.extend.discovery import find_entry_points
        assert "plugin" in [point.distribution for point in find_entry_points()]
        print([name for name in ("plugin", "importlib.metadata", "email", "zipfile") if name in sys.modules])
    """
    assert python(code, tmp_path / "site") == "[]\n"
