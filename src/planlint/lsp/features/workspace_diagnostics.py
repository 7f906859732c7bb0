"""Diagnostics of all drafts of the workspace, open or not: found and decoded as the command line does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from planlint.lsp.document import key_of
from planlint.lsp.features.diagnostics import diagnostics
from planlint.lsp.features.diagnostics import result_id
from planlint.source.text import Source

if TYPE_CHECKING:
    from planlint.lsp.checkup import Checkup
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
            opened = server.desk.get(uri)
            if opened is not None:
                checkup = await server.desk.checkup(opened.uri)
                items = [] if checkup is None else diagnostics(server, opened.uri, checkup)
                reports.append(_report(opened.uri, opened.version, items, before))
            else:
                reports.append(_report(uri, None, await _of_file(server, path, uri, known), before))
        return types.WorkspaceDiagnosticReport(reports)


def _report(uri: str, version: int | None, items: list[types.Diagnostic], before: dict[str, str]) -> _Report:
    result = result_id(items)
    if before.get(key_of(uri)) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=result, version=version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=items, version=version, result_id=result)


async def _files(server: PlanlintServer) -> list[Path]:
    """The drafts below the folders of the workspace, less what settings and .gitignore leave out."""
    folders = [str(folder) for folder in server.folders()]
    ticket = server.worker.submit({"do": "files", "folders": folders}, urgent=False)
    return [Path(path) for path in await server.desk.answer(ticket, Source("")) or ()]


async def _of_file(server: PlanlintServer, path: Path, uri: str, known: _Known) -> list[types.Diagnostic]:
    """The diagnostics of a file; those of before where neither it nor any settings were touched."""
    try:
        status = os.stat(path)  # noqa: PTH116 - of every file, every few seconds
    except OSError:
        return []
    like = status.st_mtime_ns, status.st_size
    held = known.get(str(path))
    if held is not None and held[0] == (*like, server.worker.era):
        return held[1]
    items = diagnostics(server, uri, await _checkup(server, path))
    known[str(path)] = ((*like, server.worker.era), items)
    return items


async def _checkup(server: PlanlintServer, path: Path) -> Checkup:
    """What is known of a file; where a rule has to be left out, by the others."""
    while True:
        ticket = server.worker.submit({"do": "check-file", "path": str(path)}, urgent=False)
        checkup = await server.desk.outcome(ticket, Source("", name=str(path), path=path))
        if checkup is not None:
            return checkup
