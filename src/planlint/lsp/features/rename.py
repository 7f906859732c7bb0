"""A body gets another name, everywhere in the draft at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from planlint.lsp.bodies import mention_at
from planlint.lsp.bodies import places_of
from planlint.lsp.bodies import renamed
from planlint.lsp.notices import BAD_BODY_NAME

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer

_NOT_IN_A_NAME = frozenset("、，,；;：:。.（）()\r\n\t ")


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return None
        mention = mention_at(view.plan, server.offset(view.source, params.position))
        if mention is None:
            return None
        return types.PrepareRenamePlaceholder(server.range(view.source, mention.passage.span), mention.name)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        new = params.new_name.strip()
        if not new or _NOT_IN_A_NAME & set(new):
            document = server.desk.get(params.text_document.uri)
            path = None if document is None else document.source.path
            raise JsonRpcInvalidParams(BAD_BODY_NAME.to(server.lang(path)))
        view = await server.desk.view(params.text_document.uri)
        document = server.desk.get(params.text_document.uri)
        if view is None or document is None or document.source is not view.source:
            return None
        mention = mention_at(view.plan, server.offset(view.source, params.position))
        if mention is None:
            return None
        return server.edit(
            document,
            [
                types.TextEdit(server.range(view.source, each.passage.span), renamed(each, mention.name, new))
                for each in places_of(view.plan, mention.name)
            ],
        )
