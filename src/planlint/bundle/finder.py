"""Finds modules in a bundle before anything else looks for them."""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING

from planlint.bundle.layers import DAMAGED
from planlint.bundle.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterable
    from collections.abc import Sequence
    from types import CodeType
    from types import ModuleType

    from planlint.bundle.layers import Found
    from planlint.bundle.layers import Module
    from planlint.bundle.layers import State

_MOST_LAYERS = 12


class Finder:
    """What :data:`sys.meta_path` holds.

    Args:
        file: the bundle; it need not be there.
        stamp: tells whether another module of the same name may have come since it was written.
        later: modules with which another layer begins.
    """

    def __init__(self, file: str, stamp: tuple[int, ...], later: Collection[str] = ()) -> None:
        self._layers = Layers(file, stamp)
        self._later = later
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
        module = self._layers.modules.get(fullname)
        code = None if module is None else self._code(fullname, module)
        if module is None or code is None:
            self._lacking.append(fullname)
            return None
        source, _, cached, folders, _ = module
        spec = ModuleSpec(fullname, _Loader(fullname, source, code), origin=source)
        spec.submodule_search_locations = folders
        spec.has_location = True
        spec.cached = cached
        return spec

    def keep(self) -> None:
        """Add what had to be imported otherwise; where something has changed, all that this run imported is kept anew."""
        lacking = self._imported(self._lacking)
        if not lacking:
            return
        if self._stale or len(self._layers) + len(lacking) > _MOST_LAYERS:
            self._layers.replace(self._imported(self._asked))
        else:
            self._layers.add(lacking)

    def _imported(self, names: Iterable[str]) -> list[Found]:
        """Those that were imported, from source files and in the usual way, layer by layer."""
        layers: list[Found] = [{}]
        for name in names:
            if name in self._later:
                layers.append({})
            found = _found(name)
            if found is not None:
                layers[-1][name] = found
        return [layer for layer in layers if layer]

    def _code(self, name: str, module: Module) -> CodeType | None:
        """Its code; None where its source has changed, or the bundle is damaged."""
        source, state, _, _, layer = module
        try:
            code = self._layers.code(layer)[name] if _state(source) == state else None
        except DAMAGED:
            code = None
        self._stale |= code is None
        return code


class _Loader(SourceFileLoader):
    """Has the code already; all else it finds beside the source."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002 - Python's signature
        return self._code


def _found(name: str) -> tuple[Module, CodeType] | None:
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
    return (source, state, spec.cached, None if folders is None else list(folders), 0), code


def _state(source: str) -> State | None:
    try:
        found = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
