"""The outline: headings and tasks, who leads beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.lsp.features.words import last_of
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Section
    from planlint.plan.model import Task

_LONGEST = 40


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        found = _symbols(server, view)
        text_document = server.client_capabilities.text_document
        wanted = text_document.document_symbol if text_document is not None else None
        if wanted is not None and wanted.hierarchical_document_symbol_support:
            return found
        return list(_flat(found, params.text_document.uri, None))


def _symbols(server: PlanlintServer, view: View) -> list[types.DocumentSymbol]:
    plan = view.plan
    tasks: dict[Section | None, list[Task]] = {}
    for task in plan.tasks:
        tasks.setdefault(task.section, []).append(task)

    def of(section: Section) -> types.DocumentSymbol:
        own = tasks.get(section, [])
        is_task = len(own) == 1
        children = [] if is_task else [_of_task(server, view, task) for task in own]
        children += [of(below) for below in plan.children.get(section, ())]
        title = section.title
        name = view.source[(title or section.head).span]
        if title is not None:
            name = f"{view.source[section.label.passage.span]} {name}"
        head = section.head.span
        selection = (section.title or section.label.passage).span
        return types.DocumentSymbol(
            _short(name),
            types.SymbolKind.Event if is_task else types.SymbolKind.Namespace,
            server.range(view.source, Span(head.start, max(last_of(plan, section), selection.end))),
            server.range(view.source, selection),
            detail=_leads(own[0]) if is_task else None,
            children=sorted(children, key=lambda each: (each.range.start.line, each.range.start.character)) or None,
        )

    top = [of(section) for section in plan.children.get(None, ())]
    return [_of_task(server, view, task) for task in tasks.get(None, [])] + top


def _of_task(server: PlanlintServer, view: View, task: Task) -> types.DocumentSymbol:
    where = server.range(view.source, task.passage.span)
    return types.DocumentSymbol(
        _short(task.title) or str(task.number),
        types.SymbolKind.Event,
        where,
        server.range(view.source, task.anchor) if task.passage.span.contains(task.anchor) else where,
        detail=_leads(task),
    )


def _leads(task: Task) -> str | None:
    return "、".join(unit.name for unit in task.responsibility.leads) or None


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _flat(symbols: list[types.DocumentSymbol], uri: str, container: str | None) -> Iterator[types.SymbolInformation]:
    """For clients that know no trees."""
    for each in symbols:
        yield types.SymbolInformation(types.Location(uri, each.range), each.name, each.kind, container_name=container)
        yield from _flat(list(each.children or ()), uri, each.name)
