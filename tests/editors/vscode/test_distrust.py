"""A folder that nobody trusts yet: its drafts are checked, and nothing that it brings is run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from typing import NamedTuple

import pytest

from tests.editors.vscode.editor import PROGRAM
from tests.editors.vscode.editor import Editor

pytestmark = [pytest.mark.vscode, pytest.mark.xdist_group("vscode")]

DRAFT = """白溪市2026年数据工作要点

一、夯实基础
（一）建设平台。要尽快建成数据机房。（牵头单位：市数据局）
"""
PLUGIN = """
import pathlib

from planlint import Bilingual, Family, Message, Rule, Severity, Span, hookimpl

pathlib.Path({traces!r}, "plugin").touch()


class Bureau(Rule):
    __doc__ = '''单位 / a body

    ## 查什么

    单位。

    ## 为什么

    试验。

    ## 反例

    无。

    ## 正例

    无。

    ## 依据

    试验用的规则。
    '''
    code, name, severity = "TST101", "a-bureau", Severity.ERROR
    message = Message(Bilingual("单位", "a body"), Bilingual("因为", "because"), Bilingual("改", "mend it"))

    def check(self, plan, options):
        start = plan.source.text.index("数据局")
        yield self.finding(Span(start, start + 3))


@hookimpl
def planlint_families():
    return [Family("TST", "test", Bilingual("试验", "trial"), (Bureau,))]
"""
MODULES = ("planlint", "pygls", "jieba", "lsprotocol", "sitecustomize", "usercustomize")


class Planted(NamedTuple):
    """A folder that would like its own code to be run, and where that code leaves traces."""

    folder: Path
    traces: Path


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    home = tmp_path_factory.mktemp("planted")
    folder, traces = home / "drafts", home / "traces"
    for place in (folder / ".vscode", folder / ".venv" / "bin", traces):
        place.mkdir(parents=True)
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    (folder / "rules.py").write_text(PLUGIN.format(traces=str(traces)), "utf-8")
    for name, program in (("venv", folder / ".venv" / "bin" / "planlint"), ("path", folder / "planlint")):
        program.write_text(f'#!/bin/sh\ntouch "{traces / name}"\nexec "{PROGRAM}" "$@"\n', "utf-8")
        program.chmod(0o755)
    for module in MODULES:
        code = f"import pathlib\npathlib.Path({str(traces)!r}, 'module-{module}').touch()\n"
        (folder / f"{module}.py").write_text(code, "utf-8")
    settings = {"planlint.path": "./planlint", "planlint.plugins": ["rules.py"]}
    (folder / ".vscode" / "settings.json").write_text(json.dumps(settings), "utf-8")
    return Planted(folder, traces)


@pytest.fixture(scope="module")
def seen(planted: Planted, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    editor = Editor(tmp_path_factory.mktemp("vscode"), planted.folder, program=None, trust=True)
    return editor.play("distrust", traces=str(planted.traces)) | {"said": editor.said()}


def words(marks: list[dict[str, str]]) -> set[str]:
    return {mark["words"] for mark in marks}


def test_a_folder_without_trust_is_checked(seen: dict[str, Any]) -> None:
    assert seen["restricted"]
    assert "尽快" in words(seen["underlined"])
    assert seen["status"].startswith("工作要点 · ")
    assert len(seen["tasks"]) == 1


def test_nothing_of_it_is_run(seen: dict[str, Any]) -> None:
    assert seen["ranWithoutTrust"] == []
    assert "数据局" not in words(seen["underlined"])
    assert f"{PROGRAM} (path)" in seen["said"]


def test_once_it_is_trusted_its_program_and_its_rules_are_used(seen: dict[str, Any]) -> None:
    assert {"尽快", "数据局"} <= words(seen["underlinedWithTrust"])
    assert seen["ranWithTrust"] == ["path", "plugin"]
