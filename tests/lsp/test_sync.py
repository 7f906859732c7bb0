"""The text that the server holds is the client's, whatever is in it and whatever is done to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from lsprotocol import types

from planlint.lsp.document import changed
from planlint.source.text import Source
from planlint.source.text import Unit
from tests.lsp.client import Client
from tests.lsp.client import position

TEXTS = [
    "",
    "\n",
    "甲\x0b乙\x0c丙\u2028丁\x85尽快",
    "𠮷林路\r\n尽快\r改\n",
    "尽快",
    "𠮷𠮷尽快\r\n\r\n",
    "a\u0301尽快\u2029。",
]
UNITS: dict[str, Unit] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "code-point"}
ALPHABET = ["尽快", "𠮷", "\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\x85", "a", "，", "👨‍👩‍👧", "截止目前"]


def capabilities(encoding: str) -> dict[str, Any]:
    return {"general": {"positionEncodings": [encoding]}}


@pytest.mark.parametrize("encoding", UNITS)
def test_findings_stand_on_their_words(start: Callable[..., Client], encoding: str) -> None:
    client = start(capabilities=capabilities(encoding))
    assert client.started["capabilities"]["positionEncoding"] == encoding
    for number, text in enumerate(TEXTS):
        uri = client.open(f"{number}.txt", text)
        found = [each["range"] for each in client.diagnostics(uri) if each["code"] == "soon-word"]
        at = text.find("尽快")
        wanted = [{"start": position(text, at, encoding), "end": position(text, at + 2, encoding)}] if at >= 0 else []
        assert found == wanted, text
        assert client.request("planlint/text", uri=uri)["text"] == text


def edit(text: str, random: random.Random) -> tuple[int, int, str]:
    start = random.choice([random.randint(0, len(text)), len(text), 0])
    end = min(len(text), start + random.choice([0, 0, 1, 3]))
    # no editor puts a position between the two characters of a line end, or between halves of one
    while 0 < start < len(text) and text[start - 1 : start + 1] == "\r\n":
        start -= 1
    while end < len(text) and end > 0 and text[end - 1 : end + 1] == "\r\n":
        end += 1
    return start, max(start, end), "".join(random.choices(ALPHABET, k=random.randint(0, 4)))


@pytest.mark.parametrize("encoding", UNITS)
def test_a_thousand_ranged_edits(encoding: str) -> None:
    dice = random.Random(encoding)
    source, text = Source("尽快𠮷\r\n"), "尽快𠮷\r\n"
    for _ in range(1000):
        start, end, words = edit(text, dice)
        first, last = position(text, start, encoding), position(text, end, encoding)
        place = types.Range(types.Position(**first), types.Position(**last))
        source = changed(source, [types.TextDocumentContentChangePartial(place, words)], UNITS[encoding])
        text = text[:start] + words + text[end:]
        assert source.text == text
        if len(text) > 300:
            source, text = Source(text[:100]), text[:100]


def test_a_thousand_edits_of_a_running_server(start: Callable[..., Client]) -> None:
    client = start()
    dice = random.Random(7)
    text = "某市2025年工作要点\n一、任务\n"
    uri = client.open("a.txt", text)
    for number in range(1000):
        first, last, words = edit(text, dice)
        place = {"start": position(text, first), "end": position(text, last)}
        text = text[:first] + words + text[last:]
        client.change(uri, {"range": place, "text": words} if number % 2 else {"text": text})
        if len(text) > 2000:
            text = text[:300]
            client.change(uri, {"text": text})
        if number % 50 == 49:
            assert client.request("planlint/text", uri=uri)["text"] == text
    assert [each for each in client.codes(uri) if each == "soon-word"] == ["soon-word"] * text.count("尽快")


def test_positions_past_the_end_are_clamped(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.open("a.txt", "尽快")
    far = {"line": 99, "character": 99}
    client.change(uri, {"range": {"start": far, "end": far}, "text": "。"})
    client.change(uri, {"range": {"start": {"line": 0, "character": 99}, "end": far}, "text": "𠮷"})
    assert client.request("planlint/text", uri=uri)["text"] == "尽快。𠮷"
    assert client.ask("hover", uri, position=far) is None


def test_a_document_that_is_not_open(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.uri("nie.txt")
    client.change(uri, {"text": "尽快"})
    assert client.diagnostics(uri) == []
    assert client.ask("hover", uri, position={"line": 0, "character": 0}) is None
    assert client.stop() == 0


def test_a_draft_that_was_never_saved(start: Callable[..., Client]) -> None:
    client = start()
    item = {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": "<!-- 尽快 -->\n尽快\n"}
    client.notify("textDocument/didOpen", textDocument=item)
    found = client.diagnostics("untitled:Untitled-1")
    assert [each["range"]["start"]["line"] for each in found if each["code"] == "soon-word"] == [1]


def test_uris_written_in_two_ways_are_one_document(start: Callable[..., Client]) -> None:
    client = start()
    uri = client.open("草稿 1.txt", "尽快")
    assert "%" in uri
    plain = f"file://{client.folder}/草稿 1.txt"
    client.change(plain, {"text": "尽快尽快"})
    assert client.codes(uri) == ["soon-word", "soon-word"]
