"""One document of a run, checked in another process than the one that reports it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli.documents import Document
from planlint.cli.hiding import places_for
from planlint.cli.workspace import Workspace
from planlint.engine.examined import pack
from planlint.engine.session import Job
from planlint.engine.session import Session
from planlint.record import Record
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping


class Portion(Record):
    """A document as it is sent to another process: its bytes go with it, which may differ from the file's by then."""

    path: str
    data: bytes
    touched: tuple[Span, ...] | None


def checker(workspace: Workspace, params: Mapping[str, Any]) -> Callable[[Portion], dict[str, Any]]:
    """The function that checks one document, in a process that was forked from the one with the workspace."""
    return partial(_check, workspace, params, Session(workspace.plugins.catalogue))


def checker_anew(params: Mapping[str, Any]) -> Callable[[Portion], dict[str, Any]]:
    """The same in a process that knows nothing but the command line."""
    return checker(Workspace(params), params)


def _check(workspace: Workspace, params: Mapping[str, Any], session: Session, portion: Portion) -> dict[str, Any]:
    document = Document(Path(portion.path))
    loaded = workspace.must_load(document.path)
    source = document.source(portion.data, loaded.settings)
    places = places_for(document.path, loaded, params)
    return pack(session.examine(Job(source, loaded.settings, places, portion.touched)))
