"""Whatever the server says by itself, it says in the language of the client or of the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planlint.language import Bilingual
from planlint.lsp import notices
from tests.lsp.client import DRAFT
from tests.lsp.client import SETTINGS
from tests.lsp.client import Client
from tests.lsp.client import place

LANGUAGES = pytest.mark.parametrize("lang", ["zh", "en"])
EDITS = {"workspace": {"workspaceEdit": {"documentChanges": True}, "applyEdit": True}}


def words(text: Bilingual, lang: str) -> str:
    return text.en if lang == "en" else text.zh


def logged(client: Client) -> list[str]:
    return [each["params"]["message"] for each in client.seen if each.get("method") == "window/logMessage"]


@pytest.fixture
def speaking(start: Callable[..., Client]) -> Callable[..., Client]:
    """Starts a server that is to speak Chinese, as the client wishes, whatever the settings say; or English, as they say."""

    def begin(lang: str, options: dict[str, Any] | None = None, settings: str = SETTINGS) -> Client:
        wish = {"language": "zh"} if lang == "zh" else {}
        client = start(start=False, options={**wish, **(options or {})}, capabilities=EDITS)
        (client.folder / "planlint.toml").write_text(f'lang = "en"\n{settings}', "utf-8")
        client.begin()
        return client

    return begin


@LANGUAGES
def test_a_workspace_that_is_not_trusted(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang, {"trusted": False}, 'select = ["vague-deadline"]\n')
    assert "soon-word" not in client.codes(client.open("a.txt", DRAFT))
    client.stop()
    assert words(notices.told(notices.UNTRUSTED), lang) in logged(client)


@LANGUAGES
def test_a_plugin_that_is_broken(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang, {"plugins": ["rules.py", "broken.py"]})
    assert client.codes(client.open("a.txt", "尽快")) == ["soon-word"]
    client.stop()
    (said,) = client.said()
    assert "broken.py" in said
    assert ("不能用" in said, "is broken" in said) == (lang == "zh", lang == "en")
    assert any("FileNotFoundError" in each for each in logged(client))


@LANGUAGES
def test_a_finding_that_is_gone(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang)
    uri = client.open("a.txt", DRAFT)
    argument = {"uri": uri, "rule": "soon-word", "start": 0, "end": 2}
    for _ in range(2):  # asked twice, told twice
        assert client.request("workspace/executeCommand", command="planlint.ignore", arguments=[argument]) is None
    client.stop()
    assert client.said() == [words(notices.told(notices.GONE), lang)] * 2


@LANGUAGES
def test_a_draft_that_is_no_file(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang)
    argument = {"uri": "untitled:Untitled-1", "rule": "soon-word", "start": 0, "end": 2}
    assert client.request("workspace/executeCommand", command="planlint.ignore", arguments=[argument]) is None
    client.stop()
    assert client.said() == [words(notices.told(notices.NOT_A_FILE), lang)]


@LANGUAGES
def test_a_sidecar_that_cannot_be_written(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang)
    (client.folder / ".planlint-ignore.toml").write_text("ignore = [{}]\n", "utf-8")
    uri = client.open("a.txt", "尽快")
    argument = {"uri": uri, "rule": "soon-word", "start": 0, "end": 2}
    assert client.request("workspace/executeCommand", command="planlint.ignore", arguments=[argument]) is None
    client.stop()
    (said,) = client.said()
    assert said.startswith(words(notices.told(notices.not_noted(Bilingual("", ""))), lang))


@LANGUAGES
def test_a_settings_file_that_cannot_be_edited(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang, settings=f"{SETTINGS}registry = {{ bodies = [] }}\n")
    argument = {"uri": client.open("a.txt", DRAFT), "table": "bodies", "name": "市数据局"}
    assert client.request("workspace/executeCommand", command="planlint.addToRegistry", arguments=[argument]) is None
    client.stop()
    assert client.said() == [words(notices.told(notices.not_declared("planlint.toml")), lang)]


@LANGUAGES
def test_a_name_that_no_body_can_have(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang)
    uri = client.open("a.txt", DRAFT)
    with pytest.raises(RuntimeError, match=words(notices.BAD_BODY_NAME, lang)):
        client.ask("rename", uri, position=place(DRAFT, "市数据局"), newName="市 数据局")


@LANGUAGES
def test_titles_and_hovers(speaking: Callable[..., Client], lang: str) -> None:
    client = speaking(lang)
    uri = client.open("a.txt", DRAFT)
    lenses = [each["command"]["title"] for each in client.ask("codeLens", uri)]
    assert lenses[0] == words(
        Bilingual("任务 2 项 · 未明确牵头 0 项 · 未写时限 1 项", "2 tasks · 0 without lead · 1 without deadline"), lang
    )
    at = {"start": place(DRAFT, "尽快"), "end": place(DRAFT, "尽快", after=True)}
    titles = [each["title"] for each in client.ask("codeAction", uri, range=at, context={"diagnostics": []})]
    assert [title.isascii() for title in titles if "soon-word" in title] == [lang == "en"]
    value = client.ask("hover", uri, position=place(DRAFT, "尽快"))["contents"]["value"]
    assert ("mend it" in value, "**查什么**" in value) == (lang == "en", lang == "zh")


def test_every_notice_stands_in_both_languages() -> None:
    own = [each for each in vars(notices).values() if isinstance(each, Bilingual)]
    made = [
        notices.not_declared("a.toml"),
        notices.not_noted(Bilingual("因", "why")),
        notices.left_out("rule", "", 10),
        notices.left_out("rule", "exit 3", 10),
        notices.given_up("a.txt", "", 10),
        notices.given_up("a.txt", "exit 3", 10),
        notices.failed("a.txt", "trace").text,
    ]
    for text in own + made:
        assert text.en.isascii()
        assert not text.zh.isascii()
