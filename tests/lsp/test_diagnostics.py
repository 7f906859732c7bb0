"""What the client is told of findings, and when."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client


def test_a_finding(start: Callable[..., Client]) -> None:
    client = start(options={"docsUrl": "https://example.org/rules/{rule}.html"})
    uri = client.open("a.txt", "。。尽快")
    twice, soon = client.diagnostics(uri)
    assert soon["code"] == "soon-word"
    assert soon["severity"] == 2
    assert soon["message"].split("\n") == ["“尽快”没有时限", "因为", "改"]
    assert soon["codeDescription"]["href"] == "https://example.org/rules/soon-word.html"
    assert twice["tags"] == [1]
    assert "tags" not in soon


def test_pulled_diagnostics_are_unchanged_until_they_change(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.open("a.txt", "尽快")
    first = client.ask("diagnostic", uri)
    again = client.ask("diagnostic", uri, previousResultId=first["resultId"])
    assert again == {"kind": "unchanged", "resultId": first["resultId"]}
    client.change(uri, {"text": "很快"})
    assert client.ask("diagnostic", uri, previousResultId=first["resultId"])["items"] == []


@pytest.mark.parametrize(
    ("declared", "pushed"),
    [
        (None, True),
        ({}, True),
        ({"dynamicRegistration": False}, True),
        ({"dynamicRegistration": True}, False),
        ({"relatedDocumentSupport": True}, False),
        ({"dynamicRegistration": False, "tagSupport": {"valueSet": [1, 2]}}, False),  # Neovim 0.11
    ],
)
def test_a_client_that_only_declares_pulling_is_told(start: Callable[..., Client], declared: Any, pushed: bool) -> None:
    client = start(capabilities={"textDocument": {} if declared is None else {"diagnostic": declared}})
    uri = client.open("a.txt", "尽快")
    assert client.codes(uri) == ["soon-word"]
    client.stop()
    methods = [each.get("method") for each in client.seen]
    assert ("textDocument/publishDiagnostics" in methods) is pushed


def test_a_fault_of_the_whole_document_is_one_with_its_places(start: Callable[..., Client]) -> None:
    client = start(capabilities={"textDocument": {"publishDiagnostics": {"relatedInformation": True}}})
    uri = client.open("a.txt", "某市工作要点\n甲等等\n乙等等\n")
    (shared,) = client.diagnostics(uri)
    assert shared["range"]["start"]["line"] == 0
    assert [each["location"]["range"]["start"]["line"] for each in shared["relatedInformation"]] == [1, 2]


def test_only_the_last_text_is_published(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.open("a.txt", "慢慢")
    version = 0
    for number in range(20):
        version = client.change(uri, {"text": f"慢慢{'尽快' * number}"})
    begun = time.monotonic()
    assert len(client.published(version)) == 19
    assert time.monotonic() - begun < 7  # twenty checks that ran to their ends would take eight seconds
    told = [
        each["params"]["version"] for each in client.seen if each.get("method") == "textDocument/publishDiagnostics"
    ]
    assert told == sorted(told)
    assert len(told) < 20


def test_a_rule_that_raises_is_shown_and_leaves_the_others_alone(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.open("a.txt", "崩溃尽快")
    crashed, soon = client.diagnostics(uri)
    assert crashed["code"] == "rule-crashed"
    assert crashed["severity"] == 1
    assert "crashes" in crashed["message"]
    assert soon["code"] == "soon-word"
    client.stop()
    logged = [each["params"]["message"] for each in client.seen if each.get("method") == "window/logMessage"]
    assert any("boom" in each for each in logged)


def test_settings_are_read_anew(start: Callable[..., Client]) -> None:
    watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    client = start(capabilities=watching)
    uri = client.open("a.txt", "尽快。。")
    assert client.codes(uri) == ["soon-word", "twice-word"]
    registered = [each for each in client.seen if each.get("method") == "client/registerCapability"]
    globs = str(registered)
    assert all(name in globs for name in ("planlint.toml", "pyproject.toml", ".planlint-ignore.toml", "baseline"))
    settings = client.folder / "planlint.toml"
    settings.write_text('select = ["TST"]\nignore = ["soon-word"]\n', "utf-8")
    client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": settings.as_uri(), "type": 2}])
    assert client.codes(uri) == ["twice-word"]
    settings.write_text('select = ["TST"]\n[severity]\nsoon-word = "error"\n', "utf-8")
    client.notify("textDocument/didSave", textDocument={"uri": uri})
    assert [each["severity"] for each in client.diagnostics(uri)] == [1, 2]
    settings.write_text("select = [\n", "utf-8")
    client.notify("textDocument/didSave", textDocument={"uri": uri})
    assert client.codes(uri) == ["bad-configuration"]


def test_settings_for_some_files_count(start: Callable[..., Client]) -> None:
    client = start()
    text = 'select = ["TST"]\n[[per-file]]\npattern = "旧*.txt"\nignore = ["soon-word"]\n'
    (client.folder / "planlint.toml").write_text(text, "utf-8")
    assert client.codes(client.open("旧稿.txt", "尽快。。")) == ["twice-word"]
    assert client.codes(client.open("新稿.txt", "尽快。。")) == ["soon-word", "twice-word"]


def test_the_whole_workspace(start: Callable[..., Client]) -> None:
    client = start()
    folder = client.folder
    (folder / "国标.txt").write_bytes("甲乙\n市政府尽快建成平台。\n".encode("gb18030"))
    (folder / "略.txt").write_text("尽快", "utf-8")
    (folder / ".gitignore").write_text("忽略/\n", "utf-8")
    (folder / "忽略").mkdir()
    (folder / "忽略" / "a.txt").write_text("尽快", "utf-8")
    (folder / "坏.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "planlint.toml").write_text('select = ["TST"]\nexclude = ["略.txt"]\n', "utf-8")
    opened = client.open("开.txt", "尽快尽快")
    (folder / "开.txt").write_text("尽快", "utf-8")

    def pull(**before: str) -> dict[str, Any]:
        ids = [{"uri": uri, "value": value} for uri, value in before.items()]
        return {each["uri"]: each for each in client.request("workspace/diagnostic", previousResultIds=ids)["items"]}

    found = pull()
    names = {Path(uri).name for uri in found}
    assert len(found) == len(names) == 3
    national = found[client.uri("国标.txt")]["items"]
    assert [each["range"]["start"] for each in national] == [{"line": 1, "character": 3}]
    assert len(found[opened]["items"]) == 2
    assert found[opened]["version"] is not None
    assert [each["code"] for each in found[client.uri("坏.txt")]["items"]] == ["is-binary"]
    again = pull(**{uri: each["resultId"] for uri, each in found.items()})
    assert {each["kind"] for each in again.values()} == {"unchanged"}
    (folder / "国标.txt").write_bytes("市政府已经建成平台。\n".encode("gb18030"))
    assert pull()[client.uri("国标.txt")]["items"] == []
