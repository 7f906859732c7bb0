"""Diagnostics of all drafts of the workspace, open or not: found and decoded as the command line does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from planlint.config.settings import Settings
from planlint.lsp.checker import Checkup
from planlint.lsp.document import key_of
from planlint.lsp.features.diagnostics import diagnostics
from planlint.lsp.features.diagnostics import result_id
from planlint.lsp.worker import Abandoned
from planlint.lsp.worker import Stopped
from planlint.rules.failure import Failure
from planlint.source import decode
from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files
from planlint.source.text import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planlint.lsp.server import PlanlintServer

_Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport
_Known = dict[str, tuple[object, list[types.Diagnostic]]]


def register(server: PlanlintServer) -> None:
    """Answer a client that pulls for the whole workspace."""
    known: _Known = {}  # path → what the file was like, and its diagnostics

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def pull(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        before = {key_of(each.uri): each.value for each in params.previous_result_ids}
        reports: list[_Report] = []
        for path in await _files(server):
            uri = from_fs_path(str(path)) or path.as_uri()
            opened = server.documents.get(key_of(uri))
            if opened is not None:
                checkup = await server.checkup(types.TextDocumentIdentifier(opened.uri))
                items = [] if checkup is None else diagnostics(server, opened.uri, checkup)
                reports.append(_report(opened.uri, opened.version, items, before))
            else:
                reports.append(_report(uri, None, await _of_file(server, path, uri, known), before))
        return types.WorkspaceDiagnosticReport(reports)


def _report(uri: str, version: int | None, items: list[types.Diagnostic], before: dict[str, str]) -> _Report:
    result = result_id(items)
    if before.get(key_of(uri)) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result, version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, items, version, result_id=result)


async def _files(server: PlanlintServer) -> list[Path]:
    """The drafts below the folders of the workspace, less what settings and .gitignore leave out."""

    def find(_: object) -> list[Path]:
        found: dict[Path, None] = {}
        for folder in server.folders():
            loaded = server.checker.settings(folder / "_")
            exclude = loaded.settings.exclude if loaded is not None else ()
            try:
                found |= dict.fromkeys(find_files([folder], exclude=exclude))
            except UnreadableSource:
                continue
        return list(found)

    return await server.worker.submit(find, urgent=False).future


async def _of_file(server: PlanlintServer, path: Path, uri: str, known: _Known) -> list[types.Diagnostic]:
    """The diagnostics of a file; those of before where neither it nor any settings were touched."""
    try:
        status = os.stat(path)  # noqa: PTH116 - of every file, every few seconds
        stamp = (status.st_mtime_ns, status.st_size, server.checker.generation)
    except OSError:
        return []
    held = known.get(str(path))
    if held is not None and held[0] == stamp:
        return held[1]
    ticket = server.worker.submit(lambda ticket: _checkup(server, path, ticket.check), urgent=False)
    try:
        items = diagnostics(server, uri, await ticket.future)
    except (Stopped, Abandoned):
        items = []
    known[str(path)] = (stamp, items)
    return items


def _checkup(server: PlanlintServer, path: Path, before: Callable[[str], None]) -> Checkup:
    """What is known of a file."""
    loaded = server.checker.settings(path)
    settings = loaded.settings if loaded is not None else Settings()
    try:
        source = decode.read(path, encoding=settings.encoding, max_size=settings.max_size)
    except UnreadableSource as error:
        failure = Failure(error.code, error.name, error.text)
        return Checkup(Source("", name=str(path), path=path), loaded, failures=(failure,))
    return server.checker.check(source, before)
