"""Consoles and pipes as they are found in offices."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.process import ARGUMENTS
from tests.e2e.process import COMMAND
from tests.e2e.process import DRAFT
from tests.e2e.process import environment

ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
PROSE = "（三）编成手册。"


def test_a_pipe_gets_utf8(run, draft):
    done = run("draft.txt", *ARGUMENTS)
    assert PROSE in done.stdout.decode("utf-8")
    assert done.returncode == 1


def test_a_pipe_gets_utf8_in_the_c_locale(run, draft):
    done = run("draft.txt", *ARGUMENTS, **ASCII)
    assert PROSE in done.stdout.decode("utf-8")
    assert done.returncode == 1


def test_a_gbk_pipe_gets_gbk(run, draft):
    done = run("draft.txt", *ARGUMENTS, PYTHONIOENCODING="gbk")
    assert PROSE in done.stdout.decode("gbk")
    assert done.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252", "gbk:strict"])
@pytest.mark.parametrize("arguments", [["check", "--show-info"], ["outline"], ["tasks"]])
def test_what_the_console_lacks_becomes_a_question_mark(run, draft, encoding, arguments):
    done = run(*arguments, "draft.txt", PYTHONIOENCODING=encoding)
    assert b"?" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_formats_for_machines_are_utf8_whatever_the_console(run, draft, name):
    done = run("draft.txt", *ARGUMENTS, "--output-format", name, PYTHONIOENCODING="gbk")
    assert "（三）" in done.stdout.decode("utf-8")
    json.loads(done.stdout)


def test_errors_do_not_fail_on_an_ascii_console(run):
    done = run("没有.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
@pytest.mark.parametrize(
    ("env", "coloured", "prose"),
    [
        ({"LC_ALL": "C.UTF-8", "TERM": "xterm"}, True, PROSE.encode()),
        ({"LC_ALL": "C.UTF-8", "TERM": "dumb"}, False, PROSE.encode()),
        ({"LC_ALL": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"}, False, PROSE.encode()),
        ({**ASCII, "TERM": "dumb"}, False, b"4 | ????????"),
    ],
)
def test_a_terminal_is_coloured_and_keeps_its_encoding(draft, env, coloured, prose):
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, "draft.txt", *ARGUMENTS], stdout=theirs, stderr=theirs, cwd=draft.parent, env=environment(**env)
    )
    os.close(theirs)
    shown = _everything(ours)
    assert process.wait(60) == 1
    assert prose in shown
    assert (b"\x1b[" in shown) == coloured


def _everything(terminal: int) -> bytes:
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is closed
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts)
        parts.append(part)


@pytest.mark.parametrize("arguments", [["--output-format", "full"], ["--output-format", "json"], ["--statistics"]])
def test_a_reader_that_goes_away_is_no_error(draft, arguments):
    draft.write_text(DRAFT + "（五）编成手册。\n" * 3000, "utf-8")
    process = subprocess.Popen(
        [COMMAND, "draft.txt", "--isolated", "--expand", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=draft.parent, env=environment(),
    )  # fmt: skip
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize("arguments", [["check"], ["check", "--output-format", "json"], ["rules"]])
def test_a_full_disk_is_said(draft, arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, *arguments, *(["draft.txt"] if "check" in arguments else [])],
            stdout=full, stderr=subprocess.PIPE, cwd=draft.parent, env=environment(), check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(b"planlint: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_ends_quietly(tmp_path):
    (tmp_path / "waits.py").write_text("import sys, time\nprint('ready', flush=True)\ntime.sleep(60)\n", "utf-8")
    process = subprocess.Popen(
        [COMMAND, "-", "--plugin", "waits.py"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=environment(),
    )  # fmt: skip
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip() == b""
