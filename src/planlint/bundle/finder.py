"""Finds modules in a bundle before anything else looks for them."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING

from planlint.bundle.groups import DAMAGED
from planlint.bundle.groups import Groups

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterable
    from collections.abc import Sequence
    from types import CodeType
    from types import ModuleType

    from planlint.bundle.groups import Found
    from planlint.bundle.groups import State


class Finder:
    """What :data:`sys.meta_path` holds.

    Args:
        file: the bundle; it need not be there.
        stamp: tells whether another module of the same name may have come since it was written.
    """

    def __init__(self, file: str, stamp: tuple[int, ...]) -> None:
        self._groups = Groups(file, stamp)
        self._stale = False
        self._asked: list[str] = []
        self._lacking: list[str] = []

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - Python's signature
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """The module as Python's own finder would give it; None where it is not kept, or not as it was."""
        self._asked.append(fullname)
        module = self._groups.modules.get(fullname)
        if module is None or _state(module[0]) != module[1]:
            self._stale |= module is not None
            self._lacking.append(fullname)
            return None
        source, _, cached, folders = module
        spec = ModuleSpec(fullname, _Loader(fullname, source, self._code), origin=source)
        spec.submodule_search_locations = folders
        spec.has_location = True
        spec.cached = cached
        return spec

    def keep(self) -> None:
        """Add what had to be imported otherwise; where something has changed, all that this run imported is kept anew."""
        lacking = _imported(self._lacking)
        if not lacking:
            return
        if self._groups.modules and not self._stale:
            with suppress(*DAMAGED):
                self._groups.add(lacking)
                return
        self._groups.replace(_imported(self._asked))

    def _code(self, name: str) -> CodeType | None:
        """The code of a module that was found; None where Python has to read it."""
        try:
            return self._groups.code(name)
        except DAMAGED:
            self._stale = True
            self._lacking.append(name)
            return None


class _Loader(SourceFileLoader):
    """Asks the bundle for the code; all else it finds beside the source."""

    def __init__(self, name: str, source: str, code: Callable[[str], CodeType | None]) -> None:
        super().__init__(name, source)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        return self._code(fullname) or super().get_code(fullname)


def _imported(names: Iterable[str]) -> dict[str, Found]:
    """Those that were imported, from source files and in the usual way."""
    # Names may be added meanwhile, of modules whose code turns out to be damaged.
    return {name: found for name in tuple(names) if (found := _found(name)) is not None}


def _found(name: str) -> Found | None:
    spec: ModuleSpec | None = getattr(sys.modules.get(name), "__spec__", None)
    loader = None if spec is None else spec.loader
    if spec is None or not (type(loader) is SourceFileLoader or isinstance(loader, _Loader)):
        return None
    source = loader.path
    state = _state(source)  # before the code is read: if it is written meanwhile, the code is not used
    try:
        code = loader.get_code(name)
    except (OSError, ImportError, SyntaxError, ValueError):  # the source has gone since, or is being written
        return None
    if state is None or code is None or spec.cached is None or not os.path.isabs(source):  # noqa: PTH117
        return None
    folders = spec.submodule_search_locations
    return (source, state, spec.cached, None if folders is None else list(folders)), code


def _state(source: str) -> State | None:
    try:
        found = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
