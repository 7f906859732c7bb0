"""What a bundle gives is what Python would have imported, whatever has happened to sources, folders and the file itself."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.process import COMMAND
from tests.e2e.process import DRAFT
from tests.e2e.process import environment

# Imports a package from folders named on the command line, then says what it got and from where.
CODE = """
import sys
sys.path[:0] = sys.argv[2:]
from planlint.bundle import import_from_bundle
import_from_bundle(sys.argv[1])
import trial.inner, trial
kept = [name for name in ("trial", "trial.inner") if type(sys.modules[name].__loader__).__module__ == "planlint.bundle.finder"]
print(trial.inner.WORD, *kept)
"""
ALL = "trial trial.inner"
# What Python sets, what reads beside a module, and what a traceback shows.
FACTS = """
import importlib, importlib.resources, inspect, traceback
names = "__name__", "__package__", "__file__", "__cached__", "__path__"
for module in trial, trial.inner:
    print([getattr(module, name, None) for name in names], module.__spec__.has_location, module.__spec__.parent)
print(importlib.resources.files(trial).joinpath("note.txt").read_text(), inspect.getsource(trial.inner.fail))
print(importlib.reload(trial.inner).WORD)
try:
    trial.inner.fail()
except ZeroDivisionError as error:
    print(traceback.format_exception(error)[-2])
