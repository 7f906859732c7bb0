"""A body gets another name, everywhere in the draft at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from planlint.lsp.bodies import mention_at
from planlint.lsp.bodies import places_of
from planlint.lsp.bodies import renamed
from planlint.lsp.document import key_of

if TYPE_CHECKING:
    from planlint.lsp.server import PlanlintServer

_NOT_IN_A_NAME = frozenset("、，,；;：:。.（）()\r\n\t ")


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        view = await server.view(params.text_document)
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
            raise JsonRpcInvalidParams("单位名称不能为空，也不能有标点和空格")
        view = await server.view(params.text_document)
        document = server.documents.get(key_of(params.text_document.uri))
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
