"""Findings that comments in the draft let be, and what is wrong with the comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.directives import Malformed
from planlint.engine.suppress.directives import Verb
from planlint.engine.suppress.directives import read_directives
from planlint.engine.suppress.hidden import By
from planlint.engine.suppress.hidden import Hidden
from planlint.engine.suppress.regions import find_regions
from planlint.rules.registry import UnknownRule

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Collection
    from collections.abc import Sequence
    from datetime import date

    from planlint.engine.suppress.complaints import Complainer
    from planlint.engine.suppress.directives import Directive
    from planlint.engine.suppress.regions import Region
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding


def hide_by_comments(
    plan: Plan,
    findings: Sequence[Finding],
    ran: frozenset[str],
    today: date,
    meant: Callable[[str], Collection[str]],
    complainer: Complainer,
) -> dict[int, Hidden]:
    """Place of a finding → the comment that hides it.

    Args:
        plan: the draft.
        findings: everything that was found in it.
        ran: the names of the rules that looked at it.
        today: the day on which dates are looked at.
        meant: selector → names of rules; raises UnknownRule.
        complainer: takes what is wrong with the comments.
    """
    sound = [_sound(each, meant, complainer) for each in _understood(plan, complainer)]
    directives = [each for each in sound if each is not None]
    if not directives:
        return {}
    live = [each for each in directives if each.until is None or each.until >= today]
    for each in directives:
        if each.until is not None and each.until < today and _concerns(each, ran, meant):
            complainer.expired(each.span, each.until)
    regions, closing = find_regions(plan, live, meant)
    hidden, used = _hide(findings, live, regions)
    ever_off = any(each.verb is Verb.OFF for each in directives)
    for number, each in enumerate(live):
        if each.verb is Verb.ON:
            if number not in closing and not ever_off:
                complainer.unpaired_comment(each.span)
            continue
        idle = [
            selector
            for selector in each.selectors
            if (rules := meant(selector)) and not ran.isdisjoint(rules) and used[number].isdisjoint(rules)
        ]
        if idle:
            complainer.unused_comment(each.span, idle)
    return hidden


def _understood(plan: Plan, complainer: Complainer) -> list[Directive]:
    found = []
    for each in read_directives(plan.source):
        if isinstance(each, Malformed):
            complainer.malformed(each.span, each.problem, entry=False)
        else:
            found.append(each)
    return found


def _sound(directive: Directive, meant: Callable[[str], Collection[str]], complainer: Complainer) -> Directive | None:
    """The comment without the rules that don't exist; None where nothing is left of it."""
    known = []
    for selector in directive.selectors:
        try:
            meant(selector)
        except UnknownRule as error:
            complainer.unknown(directive.span, error.text)
        else:
            known.append(selector)
    return directive.changed(selectors=tuple(known)) if known or not directive.selectors else None


def _concerns(directive: Directive, ran: frozenset[str], meant: Callable[[str], Collection[str]]) -> bool:
    return any(rule in ran for selector in directive.selectors for rule in meant(selector))


def _hide(
    findings: Sequence[Finding], directives: Sequence[Directive], regions: Sequence[Region]
) -> tuple[dict[int, Hidden], list[set[str]]]:
    """What is hidden, and for each comment the rules of which it hides something."""
    by_rule: dict[str, list[Region]] = {}
    for region in regions:
        by_rule.setdefault(region.rule, []).append(region)
    hidden: dict[int, Hidden] = {}
    used: list[set[str]] = [set() for _ in directives]
    for place, finding in enumerate(findings):
        for region in by_rule.get(finding.name, ()):
            if region.span.start <= finding.span.start < region.span.end:
                hidden.setdefault(place, Hidden(finding, By.COMMENT, directives[region.directive].reason))
                used[region.directive].add(finding.name)
    return hidden, used
