"""Finds modules in a bundle before anything else looks for them."""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING

from planlint.bundle.groups import DAMAGED
from planlint.bundle.groups import Groups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType
    from types import ModuleType

    from planlint.bundle.groups import Module
    from planlint.bundle.groups import State


class Finder:
    """What :data:`sys.meta_path` holds.

    Args:
        file: the bundle; it need not be there.
        stamp: tells whether another module of the same name may have come since it was written.
    """

    def __init__(self, file: str, stamp: tuple[int, ...]) -> None:
        self._groups = Groups(file, stamp)
        self._lacking: list[str] = []

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - Python's signature
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """The module as Python's own finder would give it; None where it is not kept, or not as it was."""
        module = self._groups.modules.get(fullname)
        code = None if module is None else self._code(fullname, module)
        if module is None or code is None:
            self._lacking.append(fullname)
            return None
        source, _, cached, folders = module
        spec = ModuleSpec(fullname, _Loader(fullname, source, code), origin=source)
        spec.submodule_search_locations = folders
        spec.has_location = True
        spec.cached = cached
        return spec

    def keep(self) -> None:
        """Add what had to be imported otherwise, if there was anything; what has changed since goes."""
        added = {name: found for name in self._lacking if (found := _imported(name)) is not None}
        if added:
            self._groups.write(self._still() | added)

    def _still(self) -> dict[str, tuple[Module, CodeType]]:
        """What is kept already, and as it was."""
        modules = {name: module for name, module in self._groups.modules.items() if _state(module[0]) == module[1]}
        try:
            code = self._groups.everything()
            return {name: (module, code[name]) for name, module in modules.items()}
        except DAMAGED:
            return {}

    def _code(self, name: str, module: Module) -> CodeType | None:
        """Its code; None where its source has changed, or the bundle is damaged."""
        source, state, _, _ = module
        try:
            return self._groups.code(name) if _state(source) == state else None
        except DAMAGED:
            return None


class _Loader(SourceFileLoader):
    """Has the code already; all else it finds beside the source."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code; when it is asked for again, as Python's own loader would give it."""
        code, self._code = self._code, None
        return super().get_code(fullname) if code is None else code


def _imported(name: str) -> tuple[Module, CodeType] | None:
    """A module that was imported from a source file in the usual way, with its code; None for any other."""
    spec: ModuleSpec | None = getattr(sys.modules.get(name), "__spec__", None)
    loader = None if spec is None else spec.loader
    if spec is None or type(loader) is not SourceFileLoader:
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
