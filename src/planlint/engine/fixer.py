"""Applies fixes until there are none left.

A pass takes the first applicable fix of every finding, as far as they go together, makes the new text and reads it
again. Fixes that are safe are held to the red lines: where a pass crosses one, its rules are taken in one by one, and
the one that crosses it is left out from then on. Where the passes don't end, the rules that undo one another are left
out, and the document is fixed from the start without them: what comes out is what nobody disputes, not the opinion of
whichever rule came last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.compose import compose
from planlint.engine.fixed import Applied
from planlint.engine.fixed import Fixed
from planlint.engine.red_lines import red_lines
from planlint.engine.run import check_plan
from planlint.language import Bilingual
from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.rules.fix import Applicability
from planlint.rules.fix import apply_edits
from planlint.rules.fix import together

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterable
    from collections.abc import Sequence

    from planlint.engine.active import ActiveRule
    from planlint.engine.red_lines import RedLines
    from planlint.engine.run import Outcome
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding
    from planlint.rules.fix import Edit
    from planlint.rules.fix import Fix
    from planlint.source.text import Span

MOST_PASSES = 10


class _Chosen(Record):
    """The fix that is taken of a finding."""

    finding: Finding
    fix: Fix


def applicable(finding: Finding, *, unsafe: bool) -> Fix | None:
    """The first fix of a finding that may be applied; a suggestion never is."""
    return next(
        (
            fix
            for fix in finding.fixes
            if fix.applicability is Applicability.SAFE or (unsafe and fix.applicability is Applicability.UNSAFE)
        ),
        None,
    )


def every(plan: Plan, found: Outcome) -> Sequence[Finding]:  # noqa: ARG001 - others ask where the findings stand
    """The findings that count where nothing is let be: all of them."""
    return found.findings


def fix_plan(
    plan: Plan,
    active: Sequence[ActiveRule],
    read: Callable[[str], Plan],
    *,
    unsafe: bool = False,
    counted: Callable[[Plan, Outcome], Sequence[Finding]] = every,
    before: Callable[[ActiveRule], None] | None = None,
) -> Fixed:
    """Fix a document.

    Args:
        plan: the document.
        active: the rules.
        read: reads a text as this document was read.
        unsafe: apply fixes that somebody should look at, too.
        counted: the findings that count; what is let be is not fixed either.
        before: called before each rule; what it raises ends the fixing.
    """
    fixer = _Fixer(plan, active, read, unsafe=unsafe, counted=counted, before=before)
    while True:
        fighting = fixer.run()
        if not fighting:
            break
        fixer.exclude(fighting)
    found = check_plan(fixer.plan, active, before)
    failures = list(dict.fromkeys([*fixer.failures, *found.failures]))
    return Fixed(
        before=plan.source,
        text=fixer.plan.source.text,
        edits=fixer.edits,
        applied=tuple(fixer.applied),
        plan=fixer.plan,
        outcome=found,
        failures=tuple(failures),
    )


def safe_within(plan: Plan, findings: Iterable[Finding], span: Span, read: Callable[[str], Plan]) -> tuple[Edit, ...]:
    """The edits of one round of safe fixes that lie in a stretch; none where together they cross a red line.

    Args:
        plan: the document.
        findings: those that count.
        span: the stretch.
        read: reads a text as this document was read.
    """
    offered = (applicable(finding, unsafe=False) for finding in findings)
    inside = (fix for fix in offered if fix is not None and all(span.contains(edit.span) for edit in fix.edits))
    edits = tuple(sorted(edit for fix in together(inside) for edit in fix.edits))
    if not edits:
        return ()
    after = read(apply_edits(plan.source.text, edits))
    return () if red_lines(plan).crossed(red_lines(after)) is not None else edits


class _Fixer:
    """A document on its way to the text after all fixes.

    Attributes:
        plan: how far it has come.
        edits: what led there from the text before.
        applied: the fixes that did.
        failures: what went wrong.
    """

    def __init__(
        self,
        plan: Plan,
        active: Sequence[ActiveRule],
        read: Callable[[str], Plan],
        *,
        unsafe: bool,
        counted: Callable[[Plan, Outcome], Sequence[Finding]],
        before: Callable[[ActiveRule], None] | None,
    ) -> None:
        self._before = plan
        self._active = [rule for rule in active if rule.rule.fix in (Applicability.SAFE, Applicability.UNSAFE)]
        self._reader = read
        self._read_last: Plan | None = None
        self._unsafe = unsafe
        self._counted = counted
        self._before_rule = before
        self._left_out: set[str] = set()
        self.failures: list[Failure] = []
        self._start()

    def _start(self) -> None:
        self.plan = self._before
        self.edits: tuple[Edit, ...] = ()
        self.applied: list[Applied] = []

    def exclude(self, rules: Sequence[str]) -> None:
        """Start again without the rules that fight."""
        self._left_out.update(rules)
        self.failures.append(_fight(self._before.source.name, rules))
        self._start()

    def run(self) -> list[str]:
        """Pass after pass; the rules that fight, where the passes don't end."""
        seen = {self.plan.source.text: 0}
        passes: list[set[str]] = []
        while True:
            chosen = self._pass()
            if not chosen:
                return []
            passes.append({each.finding.name for each in chosen})
            since = seen.setdefault(self.plan.source.text, len(passes))
            if since < len(passes):  # this text was there before
                return sorted(set.union(*passes[since:]))
            if len(passes) == MOST_PASSES and self._choose():
                return sorted(set.union(*passes[-2:]))

    def _pass(self) -> list[_Chosen]:
        """Apply one round of fixes; those that were applied."""
        chosen = self._choose()
        safe = [each for each in chosen if each.fix.applicability is Applicability.SAFE]
        kept = self._within_red_lines(safe)
        kept += [each for each in chosen if each.fix.applicability is not Applicability.SAFE]
        kept.sort(key=lambda each: min(each.fix.edits))
        if not kept:
            return []
        edits = _edits(kept)
        after = apply_edits(self.plan.source.text, edits)
        self.edits = compose(self.edits, edits, self._before.source.text, after)
        self.applied += (
            Applied(each.finding.code, each.finding.name, each.fix.applicability, each.fix.title) for each in kept
        )
        self.plan = self._read(after)
        return kept

    def _choose(self) -> list[_Chosen]:
        """A fix of each finding, as far as they go together; the safe ones before the others."""
        running = [rule for rule in self._active if rule.rule.name not in self._left_out]
        found = check_plan(self.plan, running, self._before_rule)
        self.failures += (failure for failure in found.failures if failure not in self.failures)
        chosen = [
            _Chosen(finding, fix)
            for finding in self._counted(self.plan, found)
            if (fix := applicable(finding, unsafe=self._unsafe)) is not None
        ]
        chosen.sort(key=lambda each: each.fix.applicability is not Applicability.SAFE)
        by_fix = {id(each.fix): each for each in chosen}
        return [by_fix[id(fix)] for fix in together(each.fix for each in chosen)]

    def _within_red_lines(self, safe: list[_Chosen]) -> list[_Chosen]:
        """Those of the safe fixes that change nothing they may not; the rules of the others are left out."""
        if not safe:
            return safe
        before = red_lines(self.plan)
        if self._crossed(before, safe) is None:
            return safe
        kept: list[_Chosen] = []
        for rule in dict.fromkeys(each.finding.name for each in safe):
            own = [each for each in safe if each.finding.name == rule]
            crossed = self._crossed(before, [*kept, *own])
            if crossed is None:
                kept += own
            else:
                self._left_out.add(rule)
                self.failures.append(_refusal(self._before.source.name, own[0].finding, crossed))
        return kept

    def _read(self, text: str) -> Plan:
        """The plan of a text; the text that was held to the red lines is most often the next one."""
        if self._read_last is None or self._read_last.source.text != text:
            self._read_last = self._reader(text)
        return self._read_last

    def _crossed(self, before: RedLines, fixes: Sequence[_Chosen]) -> Bilingual | None:
        after = self._read(apply_edits(self.plan.source.text, _edits(fixes)))
        return before.crossed(red_lines(after))


