"""VS Code in Chinese: everything that the extension says is in Chinese."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.editors.vscode.editor import PROGRAM
from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

DRAFT = "白溪市2026年数据工作要点\n\n一、夯实基础\n（一）建设平台。要尽快建成数据机房。（牵头单位：市数据局）\n"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp("chinese")
    folder, place = home / "稿件", home / "planlint"
    folder.mkdir()
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    editor = Editor(tmp_path_factory.mktemp("vscode"), folder, str(place), chinese=True)
    return editor.play("chinese", place=str(place), program=str(Path(PROGRAM).absolute()))


def test_pop_ups(seen: dict[str, Any]) -> None:
    assert seen["missing"] == {
        "text": "没有找到 planlint。请在所用的 Python 环境里安装，或者在设置里指明位置。",
        "buttons": ["复制安装命令", "打开设置", "不再提示"],
    }
    assert seen["copied"] == {
        "text": '已复制：pip install "planlint[lsp]"。请在终端里运行，然后重新启动服务。',
        "buttons": ["重新启动服务"],
    }


def test_the_status_bar(seen: dict[str, Any]) -> None:
    assert seen["status"] == "工作要点 · 1 个问题"


def test_commands(seen: dict[str, Any]) -> None:
    commands = " ".join(seen["commands"])
    for title in (
        "打开任务台账",
        "打开规则页",
        "忽略这一处（写明理由）",
        "修复全部可安全修复的",
        "重新启动服务",
        "查看输出",
    ):
        assert f"planlint: {title}" in commands


def test_the_question_for_a_reason(seen: dict[str, Any]) -> None:
    assert "为什么可以不改？" in seen["reason"]
    assert seen["example"] == "如：上级文件原文如此"
