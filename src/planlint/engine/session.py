"""A whole run: many documents, each with its own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import NamedTuple

from planlint.engine.activate import Activation
from planlint.engine.activate import activate
from planlint.engine.result import Checked
from planlint.engine.result import Failure
from planlint.engine.result import Run
from planlint.engine.run import check_plan
from planlint.engine.suppress.places import NOWHERE
from planlint.engine.suppress.suppression import Suppression
from planlint.engine.view import show
from planlint.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.config.settings import Settings
    from planlint.engine.suppress.places import Places
    from planlint.plan.model import Plan
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule
    from planlint.source.text import Source


class Job(NamedTuple):
    """A document, the settings that it is checked by, and the files that may hide some of its findings."""

    source: Source
    settings: Settings
    places: Places = NOWHERE


def check_sources(jobs: Iterable[Job], catalogue: Catalogue, suppression: Suppression | None = None) -> Run:
    """Check documents one by one; what goes wrong with one leaves the others alone.

    Args:
        jobs: the documents.
        catalogue: the rules.
        suppression: decides what is let be; given by callers who want to know more of that than the run says.

    Raises:
        UnknownRule: settings name a rule that no plugin brings.
    """
    session = _Session(catalogue, suppression or Suppression(catalogue))
    for job in jobs:
        session.check(job)
    return session.run()


class _Session:
    """What was found so far."""

    def __init__(self, catalogue: Catalogue, suppression: Suppression) -> None:
        self._catalogue = catalogue
        self._suppression = suppression
        self._activations: list[tuple[tuple[object, ...], Activation]] = []
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
            tuple(sorted(failures, key=lambda failure: (failure.name, failure.code))),
            self._rules,
            self._seconds,
        )

    def check(self, job: Job) -> None:
        """Check one document."""
        active = self._activation(job.settings).rules
        plan = self._plan(job)
        if plan is None:
            return
        found = check_plan(plan, active)
        self._failures += found.failures
        for name, seconds in found.seconds.items():
            self._seconds[name] = self._seconds.get(name, 0.0) + seconds
        settings = job.settings
        kept = self._suppression.apply(plan, job.places, active, found)
        shown = show(plan, kept.findings, self._rules, expand=settings.expand, max_per_rule=settings.max_per_rule)
        self._checked.append(shown._replace(hidden=kept.hidden))

    def _activation(self, settings: Settings) -> Activation:
        """The rules that settings select; found once for documents that select the same."""
        selection = _selection(settings)
        for known, activation in self._activations:
            if known == selection:
                return activation
        activation = activate(self._catalogue, settings)
        self._activations.append((selection, activation))
        self._failures += (failure for failure in activation.failures if failure not in self._failures)
        self._rules.update((active.rule.name, type(active.rule)) for active in activation.rules)
        return activation

    def _plan(self, job: Job) -> Plan | None:
        from planlint.plan.parse import parse

        settings = job.settings
        try:
            return parse(
                job.source,
                kind=settings.kind,
                issued=settings.issued,
                period=settings.period,
                registry=settings.registry,
            )
        except Exception as crash:
            self._failures.append(_unparsed(job.source.name, crash))
            return None


def _selection(settings: Settings) -> tuple[object, ...]:
    """What of the settings decides which rules run, and how."""
    return settings.select, settings.ignore, settings.extend_select, settings.severity, settings.options


def _unparsed(name: str, crash: Exception) -> Failure:
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
