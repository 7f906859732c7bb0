"""What all tests share.

A law is tried on few examples, always the same ones; HYPOTHESIS_PROFILE=thorough tries it on many new ones.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck
from hypothesis import settings

from tests.e2e.process import COMMAND
from tests.e2e.process import environment

ROOT = Path(__file__).parent.parent

_QUICK = settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _QUICK)
settings.register_profile("thorough", _QUICK, max_examples=2000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


class Planlint(Protocol):
    """The installed command; what it prints is UTF-8."""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep results in a folder of this run of the tests, not in that of the user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def one_processor() -> Iterator[None]:
    """What is started here does everything in one process, where a system lets that be asked for."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    yield
    os.sched_setaffinity(0, before)


@pytest.fixture(scope="session")
def planlint() -> Planlint:
    """Run the command of this environment in the project's folder."""

    def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [COMMAND, *arguments], input=stdin, capture_output=True, cwd=ROOT, env=environment(), check=False
        )

    return run
