"""Tries a project's own rule on the examples that its settings file gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.plan.parse import parse
from planlint.rules.page import PageError
from planlint.rules.page import read_marked
from planlint.source.text import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.rules.data.base import DataRule
    from planlint.rules.rule import Rule
    from planlint.source.text import Span


def try_rule(rule: type[Rule]) -> tuple[int, list[Bilingual]]:
    """How many examples a rule of the project has, and what is wrong with those that don't come out."""
    own: type[DataRule] = rule  # type: ignore[assignment]  # the family of project rules holds no others
    examples = own.about.examples
    wrong = []
    for place, draft in enumerate(examples.bad, start=1):
        wrong += _wrong(own, f"bad[{place}]", draft, reported=True)
    for place, draft in enumerate(examples.good, start=1):
        wrong += _wrong(own, f"good[{place}]", draft, reported=False)
    return len(examples.bad) + len(examples.good), wrong


def _wrong(rule: type[DataRule], name: str, draft: str, *, reported: bool) -> list[Bilingual]:
    key = f"{rule.name} examples.{name}"
    try:
        text, marks = read_marked(draft)
    except PageError as error:
        return [Bilingual(f"{key}：« 和 » 不成对", f"{key}: {error}")]
    kind = rule.about.kinds[0] if rule.about.kinds else None
    plan = parse(Source(text), kind=kind)
    spans = sorted({finding.span for finding in rule().check(plan, rule.Options())})
    right = bool(spans) and (not marks or spans == sorted(marks)) if reported else not spans
    if right:
        return []
    found = _words(text, spans)
    if not spans:
        return [Bilingual(f"{key}：应当报出，却没有", f"{key}: should be reported, and is not")]
    if reported:
        return [Bilingual(f"{key}：报的是{found}，与 «» 所标不同", f"{key}: {found} is reported, not what «» marks")]
    return [Bilingual(f"{key}：不应报出，却报了{found}", f"{key}: should not be reported, yet {found} is")]


def _words(text: str, spans: Sequence[Span]) -> str:
    return "、".join(f"“{text[span.start : span.end]}”" for span in spans)
