"""Declares a body, an indicator or a shorthand in the project's settings file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from lsprotocol import types
from pygls.uris import from_fs_path

from planlint.config.find import OWN_FILE
from planlint.config.registry_text import RegistryEditError
from planlint.config.registry_text import with_entry
from planlint.language import Bilingual
from planlint.lsp.bodies import mention_at
from planlint.lsp.features.words import indicator_at
from planlint.lsp.features.words import shorthand_at
from planlint.lsp.notices import not_declared
from planlint.plan.model import IndicatorStatus
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planlint.lsp.desk import Open
    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan

COMMAND = "planlint.addToRegistry"
_TITLES = {
    "bodies": Bilingual("把“{name}”列入本单位的机构名称", "declare “{name}” as a body of this project"),
    "indicators": Bilingual("写明“{name}”的口径", "define the indicator “{name}”"),
    "shorthand": Bilingual("写明“{name}”的含义", "say what “{name}” stands for"),
}
_TO_COME = Bilingual("待补", "to be added")


def actions(document: Open, view: View, span: Span) -> list[types.CodeAction]:
    """What can be declared at a place."""
    if document.source.path is None:
        return []
    found = []
    for table, name in _names(view.plan, span.start):
        title = _TITLES[table].to(view.lang).format(name=name)
        argument = {"uri": document.uri, "table": table, "name": name}
        found.append(
            types.CodeAction(
                title,
                kind=types.CodeActionKind.QuickFix,
                command=types.Command(title, COMMAND, arguments=[argument]),
            )
        )
    return found


def _names(plan: Plan, offset: int) -> Iterator[tuple[str, str]]:
    body = mention_at(plan, offset)
    if body is not None and body.name not in plan.registry.bodies:
        yield "bodies", body.name
    indicator = indicator_at(plan, offset)
    if indicator is not None and indicator.name and indicator.status is IndicatorStatus.UNDEFINED:
        yield "indicators", indicator.name
    shorthand = shorthand_at(plan, offset)
    if shorthand is not None and not shorthand.defined:
        yield "shorthand", shorthand.term


def register(server: PlanlintServer) -> None:
    """Offer the command."""

    @server.command(COMMAND)
    async def run(argument: Any) -> Any:
        given = argument if isinstance(argument, dict) else vars(argument)
        document = server.desk.get(str(given.get("uri")))
        if document is None or document.source.path is None or given.get("table") not in _TITLES:
            return None
        path = document.source.path
        file = _file(server, path)
        source = _source(server, file)
        value = str(given.get("value") or _TO_COME.to(server.lang(path)))
        try:
            text = with_entry(source.text, file.name, str(given["table"]), str(given.get("name")), value)
        except RegistryEditError:
            server.tell(not_declared(file.name), path)
            return None
        return await _apply(server, file, source, text)


def _file(server: PlanlintServer, path: Path) -> Path:
    """The settings file of a draft; a new one stands at the top of the workspace."""
    loaded = server.reader.settings(path)
    if loaded is not None and loaded.file is not None:
        return loaded.file
    folder = next((folder for folder in server.folders() if path.is_relative_to(folder)), path.parent)
    return folder / OWN_FILE


def _source(server: PlanlintServer, file: Path) -> Source:
    """Its text: that in the editor where it is open there."""
    opened = server.desk.get(from_fs_path(str(file)) or "")
    if opened is not None:
        return opened.source
    try:
        return Source(file.read_bytes().decode("utf-8-sig"), path=file)
    except (OSError, UnicodeDecodeError):
        return Source("", path=file)


async def _apply(server: PlanlintServer, file: Path, source: Source, text: str) -> Any:
    uri = from_fs_path(str(file)) or file.as_uri()
    edit = types.TextEdit(*_difference(server, source, text))
    changes: list[Any] = [
        types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri, _version(server, uri)), [edit])
    ]
    workspace = server.client_capabilities.workspace
    known = workspace.workspace_edit if workspace is not None else None
    if not file.exists():
        changes.insert(0, types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True)))
    elif known is None or not known.document_changes:
        done = await server.workspace_apply_edit_async(
            types.ApplyWorkspaceEditParams(types.WorkspaceEdit(changes={uri: [edit]}))
        )
        return done.applied
    done = await server.workspace_apply_edit_async(
        types.ApplyWorkspaceEditParams(types.WorkspaceEdit(document_changes=changes))
    )
    return done.applied


def _version(server: PlanlintServer, uri: str) -> int | None:
    opened = server.desk.get(uri)
    return None if opened is None else opened.version


def _difference(server: PlanlintServer, source: Source, text: str) -> tuple[types.Range, str]:
    """Where two texts differ, and what stands there in the second."""
    old = source.text
    head = _alike(old, text)
    tail = _alike(old[head:][::-1], text[head:][::-1])
    return server.range(source, Span(head, len(old) - tail)), text[head : len(text) - tail]


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
