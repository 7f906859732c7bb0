"""The documents that the client has open, as it has them: the text in the editor, not that on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lsprotocol import types
from pygls.uris import to_fs_path

from planlint.lsp.positions import to_span
from planlint.source.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.source.text import Unit

Change = types.TextDocumentContentChangePartial | types.TextDocumentContentChangeWholeDocument


def key_of(uri: str) -> str:
    """What a document is known by: clients write one URI with more or fewer characters escaped."""
    return unquote(uri)


def path_of(uri: str) -> Path | None:
    """The file of a URI; None where it is none: a draft that was never saved."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None


def open_source(uri: str, text: str, language: str = "") -> Source:
    """The source of an open document, under the name that decides its format."""
    path = path_of(uri)
    if path is not None:
        return Source(text, name=str(path), path=path)
    name = unquote(uri).rsplit("/", 1)[-1].rpartition(":")[2] or "untitled"
    return Source(text, name=f"{name}.md" if language == "markdown" and "." not in name else name)


def changed(source: Source, changes: Iterable[Change], unit: Unit) -> Source:
    """The source after some changes, one after the other; whole texts are asked for, ranges are understood."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = to_span(source, change.range, unit)
            source = source.with_text(source.text[:start] + change.text + source.text[end:])
        else:
            source = source.with_text(change.text)
    return source
