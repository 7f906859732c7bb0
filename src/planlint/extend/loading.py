"""Loads plugins one by one, each in its own guard: a broken one costs its own rules and no others."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pluggy import PluginManager
from pluggy import PluginValidationError

from planlint.extend.candidate import LocalFile
from planlint.extend.contract import ContractError
from planlint.extend.contract import check_api
from planlint.extend.contract import check_families
from planlint.extend.contract import check_family
from planlint.extend.hooks import API_VERSION
from planlint.extend.hooks import PROJECT
from planlint.extend.hooks import Hooks
from planlint.language import Bilingual
from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.rules.registry import Catalogue

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterable

    from pluggy import HookimplOpts

    from planlint.extend.candidate import Candidate
    from planlint.extend.candidate import EntryPoint
    from planlint.extend.candidate import Imported
    from planlint.rules.family import Family


class State(StrEnum):
    """What became of a plugin."""

    LOADED = "loaded"
    DISABLED = "disabled"
    BROKEN = "broken"  # wholly or in part: a failure says why


class PluginInfo(Record):
    """A plugin that was found.

    Attributes:
        name: its entry point, or the stem of its file.
        distribution: what brings it; "" for a file.
        version: the version of the distribution; "" where it is not known.
        families: what it brought.
        path: the file of its module; None where it was not imported.
        state: what became of it.
    """

    name: str
    distribution: str
    version: str
    families: tuple[Family, ...] = ()
    path: Path | None = None
    state: State = State.LOADED


class Loaded(Record):
    """All plugins.

    Attributes:
        catalogue: the rules of those that work.
        plugins: every plugin found, in the order of loading.
        failures: what is wrong with those that are broken, code ``plugin-broken``.
    """

    catalogue: Catalogue
    plugins: tuple[PluginInfo, ...]
    failures: tuple[Failure, ...]


def load(
    entry_points: Iterable[EntryPoint],
    *,
    extra_paths: Iterable[Path] = (),
    disable: Collection[str] = (),
    autoload: bool = True,
) -> Loaded:
    """Load plugins. Nothing that their code raises escapes, but for a KeyboardInterrupt.

    Args:
        entry_points: the installed ones.
        extra_paths: Python files to load besides; only the command line may name them.
        disable: entry points or distributions that are left out.
        autoload: False leaves out every entry point but those that ship with planlint.
    """
    host = _Host()
    for entry_point in entry_points:
        left_out = entry_point.name in disable or entry_point.distribution in disable
        if left_out or not (autoload or entry_point.own):
            host.leave_out(entry_point)
        else:
            host.take_in(entry_point)
    for path in extra_paths:
        host.take_in(LocalFile(path))
    return Loaded(host.catalogue, tuple(host.plugins), tuple(host.failures))


class _Manager(PluginManager):
    """Passes over what can't be a hook in the module of a plugin, its rules above all: pluggy looks closely at everything."""

    def parse_hookimpl_opts(self, plugin: object, name: str) -> HookimplOpts | None:
        value = getattr(plugin, name, None)
        return super().parse_hookimpl_opts(plugin, name) if callable(value) and not isinstance(value, type) else None


class _Host:
    """What was loaded so far."""

    def __init__(self) -> None:
        self.catalogue = Catalogue()
        self.plugins: list[PluginInfo] = []
        self.failures: list[Failure] = []
        self._manager = _Manager(PROJECT)
        self._manager.add_hookspecs(Hooks)

    def leave_out(self, candidate: Candidate) -> None:
        self.catalogue.partial = True
        self.plugins.append(_info(candidate, state=State.DISABLED))

    def take_in(self, candidate: Candidate) -> None:
        families: list[Family] = []
        before = len(self.failures)
        imported = None
        try:
            imported = candidate.load()
            for family in self._families(candidate, imported):
                self._add(candidate, family, families)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # SystemExit too: a plugin doesn't end the run
            self._broken(candidate, error)
        state = State.LOADED if len(self.failures) == before else State.BROKEN
        self.plugins.append(_info(candidate, tuple(families), imported, state))

    def _families(self, candidate: Candidate, imported: Imported) -> tuple[Family, ...]:
        """Register a plugin and ask it for its families."""
        plugin = imported.plugin
        wanted = getattr(plugin, "PLANLINT_API", getattr(imported.module, "PLANLINT_API", API_VERSION))
        check_api(wanted)
        self._register(candidate, plugin)
        # One implementation by one: pluggy's own call would end with the first that raises, and lose what others gave.
        implementations = [
            found for found in self._manager.hook.planlint_families.get_hookimpls() if found.plugin is plugin
        ]
        if not implementations:
            raise ContractError(
                "没有实现任何钩子；函数前要加 @planlint.hookimpl",
                "it has no hook; a hook is marked with @planlint.hookimpl",
            )
        return tuple(family for found in implementations for family in check_families(found.function()))

    def _register(self, candidate: Candidate, plugin: object) -> None:
        self._manager.register(plugin, f"{candidate.owner}: {candidate.name}")
        try:
            self._manager.check_pending()
        except PluginValidationError as error:
            self._manager.unregister(plugin)
            known = ", ".join(name for name in vars(Hooks) if name.startswith(PROJECT))
            raise ContractError(f"{error}（现有的钩子：{known}）", f"{error} (there are {known})") from error

    def _add(self, candidate: Candidate, family: Family, families: list[Family]) -> None:
        """Take in one family; a fault in it leaves the plugin's other families alone."""
        try:
            check_family(family)
            self.catalogue.add(family, candidate.owner)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._broken(candidate, error)
        else:
            families.append(family)

    def _broken(self, candidate: Candidate, error: BaseException) -> None:
        from traceback import format_exception

        self.catalogue.partial = True
        label, reason, way_out = candidate.label(), _reason(error), candidate.way_out()
        text = Bilingual(
            f"{label.zh}不能用：{reason.zh}。{way_out.zh}", f"{label.en} is broken: {reason.en}; {way_out.en}"
        )
        self.failures.append(Failure("plugin-broken", candidate.name, text, "".join(format_exception(error))))


def _info(
    candidate: Candidate,
    families: tuple[Family, ...] = (),
    imported: Imported | None = None,
    state: State = State.LOADED,
) -> PluginInfo:
    file = None if imported is None else getattr(imported.module, "__file__", None)
    path = Path(file) if isinstance(file, str) else None
    return PluginInfo(candidate.name, candidate.distribution, candidate.version, families, path, state)


def _reason(error: BaseException) -> Bilingual:
    """What an exception says, in one short line; its own str() may fail as well."""
    text = getattr(error, "text", None)  # SyntaxError has a text too, of another kind
    if isinstance(text, Bilingual):
        return text
    try:
        words = " ".join(str(error).split())[:200]
    except Exception:
        words = ""
    line = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return Bilingual(line, line)
