"""The lines on which the keys of a TOML text stand; tomllib doesn't tell."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+'  # strings of several lines
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|#[^\n]*"
    r"|[][{}=\n]"
    r"|[^]\"'#[{}=\n]+",
    re.DOTALL,
)
_KEY_PART = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|[^\s."\']+')
_DEEPER = "[{"
_SHALLOWER = "]}"


class Lines:
    """Where keys stand.

    Args:
        text: TOML without faults.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._tables: Path = ()
        self._counts: dict[Path, int] = {}
        self._at: dict[Path, int] = {}
        for line, words in _statements(text):
            self._note(line, words)

    def find(self, path: Sequence[str | int], word: str = "") -> int | None:
        """The line (from 1) of a key, or of the table or list in which it must stand; None where there is no trace.

        Args:
            path: keys, and places in lists from 0.
            word: what the value holds: in a list over several lines, that line is given.
        """
        for end in range(len(path), 0, -1):
            line = self._at.get(tuple(path[:end]))
            if line is not None:
                return self._line_with(word, line) if word else line
        return None

    def _line_with(self, word: str, start: int) -> int:
        """The first line from a key's own to the next key's that holds a word, or the key's own."""
        end = min((line for line in self._at.values() if line > start), default=None)
        lines = self._text.split("\n")[start - 1 : end and end - 1]
        return next((start + index for index, line in enumerate(lines) if word in line), start)

    def _note(self, line: int, words: str) -> None:
        """Remember one statement: a table's head, or a key."""
        if words.startswith("["):
            several = words.startswith("[[")
            path = self._indexed(_keys(words.strip("[] \t")), several)
            self._tables = path
        else:
            path = (*self._tables, *_keys(words))
        for end in range(1, len(path) + 1):
            self._at.setdefault(path[:end], line)

    def _indexed(self, keys: Path, several: bool) -> Path:
        """The path of a table's head, with the places in lists of tables."""
        path: Path = ()
        for place, key in enumerate(keys, 1):
            path = (*path, key)
            if several and place == len(keys):
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Line and words of every table's head, and of every key up to its ``=``."""
    line, begun, depth = 1, 1, 0
    words, in_value = "", False
    for token in _TOKEN.findall(text):
        if not words and not in_value:
            begun = line
        if token == "\n" and depth == 0:
            if words.strip() and not in_value:
                yield begun, words.strip()
            words, in_value = "", False
        elif in_value:
            depth += (token in _DEEPER) - (token in _SHALLOWER)
        elif token == "=":
            yield begun, words.strip()
            in_value = True
        elif not token.startswith("#"):
            words += token
        line += token.count("\n")
    if words.strip() and not in_value:
        yield begun, words.strip()


def _keys(dotted: str) -> Path:
    """The parts of a dotted key.

    >>> _keys('rules."vague-deadline".words')
    ('rules', 'vague-deadline', 'words')
    """
    return tuple(_plain(part) for part in _KEY_PART.findall(dotted))


def _plain(part: str) -> str:
    return str(tomllib.loads(f"key = {part}")["key"]) if part[0] in "\"'" else part
