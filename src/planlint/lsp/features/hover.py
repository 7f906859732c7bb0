"""What planlint knows of the words under the cursor: a finding's page, a body's duties, what a date comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from planlint.rules.page import PageError
from planlint.rules.page import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.language import Lang
    from planlint.lsp.bodies import Mention
    from planlint.lsp.checker import Checkup
    from planlint.lsp.server import PlanlintServer
    from planlint.plan.model import Citation
    from planlint.plan.model import Deadline
    from planlint.plan.model import Indicator
    from planlint.plan.model import Plan
    from planlint.plan.model import Shorthand
    from planlint.rules.finding import Finding
    from planlint.source.text import Span

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
        checkup = await server.checkup(params.text_document)
        if checkup is None or checkup.plan is None:
            return None
        offset = server.offset(checkup.source, params.position)
        parts = list(_parts(checkup, checkup.plan, offset))
        if not parts:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(text for _, text in parts))
        return types.Hover(content, server.range(checkup.source, parts[0][0]))


def _parts(checkup: Checkup, plan: Plan, offset: int) -> Iterator[tuple[Span, str]]:
    """What there is to say, with the words that it is about."""
    lang = checkup.lang
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
    for finding in checkup.findings:
        if finding.span.start <= offset <= finding.span.end:
            yield finding.span, _of_finding(checkup, finding)


def _of_finding(checkup: Checkup, finding: Finding) -> str:
    """What it says, and the page of its rule without the examples."""
    lang = checkup.lang
    text = message(finding, lang).replace("\n", "  \n")
    head = f"**{finding.code} {finding.name}**"
    catalogue = checkup.loaded.catalogue if checkup.loaded is not None else None
    try:
        page = page_of(catalogue.rule(finding.name)) if catalogue is not None else None
    except (PageError, LookupError):
        page = None
    if page is None:
        return f"{head}\n\n{text}"
    if lang == "en":
        return f"{head} {page.title.en}\n\n{text}\n\n{page.sections.get('In English', '')}".rstrip()
    sections = (f"**{name}**　{page.sections[name]}" for name in _SECTIONS if page.sections.get(name))
    return "\n\n".join([f"{head} {page.title.zh}", text, *sections])


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
