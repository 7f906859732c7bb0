from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import closing
from functools import partial

import pytest

from planlint.workers import Died
from planlint.workers import Workers
from planlint.workers import WorkFailedError

METHODS = ["fork", "spawn"] if sys.platform == "linux" else ["spawn"]


def made(task=None):
    return work


def work(task):
    """Double a number; some tasks end the process, or fail."""
    if task == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "leave":
        os._exit(3)
    if task == "sleep":
        time.sleep(60)
    return 2 * task


def results(tasks, method, count=2):
    with closing(Workers(made, count, method).results(dict(enumerate(tasks)))) as found:
        return dict(found)


@pytest.mark.parametrize("method", METHODS)
def test_every_task_is_done_once(method):
    assert results(range(100), method) == {number: 2 * number for number in range(100)}


@pytest.mark.parametrize("method", METHODS)
def test_a_process_that_dies_costs_the_task_it_was_at(method):
    tasks = [1, "die", 3, 4, "leave", *range(6, 60)]
    expected = {number: 2 * task for number, task in enumerate(tasks) if isinstance(task, int)}
    assert results(tasks, method) == {**expected, 1: Died("SIGKILL"), 4: Died("exit 3")}


def test_where_all_die_all_are_named():
    assert results(["die"] * 5, METHODS[0]) == dict.fromkeys(range(5), Died("SIGKILL"))


@pytest.mark.parametrize("method", METHODS)
def test_modules_in_the_current_folder_are_not_imported(method, tmp_path, monkeypatch):
    trap = tmp_path / "multiprocessing.py"
    trap.write_text(f"open({str(tmp_path / 'imported')!r}, 'w').close()\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert results(range(4), method) == {0: 0, 1: 2, 2: 4, 3: 6}
    assert not (tmp_path / "imported").exists()


@pytest.mark.parametrize("method", METHODS)
def test_what_the_function_raises_ends_the_work(method):
    with pytest.raises(WorkFailedError, match="unsupported operand"):
        results([1, None, 3], method)


def never():
    raise RuntimeError("no function")


def test_a_function_that_cannot_be_made_ends_the_work():
    with pytest.raises(WorkFailedError, match="no function"):
        dict(Workers(never, 2, METHODS[0]).results({0: 1, 1: 2}))


def test_who_stops_listening_need_not_wait_for_the_rest():
    begun = time.monotonic()
    with closing(Workers(partial(made), 2, METHODS[0]).results({0: 1, 1: "sleep", 2: 3})) as found:
        next(found)
    assert time.monotonic() - begun < 10
