"""How many tasks a plan and its chapters hold, and how many lack a lead or a deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.lsp.features.words import last_of
from planlint.plan.model import Status
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.language import Lang
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Task


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lenses(params: types.CodeLensParams) -> list[types.CodeLens]:
        view = await server.desk.view(params.text_document.uri)
        if view is None or not view.plan.tasks:
            return []
        plan = view.plan
        stretches = [(plan.anchor, plan.tasks)]
        for section in plan.children.get(None, ()):
            span = Span(section.head.span.start, last_of(plan, section))
            tasks = tuple(task for task in plan.tasks if span.contains(task.passage.span))
            if tasks:
                stretches.append((section.label.passage.span, tasks))
        return [
            types.CodeLens(server.range(view.source, span), types.Command(_title(tasks, view.lang), ""))
            for span, tasks in stretches
        ]


def _title(tasks: Sequence[Task], lang: Lang) -> str:
    unled = sum(task.responsibility.status is not Status.NAMED and not task.responsibility.shared for task in tasks)
    undated = sum(not task.deadlines for task in tasks)
    if lang == "en":
        return f"{len(tasks)} tasks · {unled} without lead · {undated} without deadline"
    return f"任务 {len(tasks)} 项 · 未明确牵头 {unled} 项 · 未写时限 {undated} 项"
