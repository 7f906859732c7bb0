"""What the server and the process that checks say to each other: one JSON value a line, and nothing of a plugin's.

A finding may hold objects of any type that a rule made; what crosses the line is text and numbers alone, so that no
code of a plugin ever runs in the server.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import msgspec

from planlint.rules.fix import Edit
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Message = dict[str, Any]


def encode(message: object) -> bytes:
    """A message as a line."""
    try:
        return msgspec.json.encode(message) + b"\n"
    except UnicodeEncodeError:  # half of a character, as an editor may send it while one is typed
        return json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def decode(line: bytes) -> Any:
    """The message of a line."""
    try:
        return msgspec.json.decode(line)
    except (UnicodeDecodeError, msgspec.DecodeError):
        return json.loads(line.decode("utf-8", "surrogatepass"))


def about(do: str, source: Source, **more: Any) -> Message:
    """A request about a document."""
    path = None if source.path is None else str(source.path)
    return {"do": do, "text": source.text, "name": source.name, "path": path, **more}


def source_of(message: Message) -> Source:
    """The document that a request is about."""
    path = message["path"]
    return Source(message["text"], name=message["name"], path=None if path is None else Path(path))


def plain_edits(edits: Iterable[Edit]) -> list[list[Any]]:
    """Edits as they are sent."""
    return [[edit.span.start, edit.span.end, edit.text] for edit in edits]


def edits_of(plain: Iterable[Any]) -> tuple[Edit, ...]:
    """Edits that were sent."""
    return tuple(Edit(Span(start, end), text) for start, end, text in plain)
