"""Plans and findings for Python programs: what the command does, without a command."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.plan.model import Plan
from planlint.source.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from datetime import date

    from planlint.engine.activate import Activation
    from planlint.engine.fixed import Fixed
    from planlint.extend.loading import Loaded
    from planlint.plan.model import Kind
    from planlint.plan.model import Period
    from planlint.plan.model import Registry
    from planlint.rules.failure import Failure
    from planlint.rules.finding import Finding


class RuleCrashed(Exception):  # noqa: N818 - the name says what happened
    """Rules or plugins failed, so that findings may be missing.

    Attributes:
        failures: what went wrong, with tracebacks.
        findings: what the others found.
    """

    def __init__(self, failures: tuple[Failure, ...], findings: list[Finding]) -> None:
        super().__init__("\n".join(failure.text.en for failure in failures))
        self.failures = failures
        self.findings = findings


def parse(
    document: str | bytes | Path | Source,
    *,
    kind: Kind | None = None,
    issued: date | None = None,
    period: Period | None = None,
    registry: Registry | None = None,
) -> Plan:
    """Read a document as a plan.

    >>> plan = parse("2025年工作要点\\n一、重点任务\\n（一）建平台。6月底前建成。（牵头单位：市数据局）")
    >>> plan.kind.value, plan.period, len(plan.tasks)
    ('work_points', Period(first=2025, last=2025), 1)

    Args:
        document: the text itself, its bytes in any encoding that drafts come in, a file, or a source.
        kind: what it is to be taken for; None finds out.
        issued: its date of issue; None finds out.
        period: the years it covers; None finds out.
        registry: what the project declares of its own.

    Raises:
        UnreadableSource: the file can't be read, or the bytes are no text.
    """
    from planlint.plan.parse import parse as parse_source

    return parse_source(_source(document), kind=kind, issued=issued, period=period, registry=registry)


def check(
    document: Plan | str | bytes | Path | Source,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    options: Mapping[str, Mapping[str, Any]] | None = None,
    strict: bool = False,
) -> list[Finding]:
    """Check a document by the rules of the installed plugins. No settings file is read.

    >>> draft = "2025年工作要点\\n一、重点任务\\n（一）建平台。尽快建成平台。"
    >>> [finding.what() for finding in check(draft, select=["vague-deadline"])]  # doctest: +ELLIPSIS
    ['...尽快...']

    Args:
        document: a plan, or what :func:`parse` takes.
        select: rules that run instead of the default ones: codes, starts of codes, names, families, ``ALL``.
        ignore: rules that don't run.
        extend_select: rules that run besides.
        options: rule → options that differ from their defaults, as its ``Options`` takes them.
        strict: raise where a rule or a plugin fails; otherwise a ``RuntimeWarning`` says so.

    Returns:
        Every finding, by place; none is folded.

    Raises:
        UnreadableSource: the file can't be read, or the bytes are no text.
        UnknownRule: a selector, or a key of ``options``, means no rule.
        TypeError: a rule has no such option.
        RuleCrashed: a rule or a plugin failed, and ``strict`` is set.
    """
    from planlint.engine.run import check_plan

    plan = document if isinstance(document, Plan) else parse(document)
    activation = _activated(select, ignore, extend_select, options)
    found = check_plan(plan, activation.rules)
    findings = list(found.findings)
    _report((*activation.failures, *found.failures), findings, strict=strict)
    return findings


def fix(
    document: Plan | str | bytes | Path | Source,
    *,
    unsafe: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    options: Mapping[str, Mapping[str, Any]] | None = None,
    strict: bool = False,
) -> Fixed:
    """Apply the fixes of the findings, until there are none left. No file is written, no settings file is read.

    Only fixes that are safe are applied, unless unsafe ones are asked for; suggestions never are. A safe fix leaves
    the outline, the bodies, the dates and the numbers of a document as they were: one that doesn't is refused.

    >>> fixed = fix("2025年工作要点\\n一、重点任务\\n（一）建平台。6月底前建成。")
    >>> fixed.edits, fixed.applied
    ((), ())

    Args:
        document: a plan, or what :func:`parse` takes; a plan is read again as the same kind of document.
        unsafe: apply fixes, too, that somebody should look at.
        select: rules that run instead of the default ones, as :func:`check` takes them.
        ignore: rules that don't run.
        extend_select: rules that run besides.
        options: rule → options that differ from their defaults.
        strict: raise where a rule or a plugin fails, or a fix is refused; otherwise a ``RuntimeWarning`` says so.

    Returns:
        The text after the fixes, the edits that lead to it, each fix that was applied, and what is found after them.

    Raises:
        UnreadableSource: the file can't be read, or the bytes are no text.
        UnknownRule: a selector, or a key of ``options``, means no rule.
        TypeError: a rule has no such option.
        RuleCrashed: a rule or a plugin failed, and ``strict`` is set.
    """
    from planlint.engine.fixer import fix_plan

    if isinstance(document, Plan):
        plan = document
        known: dict[str, Any] = {"kind": plan.kind, "issued": plan.issued, "period": plan.period}
    else:
        plan, known = parse(document), {}
    activation = _activated(select, ignore, extend_select, options)
    fixed = fix_plan(
        plan,
        activation.rules,
        lambda text: parse(plan.source.with_text(text), registry=plan.registry, **known),
        unsafe=unsafe,
    )
    _report((*activation.failures, *fixed.failures), list(fixed.findings), strict=strict)
    return fixed


def _activated(
    select: Iterable[str],
    ignore: Iterable[str],
    extend_select: Iterable[str],
    options: Mapping[str, Mapping[str, Any]] | None,
) -> Activation:
    """The installed rules that arguments ask for, and the failures of plugins and rules."""
    from planlint.config.settings import Settings
    from planlint.engine.activate import activate

    installed = _installed()
    catalogue = installed.catalogue
    given = {catalogue.rule(name): values for name, values in (options or {}).items()}
    for rule, values in given.items():
        rule.Options(**values)  # the caller's mistake, not the rule's
    settings = Settings(
        select=tuple(select),
        ignore=tuple(ignore),
        extend_select=tuple(extend_select),
        options={rule.name: values for rule, values in given.items()},
    )
    activation = activate(catalogue, settings)
    return activation.changed(failures=(*installed.failures, *activation.failures))


def _report(failures: tuple[Failure, ...], findings: list[Finding], *, strict: bool) -> None:
    if failures and strict:
        raise RuleCrashed(failures, findings)
    if failures:
        from warnings import warn

        for failure in failures:
            warn(failure.text.en, RuntimeWarning, stacklevel=3)


@cache
def _installed() -> Loaded:
    """The installed plugins, loaded once in a process."""
    from planlint.extend.discovery import find_entry_points
    from planlint.extend.loading import load

    return load(find_entry_points())


def _source(document: str | bytes | Path | Source) -> Source:
    if isinstance(document, Source):
        return document
    if isinstance(document, str):
        return Source(document)
    from planlint.source import decode

    return decode.read(document) if isinstance(document, Path) else decode.from_bytes(document, name="<bytes>")
