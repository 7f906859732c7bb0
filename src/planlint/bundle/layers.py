"""The file of a bundle: a table of the modules, then layers of their code.

The first layers have what the first run imported. What a later one needs besides (another format, several processes)
is one more. A layer is read when a module of it is asked for.
"""

from __future__ import annotations

import marshal
from mmap import ACCESS_READ
from mmap import mmap
from typing import TYPE_CHECKING
from typing import Any

from planlint.user_cache import keep

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType

# The size of a source in bytes, and when it was written, in nanoseconds since 1970.
State = tuple[int, int]
# Source, its state, where Python keeps its code, the folders of a package, and the layer that has the code.
Module = tuple[str, State, str, list[str] | None, int]
# The modules that make a layer, with their code.
Found = dict[str, tuple[Module, "CodeType"]]
# What a file raises that was not written here.
DAMAGED = (LookupError, EOFError, ValueError, TypeError)


class Layers:
    """What the file holds; nothing where it is not there, damaged, or of another stamp.

    Args:
        file: its path.
        stamp: what it is valid for.

    Attributes:
        modules: the table.
    """

    def __init__(self, file: str, stamp: tuple[int, ...]) -> None:
        self.modules: dict[str, Module] = {}
        self._file = file
        self._stamp = stamp
        self._held: Any = b""
        self._lengths: list[int] = []
        self._code: dict[int, dict[str, CodeType]] = {}
        self._open()

    def __len__(self) -> int:
        return len(self._lengths)

    def code(self, layer: int) -> dict[str, CodeType]:
        """The code of a layer by module, read once.

        Raises:
            LookupError, EOFError, ValueError, TypeError: it is damaged.
        """
        if layer not in self._code:
            with memoryview(self._held) as held, held[self._slice(layer)] as part:
                self._code[layer] = marshal.loads(part)
        return self._code[layer]

    def add(self, found: Iterable[Found]) -> None:
        """Write the file with some layers more."""
        self._write([self._held[self._slice(layer)] for layer in range(len(self))], self.modules, found)

    def replace(self, found: Iterable[Found]) -> None:
        """Write the file with these layers alone."""
        self._write([], {}, found)

    def _open(self) -> None:
        try:
            with open(self._file, "rb") as stream:  # noqa: PTH123  # pathlib costs time at start
                held = mmap(stream.fileno(), 0, access=ACCESS_READ)
            stamp, modules, lengths = marshal.loads(held)
        except (OSError, *DAMAGED):
            return
        if stamp == self._stamp:
            self.modules, self._lengths, self._held = modules, lengths, held

    def _slice(self, layer: int) -> slice:
        """Where a layer lies: they are counted from the end, as the table comes first."""
        start = len(self._held) - sum(self._lengths[layer:])
        return slice(start, start + self._lengths[layer])

    def _write(self, layers: list[bytes], modules: dict[str, Module], found: Iterable[Found]) -> None:
        modules = dict(modules)
        for new in found:
            modules |= {name: (*module[:-1], len(layers)) for name, (module, _) in new.items()}
            layers.append(marshal.dumps({name: code for name, (_, code) in new.items()}))
        self._held = b""  # a file in use can't be replaced on Windows
        keep(self._file, marshal.dumps((self._stamp, modules, list(map(len, layers)))) + b"".join(layers))
