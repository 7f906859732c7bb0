"""Options that another process reads are those that click would give here, or none at all."""

from __future__ import annotations

import marshal
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from planlint.cli import check
from planlint.cli.main import cli
from planlint.cli.reading import read_elsewhere
from planlint.processors import usable_processors
from tests.e2e.process import COMMAND
from tests.e2e.process import DRAFT
from tests.e2e.process import environment

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux" or usable_processors() < 2, reason="one process does everything there"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded"),
]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads of the test runner don't count: none of them holds a lock that matters here."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def read(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Any:
    """What another process sends for a command line."""
    monkeypatch.setattr(sys, "argv", ["planlint", *arguments])
    reading = read_elsewhere()
    assert reading is not None
    try:
        return reading.params()
    finally:
        reading.close()


@pytest.mark.parametrize(
    "arguments",
    [
        ("草稿.txt",),
        ("check", "a.txt", "b c.txt", "-"),
        ("--output-format", "json", "--output-format", "sarif=报告.sarif", "--output-file", "out/a.json", "a.txt"),
        ("a.txt", "--config", "planlint.toml", "--plugin", "one.py", "--plugin", "two.py", "--disable-plugin", "unit"),
        ("a.txt", "--select", "RES,DDL101", "--ignore", "ALL", "--fail-level", "info", "--kind", "工作要点", "-j", "3"),
        ("a.txt", "--no-cache", "--expand", "--max-per-rule", "5", "--issued", "2025-01-02", "--statistics"),
        ("--", "-草稿.txt", os.fsdecode(b"\xb2\xdd.txt")),
    ],
)
def test_they_are_the_same(monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    there = read(monkeypatch, *arguments)
    here: list[dict[str, Any]] = []
    monkeypatch.setattr(check.command, "callback", lambda **params: here.append(params))
    cli.main(list(arguments), prog_name="planlint", standalone_mode=False)
    assert [there] == here


def test_many_names_get_through(monkeypatch: pytest.MonkeyPatch) -> None:
    names = tuple(f"草稿{number}.txt" for number in range(20_000))
    assert read(monkeypatch, *names)["paths"] == names


def test_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANLINT_LANG", "en")
    monkeypatch.setenv("PLANLINT_CACHE_DIR", "/somewhere/else")
    params = read(monkeypatch, "a.txt")
    assert (params["lang"], params["cache_dir"]) == ("en", "/somewhere/else")


@pytest.mark.parametrize(
    "arguments", [("a.txt", "--no-such-option"), ("check", "--help"), ("check",), ("a.txt", "--max-per-rule", "-1")]
)
def test_what_is_to_be_said_is_not_said_there(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert read(monkeypatch, *arguments) is None
    assert capfd.readouterr() == ("", "")


def test_who_dies_over_it_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", lambda **_: os.kill(os.getpid(), signal.SIGKILL))
    assert read(monkeypatch, "a.txt") is None


def test_a_part_of_them_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = marshal.dumps
    monkeypatch.setattr(marshal, "dump", lambda value, stream: stream.write(whole(value)[:-20]))
    assert read(monkeypatch, "a.txt") is None


def test_who_fails_is_not_asked_again(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def fail(**_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(cli, "main", fail)
    assert read(monkeypatch, "a.txt") is None
    assert capfd.readouterr() == ("", "")


def test_whether_all_has_come_is_known_without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", lambda **_: time.sleep(0.5))
    reading = read_elsewhere()
    assert reading is not None
    assert not reading.is_done()
    assert reading.params() is None
    assert reading.is_done()
    reading.close()


def test_nobody_is_asked_where_threads_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert read_elsewhere() is None


def test_nobody_is_asked_where_there_is_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert read_elsewhere() is None


def test_nobody_is_asked_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refuse)
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert read_elsewhere() is None
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_the_command_says_the_same_on_one_processor(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")

    def said() -> tuple[int, bytes, bytes]:
        command = [str(COMMAND), "draft.txt", "-", "--isolated", "--no-cache", "--output-format", "json"]
        done = subprocess.run(
            command, input=DRAFT.encode(), env=environment(), cwd=tmp_path, capture_output=True, check=False
        )
        return done.returncode, done.stdout, done.stderr

    first = said()
    request.getfixturevalue("one_processor")
    assert said() == first
    assert first[0] == 1
