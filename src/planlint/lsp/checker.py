"""Checks documents as the command line would: their settings, what is let be, the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.config.problem import ConfigError
from planlint.engine.activate import Activations
from planlint.engine.fixer import fix_plan
from planlint.engine.fixer import safe_within
from planlint.engine.run import check_plan
from planlint.engine.session import Job
from planlint.engine.session import examine
from planlint.engine.session import read_plan
from planlint.engine.session import unparsed
from planlint.engine.suppress.places import places_of
from planlint.engine.suppress.suppression import Suppression
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.lsp.settings import FreshSettings
from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.source.errors import TOO_LARGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterable
    from collections.abc import Mapping
    from collections.abc import Sequence
    from pathlib import Path

    from planlint.config.load import LoadedSettings
    from planlint.engine.activate import Activation
    from planlint.engine.active import ActiveRule
    from planlint.engine.result import Checked
    from planlint.engine.run import Outcome
    from planlint.engine.suppress.document import Document
    from planlint.engine.suppress.places import Places
    from planlint.extend.loading import Loaded
    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.rules.fix import Edit
    from planlint.rules.rule import Rule
    from planlint.source.text import Source
    from planlint.source.text import Span


class Examination(Record):
    """A document and all that is known of it.

    Attributes:
        source: its text.
        loaded: its settings; None where its settings file is broken.
        plan: what it is read as, or None.
        checked: what is shown of its findings; None where they could not be had.
        failures: what could not be done.
        found: every finding, shown or not, with what is let be of them.
    """

    source: Source
    loaded: LoadedSettings | None = None
    plan: Plan | None = None
    checked: Checked | None = None
    failures: tuple[Failure, ...] = ()
    found: Document | None = None

    @property
    def lang(self) -> Lang:
        """The language in which to speak of it."""
        return self.loaded.settings.lang if self.loaded is not None else "zh"


class _Ready(Record):
    """What a check needs besides the document."""

    loaded: LoadedSettings
    activation: Activation
    places: Places


class Checker:
    """Plugins and settings, kept from check to check until they change.

    Args:
        plugins: the plugins.
        lang: the language that the client asks for; None leaves it to settings files.
        before: called before each step with the name of the rule, or ""; what it raises ends the work.

    Attributes:
        plugins: the plugins.
        settings: the settings of documents.
        left_out: names of rules that don't run.
    """

    def __init__(
        self, plugins: Loaded, lang: str | None = None, before: Callable[[str], None] = lambda _: None
    ) -> None:
        self.plugins = plugins
        self.settings = FreshSettings(plugins.catalogue, lang)
        self.left_out: frozenset[str] = frozenset()
        self._before = before
        self._forget()

    @classmethod
    def begin(cls, plugin_files: Iterable[Path] = (), lang: str | None = None) -> Checker:
        """Load plugins; local ones of a workspace that is trusted."""
        return cls(load(find_entry_points(), extra_paths=plugin_files), lang)

    def _forget(self) -> None:
        """Let go of what was made of settings that no longer hold."""
        self._generation = self.settings.generation
        self._activations = Activations(self.plugins.catalogue)
        self._suppression = Suppression(self.plugins.catalogue, remember=True)

    def check(self, source: Source) -> Examination:
        """Look at a document: its text, under its path."""
        self._before("")
        ready = self._ready(source)
        if not isinstance(ready, _Ready):
            return Examination(source, failures=ready)
        loaded, activation, places = ready.loaded, ready.activation, ready.places
        if len(source.text) > loaded.settings.max_size:
            error = TOO_LARGE.of(source.name, limit=loaded.settings.max_size)
            return Examination(source, loaded, failures=(Failure(error.code, error.name, error.text),))
        try:
            plan = read_plan(source, loaded.settings)
        except Exception as crash:
            return Examination(source, loaded, failures=(unparsed(source.name, crash),))
        active = self._running(activation.rules)
        outcome = check_plan(plan, active, self._note)
        self._before("")
        checked, document, failures = self._assess(
            plan, outcome, Job(source, loaded.settings, places), active, "max-per-rule" in loaded.origins
        )
        failures = (*activation.failures, *outcome.failures, *failures)
        return Examination(source, loaded, plan, checked, tuple(dict.fromkeys(failures)), document)

    def fix(self, source: Source) -> tuple[Edit, ...]:
        """The safe fixes of a document."""
        self._before("")
        ready = self._ready(source)
        if not isinstance(ready, _Ready):
            return ()
        loaded, activation, places = ready.loaded, ready.activation, ready.places
        active = self._running(activation.rules)
        suppression = Suppression(self.plugins.catalogue)
        try:
            plan = read_plan(source, loaded.settings)
            return fix_plan(
                plan,
                active,
                lambda text: read_plan(source.with_text(text), loaded.settings),
                counted=lambda plan, found: suppression.apply(plan, places, active, found).findings,
                before=self._note,
            ).edits
        except Exception:  # of the parser: rules are guarded
            return ()

    def fix_within(self, source: Source, span: Span) -> tuple[Edit, ...]:
        """The safe fixes of a stretch of a document."""
        examination = self.check(source)
        plan, found, loaded = examination.plan, examination.found, examination.loaded
        if plan is None or found is None or loaded is None:
            return ()
        counted = [found.findings[place] for place in found.open]
        settings = loaded.settings
        return safe_within(plan, counted, span, lambda text: read_plan(source.with_text(text), settings))

    def _note(self, rule: ActiveRule) -> None:
        self._before(rule.rule.name)

    def _running(self, rules: Sequence[ActiveRule]) -> tuple[ActiveRule, ...]:
        return tuple(rule for rule in rules if rule.rule.name not in self.left_out)

    def _ready(self, source: Source) -> _Ready | tuple[Failure, ...]:
        """Settings and rules for a document; where there are none, why."""
        try:
            loaded = self.settings.load(source.path)
            places = places_of(source.path, loaded)
            self.settings.watch(*places.sidecars, places.baseline)
            if self.settings.generation != self._generation:
                self._forget()
            activation = self._activations.of(loaded.settings)
        except ConfigError as error:
            return tuple(Failure("bad-configuration", str(each.place), each.text) for each in error.problems)
        except LookupError as error:  # UnknownRule: a plugin that is gone
            text = getattr(error, "text", None)
            return (Failure("bad-configuration", source.name, text),) if text is not None else ()
        return _Ready(loaded, activation, places)

    def _assess(
        self, plan: Plan, outcome: Outcome, job: Job, active: Sequence[ActiveRule], limited: bool
    ) -> tuple[Checked, Document, tuple[Failure, ...]]:
        suppression = self._suppression
        suppression.seen.clear()
        if not limited:  # where one writes, no place is left without its mark, unless the settings say so
            job = job.changed(settings=job.settings.changed(max_per_rule=0))
        rules: Mapping[str, type[Rule]] = {each.rule.name: type(each.rule) for each in active}
        suppression.learn(job.settings.project_rules)
        checked = examine(plan, outcome, job, active, rules, suppression).checked
        assert checked is not None  # a plan always shows something
        return checked, suppression.seen[0], tuple(suppression.failures)
