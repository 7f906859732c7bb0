"""A run of which everything is known already: told without loading a plugin, a rule or the parser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import basics
from planlint.cli.documents import STDIN
from planlint.cli.documents import common_folder
from planlint.cli.documents import find_documents
from planlint.cli.memory import Subject
from planlint.cli.verdict import verdict
from planlint.config.find import Finder
from planlint.config.find import absolute
from planlint.config.find import settings_file
from planlint.engine.examined import unpack
from planlint.engine.result import Run
from planlint.engine.suppress.noted import nothing_wrong
from planlint.engine.suppress.places import Places
from planlint.engine.suppress.places import find_sidecars
from planlint.record import Record
from planlint.source.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

    from planlint.cli.basics import Basics
    from planlint.cli.documents import Document
    from planlint.cli.memory import Memory
    from planlint.cli.reports import Report
    from planlint.engine.result import Checked
    from planlint.engine.suppress.noted import Noted
    from planlint.rules.failure import Failure
    from planlint.rules.severity import Severity
    from planlint.source.text import Source

# Reports that describe rules load them.
_ABOUT_RULES = frozenset({"sarif"})
_CHANGES = ("changed", "staged", "since", "changed_lines")


class Recalled(Record):
    """A run that was put together from earlier ones."""

    run: Run
    settings: Basics
    verdict: int


class _Unknown(Exception):  # noqa: N818 - the name says what happened
    """Something is not known, or needs to be looked at again."""


def recall(memory: Memory, params: Mapping[str, Any], reports: Iterable[Report]) -> Recalled | None:
    """The run that a command line asks for; None where anything about it is not known."""
    known_later = any(report.format in _ABOUT_RULES for report in reports)
    if known_later or STDIN in params["paths"] or any(params[name] for name in _CHANGES):
        return None
    try:
        return _Recall(memory, params).run()
    except (_Unknown, UnreadableSource):
        return None


class _Recall:
    def __init__(self, memory: Memory, params: Mapping[str, Any]) -> None:
        self._memory = memory
        self._params = params
        self._finder = Finder()
        self._basics: dict[Path | None, Basics] = {}
        self._places: dict[tuple[Path, Path | None], Places] = {}
        self._noted: dict[Path, list[Noted]] = {}
        self._levels: dict[Source, Severity] = {}

    def run(self) -> Recalled:
        params = self._params
        settings = self._basics_of(self._settings_file(common_folder(params["paths"], params["stdin_filename"])))
        failures: list[Failure] = []
        documents = find_documents(
            params["paths"],
            params["stdin_filename"],
            lambda path: self._basics_of(self._settings_file(path)),
            failures,
        )
        if failures or not (documents or params["allow_empty"]):
            raise _Unknown
        checked = [self._checked(document) for document in documents]
        if not all(map(nothing_wrong, self._noted.values())):
            raise _Unknown
        run = Run(tuple(sorted(checked, key=lambda checked: checked.source.name)))
        code = verdict(run, self._levels, settings.fail_level, exit_zero=params["exit_zero"])
        return Recalled(run, settings, code)

    def _checked(self, document: Document) -> Checked:
        assert document.path is not None  # standard input is none of ours
        file = self._settings_file(document.path)
        settings = self._basics_of(file)
        data = document.data(settings)
        source = document.source(data, settings)
        subject = Subject(source.name, document.path, file, self._places_of(document.path, file, settings))
        key = self._memory.key(subject, source.text, data)
        plain = None if key is None else self._memory.store.get(key)
        try:
            examined = unpack(plain, source)
        except (LookupError, TypeError, ValueError):
            raise _Unknown from None
        if examined.checked is None or len(examined.noted) != len(subject.places.sidecars):
            raise _Unknown
        for sidecar, noted in zip(subject.places.sidecars, examined.noted, strict=True):
            if noted is None:
                raise _Unknown
            self._noted.setdefault(sidecar, []).append(noted)
        self._levels[source] = settings.fail_level
        return examined.checked

    def _settings_file(self, document: Path) -> Path | None:
        params = self._params
        return settings_file(absolute(document), self._finder, params["config_file"], isolated=params["isolated"])

    def _basics_of(self, file: Path | None) -> Basics:
        if file not in self._basics:
            key = self._memory.settings_key(file)
            plain = None if key is None else self._memory.store.get(key)
            try:
                self._basics[file] = basics.unpack(plain)
            except (LookupError, TypeError, ValueError):
                raise _Unknown from None
        return self._basics[file]

    def _places_of(self, document: Path, file: Path | None, settings: Basics) -> Places:
        """As ``places_for`` finds them; looked for once in each folder."""
        folder = document.parent
        if (folder, file) not in self._places:
            sidecars = () if self._params["isolated"] else find_sidecars(document, file)
            baseline = None if self._params["no_baseline"] else settings.baseline_file
            self._places[folder, file] = Places(sidecars, baseline)
        return self._places[folder, file]
