"""What comes next: a body after 牵头单位：, a date after 完成时限：, the next number at the start of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from planlint.lsp import bodies
from planlint.lsp.features.labels import next_labels
from planlint.patterns import compiled
from planlint.record import Record
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan

_BODIES = compiled(
    r"(?:牵头|责任|主办|主责|配合|参加|参与|协办|协助|落实|承办|实施)(?:单位|部门|科室)?[及和、]?(?:责任|配合)?(?:单位|部门)?[:：]"
    r"(?:[^:：。；;（()）\n]*[、，,])?([^:：、，,。；;（()）\n]*)$"
)
_DATES = compiled(r"(?:完成时限|时限要求|完成时间|时限|时间要求|截止时间|办结时限)[:：]([^:：。；;（()）\n]*)$")
_LINE_START = compiled(r"[ \t　]*([（(]?[一二三四五六七八九十百0-9第]{0,5}[）)]?[、.．]?)$")
_LONGEST = 400  # characters before the cursor that are looked at


class _Choice(Record):
    text: str
    kind: types.CompletionItemKind
    detail: str = ""


def register(server: PlanlintServer) -> None:
    """Answer."""
    options = types.CompletionOptions(trigger_characters=[*"：:、，（("])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    async def complete(params: types.CompletionParams) -> types.CompletionList:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return types.CompletionList(False, [])
        offset = server.offset(view.source, params.position)
        start, choices = _choices(view, offset)
        place = server.range(view.source, Span(start, offset))
        items = [
            types.CompletionItem(
                choice.text,
                kind=choice.kind,
                detail=choice.detail or None,
                sort_text=f"{number:04}",
                filter_text=choice.text,
                text_edit=types.TextEdit(place, choice.text),
            )
            for number, choice in enumerate(choices)
        ]
        return types.CompletionList(False, items)


def _choices(view: View, offset: int) -> tuple[int, list[_Choice]]:
    """Where the word starts that is being written, and what it may become."""
    line = view.source.line_span(view.source.position(offset).line)
    before = view.source.text[max(line.start, offset - _LONGEST) : offset]
    if match := _BODIES.search(before):
        typed = match[1].lstrip()
        return offset - len(typed), list(_bodies(view.plan, typed))
    if match := _DATES.search(before):
        typed = match[1].lstrip()
        return offset - len(typed), [each for each in _dates(view.plan) if each.text.startswith(typed)]
    if match := _LINE_START.fullmatch(before):
        labels = next_labels(view.plan, line.start)
        typed = match[1]
        found = [_Choice(label, types.CompletionItemKind.Text, detail) for label, detail in labels]
        return offset - len(typed), [each for each in found if not typed or each.text[0] == typed[0]]
    return offset, []


def _bodies(plan: Plan, typed: str) -> Iterator[_Choice]:
    """The project's own first, then those of the draft; all whose name holds what was typed, in order."""
    own = dict.fromkeys((*plan.registry.bodies, *plan.registry.aliases.values()), "")
    here = {name: "" for name in bodies.names(plan) if name not in own and name != typed}
    for name in (*own, *here):
        rest = iter(name)
        if all(char in rest for char in typed):
            yield _Choice(name, types.CompletionItemKind.Module)


def _dates(plan: Plan) -> Iterator[_Choice]:
    """Deadlines in full, in the years of the plan."""
    first = plan.period.first if plan.period is not None else None
    if first is None:
        first = plan.issued.year if plan.issued is not None else None
    last = plan.period.last if plan.period is not None else first
    for words in ("3月底前", "6月底前", "9月底前", "12月底前", "年底前"):
        year = f"{first}年" if first is not None else ""
        yield _Choice((year + words).replace("年年", "年"), types.CompletionItemKind.Constant)
    if last is not None and last != first:
        yield _Choice(f"{last}年底前", types.CompletionItemKind.Constant)
    for words in ("每季度末", "长期坚持"):
        yield _Choice(words, types.CompletionItemKind.Constant)
