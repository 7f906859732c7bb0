from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.words import cut
from tests.e2e.process import environment

WORDS = "推进数字政府建设完善工作机制各部门要密切配合"
# The process has no rjieba, whether it is installed or not.
CODE = f"""
import sys
sys.modules["rjieba"] = None
from planlint.plan.words import cut
print("|".join(cut({WORDS!r})))
"""


@given(st.text("推进数字政府建设加强，。 ab12\n𠮷", max_size=40))
def test_the_words_together_are_the_text(text: str) -> None:
    assert "".join(cut(text)) == text


def test_words_are_found() -> None:
    assert "政府" in cut(WORDS)
    assert cut("") == []


@pytest.mark.parametrize("shared", [False, True], ids=["own-folder", "folder-of-all"])
def test_without_rjieba_words_are_cut_quietly(tmp_path: Path, shared: bool) -> None:
    caches, temporary = tmp_path / "caches", tmp_path / "temporary"
    temporary.mkdir()
    if shared:
        (caches / "planlint").mkdir(parents=True)
        (caches / "planlint").chmod(0o777)
    places = {"XDG_CACHE_HOME": caches, "LOCALAPPDATA": caches, "TMPDIR": temporary}
    for _ in range(2):  # the second run may have the words that the first kept
        done = subprocess.run(
            [sys.executable, "-c", CODE],
            env=environment(PYTHONUTF8="1", **{name: str(path) for name, path in places.items()}),
            capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
        assert done.stderr == ""
        assert done.stdout == "推进|数字|政府|建设|完善|工作|机制|各|部门|要|密切配合\n"
    kept = [path.name for path in (caches / "planlint").iterdir()]
    assert any(name.startswith("jieba-") for name in kept) == (not shared or os.name == "nt")
    assert list(temporary.iterdir()) == []
