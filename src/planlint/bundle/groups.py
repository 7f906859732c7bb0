"""The file of a bundle: a table of the modules, then their code in groups, one for each package.

The modules of a package share names and constants, so that together they are read in three quarters of the time; and who
needs one of them usually needs most. A group is read when a module of it is asked for.
"""

from __future__ import annotations

import marshal
from itertools import accumulate
from mmap import ACCESS_READ
from mmap import mmap
from typing import TYPE_CHECKING
from typing import Any
from typing import cast

from planlint.user_cache import keep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType

# The size of a source in bytes, and when it was written, in nanoseconds since 1970.
State = tuple[int, int]
# Source, its state, where Python keeps its code, and the folders of a package.
Module = tuple[str, State, str, list[str] | None]
# What a file raises that was not written here.
DAMAGED = (LookupError, EOFError, ValueError, TypeError)


class Groups:
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
        self._places: dict[str, tuple[int, int]] = {}  # group → start and length; starts count back from the end
        self._code: dict[str, dict[str, CodeType]] = {}
        self._open()

    def code(self, name: str) -> CodeType:
        """The code of a module, once: what has been run need not be kept. Its group is read with the first of it.

        Raises:
            LookupError, EOFError, ValueError, TypeError: it was given before, or the file is damaged.
        """
        group = _group(name)
        if group not in self._code:
            self._code[group] = self._read(group)
        return self._code[group].pop(name)

    def everything(self) -> dict[str, CodeType]:
        """The code of all modules, for another file.

        Raises:
            LookupError, EOFError, ValueError, TypeError: the file is damaged.
        """
        return {name: code for group in self._places for name, code in self._read(group).items()}

    def write(self, found: Mapping[str, tuple[Module, CodeType]]) -> None:
        """Write the file with these modules."""
        groups: dict[str, dict[str, CodeType]] = {}
        for name, (_, code) in found.items():
            groups.setdefault(_group(name), {})[name] = code
        parts = {group: marshal.dumps(modules) for group, modules in groups.items()}
        ends = accumulate(map(len, reversed(parts.values())))
        places = dict(zip(reversed(parts), ends, strict=True))
        lengths = {group: (places[group], len(part)) for group, part in parts.items()}
        table = {name: module for name, (module, _) in found.items()}
        self._held = b""  # a file in use can't be replaced on Windows
        keep(self._file, marshal.dumps((self._stamp, table, lengths)) + b"".join(parts.values()))

    def _open(self) -> None:
        try:
            with open(self._file, "rb") as stream:  # noqa: PTH123  # pathlib costs time at start
                held = mmap(stream.fileno(), 0, access=ACCESS_READ)
            stamp, modules, places = marshal.loads(held)
        except (OSError, *DAMAGED):
            return
        if stamp == self._stamp:
            self.modules, self._places, self._held = modules, places, held

    def _read(self, group: str) -> dict[str, CodeType]:
        start, length = self._places[group]
        first = len(self._held) - start
        with memoryview(self._held) as held, held[first : first + length] as part:
            return cast("dict[str, CodeType]", marshal.loads(part))


def _group(name: str) -> str:
    """The package that a module is in, or itself; packages within packages are taken together.

    >>> _group("planlint.plan.model.tasks"), _group("planlint.record"), _group("planlint"), _group("inspect")
    ('planlint.plan', 'planlint', 'planlint', 'inspect')
    """
    return ".".join(name.split(".")[:-1][:2]) or name