"""

Run = Callable[..., str]


@pytest.fixture
def caches(tmp_path: Path) -> Path:
    """What the user's caches lie in."""
    folder = tmp_path / "caches"
    folder.mkdir()
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of two modules; written long ago, as an installed one."""
    folder = tmp_path / "first" / "trial"
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text("beside it", "utf-8")
    (folder / "__init__.py").write_text("", "utf-8")
    source = folder / "inner.py"
    source.write_text("WORD = 'old'\n\n\ndef fail():\n    return 1 / 0\n", "utf-8")
    os.utime(source, (1_700_000_000, 1_700_000_000))
    return folder


@pytest.fixture
def run(tmp_path: Path, caches: Path, package: Path) -> Run:
    """A process of its own: what it imported, and which modules were kept."""

    def call(command: str = "check", *folders: Path, then: str = "", **env: str) -> str:
        variables = environment(XDG_CACHE_HOME=str(caches), LOCALAPPDATA=str(caches), **env)
        named = map(str, folders or (package.parent,))
        done = subprocess.run(
            [sys.executable, "-P", "-c", CODE + then, command, *named],
            env=variables, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert not done.stderr, done.stderr
        return done.stdout.strip()

    return call


def test_the_second_process_finds_them_kept(run: Run, caches: Path) -> None:
    assert run() == "old"
    assert run() == f"old {ALL}"
    [file] = (caches / "planlint").glob("modules-*")
    assert "-check-" in file.name


def test_modules_are_as_python_makes_them(run: Run) -> None:
    first = run(then=FACTS).split("\n", 1)[1]
    said, second = run(then=FACTS).split("\n", 1)
    assert said == f"old {ALL}"
    assert second == first
    assert "1 / 0" in first


def test_what_is_needed_besides_is_added(run: Run, package: Path, caches: Path) -> None:
    (package / "more.py").write_text("FACT = 1\n", "utf-8")
    besides = "import trial.more\nprint(type(trial.more.__loader__).__module__)\n"
    run()
    assert run(then=besides).splitlines() == [f"old {ALL}", "_frozen_importlib_external"]
    assert run(then=besides).splitlines() == [f"old {ALL}", "planlint.bundle.finder"]
    assert run() == f"old {ALL}"


def test_who_only_looks_for_a_module_changes_nothing(run: Run, caches: Path) -> None:
    looks = "import importlib.util\nprint(importlib.util.find_spec('trial.inner').origin[-8:])\n"
    run(then=looks)
    [file] = (caches / "planlint").glob("modules-*")
    before = file.stat().st_mtime_ns
    assert run(then=looks).splitlines() == [f"old {ALL}", "inner.py"]
    assert file.stat().st_mtime_ns == before


def test_each_command_has_its_own(run: Run) -> None:
    run()
    assert run("fix") == "old"
    assert run("fix") == run() == f"old {ALL}"


@pytest.mark.parametrize(
    ("word", "written"),
    [("longer", 1_700_000_000), ("new", 1_800_000_000), ("new", 1_600_000_000)],
    ids=["size", "later", "earlier"],
)
def test_a_source_that_was_written_since_is_read_again(run: Run, package: Path, word: str, written: int) -> None:
    run()
    source = package / "inner.py"
    source.write_text(source.read_text("utf-8").replace("old", word), "utf-8")
    os.utime(source, (written, written))
    assert run() == f"{word} trial"
    assert run() == f"{word} {ALL}"


def test_a_source_that_is_gone_is_not_imported(run: Run, package: Path) -> None:
    run()
    (package / "inner.py").rename(package / "else.py")
    with pytest.raises(AssertionError, match=r"No module named 'trial\.inner'"):
        run()


def test_a_module_that_came_in_front_of_it_is_the_one(run: Run, package: Path, tmp_path: Path) -> None:
    front = tmp_path / "front"
    front.mkdir()
    assert run("check", front, package.parent) == "old"
    assert run("check", front, package.parent) == f"old {ALL}"
    (front / "trial").mkdir()
    (front / "trial" / "__init__.py").write_text("", "utf-8")
    (front / "trial" / "inner.py").write_text("WORD = 'front'\n", "utf-8")
    assert run("check", front, package.parent) == "front"


def test_nothing_is_kept_where_the_current_folder_is_searched(
    run: Run, tmp_path: Path, package: Path, caches: Path
) -> None:
    for _ in range(2):
        assert run("check", tmp_path, package.parent) == "old"
    assert run("check", Path(), package.parent) == "old"
    assert not list((caches / "planlint").glob("modules-*"))


def test_nothing_is_kept_where_python_is_to_keep_nothing(run: Run, caches: Path) -> None:
    assert run(PYTHONDONTWRITEBYTECODE="1") == "old"
    assert not list((caches / "planlint").glob("modules-*"))


@pytest.mark.parametrize(
    "held",
    [b"", b"\x00garbage", marshal.dumps(None), marshal.dumps(((), {}, 3)), marshal.dumps(((), {"trial": 7}))],
    ids=["empty", "garbage", "nothing", "three", "another"],
)
def test_a_damaged_file_is_survived(run: Run, caches: Path, held: bytes) -> None:
    run()
    [file] = (caches / "planlint").glob("modules-*")
    file.write_bytes(len(held).to_bytes(8) + held)
    assert run() == "old"
    assert run() == f"old {ALL}"


@pytest.mark.parametrize("left", [-9, 40])
def test_a_file_that_was_cut_is_survived(run: Run, caches: Path, left: int) -> None:
    run()
    [file] = (caches / "planlint").glob("modules-*")
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert run().startswith("old")
    assert len(file.read_bytes()) == len(whole)


@pytest.mark.parametrize("then", ["", "import trial.more"])
def test_code_that_was_damaged_is_not_run(run: Run, package: Path, caches: Path, then: str) -> None:
    (package / "more.py").write_text("", "utf-8")
    run()
    [file] = (caches / "planlint").glob("modules-*")
    whole = file.read_bytes()
    *_, places = marshal.loads(whole[8:])
    begins = len(whole) - max(start for start, _ in places.values())
    file.write_bytes(whole[:begins].ljust(len(whole), b"\xff"))
    assert run(then=then).startswith("old")
    assert b"\xff" * 50 not in file.read_bytes()
    assert run() == f"old {ALL}"


@pytest.mark.skipif(sys.platform == "win32", reason="folders of others are closed there")
def test_what_others_could_have_written_is_not_run(run: Run, caches: Path) -> None:
    run()
    (caches / "planlint").chmod(0o770)
    assert run() == "old"


def test_a_module_that_fails_is_not_kept(run: Run, package: Path) -> None:
    optional = "\ntry:\n    import trial.broken\nexcept ValueError:\n    print('failed')\n"
    (package / "broken.py").write_text("raise ValueError\n", "utf-8")
    for expected in ("old", f"old {ALL}"):
        assert run(then=optional).splitlines() == [expected, "failed"]


def test_the_command_says_the_same_from_a_bundle(tmp_path: Path, caches: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    variables = environment(XDG_CACHE_HOME=str(caches), LOCALAPPDATA=str(caches))

    def said(*arguments: str) -> tuple[int, bytes, bytes]:
        command = [COMMAND, *arguments, "--no-cache", "--isolated"]
        done = subprocess.run(command, env=variables, cwd=tmp_path, capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr

    first = said("draft.txt")
    assert first[0] == 1
    assert said("draft.txt") == said("draft.txt") == first
    assert said("draft.txt", "--output-format", "sarif") == said("draft.txt", "--output-format", "sarif")
    kept = {file.name.split("-")[3] for file in (caches / "planlint").glob("modules-*")}
    assert kept - {"options"} == {"check"}  # who reads the command line has one of its own
