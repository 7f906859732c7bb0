"""Many drafts: several processes in one run, several runs on one cache."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planlint.store import Store
from tests.e2e.process import COMMAND
from tests.e2e.process import environment

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "err"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
HEAVY = (
    "pydantic",
    "pluggy",
    "jieba",
    "planlint_",
    "planlint.rules.rule",
    "planlint.plan.model",
    "planlint.plan.parse",
)

PLUGIN = '''
import os, signal, time
import planlint
from planlint import Bilingual, Family, Message, Rule, Severity, Span

WORDS = Bilingual("「{word}」", "<{word}>")


class Trial(Rule):
    """试验 / Trial"""

    code, name, severity, message = "TST101", "trial", Severity.WARNING, Message(WORDS, WORDS, WORDS)

    def check(self, plan, options):
        if "致命" in plan.source.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "很久" in plan.source.text:
            open("begun", "a").close()
            time.sleep(60)
        yield self.finding(Span(0, 2), word=plan.source.text[:2])


@planlint.hookimpl
def planlint_families():
    return [Family("TST", "test", Bilingual("测试", "tests"), (Trial,))]
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some drafts, a plugin of one rule beside them, and a cache of their own."""
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"白溪市2025年工作要点\n一、第{number}件事\n", "utf-8")
    (tmp_path / "trial.py").write_text(PLUGIN, "utf-8")
    return tmp_path


def start(folder: Path, *arguments: str, **env: str) -> subprocess.Popen[bytes]:
    variables = environment(PLANLINT_CACHE_DIR=str(folder / ".cache"), **env)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([COMMAND, *arguments], cwd=folder, env=variables, start_new_session=True, **pipes)


def finished(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    output, errors = process.communicate(timeout=60)
    return process.returncode, output.decode(), errors.decode()


def run(folder: Path, *arguments: str, **env: str) -> tuple[int, str, str]:
    return finished(start(folder, *arguments, **env))


def mine(folder: Path, *arguments: str) -> tuple[str, ...]:
    """A run by the rule of the plugin alone."""
    return "check", ".", "--plugin", "trial.py", "--select", "trial", "--output-format", "concise", *arguments


def wait_for(file: Path) -> None:
    until = time.monotonic() + 20
    while not file.exists():
        assert time.monotonic() < until
        time.sleep(0.02)


@POSIX
def test_a_process_that_is_killed_costs_its_draft_alone(folder):
    (folder / "3.txt").write_text("白溪市2025年工作要点\n致命\n", "utf-8")
    code, output, errors = run(folder, *mine(folder, "-j2"))
    assert code == 2
    assert "3.txt: worker-died [failure]" in output
    assert "SIGKILL" in errors
    assert "Traceback" not in errors
    assert sum(" trial " in line for line in output.splitlines()) == 7


# Where a second thread runs, processes are spawned rather than forked, as they always are on Windows and macOS.
SPAWNING = """
import sys, threading, time

if __name__ == "__main__":
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    from planlint.cli.main import main
    from planlint.workers import start_method
    assert start_method() == "spawn"
    sys.argv[0] = "planlint"
    main()
"""


def test_a_process_that_is_spawned_has_the_settings_and_plugins_of_the_run(folder):
    (folder / "planlint.toml").write_text('[severity]\ntrial = "error"\n', "utf-8")
    (folder / "start.py").write_text(SPAWNING, "utf-8")
    expected = run(folder, *mine(folder, "-j1", "--no-cache"))
    command = [sys.executable, "start.py", *mine(folder, "-j2", "--no-cache")]
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == expected
    assert done.stdout.count(" trial ") == 8
    assert "error" in done.stdout


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_all_processes_at_once(folder, jobs):
    for number in range(8):
        (folder / f"{number}.txt").write_text("白溪市2025年工作要点\n很久\n", "utf-8")
    process = start(folder, *mine(folder, "-j", jobs))
    wait_for(folder / "begun")
    begun = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    code, _, errors = finished(process)
    assert code == 130
    assert time.monotonic() - begun < 5
    assert "Traceback" not in errors
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@POSIX
def test_processes_do_not_outlive_a_run_that_is_killed(folder):
    process = start(folder, "check", str(FIXTURES), "-j2", "--no-cache")
    time.sleep(0.4)
    process.kill()
    finished(process)
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("some process is left")


def test_runs_at_once_share_a_cache(folder):
    expected = run(folder, "check", str(FIXTURES), "--no-cache", "-j1")
    together = [start(folder, "check", str(FIXTURES), "-j2") for _ in range(3)]
    assert [finished(process) for process in together] == [expected] * 3
    assert run(folder, "check", str(FIXTURES)) == expected


@POSIX
def test_a_run_that_is_killed_leaves_a_sound_cache(folder):
    drafts = shutil.copytree(FIXTURES, folder / "err")
    expected = run(folder, "check", str(drafts), "--no-cache", "-j1")
    for moment in (0.2, 0.4):
        process = start(folder, "check", str(drafts), "-j1")
        time.sleep(moment)
        process.kill()
        finished(process)
        assert run(folder, "check", str(drafts)) == expected
        Store(str(folder / ".cache")).clear()


@pytest.mark.parametrize("settings", ["", "fail-level = 'error'\nselect = ['RES', 'DUE']\n"])
@pytest.mark.usefixtures("one_processor")
def test_where_all_is_known_no_rule_and_no_parser_is_loaded(folder, settings):
    (folder / "planlint.toml").write_text(settings, "utf-8")
    first = run(folder, "check", ".")
    _, _, imports = run(folder, "check", ".", PYTHONPROFILEIMPORTTIME="1")
    assert "planlint.cli.recall" in imports
    assert [name for name in HEAVY if name in imports] == []
    assert run(folder, "check", ".") == first


def test_where_all_is_known_no_plugin_is_loaded_while_the_command_line_is_read(folder):
    first = run(folder, "check", ".")
    _, _, imports = run(folder, "check", ".", PYTHONPROFILEIMPORTTIME="1")
    assert "planlint.cli.recall" in imports
    assert [name for name in ("pydantic", "jieba", "planlint_") if name in imports] == []
    assert run(folder, "check", ".") == first


def test_a_rule_that_was_changed_is_asked_again(folder):
    """A plugin in a working tree: its version stays as it is while its author works on it."""
    package = folder / "site" / "planlint_trial"
    metadata = folder / "site" / "planlint_trial-1.0.dist-info"
    package.mkdir(parents=True)
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[planlint]\ntrial = planlint_trial\n")
    (package / "__init__.py").write_text(
        f"from planlint_trial.helper import *\n{PLUGIN}".replace("WORDS = B", "_ = B"), "utf-8"
    )
    helper = package / "helper.py"
    arguments = ("check", "0.txt", "--select", "trial", "--output-format", "concise")
    for word in ("甲", "乙乙", "丙丙丙"):  # of different length: else Python itself might not see the change
        helper.write_text(f"from planlint import Bilingual\nWORDS = Bilingual('{word}', '{word}')\n", "utf-8")
        for _ in range(2):
            code, output, errors = run(folder, *arguments, PYTHONPATH=str(package.parent))
            assert (code, output) == (1, f"0.txt:1:1: TST101 [warning] trial {word}\n"), errors
