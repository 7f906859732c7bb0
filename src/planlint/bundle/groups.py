"""The file of a bundle: its length, a table of the modules, then their code in groups.

Modules that are read together share names and constants, and take three quarters of the time. So what the first run
imported is one group. What a later one needs besides (another format, several processes) stands in a group for each package,
which is read when a module of it is asked for.
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
Found = tuple[Module, "CodeType"]
# What a file raises that was not written here.
DAMAGED = (LookupError, EOFError, ValueError, TypeError)
_FIRST = ""  # no package is called so
_LENGTH = 8  # bytes in front that say how many follow: what was cut off is not read


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
        self._groups: dict[str, str] = {}  # module → the group that it is in
        self._places: dict[str, tuple[int, int]] = {}  # group → start and length; starts count back from the end
        self._code: dict[str, dict[str, CodeType]] = {}
        self._open()

    def code(self, name: str) -> CodeType | None:
        """The code of a module, once: what has been run need not be kept. Its group is read with the first of it.

        Raises:
            LookupError, EOFError, ValueError, TypeError: the file is damaged.
        """
        group = self._groups[name]
        if group not in self._code:
            self._code[group] = self._read(group)
        return self._code[group].pop(name, None)

    def replace(self, found: Mapping[str, Found]) -> None:
        """Write the file with these modules alone."""
        self._write({_FIRST: found})

    def add(self, found: Mapping[str, Found]) -> None:
        """Write the file with some modules more.

        Raises:
            LookupError, EOFError, ValueError, TypeError: it is damaged.
        """
        groups: dict[str, dict[str, Found]] = {}
        for group in self._places:
            groups[group] = {name: (self.modules[name], code) for name, code in self._read(group).items()}
        for name, module in found.items():
            groups.setdefault(name.partition(".")[0], {})[name] = module
        self._write(groups)

    def _open(self) -> None:
        try:
            with open(self._file, "rb") as stream:  # noqa: PTH123  # pathlib costs time at start
                held = mmap(stream.fileno(), 0, access=ACCESS_READ)
            with memoryview(held) as whole, whole[_LENGTH:] as rest:
                if int.from_bytes(whole[:_LENGTH]) != len(rest):
                    return
                stamp, *table = marshal.loads(rest)
            if stamp == self._stamp:
                self.modules, self._groups, self._places = table
                self._held = held
        except (OSError, *DAMAGED):
            return

    def _read(self, group: str) -> dict[str, CodeType]:
        start, length = self._places[group]
        first = len(self._held) - start
        with memoryview(self._held) as held, held[first : first + length] as part:
            return cast("dict[str, CodeType]", marshal.loads(part))

    def _write(self, groups: Mapping[str, Mapping[str, Found]]) -> None:
        parts = [marshal.dumps({name: code for name, (_, code) in found.items()}) for found in groups.values()]
        starts = reversed(list(accumulate(map(len, reversed(parts)))))
        table = (
            {name: module for found in groups.values() for name, (module, _) in found.items()},
            {name: group for group, found in groups.items() for name in found},
            {group: (start, len(part)) for group, start, part in zip(groups, starts, parts, strict=True)},
        )
        self._held = b""  # a file in use can't be replaced on Windows
        content = b"".join((marshal.dumps((self._stamp, *table)), *parts))
        keep(self._file, len(content).to_bytes(_LENGTH) + content)
