"""Checks documents as the command line would: their settings, what is let be, the baseline."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from planlint.config.load import SettingsLoader
from planlint.config.problem import ConfigError
from planlint.engine.activate import Activation
from planlint.engine.activate import activate
from planlint.engine.fixer import fix_plan
from planlint.engine.run import check_plan
from planlint.engine.session import Job
from planlint.engine.session import examine
from planlint.engine.session import read_plan
from planlint.engine.session import selection
from planlint.engine.session import unparsed
from planlint.engine.suppress.places import places_of
from planlint.engine.suppress.suppression import Suppression
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
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
    from planlint.engine.active import ActiveRule
    from planlint.engine.fixed import Fixed
    from planlint.engine.result import Checked
    from planlint.engine.run import Outcome
    from planlint.engine.suppress.document import Document
    from planlint.engine.suppress.places import Places
    from planlint.extend.loading import Loaded
    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule
    from planlint.source.text import Source


class Checkup(Record):
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

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown of its findings."""
        return self.checked.findings if self.checked is not None else ()


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

    Attributes:
        plugins: the plugins.
        left_out: names of rules that hung and don't run any more.
        generation: counts how often settings were read anew.
    """

    def __init__(self, plugins: Loaded, lang: str | None = None) -> None:
        self.plugins = plugins
        self._lang = lang
        self.left_out: set[str] = set()
        self.generation = 0
        self.reload()

    @classmethod
    def begin(cls, plugin_files: Iterable[Path] = (), lang: str | None = None) -> Checker:
        """Load plugins; local ones of a workspace that is trusted."""
        return cls(load(find_entry_points(), extra_paths=plugin_files), lang)

    def successor(self, rule: str) -> Checker:
        """Another one that leaves out a rule that hung: the thread that was given up may still use this one."""
        other = Checker(self.plugins, self._lang)
        other.generation = self.generation + 1
        other.left_out = self.left_out | ({rule} if rule else set())
        return other

    def reload(self) -> None:
        """Read all settings anew when they are next needed."""
        self.generation += 1
        self._loader = SettingsLoader(self.plugins.catalogue, command_line={"lang": self._lang})
        self._activations: list[tuple[tuple[object, ...], Activation]] = []
        self._stamps: dict[str, object] = {}
        self._suppression: Suppression | None = None
        self._day = date.today()

    def settings(self, path: Path | None) -> LoadedSettings | None:
        """The settings for a document; None where the file is broken."""
        try:
            return self._loader.load(path)
        except ConfigError:
            return None

    def check(
        self,
        source: Source,
        before: Callable[[str], None] = lambda _: None,
        parsed: Callable[[LoadedSettings, Plan], None] = lambda *_: None,
    ) -> Checkup:
        """Look at a document.

        Args:
            source: its text, under its path.
            before: called before each step with the name of the rule, or ""; what it raises ends the check.
            parsed: called with the settings and the plan as soon as they are there.
        """
        before("")
        ready = self._ready(source)
        if not isinstance(ready, _Ready):
            return Checkup(source, failures=ready)
        loaded, activation, places = ready.loaded, ready.activation, ready.places
        if len(source.text) > loaded.settings.max_size:
            error = TOO_LARGE.of(source.name, limit=loaded.settings.max_size)
            return Checkup(source, loaded, failures=(Failure(error.code, error.name, error.text),))
        try:
            plan = read_plan(source, loaded.settings)
        except Exception as crash:
            return Checkup(source, loaded, failures=(unparsed(source.name, crash),))
        parsed(loaded, plan)
        active = self._running(activation.rules)
        outcome = check_plan(plan, active, lambda rule: before(rule.rule.name))
        before("")
        checked, document, failures = self._assess(
            plan, outcome, Job(source, loaded.settings, places), active, "max-per-rule" in loaded.origins
        )
        failures = (*activation.failures, *outcome.failures, *failures)
        return Checkup(source, loaded, plan, checked, tuple(dict.fromkeys(failures)), document)

    def fix(self, source: Source, before: Callable[[str], None] = lambda _: None) -> Fixed | None:
        """A document after its safe fixes; None where it can't be read."""
        before("")
        ready = self._ready(source)
        if not isinstance(ready, _Ready):
            return None
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
            )
        except Exception:  # of the parser: rules are guarded
            return None

    def _running(self, rules: Sequence[ActiveRule]) -> tuple[ActiveRule, ...]:
        return tuple(rule for rule in rules if rule.rule.name not in self.left_out)

    def _ready(self, source: Source) -> _Ready | tuple[Failure, ...]:
        """Settings and rules for a document; where there are none, why."""
        if self._day != date.today():
            self.reload()
        try:
            loaded = self._loader.load(source.path)
            self._note_change(loaded.file)
            loaded = self._loader.load(source.path)
            activation = self._activation(loaded)
        except ConfigError as error:
            return tuple(Failure("bad-configuration", str(each.place), each.text) for each in error.problems)
        except LookupError as error:  # UnknownRule: a plugin that is gone
            text = getattr(error, "text", None)
            return (Failure("bad-configuration", source.name, text),) if text is not None else ()
        places = places_of(source.path, loaded)
        self._note_change(*places.sidecars, places.baseline)
        return _Ready(loaded, activation, places)

    def _note_change(self, *files: Path | None) -> None:
        """Read settings anew where one of these files is not the one that was read: not every client watches them."""
        for file in files:
            if file is not None:
                name, stamp = str(file), _stamp(file)
                if self._stamps.setdefault(name, stamp) != stamp:
                    self.reload()
                    self._stamps[name] = stamp

    def _activation(self, loaded: LoadedSettings) -> Activation:
        wanted = selection(loaded.settings)
        for known, activation in self._activations:
            if known == wanted:
                return activation
        activation = activate(self.plugins.catalogue, loaded.settings)
        self._activations.append((wanted, activation))
        return activation

    def _assess(
        self, plan: Plan, outcome: Outcome, job: Job, active: Sequence[ActiveRule], limited: bool
    ) -> tuple[Checked, Document, tuple[Failure, ...]]:
        if self._suppression is None:
            self._suppression = Suppression(self.plugins.catalogue, remember=True)
        suppression = self._suppression
        suppression.seen.clear()
        if not limited:  # where one writes, no place is left without its mark, unless the settings say so
            job = job.changed(settings=job.settings.changed(max_per_rule=0))
        rules: Mapping[str, type[Rule]] = {each.rule.name: type(each.rule) for each in active}
        suppression.learn(job.settings.project_rules)
        checked = examine(plan, outcome, job, active, rules, suppression).checked
        assert checked is not None  # a plan always shows something
        return checked, suppression.seen[0], tuple(suppression.failures)


def _stamp(file: Path) -> object:
    try:
        status = os.stat(file)  # noqa: PTH116 - several a key stroke
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
