"""Where what is named stands: the heading of 第三部分第（二）项, the attachment of 见附件2, a term's definition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from planlint.lsp.bodies import mention_at
from planlint.lsp.bodies import places_of
from planlint.lsp.features.words import citation_at
from planlint.lsp.features.words import indicator_at
from planlint.lsp.features.words import shorthand_at
from planlint.patterns import compiled
from planlint.plan.model import LabelKind
from planlint.plan.numerals import read_number
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from planlint.lsp.reader import View
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Plan
    from planlint.plan.model import Section
    from planlint.plan.passage import Passage

_NUMBER = "[0-9零〇一二三四五六七八九十百]{1,5}"
_STEP = compiled(rf"第[（(]?({_NUMBER})[）)]?(部分|篇|章|节|条|项|点|款)")
_REFERENCE = compiled(rf"(?:第[（(]?{_NUMBER}[）)]?(?:部分|篇|章|节|条|项|点|款)(?:[的中、，,]{{0,1}}))+")
_ATTACHMENT = compiled(rf"(附件|附表|附图|附录)[ 　]*({_NUMBER})?")
_KINDS = {
    "篇": (LabelKind.PART,),
    "章": (LabelKind.CHAPTER, LabelKind.HAN),
    "节": (LabelKind.PARAGRAPH, LabelKind.HAN_BRACKET),
    "条": (LabelKind.ARTICLE,),
}


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location]:
        view = await server.desk.view(params.text_document.uri)
        if view is None:
            return []
        offset = server.offset(view.source, params.position)
        uri = params.text_document.uri
        span = _in_draft(view.plan, offset)
        if span is not None:
            return [types.Location(uri, server.range(view.source, span))]
        return _of_body(server, view, uri, offset)


def _in_draft(plan: Plan, offset: int) -> Span | None:
    reference = _under(_REFERENCE, plan, offset)
    if reference is not None:
        section = referred(plan, reference.group(), plan.clean.passage(*reference.span()))
        if section is not None:
            return (section.title or section.head).span
    attachment = _under(_ATTACHMENT, plan, offset)
    if attachment is not None:
        number = read_number(attachment[2] or "")
        for each in plan.attached:
            if each.word == attachment[1] and (number is None or each.number == number):
                return each.label.span
    shorthand = shorthand_at(plan, offset)
    if shorthand is not None:
        return shorthand.passage.span
    citation = citation_at(plan, offset)
    if citation is not None:
        return citation.passage.span
    return _of_indicator(plan, offset)


def _under(pattern: re.Pattern[str], plan: Plan, offset: int) -> re.Match[str] | None:
    """The match in the clean text that covers an offset of the source."""
    for paragraph in (*plan.letter, *plan.paragraphs, *plan.attachments):
        span = paragraph.span
        if span.start <= offset <= span.end:
            for match in pattern.finditer(plan.clean.text, paragraph.start, paragraph.end):
                start, end = plan.clean.span(*match.span())
                if start <= offset <= end:
                    return match
    return None


def referred(plan: Plan, words: str, place: Passage) -> Section | None:
    """The section that 第三部分第(二)项 names: each step goes one level down, a first step without a level stays near."""
    section: Section | None = None
    for step, match in enumerate(_STEP.finditer(words)):
        number = read_number(match[1])
        kinds = _KINDS.get(match[2], ())
        from_top = step or match[2] in ("部分", "篇", "章", "条")
        found = _one_of(plan, section, number, kinds) if from_top else _near(plan, number, place)
        if found is None:
            return section if step else None
        section = found
    return section


def _one_of(plan: Plan, above: Section | None, number: int | None, kinds: tuple[LabelKind, ...]) -> Section | None:
    """The section of a number below another; articles are counted through the whole document."""
    if kinds == (LabelKind.ARTICLE,) and above is None:
        return next((each for each in plan.sections if each.label.kind in kinds and each.label.number == number), None)
    below = plan.children.get(above, ())
    fitting = [each for each in below if each.label.number == number]
    return next((each for each in fitting if each.label.kind in kinds), fitting[0] if fitting else None)


def _near(plan: Plan, number: int | None, place: Passage) -> Section | None:
    """The section of a number among those around a place, from the innermost out."""
    here = plan.section_at(place)
    while here is not None:
        found = _one_of(plan, here.parent, number, (here.label.kind,))
        if found is not None:
            return found
        here = here.parent
    return _one_of(plan, None, number, ())


def _of_indicator(plan: Plan, offset: int) -> Span | None:
    """Where a rate is explained: its name before 是指 or a formula."""
    indicator = indicator_at(plan, offset)
    if indicator is None or not indicator.name:
        return None
    name = indicator.name
    text = plan.clean.text
    for mark in ("是指", "=", "的计算", "计算公式", "计算方法", "统计口径"):
        start = text.find(f"{name}{mark}")
        if start >= 0:
            return plan.clean.span(start, start + len(name))
    return None


def _of_body(server: PlanlintServer, view: View, uri: str, offset: int) -> list[types.Location]:
    """A body is defined where the project declares it; else the first place that names it will do."""
    mention = mention_at(view.plan, offset)
    if mention is None:
        return []
    file = view.loaded.file
    if file is not None and mention.name in view.plan.registry.bodies:
        try:
            settings = Source(file.read_bytes().decode("utf-8-sig"), path=file)
        except (OSError, UnicodeDecodeError):
            settings = Source("")
        start = settings.text.find(f'"{mention.name}"')
        if start >= 0:
            span = Span(start + 1, start + 1 + len(mention.name))
            return [types.Location(from_fs_path(str(file)) or file.as_uri(), server.range(settings, span))]
    first = places_of(view.plan, mention.name)[0]
    return [types.Location(uri, server.range(view.source, first.passage.span))]
