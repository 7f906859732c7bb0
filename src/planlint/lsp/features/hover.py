"""What planlint knows of the words under the cursor: a finding's page, a body's duties, what a date comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from lsprotocol import types

from planlint.language import Bilingual
from planlint.lsp.bodies import duties_of
from planlint.lsp.bodies import mention_at
from planlint.lsp.bodies import names_now
from planlint.lsp.bodies import places_of
from planlint.lsp.features.diagnostics import message
from planlint.lsp.features.words import citation_at
from planlint.lsp.features.words import deadline_at
from planlint.lsp.features.words import indicator_at
from planlint.lsp.features.words import shorthand_at
from planlint.plan.model import IndicatorStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.language import Lang
    from planlint.lsp.bodies import Mention
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Citation
    from planlint.plan.model import Deadline
    from planlint.plan.model import Indicator
    from planlint.plan.model import Plan
    from planlint.plan.model import Shorthand
    from planlint.rules.finding import Finding
    from planlint.source.text import Source
    from planlint.source.text import Span

_WAIT = 1.0  # seconds: what is known of the words is worth more at once than a finding late
_SECTIONS = ("查什么", "为什么", "例外", "依据")
_MEASURED = {
    IndicatorStatus.DEFINED: Bilingual("文中写明了口径", "the draft says how it is counted"),
    IndicatorStatus.UNDEFINED: Bilingual("没有写明口径", "there is no definition of how it is counted"),
    IndicatorStatus.UNQUANTIFIED: Bilingual("没有量化", "it has no figure"),
    IndicatorStatus.UNDEFINED_TERM: Bilingual("没有说明含义", "what it stands for is not said"),
}


def register(server: PlanlintServer) -> None:
    """Answer."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        view = await server.desk.view(uri)
        if view is None:
            return None
        offset = server.offset(view.source, params.position)
        parts = list(_parts(view.plan, offset, view.lang))
        checkup = await server.desk.checkup(uri, within=_WAIT)
        if checkup is not None and checkup.source is view.source:
            here = [each for each in checkup.findings if each.span.start <= offset <= each.span.end]
            parts += [
                (each.span, _of_finding(each, await _page(server, view.source, each), view.lang)) for each in here
            ]
        if not parts:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(text for _, text in parts))
        return types.Hover(content, server.range(view.source, parts[0][0]))


async def _page(server: PlanlintServer, source: Source, finding: Finding) -> Any:
    """The page of a finding's rule; None where there is none."""
    path = None if source.path is None else str(source.path)
    return await server.desk.answer(server.worker.submit({"do": "page", "rule": finding.name, "path": path}), source)


def _parts(plan: Plan, offset: int, lang: Lang) -> Iterator[tuple[Span, str]]:
    """What there is to say of the draft itself, with the words that it is about."""
    if (deadline := deadline_at(plan, offset)) is not None:
        yield deadline.passage.span, _of_deadline(deadline, lang)
    if (mention := mention_at(plan, offset)) is not None:
        yield mention.passage.span, _of_body(plan, mention, lang)
    if (indicator := indicator_at(plan, offset)) is not None:
        yield indicator.passage.span, _of_indicator(plan, indicator, lang)
    if (shorthand := shorthand_at(plan, offset)) is not None:
        yield shorthand.passage.span, _of_shorthand(plan, shorthand, lang)
    if (citation := citation_at(plan, offset)) is not None:
        yield citation.passage.span, _of_citation(citation, lang)


def _of_finding(finding: Finding, page: Any, lang: Lang) -> str:
    """What it says, and the page of its rule without the examples."""
    text = message(finding, lang).replace("\n", "  \n")
    head = f"**{finding.code} {finding.name}**"
    if page is None:
        return f"{head}\n\n{text}"
    title, sections = Bilingual(*page["title"]).to(lang), page["sections"]
    if lang == "en":
        return f"{head} {title}\n\n{text}\n\n{sections.get('In English', '')}".rstrip()
    shown = (f"**{name}**　{sections[name]}" for name in _SECTIONS if sections.get(name))
    return "\n\n".join([f"{head} {title}", text, *shown])


def _of_body(plan: Plan, mention: Mention, lang: Lang) -> str:
    duties = duties_of(plan, mention.name)
    leads, supports = duties.leads, duties.supports
    places = len(places_of(plan, mention.name))
    now = names_now(plan, mention.passage)
    if lang == "en":
        text = f"**{mention.name}**\n\nleads {len(leads)} tasks, supports {len(supports)}; named {places} times"
        return f"{text}\n\na former name; now {', '.join(now)}" if now else text
    text = f"**{mention.name}**\n\n牵头 {len(leads)} 项任务，配合 {len(supports)} 项；文中出现 {places} 处"
    return f"{text}\n\n原名称，现为{'、'.join(now)}" if now else text


def _of_deadline(deadline: Deadline, lang: Lang) -> str:
    words = "".join(deadline.passage.text.split())
    if deadline.readings:
        joined = "、".join(deadline.readings) if lang == "zh" else ", ".join(deadline.readings)
        said = f"可以理解为 {joined}" if lang == "zh" else f"may mean {joined}"
    elif deadline.resolved:
        said = deadline.resolved.replace("/", " 至 " if lang == "zh" else " to ")
        said = f"即 {said}" if lang == "zh" else f"that is {said}"
    else:
        said = "没有可以核对的日期" if lang == "zh" else "comes to no date"
    return f"**{words}**\n\n{said}"


def _of_indicator(plan: Plan, indicator: Indicator, lang: Lang) -> str:
    name = indicator.name or "".join(indicator.passage.text.split())
    declared = plan.registry.indicators.get(indicator.name)
    if declared:
        return f"**{name}**\n\n{declared}"
    return f"**{name}**\n\n{_MEASURED[indicator.status].to(lang)}"


def _of_shorthand(plan: Plan, shorthand: Shorthand, lang: Lang) -> str:
    declared = plan.registry.shorthand.get(shorthand.term)
    if declared:
        return f"**{shorthand.term}**\n\n{declared}"
    if shorthand.defined:
        said = Bilingual("文中有说明，或者是通行的说法", "the draft says what it stands for, or everybody knows")
    else:
        said = Bilingual("文中没有说明", "what it stands for is not said")
    return f"**{shorthand.term}**\n\n{said.to(lang)}"


def _of_citation(citation: Citation, lang: Lang) -> str:
    number = citation.number or ("没有写文号" if lang == "zh" else "no document number")
    text = f"《{citation.title}》\n\n{number}"
    if citation.short:
        text += f"\n\n{'以下简称' if lang == 'zh' else 'called'} {citation.short}"
    return text
