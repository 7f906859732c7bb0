"""``planlint lsp`` without the packages that it needs."""

from __future__ import annotations

import sys

import pytest

from planlint.cli.lsp import command
from planlint.cli.trouble import Trouble


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)  # as where it is not installed
    with pytest.raises(Trouble, match=r"pip install 'planlint\[lsp\]'") as raised:
        command.main(["--stdio", "--clientProcessId=1"], standalone_mode=False)
    assert raised.value.exit_code == 2
