"""Kept patterns are what Python would have made, whatever has happened to the file that keeps them."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planlint
from planlint import patterns
from tests.e2e.process import environment

PATTERNS = ("(一)|(二)", "第(?P<number>[0-9]{1,3})条", "[^。]*?。")
# Counts what Python's compiler is asked for, then prints what a pattern finds.
CODE = f"""
import re._compiler as compiler
asked, code = [], compiler._code
compiler._code = lambda *parts: asked.append(parts) or code(*parts)
from planlint.patterns import compiled
made = [compiled(pattern) for pattern in {PATTERNS!r}]
print(len(asked), made[0].findall("一二三"))
"""
RIGHT = "[('一', ''), ('', '二')]"

Run = Callable[[], tuple[bool, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The cache folder of planlint, not yet made."""
    return tmp_path / "planlint"


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of patterns, not yet made, in a folder of the user's own."""
    folder.mkdir(mode=0o700)
    return folder / patterns._FILE


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A process of its own: whether it compiled anything, and what the first pattern found."""

    def call() -> tuple[bool, str]:
        done = subprocess.run(
            [sys.executable, "-c", CODE], env=environment(XDG_CACHE_HOME=str(tmp_path), LOCALAPPDATA=str(tmp_path), PYTHONUTF8="1"),
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert not done.stderr, done.stderr
        asked, found = done.stdout.strip().split(" ", 1)
        return asked != "0", found

    return call


def kept(key: object, codes: object) -> bytes:
    return marshal.dumps((key, codes))


def swapped() -> dict[str, object]:
    """The code of another pattern, so that it shows whether a file is believed."""
    return {
        PATTERNS[0]: patterns._code_of("(三)|(四)"),
        **{pattern: patterns._code_of(pattern) for pattern in PATTERNS[1:]},
    }


def test_the_second_process_compiles_nothing(run: Run, folder: Path) -> None:
    assert run() == (True, RIGHT)
    assert run() == (False, RIGHT)
    assert [path.name for path in folder.iterdir()] == [patterns._FILE]


def test_the_kept_code_is_what_is_run(run: Run, file: Path) -> None:
    file.write_bytes(kept(patterns._KEY, swapped()))
    assert run() == (False, "[('三', '')]")


def test_the_code_of_another_python_is_not_run(run: Run, file: Path) -> None:
    file.write_bytes(kept(f"3.99|{patterns._KEY}", swapped()))
    assert run() == (True, RIGHT)
    assert run() == (False, RIGHT)


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\x00garbage",
        kept(patterns._KEY, {})[:-3],
        kept(patterns._KEY, None),
        marshal.dumps(None),
        kept(patterns._KEY, dict.fromkeys(PATTERNS, 7)),
        kept(patterns._KEY, dict.fromkeys(PATTERNS, (32, b"\xff" * 8, 2, {}, (None, None, None)))),
        kept(patterns._KEY, dict.fromkeys(PATTERNS, (32, b"odd", 2, {}, ()))),
        kept(patterns._KEY, dict.fromkeys(PATTERNS, (32, b"", 1 << 80, {}, ()))),
    ],
    ids=["empty", "garbage", "cut", "no-codes", "nothing", "no-code", "no-such-code", "odd-length", "too-many-groups"],
)
def test_a_damaged_file_is_survived(run: Run, file: Path, held: bytes) -> None:
    file.write_bytes(held)
    assert run() == (True, RIGHT)


def test_a_file_that_cannot_be_read_or_written_is_survived(run: Run, file: Path) -> None:
    file.mkdir()
    assert run() == (True, RIGHT)
    assert run() == (True, RIGHT)


def test_a_folder_that_cannot_be_made_is_survived(run: Run, folder: Path) -> None:
    folder.write_text("no folder", "utf-8")
    assert run() == (True, RIGHT)


@pytest.mark.skipif(sys.platform == "win32", reason="folders of others are closed there")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_what_others_could_have_written_is_not_run(run: Run, file: Path, mode: int) -> None:
    file.write_bytes(kept(patterns._KEY, swapped()))
    file.parent.chmod(mode)
    assert run() == (True, RIGHT)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only the administrator gives folders away")
def test_what_belongs_to_another_user_is_not_run(run: Run, file: Path) -> None:
    file.write_bytes(kept(patterns._KEY, swapped()))
    os.chown(file.parent, 65534, 65534)
    assert run() == (True, RIGHT)


PLAIN = st.sampled_from(["一", "年", "ab", ".", r"\d", r"\s", r"\.", "[一-龥]", "[^。；]", "[0-9A-Z_]", "(?:一|二年)"])
ATOM = st.one_of(
    PLAIN,
    st.builds("({})".format, PLAIN),
    st.builds("{}{}".format, PLAIN, st.sampled_from(["?", "*", "+", "{1,3}", "+?", "{2}"])),
    st.sampled_from(["^", "$", "(?=年)", "(?!一)", "(?<=一)", "(?<!第)"]),
)
BRANCH = st.lists(ATOM, min_size=1, max_size=5).map("".join)
PATTERN = st.one_of(
    st.lists(BRANCH, min_size=1, max_size=3).map("|".join),
    st.builds("(?P<first>{})(?P<second>{})?".format, BRANCH, BRANCH),
)


@given(PATTERN, st.text("一二年第。；ab1 \n", max_size=30))
def test_a_kept_pattern_is_the_pattern(pattern: str, text: str) -> None:
    code = patterns._code_of(pattern)
    assert code is not None
    again = patterns._built(pattern, marshal.loads(marshal.dumps(code)))
    plain = re.compile(pattern)
    assert (again, again.pattern, again.flags) == (plain, plain.pattern, plain.flags)
    assert (again.groups, dict(again.groupindex)) == (plain.groups, dict(plain.groupindex))
    assert found(again, text) == found(plain, text)


def found(pattern: re.Pattern[str], text: str) -> list[object]:
    return [(match.regs, match.groupdict(), match.lastgroup) for match in pattern.finditer(text)]


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        patterns.compiled("(")


def test_patterns_made_of_the_words_of_a_draft_are_not_kept() -> None:
    draft = "清河县2024年工作总结\n一、工作情况\n(一)办案。全年{deed}案件79件,{deed}的78件案件中,办结70件。"
    assert planlint.check(draft.format(deed="受理"), select=["conflicting-numbers"])
    before = set(patterns._store.known)
    assert planlint.check(draft.format(deed="收到"), select=["conflicting-numbers"])
    assert set(patterns._store.known) == before
