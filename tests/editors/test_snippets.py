"""Settings of editors that can't be run here: they are read as those editors read them, and hold the keys they document.

Neovim and Emacs are run, with the very text of the page.
"""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tests.editors.snippets import PAGES
from tests.editors.snippets import snippets

EDITORS = ("Neovim", "Emacs", "Helix", "Kate", "Sublime Text")


@pytest.mark.parametrize("editor", EDITORS)
def test_both_pages_say_the_same(editor: str) -> None:
    chinese, english = (snippets(editor, page) for page in PAGES)
    assert chinese
    assert chinese == english


def test_helix() -> None:
    """https://docs.helix-editor.com/languages.html names the keys."""
    ((language, text),) = snippets("Helix")
    assert language == "toml"
    settings = tomllib.loads(text)
    assert settings.keys() == {"language-server", "language"}
    (draft,) = settings["language"]
    assert draft.keys() <= {"name", "scope", "file-types", "roots", "language-id", "language-servers"}
    for name in draft["language-servers"]:
        assert settings["language-server"][name] == {"command": "planlint", "args": ["lsp"]}


def test_kate() -> None:
    """The handbook names the keys: https://docs.kde.org/stable5/en/kate/kate/kate-application-plugin-lspclient.html."""
    ((language, text),) = snippets("Kate")
    assert language == "json"
    ((_, server),) = json.loads(text)["servers"].items()
    assert server.keys() <= {"command", "rootIndicationFileNames", "highlightingModeRegex", "initializationOptions"}
    assert server["command"] == ["planlint", "lsp"]
    assert [mode for mode in ("Normal", "Markdown", "Python") if re.search(server["highlightingModeRegex"], mode)] == [
        "Normal",
        "Markdown",
    ]


def test_sublime_text() -> None:
    """https://sublimelsp.github.io/LSP/client_configuration names the keys."""
    ((language, text),) = snippets("Sublime Text")
    assert language == "json"
    ((_, client),) = json.loads(text)["clients"].items()
    assert client.keys() <= {"enabled", "command", "selector", "initializationOptions"}
    assert (client["enabled"], client["command"]) == (True, ["planlint", "lsp"])
    assert client["selector"].split(" | ") == ["text.plain", "text.html.markdown"]
