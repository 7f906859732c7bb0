"""What can be done about a finding: its fixes, all safe fixes, let it be, declare a name of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.language import Bilingual
from planlint.lsp.features import ignore
from planlint.lsp.features import registry
from planlint.lsp.features.diagnostics import diagnostic
from planlint.lsp.features.formatting import text_edits
from planlint.rules.fix import Applicability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.lsp.checkup import Checkup
    from planlint.lsp.desk import Open
    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Fix
    from planlint.source.text import Span

FIX_ALL = "source.fixAll.planlint"
_TRUST = {
    Applicability.SAFE: Bilingual("", ""),
    Applicability.UNSAFE: Bilingual("（请核对）", " (please check)"),
    Applicability.SUGGESTION: Bilingual("（供选择）", " (a suggestion)"),
}
_ALL = Bilingual("修复全部可以放心修改的问题", "apply all safe fixes")


def register(server: PlanlintServer) -> None:
    """Answer."""
    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        checkup = await server.desk.checkup(params.text_document.uri)
        document = server.desk.get(params.text_document.uri)
        if checkup is None or document is None:
            return []
        found: list[types.CodeAction] = []
        if _wanted(types.CodeActionKind.QuickFix, params.context.only):
            view = await server.desk.view(document.uri)
            found += _quick(server, document, checkup, view, server.span(checkup.source, params.range))
        if _wanted(FIX_ALL, params.context.only) and checkup.checked is not None and checkup.checked.fixable.safe:
            found += await _fix_all(server, document, checkup)
        return found


def _wanted(kind: str, only: Sequence[str | types.CodeActionKind] | None) -> bool:
    """Whether a kind of action is asked for: by its name, or by that of a group that it belongs to."""
    name = str(getattr(kind, "value", kind))
    asked = [str(getattr(each, "value", each)) for each in only or ()]
    return not asked or any(not each or name == each or name.startswith(f"{each}.") for each in asked)


def _quick(
    server: PlanlintServer, document: Open, checkup: Checkup, view: View | None, span: Span
) -> list[types.CodeAction]:
    found: list[types.CodeAction] = []
    here = [each for each in checkup.findings if each.span.start <= span.end and span.start <= each.span.end]
    shown = {id(finding): diagnostic(server, document.uri, checkup, finding) for finding in here}
    for finding in here:
        found += [
            _fix(server, document, checkup, shown[id(finding)], fix, preferred=fix is finding.fixes[0])
            for fix in finding.fixes
        ]
    if view is not None:
        found += registry.actions(document, view, span)
    if document.source.path is not None:
        found += [ignore.action(document, checkup, finding, shown[id(finding)]) for finding in _worth(here)]
    return found


def _worth(findings: list[Finding]) -> list[Finding]:
    """Those that can be let be: not what is said about entries themselves."""
    from planlint.engine.suppress.family import PREFIX

    return [finding for finding in findings if not finding.code.startswith(PREFIX)]


def _fix(
    server: PlanlintServer, document: Open, checkup: Checkup, shown: types.Diagnostic, fix: Fix, *, preferred: bool
) -> types.CodeAction:
    title = fix.title.to(checkup.lang) + _TRUST[fix.applicability].to(checkup.lang)
    return types.CodeAction(
        title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[shown],
        is_preferred=preferred and fix.applicability is Applicability.SAFE,
        edit=server.edit(document, text_edits(server, checkup.source, fix.edits)),
        data={"applicability": fix.applicability.value},
    )


async def _fix_all(server: PlanlintServer, document: Open, checkup: Checkup) -> list[types.CodeAction]:
    fixed = await server.desk.fixes(document.uri)
    if fixed is None or not fixed[1] or fixed[0] is not document.source:
        return []
    edit = server.edit(document, text_edits(server, *fixed))
    return [types.CodeAction(_ALL.to(checkup.lang), kind=FIX_ALL, edit=edit)]
