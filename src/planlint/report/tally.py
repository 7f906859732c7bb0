"""How many findings there are, and which of them people are shown one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.engine.suppress.hidden import By
from planlint.record import Record
from planlint.report.words import HIDDEN_BY
from planlint.report.words import counted
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.engine.result import Checked
    from planlint.engine.result import Run
    from planlint.language import Lang
    from planlint.rules.finding import Finding


class Tally(Record):
    """Findings by severity, those that are only counted among them.

    Attributes:
        unlisted: how many of them are only counted.
        fixable: how many places can be fixed by ``planlint fix``.
        unsafe: how many more with ``--unsafe-fixes``.
        hidden: what hides findings → how many; those are in no other number.
    """

    files: int
    errors: int
    warnings: int
    infos: int
    unlisted: int
    hidden: Mapping[By, int]
    fixable: int = 0
    unsafe: int = 0


def tally(run: Run) -> Tally:
    """Count the findings of a run."""
    counts: Counter[Severity] = Counter()
    for checked in run.checked:
        counts.update(finding.severity for finding in checked.findings)
        for name, count in checked.folded.items():
            counts[folded_severity(checked, name)] += count
    unlisted = sum(sum(checked.folded.values()) for checked in run.checked)
    return Tally(
        files=sum(not checked.aside for checked in run.checked),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        unlisted=unlisted,
        fixable=sum(checked.fixable.safe for checked in run.checked),
        unsafe=sum(checked.fixable.unsafe for checked in run.checked),
        hidden=Counter(hidden.by for checked in run.checked for hidden in checked.hidden),
    )


def folded_severity(checked: Checked, name: str) -> Severity:
    """How grave the folded places of a rule are: the gravest are listed, so at most as the mildest of those.

    A rule of which nothing is listed has infos only.
    """
    return min((finding.severity for finding in checked.findings if finding.name == name), default=Severity.INFO)


class Listing(Record):
    """One document as people are shown it.

    Attributes:
        listed: the findings to print one by one.
        folded: rule name → further places of rules that are listed.
        infos: rule name → places of rules that are summed up on one line, most first.
    """

    listed: tuple[Finding, ...]
    folded: Mapping[str, int]
    infos: Mapping[str, int]


def listing(checked: Checked, *, show_info: bool) -> Listing:
    """What is printed of a document; infos are summed up unless they are asked for."""
    listed = tuple(finding for finding in checked.findings if show_info or finding.severity > Severity.INFO)
    names = {finding.name for finding in listed}
    infos = Counter(finding.name for finding in checked.findings if not show_info and finding.severity == Severity.INFO)
    infos.update({name: count for name, count in checked.folded.items() if name not in names})
    folded = {name: count for name, count in checked.folded.items() if name in names}
    return Listing(listed, folded, dict(infos.most_common()))


def summary(run: Run, lang: Lang) -> str:
    """The last line of a report for people."""
    found = tally(run)
    return _chinese(found, len(run.failures)) if lang == "zh" else _english(found, len(run.failures))


def _chinese(found: Tally, failures: int) -> str:
    counts = f"{found.errors} 个错误、{found.warnings} 个警告、{found.infos} 条提示"
    unlisted = f"（其中 {found.unlisted} 处未逐条列出）" if found.unlisted else ""
    failed = f"；有 {failures} 项检查没能完成" if failures else ""
    result = counts + unlisted if _any(found) else "没有发现问题"
    more = _fixable_chinese(found) + _hidden(found, "zh")
    return f"检查 {found.files} 份文件{f'：{result}' if found.files else ''}{more}{failed}"


def _fixable_chinese(found: Tally) -> str:
    if not found.fixable:
        return f"；{found.unsafe} 处可用 planlint fix --unsafe-fixes 修复" if found.unsafe else ""
    more = f"，另有 {found.unsafe} 处可用 --unsafe-fixes 修复" if found.unsafe else ""
    return f"；{found.fixable} 处可用 planlint fix 修复{more}"


def _english(found: Tally, failures: int) -> str:
    numbers = ((found.errors, "error"), (found.warnings, "warning"), (found.infos, "info"))
    counts = ", ".join(counted(number, noun) for number, noun in numbers)
    unlisted = f" ({found.unlisted} of them not listed)" if found.unlisted else ""
    failed = f"; {counted(failures, 'check')} could not be done" if failures else ""
    result = counts + unlisted if _any(found) else "no findings"
    more = _fixable_english(found) + _hidden(found, "en")
    return f"Checked {counted(found.files, 'file')}{f': {result}' if found.files else ''}{more}{failed}"


def _fixable_english(found: Tally) -> str:
    if not found.fixable:
        return f"; {found.unsafe} can be fixed by planlint fix --unsafe-fixes" if found.unsafe else ""
    more = f", {found.unsafe} more by --unsafe-fixes" if found.unsafe else ""
    return f"; {found.fixable} can be fixed by planlint fix{more}"


def _hidden(found: Tally, lang: Lang) -> str:
    """How many findings are let be, and by what."""
    parts = [f"{HIDDEN_BY[by].to(lang)} {found.hidden[by]}" for by in By if found.hidden.get(by)]
    if not parts:
        return ""
    total = sum(found.hidden.values())
    if lang == "zh":
        return f"；已忽略 {total} 处（{'、'.join(parts)}）"
    return f"; {total} let be ({', '.join(parts)})"


def _any(found: Tally) -> bool:
    return bool(found.errors or found.warnings or found.infos)
