"""Regular expressions whose compiled form is kept between runs.

Python compiles every pattern anew in each process: for the two hundred of planlint that takes longer than reading and
checking a draft of 40 KB. Their code is kept in the user's cache folder; where that can't be had, or is not what this
Python made, patterns are compiled as ever.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the engine of re; has no stubs
import atexit
import marshal
import os
import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING
from typing import Any
from typing import Final

from planlint.digest import blake2b
from planlint.user_cache import keep
from planlint.user_cache import kept
from planlint.user_cache import user_cache

if TYPE_CHECKING:
    from collections.abc import Iterable

# Flags, code, number of groups, names of groups, groups in their order. The code is a list of numbers; kept as bytes it
# takes a tenth of the memory, which at a start counts for more than making the list.
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_NUMBER: Final = "I"  # as the engine keeps them, four bytes each

# Code is good for the very Python that made it; each Python of a user has a file of its own, or they would replace each other's.
_KEY = f"bytes|{sys.version}|{_sre.MAGIC}|{_sre.CODESIZE}"
_FILE = f"patterns-{sys.implementation.cache_tag}-{blake2b(_KEY.encode(), digest_size=6).hexdigest()}"


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled; as :func:`re.compile` without flags.

    >>> compiled("(一)|(二)").findall("一二")
    [('一', ''), ('', '二')]

    Raises:
        re.error: it is no pattern.
    """
    code = _store.known.get(pattern)
    if code is None:
        return _store.learn(pattern)
    try:
        return _built(pattern, code)
    except (RuntimeError, TypeError, ValueError, OverflowError):  # what was kept is damaged
        return re.compile(pattern)


def any_of(terms: Iterable[str], then: str = "") -> str:
    """A pattern for any of the terms, the longest first, each followed by ``then``."""
    return "|".join(re.escape(term) + then for term in sorted(terms, key=len, reverse=True))


def words_in(text: str, words: tuple[str, ...]) -> set[str]:
    """Which of many words stand in a text; they may overlap. The text is read once, not once for each word.

    >>> sorted(words_in("市银保监局", ("银保监局", "保监局", "税务局")))
    ['保监局', '银保监局']
    """
    pattern, by_first = _any_of(words)
    found: set[str] = set()
    place = pattern.search(text)
    while place is not None:
        start = place.start()
        found.update(word for word in by_first[text[start]] if text.startswith(word, start))
        place = pattern.search(text, start + 1)
    return found


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """A pattern of all words, those with the same first character together; and the words by that character."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word)
    branches = (
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in same)})" for first, same in by_first.items()
    )
    return compiled("|".join(branches)), by_first


def _built(pattern: str, code: _Code) -> re.Pattern[str]:
    flags, words, groups, names, order = code
    return _sre.compile(pattern, flags, memoryview(words).cast(_NUMBER).tolist(), groups, names, order)  # type: ignore[no-any-return]


class _Store:
    """The code of patterns, read at the start and written at the end of a process that learned some."""

    def __init__(self) -> None:
        folder = user_cache()
        self._file = None if folder is None else os.path.join(folder, _FILE)  # noqa: PTH118
        self.known: dict[str, _Code] = self._read()
        self._learned = False

    def _read(self) -> dict[str, _Code]:
        if self._file is None:
            return {}
        held = kept(self._file)
        sound = isinstance(held, tuple) and len(held) == 2 and held[0] == _KEY and isinstance(held[1], dict)
        return held[1] if sound else {}

    def learn(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern, and keep its code."""
        made = re.compile(pattern)
        code = _code_of(pattern)
        if code is not None and self._file is not None:
            if not self._learned:
                atexit.register(self._write)
            self._learned = True
            self.known[pattern] = code
        return made

    def _write(self) -> None:
        assert self._file is not None
        keep(self._file, marshal.dumps((_KEY, self.known)))


def _code_of(pattern: str) -> _Code | None:
    """What the compiler makes of a pattern, in the form in which it can be kept; None where this Python's compiler differs."""
    from array import array  # in a library of its own, and patterns are seldom compiled

    try:
        compiler: Any = re._compiler  # type: ignore[attr-defined]
        parsed = re._parser.parse(pattern, 0)  # type: ignore[attr-defined]
        words = array(_NUMBER, compiler._code(parsed, 0)).tobytes()
        names = dict(parsed.state.groupdict)
        order: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            order[number] = name
        code = (int(parsed.state.flags), words, parsed.state.groups - 1, names, tuple(order))
        again = _built(pattern, code)
    except (AttributeError, TypeError, ValueError, RuntimeError):
        return None
    return code if again == re.compile(pattern) else None


_store = _Store()
