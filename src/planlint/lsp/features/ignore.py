"""Let a finding be: an entry with a reason in the sidecar beside the draft, as ``planlint ignore`` writes it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from lsprotocol import types

from planlint.language import Bilingual
from planlint.lsp.notices import NOT_A_FILE
from planlint.lsp.notices import not_noted
from planlint.lsp.wire import about

if TYPE_CHECKING:
    from planlint.language import Lang
    from planlint.lsp.checkup import Checkup
    from planlint.lsp.desk import Open
    from planlint.lsp.server import PlanlintServer
    from planlint.lsp.wire import Message
    from planlint.rules.finding import Finding
    from planlint.source.text import Source

COMMAND = "planlint.ignore"
_TITLE = Bilingual("忽略这一处（写明理由）", "let this be (with a reason)")
_REASON = Bilingual("在编辑器里确认可以不改，理由待补", "let be in the editor; the reason is to be added")


def action(document: Open, checkup: Checkup, finding: Finding, shown: types.Diagnostic) -> types.CodeAction:
    """The action; a client that can ask for a reason adds it to the argument as ``reason``."""
    argument = {"uri": document.uri, "rule": finding.name, "start": finding.span.start, "end": finding.span.end}
    title = f"{_TITLE.to(checkup.lang)}：{finding.name}" if checkup.lang == "zh" else f"{_TITLE.en}: {finding.name}"
    command = types.Command(title, COMMAND, arguments=[argument])
    return types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=[shown], command=command)


def register(server: PlanlintServer) -> None:
    """Offer the command."""

    @server.command(COMMAND)
    async def run(argument: Any) -> Any:
        given = argument if isinstance(argument, dict) else vars(argument)
        document = server.desk.get(str(given.get("uri")))
        if document is None or document.source.path is None:
            server.tell(NOT_A_FILE)
            return None
        source, path = document.source, document.source.path
        written = await server.desk.answer(server.worker.submit(_request(source, given, server.lang(path))), source)
        if written is None:
            return None
        if "refused" in written:
            server.tell(Bilingual(*written["refused"]), path)
            return None
        try:
            _save(Path(written["file"]), written["text"])
        except OSError as error:
            server.tell(not_noted(Bilingual(str(error), str(error))), path, types.MessageType.Error)
            return None
        server.recheck()
        return str(written["file"])


def _request(source: Source, given: dict[str, Any], lang: Lang) -> Message:
    """What the process that checks is asked: the sidecar with this finding in it."""
    reason = " ".join(str(given.get("reason") or "").split()) or _REASON.to(lang)
    span = (given.get("start"), given.get("end"))
    return about("ignore", source, rule=given.get("rule"), span=span, reason=reason)


def _save(file: Path, text: str) -> None:
    """Write a file in one step; where it is a link, what it points at."""
    file = file.resolve()
    draft = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(text.encode())
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
