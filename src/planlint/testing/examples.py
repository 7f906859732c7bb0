"""The page of a rule as its test: what it shows as 反例 is reported, what it shows as 正例 is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planlint.rules.page import BAD
from planlint.rules.page import GOOD
from planlint.rules.page import REQUIRED
from planlint.rules.page import PageError
from planlint.rules.page import page_of
from planlint.testing.compare import difference
from planlint.testing.fixes import wrong_fix
from planlint.testing.run import findings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.rules.finding import Finding
    from planlint.rules.page import Example
    from planlint.rules.page import Page
    from planlint.rules.rule import Rule

_PLACEHOLDER = re.compile(r"\{\w*\}")


def check_examples(rule: type[Rule]) -> None:
    """Assert that a rule's page is whole and that its examples are true.

    The page must have the sections 查什么, 为什么, 反例, 正例 and 依据. The rule must report exactly the «marked» words
    of each 反例, nothing in any 正例, and what it says must be complete in Chinese and in English. No draft stands there
    twice. A 反例 whose findings have fixes shows the draft after them in a fence ``fixed``, and the rule has nothing to fix
    in that one; a rule that declares fixes shows one.

    Raises:
        AssertionError: all that is wrong with it.
    """
    problems = list(_problems(rule))
    if problems:
        raise AssertionError("\n\n".join([f"{rule.code} {rule.name}: {len(problems)} wrong", *problems]))


def _problems(rule: type[Rule]) -> Iterator[str]:
    try:
        page = page_of(rule)
    except PageError as error:
        yield f"its page can't be read: {error}"
        return
    yield from (f"its page has no section {name}" for name in REQUIRED if not page.sections.get(name))
    yield from _form(page)
    yield from _twice(page)
    if rule.fix is not None and not any(example.fixed is not None for example in page.bad):
        yield f"it declares fixes that are {rule.fix}, and no {BAD} shows one: a fence ```fixed"
    for name, examples in ((BAD, page.bad), (GOOD, page.good)):
        for number, example in enumerate(examples, start=1):
            yield from _tried(rule, f"{name} {number}", example)


def _form(page: Page) -> Iterator[str]:
    for name, examples in ((BAD, page.bad), (GOOD, page.good)):
        if not examples:
            yield f"its page has no example under {name}: a fence ```plan"
    for number, example in enumerate(page.bad, start=1):
        if not example.spans:
            yield f"{BAD} {number} has no «marked» words"
    for number, example in enumerate(page.good, start=1):
        if example.spans:
            yield f"{GOOD} {number} has «marked» words"
        if example.fixed is not None:
            yield f"{GOOD} {number} has nothing to be fixed"


def _twice(page: Page) -> Iterator[str]:
    """Drafts that stand on the page twice, read in the same way."""
    seen: set[Example] = set()
    for name, examples in ((BAD, page.bad), (GOOD, page.good)):
        for number, example in enumerate(examples, start=1):
            bare = example.changed(spans=(), fixed=None)
            if bare in seen:
                yield f"{name} {number} is there twice"
            seen.add(bare)


def _tried(rule: type[Rule], name: str, example: Example) -> Iterator[str]:
    try:
        findings = findings_in(rule, example)
    except AssertionError as crash:
        yield f"{name}: {crash}"
        return
    if problem := difference(example, findings):
        yield f"{name}:\n{problem}{_off(rule, example)}"
    if problem := wrong_fix(rule, example, findings):
        yield f"{name}: {problem}"
    for finding in findings:
        yield from (f"{name}: {problem}" for problem in _unsaid(finding))


def _off(rule: type[Rule], example: Example) -> str:
    """A word for the author who wonders why nothing is reported."""
    if example.kind is not None and rule.by_kind.get(example.kind, rule.severity) is None:
        return f"\n  the rule is off for {example.kind}"
    return ""


def _unsaid(finding: Finding) -> Iterator[str]:
    """What is missing in the words of a finding."""
    for part in ("what", "why", "instead"):
        for lang in ("zh", "en"):
            words = getattr(finding, part)(lang)
            if not words.strip():
                yield f"{part} is empty in {lang}"
            if placeholder := _PLACEHOLDER.search(words):
                yield f"{part} keeps {placeholder.group()} in {lang}: {words}"
