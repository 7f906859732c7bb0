"""Let a finding be: an entry with a reason in the sidecar beside the draft, as ``planlint ignore`` writes it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from typing import Any

from lsprotocol import types

from planlint.engine.suppress.noting import UnnameableError
from planlint.engine.suppress.noting import noted
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.engine.suppress.sidecar_text import EditError
from planlint.language import Bilingual

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.lsp.checker import Checkup
    from planlint.lsp.server import Open
    from planlint.lsp.server import PlanlintServer
    from planlint.rules.finding import Finding

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
        checkup = await server.checkup(types.TextDocumentIdentifier(str(given.get("uri"))))
        if checkup is None or checkup.found is None or checkup.source.path is None or checkup.loaded is None:
            server.say("planlint：这份文稿没有存成文件，或者没有打开，记不下来")
            return None
        places = _meant(checkup, given)
        if not places:
            server.say("planlint：文字已经改动，这里没有这个问题了")
            return None
        reason = " ".join(str(given.get("reason") or "").split()) or _REASON.to(checkup.lang)
        try:
            written = noted(checkup.found, places, checkup.source.path, checkup.loaded.file, reason)
            _save(written.file, written.text)
        except (UnnameableError, EditError, BrokenFileError, OSError) as error:
            server.say(f"planlint：写不进旁注，请改用 planlint ignore：{_why(error)}", types.MessageType.Error)
            return None
        server.recheck()
        return str(written.file)


def _meant(checkup: Checkup, given: dict[str, Any]) -> list[int]:
    """The places of a finding; where one stands for all of the document, those."""
    found = checkup.found
    if found is None:
        return []
    span = (given.get("start"), given.get("end"))
    shown = [each for each in checkup.findings if each.name == given.get("rule") and tuple(each.span) == span]
    if not shown:
        return []
    own = [place for place in found.open if found.findings[place].name == shown[0].name]
    if shown[0].shared and shown[0].related:
        return [place for place in own if found.findings[place].shared]
    return [place for place in own if tuple(found.findings[place].span) == span]


def _why(error: Exception) -> str:
    if isinstance(error, BrokenFileError):
        return "；".join(failure.told("zh") for failure in error.failures)
    return str(error) or type(error).__name__


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
