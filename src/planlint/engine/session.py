"""A whole run: many documents, each with its own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.activate import Activations
from planlint.engine.examined import Examined
from planlint.engine.result import Failure
from planlint.engine.result import Run
from planlint.engine.run import check_plan
from planlint.engine.suppress.places import NOWHERE
from planlint.engine.suppress.suppression import Suppression
from planlint.engine.view import show
from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from collections.abc import Sequence
    from pathlib import Path

    from planlint.config.settings import Settings
    from planlint.engine.activate import Activation
    from planlint.engine.active import ActiveRule
    from planlint.engine.fixed import Fixed
    from planlint.engine.result import Checked
    from planlint.engine.run import Outcome
    from planlint.engine.suppress.places import Places
    from planlint.plan.model import Plan
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule
    from planlint.source.text import Source
    from planlint.source.text import Span


class Job(Record):
    """A document to check.

    Attributes:
        source: the document.
        settings: what it is checked by.
        places: the files that may hide some of its findings.
        touched: the stretches in which findings count; None for all of it.
        settings_file: where the settings come from, if from a file.
    """

    source: Source
    settings: Settings
    places: Places = NOWHERE
    touched: tuple[Span, ...] | None = None
    settings_file: Path | None = None


def check_sources(jobs: Iterable[Job], catalogue: Catalogue, suppression: Suppression | None = None) -> Run:
    """Check documents one by one; what goes wrong with one leaves the others alone.

    Args:
        jobs: the documents.
        catalogue: the rules.
        suppression: decides what is let be; given by callers who want to know more of that than the run says.

    Raises:
        UnknownRule: settings name a rule that no plugin brings.
    """
    session = Session(catalogue, suppression)
    for job in jobs:
        session.check(job)
    return session.run()


def examine(
    plan: Plan,
    found: Outcome,
    job: Job,
    active: Sequence[ActiveRule],
    rules: Mapping[str, type[Rule]],
    suppression: Suppression,
) -> Examined:
    """What is shown of what was found in a document: less what is let be, as the settings say.

    Args:
        plan: the document as it was read.
        found: what the rules gave for it.
        job: the document.
        active: the rules that ran.
        rules: rule name → rule.
        suppression: decides what is let be.
    """
    kept = suppression.apply(plan, job.places, active, found)
    findings = kept.findings
    if job.touched is not None:
        from planlint.source.changes import touches

        findings = tuple(finding for finding in findings if touches(job.touched, finding.span))
    settings = job.settings
    shown = show(plan, findings, rules, expand=settings.expand, max_per_rule=settings.max_per_rule)
    return Examined(shown.changed(hidden=kept.hidden), found.failures, found.seconds, kept.noted)


class Session:
    """What was found so far. Its methods raise UnknownRule where settings name a rule that no plugin brings."""

    def __init__(self, catalogue: Catalogue, suppression: Suppression | None = None) -> None:
        self._suppression = suppression or Suppression(catalogue)
        # Passes of fixes ask what is let be as well, but the last word on entries and comments is that of the end.
        self._while_fixing = Suppression(catalogue)
        self._activations = Activations(catalogue)
        self._checked: list[Checked] = []
        self._failures: list[Failure] = []
        self._rules: dict[str, type[Rule]] = {}
        self._seconds: dict[str, float] = {}

    def run(self) -> Run:
        """The result; documents stand by name, whatever their order was."""
        checked = [*self._checked, *self._suppression.asides()]
        failures = [*self._failures, *self._suppression.failures]
        return Run(
            tuple(sorted(checked, key=lambda checked: checked.source.name)),
            tuple(sorted(dict.fromkeys(failures), key=lambda failure: (failure.name, failure.code))),
            self._rules,
            self._seconds,
        )

    def check(self, job: Job) -> None:
        """Check one document."""
        self.take(job, self.examine(job))

    def meet(self, job: Job) -> None:
        """See which rules a document is checked by: where documents differ, the first decides for the run as a whole."""
        self._suppression.note(job.places, self._activation(job.settings).rules, ())

    def examine(self, job: Job) -> Examined:
        """What comes of one document; it is for :meth:`take`, of this session or another's, to note it."""
        active = self._activation(job.settings).rules
        plan = self._plan(job)
        return plan if isinstance(plan, Examined) else self._examined(job, plan, check_plan(plan, active))

    def take(self, job: Job, examined: Examined) -> None:
        """Note what came of a document, here, in another process or in an earlier run."""
        active = self._activation(job.settings).rules
        self._failures += examined.failures
        for name, seconds in examined.seconds.items():
            self._seconds[name] = self._seconds.get(name, 0.0) + seconds
        if examined.checked is not None:
            self._suppression.note(job.places, active, examined.noted)
            self._checked.append(examined.checked)

    def sound(self, job: Job) -> bool:
        """Whether all the rules that a document is checked by could be set up, and the files that hide findings read."""
        readable = job.places.baseline is None or self._suppression.baseline(job.places.baseline) is not None
        return readable and not self._activation(job.settings).failures

    def fix(self, job: Job, *, unsafe: bool) -> Fixed | None:
        """The document after its fixes, or None where it can't be read; nothing is noted but what went wrong."""
        from planlint.engine.fixer import fix_plan

        active = self._activation(job.settings).rules
        plan = self._plan(job)
        if isinstance(plan, Examined):
            self._failures += plan.failures
            return None
        try:
            fixed = fix_plan(
                plan,
                active,
                lambda text: read_plan(job.source.with_text(text), job.settings),
                unsafe=unsafe,
                counted=lambda plan, found: self._while_fixing.apply(plan, job.places, active, found).findings,
            )
        except Exception as crash:  # of the parser: rules are guarded
            self._failures.append(unparsed(job.source.name, crash))
            return None
        self._failures += fixed.failures
        return fixed

    def accept(self, job: Job, fixed: Fixed) -> None:
        """Note what remains in a document after its fixes."""
        examined = self._examined(job, fixed.plan, fixed.outcome)
        self.take(job, examined.changed(failures=()))  # they were noted when it was fixed

    def fail(self, failure: Failure) -> None:
        """Note what could not be done."""
        self._failures.append(failure)

    def _examined(self, job: Job, plan: Plan, found: Outcome) -> Examined:
        """What is shown of what was found in a document."""
        active = self._activation(job.settings).rules
        return examine(plan, found, job, active, self._rules, self._suppression)

    def _activation(self, settings: Settings) -> Activation:
        """The rules that settings select; what they bring is noted when it is first met."""
        known = self._activations.known(settings)
        if known is not None:
            return known
        self._suppression.learn(settings.project_rules)
        self._while_fixing.learn(settings.project_rules)
        activation = self._activations.of(settings)
        self._failures += (failure for failure in activation.failures if failure not in self._failures)
        self._rules.update((active.rule.name, type(active.rule)) for active in activation.rules)
        return activation

    def _plan(self, job: Job) -> Plan | Examined:
        """The document as a plan, or that the parser crashed."""
        try:
            return read_plan(job.source, job.settings)
        except Exception as crash:
            return Examined(failures=(unparsed(job.source.name, crash),))


def read_plan(source: Source, settings: Settings) -> Plan:
    """The plan that a document is, as its settings say."""
    from planlint.plan.parse import parse

    return parse(source, kind=settings.kind, issued=settings.issued, period=settings.period, registry=settings.registry)


def unparsed(name: str, crash: Exception) -> Failure:
    """The failure that a document is which the parser can't read."""
    from traceback import format_exception

    return Failure(
        "parser-crashed",
        name,
        Bilingual(
            f"planlint 读不懂这份文件的结构（{type(crash).__name__}），这是 planlint 的缺陷，请把文件报告给维护者",
            f"planlint failed to read its structure ({type(crash).__name__}); this is a fault of planlint, "
            "please report it with the file",
        ),
        "".join(format_exception(crash)),
    )