def _edits(fixes: Iterable[_Chosen]) -> list[Edit]:
    return sorted(edit for each in fixes for edit in each.fix.edits)


def _fight(document: str, rules: Sequence[str]) -> Failure:
    zh, en = " 和 ".join(rules), " and ".join(rules)
    if len(rules) == 1:
        text = Bilingual(
            f"规则 {zh} 的修复改不完，或者改回原样；这条规则的修复都没有做。可用 --ignore {rules[0]} 暂停它，并告知其作者",
            f"the fixes of rule {en} never end, or undo themselves; none of them was applied. "
            f"--ignore {rules[0]} leaves it out until its author has mended it",
        )
    else:
        text = Bilingual(
            f"规则 {zh} 的修复互相抵触，改来改去没有结果；这几条规则的修复都没有做，其他的照做。可用 --ignore 停用其中一条",
            f"the fixes of rules {en} undo one another; none of theirs was applied, all others were. "
            "--ignore one of them",
        )
    return Failure("fixes-fight", document, text)


def _refusal(document: str, finding: Finding, crossed: Bilingual) -> Failure:
    return Failure(
        "fix-refused",
        document,
        Bilingual(
            f"规则 {finding.name}（{finding.code}）的修复越过了红线，没有采用：{crossed.zh}。"
            f"自动修复不得改动层次、单位、日期和数字；可用 --ignore {finding.name} 暂停这条规则，并告知其作者",
            f"a fix of rule {finding.name} ({finding.code}) was refused, as it crosses a red line: {crossed.en}. "
            "No fix changes the outline, bodies, dates or numbers by itself; "
            f"--ignore {finding.name} leaves the rule out until its author has mended it",
        ),
    )
