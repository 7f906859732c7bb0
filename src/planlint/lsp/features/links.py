"""Addresses in the text, and files beside the draft that it names: its attachments."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from planlint.patterns import compiled
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer

_ADDRESS = compiled(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&*+;=%]+")
_TRAILING = ".:;?!]*"
_MOST_FILES = 500
_SHORTEST = 4  # characters of a file's name without its suffix: 方案.docx is named by every 方案


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def links(params: types.DocumentLinkParams) -> list[types.DocumentLink]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        found = [*_addresses(view.source.text), *_files(view)]
        return [types.DocumentLink(server.range(view.source, span), target=target) for span, target in found]


def _addresses(text: str) -> Iterator[tuple[Span, str]]:
    if "://" in text:
        for match in _ADDRESS.finditer(text):
            address = match.group().rstrip(_TRAILING)
            yield Span(match.start(), match.start() + len(address)), address


def _files(view: View) -> Iterator[tuple[Span, str]]:
    """Files in the folder of the draft: by their whole name anywhere, by the name alone where attachments are listed."""
    path = view.source.path
    if path is None:
        return
    text = view.source.text
    for file in _beside(path):
        uri = from_fs_path(str(file)) or file.as_uri()
        spans = [*_spans(text, file.name, Span(0, len(text)))]
        if not spans and len(file.stem) >= _SHORTEST:
            for announced in view.plan.announced:
                spans += _spans(text, file.stem, announced.name.span)
        for span in spans:
            yield span, uri


def _spans(text: str, words: str, inside: Span) -> Iterator[Span]:
    start = text.find(words, inside.start, inside.end)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + len(words), inside.end)


def _beside(path: Path) -> list[Path]:
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith(".") and entry.is_file()]
    except OSError:
        return []
    return [path.parent / name for name in sorted(names)[:_MOST_FILES] if name != path.name]
