"""Many drafts at once: those that a rule reports, and those that it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import Any

from planlint.record import Record
from planlint.testing.tester import assert_reports
from planlint.testing.tester import assert_silent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from datetime import date

    from planlint.plan.model import Kind
    from planlint.plan.model import Period
    from planlint.plan.model import Registry
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule


class Case(Record):
    """A draft and what a rule makes of it.

    Attributes:
        draft: the text; what is reported stands between « and ».
        kind: what it is to be taken for; None finds out.
        issued: its date of issue; None finds out.
        period: the years it covers; None finds out.
        registry: what the project declares of its own.
        options: options of the rule that differ from their defaults.
        fixed: the draft after the first fix of every finding; has to be given where a finding has a fix.
        says: what the findings say is wrong, in Chinese, in order; None leaves it open.
    """

    draft: str
    kind: Kind | None = None
    issued: date | None = None
    period: Period | None = None
    registry: Registry | None = None
    options: Mapping[str, Any] = {}
    fixed: str | None = None
    says: tuple[str, ...] | None = None


def check_cases(rule: type[Rule], *, reported: Iterable[Case | str] = (), silent: Iterable[Case | str] = ()) -> None:
    """Assert that a rule reports exactly the «marked» words of some drafts, and nothing in others.

    >>> check_cases(VagueDeadline, reported=["一、«尽快»建成。"], silent=["一、6月底前建成。"])  # doctest: +SKIP

    Args:
        rule: the rule.
        reported: drafts with at least one mark; a string is a case without anything besides.
        silent: drafts without marks.

    Raises:
        AssertionError: all that is wrong, case by case: other words are reported, a fix makes something else of the draft
            or is not shown, a message differs, a case stands there twice or on the wrong side, there is none at all.
        TypeError: a case is neither a string nor a Case.
    """
    problems = list(_problems(rule, [*map(_case, reported)], [*map(_case, silent)]))
    if problems:
        raise AssertionError("\n\n".join([f"{rule.code} {rule.name}: {len(problems)} wrong", *problems]))


def _case(given: object) -> Case:
    if isinstance(given, str):
        return Case(given)
    if isinstance(given, Case):
        return given
    raise TypeError(f"{given!r:.60} is neither a string nor a Case")


def _problems(rule: type[Rule], reported: list[Case], silent: list[Case]) -> Iterator[str]:
    if not reported or not silent:
        yield "there should be drafts of both sorts: reported and silent"
    for name, cases in (("reported", reported), ("silent", silent)):
        for place, case in enumerate(cases):
            if case in cases[:place]:
                yield f"{name}[{place}] is there twice"
            yield from (f"{name}[{place}]: {problem}" for problem in _tried(rule, case, silent=name == "silent"))


def _tried(rule: type[Rule], case: Case, *, silent: bool) -> Iterator[str]:
    if silent == ("«" in case.draft):
        yield "a silent draft has «marks»" if silent else "nothing is «marked» in it"
        return
    if silent and (case.fixed is not None or case.says is not None):
        yield "where nothing is reported, nothing is fixed or said"
        return
    settings: dict[str, Any] = {
        "kind": case.kind,
        "issued": case.issued,
        "period": case.period,
        "registry": case.registry,
        "options": case.options,
    }
    try:
        if silent:
            assert_silent(rule, case.draft, **settings)
        else:
            yield from _said(case, assert_reports(rule, case.draft, fixed=case.fixed, **settings))
    except AssertionError as problem:
        yield str(problem)


def _said(case: Case, findings: tuple[Finding, ...]) -> Iterator[str]:
    found = tuple(finding.what() for finding in findings)
    if case.says is not None and case.says != found:
        yield f"it says {'; '.join(found)}\nnot {'; '.join(case.says)}"
