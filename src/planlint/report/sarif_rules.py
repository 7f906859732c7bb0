"""The rules of a run as SARIF describes them, made of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.report.sarif_text import literal
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from planlint.engine.result import Run
    from planlint.report.style import Style
    from planlint.rules.page import Page
    from planlint.rules.rule import Rule

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def descriptors(run: Run, style: Style) -> list[dict[str, Any]]:
    """One for each rule that found something, by code."""
    found = {finding.name for checked in run.checked for finding in checked.findings}
    rules = sorted((rule for name, rule in run.rules.items() if name in found), key=lambda rule: rule.code)
    return [_descriptor(rule, style) for rule in rules]


def _descriptor(rule: type[Rule], style: Style) -> dict[str, Any]:
    title, about, page = _texts(rule, style)
    descriptor: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": literal(title)},
        "fullDescription": {"text": literal(about)},
        "help": {"text": literal(page), "markdown": literal(page)},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
    }
    url = style.page(rule.name)
    return {**descriptor, "helpUri": url} if url else descriptor


def _texts(rule: type[Rule], style: Style) -> tuple[str, str, str]:
    """Title, what it looks for, and the whole page; of a docstring in a form of its own, what there is."""
    from inspect import cleandoc

    from planlint.rules.page import PageError
    from planlint.rules.page import page_of

    try:
        page = page_of(rule)
    except PageError:
        text = cleandoc(rule.__doc__ or rule.name)
        title = text.partition("\n")[0]
        return title, title, text
    return page.title.to(style.lang), _about(page, style), page.markdown(style.lang)


def _about(page: Page, style: Style) -> str:
    from planlint.rules.page import ENGLISH

    section = page.sections.get(ENGLISH if style.lang == "en" else "查什么", "")
    return section.partition("\n\n")[0] or page.title.to(style.lang)
