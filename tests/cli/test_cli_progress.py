from __future__ import annotations

import io
import sys

import pytest

from planlint.cli import progress


class Console(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("patience", [-1.0, 1000.0])
@pytest.mark.parametrize("stream", [Console, io.StringIO])
def test_items_pass_through_and_only_a_waiting_console_sees_a_bar(monkeypatch, patience, stream):
    monkeypatch.setattr(sys, "stderr", stream())
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    assert list(progress.with_progress(["a", "b", "c"], 3)) == ["a", "b", "c"]
    assert ("3/3" in sys.stderr.getvalue()) == (stream is Console and patience < 0)
