"""Files that decide what is shown: settings, sidecars and baselines, changed on the disk while a draft is open."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.process import COMMAND
from tests.e2e.process import environment
from tests.lsp.client import Client

Start = Callable[..., Client]
TEXT = "某市2025年工作要点\n一、任务\n（一）尽快建成平台。\n"
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}


def planlint(client: Client, *arguments: str) -> None:
    """Run the command in the folder of the drafts."""
    command = [COMMAND, *arguments, "--plugin", "rules.py"]
    done = subprocess.run(command, cwd=client.folder, env=environment(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def saved(client: Client, name: str) -> None:
    """Say that a file was saved in the editor."""
    client.notify("textDocument/didSave", textDocument={"uri": client.uri(name)})


def watched(client: Client, name: str) -> None:
    """Say that a file has changed on the disk."""
    client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": client.uri(name), "type": 2}])


@pytest.fixture
def client(start: Start) -> Client:
    found = start(capabilities=WATCHES)
    (found.folder / "a.txt").write_text(TEXT, "utf-8")
    return found


@pytest.fixture
def sidecar(client: Client) -> str:
    """The text of a sidecar that lets the one finding be; there is no such file yet."""
    planlint(client, "ignore", "a.txt:3", "soon-word", "--reason", "已定")
    file = client.folder / ".planlint-ignore.toml"
    text = file.read_text("utf-8")
    file.unlink()
    return text


def test_what_a_baseline_holds_is_not_shown_and_what_is_new_is(client: Client) -> None:
    settings = client.folder / "planlint.toml"
    settings.write_text('select = ["TST"]\nbaseline = "old.json"\n', "utf-8")
    planlint(client, "baseline", "write", "a.txt")
    uri = client.open("a.txt", TEXT)
    assert client.codes(uri) == []
    client.change(uri, {"text": f"{TEXT}（二）尽快修路。。\n"})
    found = client.diagnostics(uri)
    assert [(each["code"], each["range"]["start"]["line"]) for each in found] == [("soon-word", 3), ("twice-word", 3)]
    planlint(client, "baseline", "write", "a.txt")
    (client.folder / "old.json").unlink()
    watched(client, "old.json")
    assert "soon-word" in client.codes(uri)


@pytest.mark.parametrize("news", [saved, watched])
def test_a_sidecar_that_is_edited_on_the_disk(
    client: Client, sidecar: str, news: Callable[[Client, str], None]
) -> None:
    file = client.folder / ".planlint-ignore.toml"
    client.open("a.txt", TEXT)
    assert [each["code"] for each in client.published(1)] == ["soon-word"]
    for text, shown in ((sidecar, []), (sidecar.replace("soon", "twice"), ["soon-word"]), (sidecar, [])):
        file.write_text(text, "utf-8")
        news(client, file.name)
        assert [each["code"] for each in client.published(1)] == shown  # by itself, without another edit
    file.unlink()
    news(client, file.name)
    assert [each["code"] for each in client.published(1)] == ["soon-word"]


@pytest.mark.parametrize("news", [saved, watched])
def test_settings_that_are_edited_on_the_disk(client: Client, news: Callable[[Client, str], None]) -> None:
    settings = client.folder / "planlint.toml"
    client.open("a.txt", TEXT)
    assert [each["code"] for each in client.published(1)] == ["soon-word"]
    texts: list[tuple[str, list[Any]]] = [
        ('select = ["TST"]\n[severity]\nsoon-word = "error"\n', [("soon-word", 1)]),
        ('select = ["TST"]\nignore = ["soon-word"]\n', []),
        ("select = [\n", [("bad-configuration", 1)]),
        ('select = ["TST"]\n', [("soon-word", 2)]),
    ]
    for text, found in texts:
        settings.write_text(text, "utf-8")
        news(client, settings.name)
        assert [(each["code"], each["severity"]) for each in client.published(1)] == found


def test_files_that_change_unseen_count_with_the_next_edit(client: Client, sidecar: str) -> None:
    file = client.folder / ".planlint-ignore.toml"
    uri = client.open("a.txt", TEXT)
    assert client.codes(uri) == ["soon-word"]
    file.write_text(sidecar, "utf-8")
    client.change(uri, {"text": f"{TEXT}。。"})
    assert client.codes(uri) == ["twice-word"]
    file.write_text(sidecar.replace("soon-word", "shared-word"), "utf-8")
    client.change(uri, {"text": TEXT})
    assert client.codes(uri) == ["soon-word"]
    (client.folder / "planlint.toml").write_text('select = ["TST"]\nlang = "en"\n', "utf-8")
    client.change(uri, {"text": f"{TEXT}。。"})
    assert client.codes(uri) == ["soon-word", "twice-word"]
    assert "tasks" in str(client.ask("codeLens", uri))


def test_the_language_of_settings_is_followed_at_once(client: Client) -> None:
    uri = client.open("a.txt", TEXT)
    assert "任务" in str(client.ask("codeLens", uri))
    (client.folder / "planlint.toml").write_text('select = ["TST"]\nlang = "en"\n', "utf-8")
    watched(client, "planlint.toml")
    assert "tasks" in str(client.ask("codeLens", uri))
