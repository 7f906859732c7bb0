"""The picture of the manual. PLANLINT_PICTURE=FILE keeps it; look at it before it goes in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.editors.vscode.editor import ROOT
from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

NAME = "实施方案.txt"


def test_the_picture_shows_a_draft_its_outline_and_its_faults(tmp_path: Path) -> None:
    folder = tmp_path / "稿件"
    folder.mkdir()
    shutil.copy(ROOT / "fixtures" / "demo" / "draft.txt", folder / NAME)
    picture = Path(os.environ.get("PLANLINT_PICTURE") or tmp_path / "vscode.png").absolute()
    seen = Editor(tmp_path / "vscode", folder, chinese=True).play("picture", draft=NAME, picture=str(picture))
    assert any("延伸服务网点" in row for row in seen["outline"])
    assert any("2025年2月30日前" in row for row in seen["problems"])
    assert seen["status"].startswith("实施方案 · ")
    assert picture.read_bytes().startswith(b"\x89PNG")
