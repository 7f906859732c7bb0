"""Reads a settings file: bytes become a table, and every fault in between is named with its place."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.find import SHARED_FILE
from planlint.config.lines import Lines
from planlint.config.place import Place
from planlint.config.problem import ConfigError
from planlint.config.problem import Problem
from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence
    from pathlib import Path

_TOML_PLACE = re.compile(r"\s*\((?:at line ([0-9]+), column ([0-9]+)|at end of document)\)$")
_CHINESE_MARKS = "“”‘’＝，：［］｛｝【】"


class ConfigFile(Record):
    """A settings file as it was read.

    Attributes:
        path: the file.
        table: its settings as TOML has them; nothing is checked yet.
        root: the keys above them: ``tool.planlint`` in a pyproject.toml.
        lines: where the keys stand.
    """

    path: Path
    table: Mapping[str, Any]
    root: tuple[str, ...]
    lines: Lines

    def place(self, path: Sequence[str | int], word: str = "") -> Place:
        """Where a setting stands; ``word`` is what its value holds."""
        return Place(self.path, self.lines.find((*self.root, *path), word))


def read(path: Path) -> ConfigFile:
    """Read a settings file.

    Raises:
        ConfigError: it can't be read, is not UTF-8, is no TOML, or its table is none.
    """
    text = _text(path)
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_syntax_problem(path, text, str(error))]) from error
    except RecursionError as error:
        raise _unreadable(path, "括号嵌套过深", "its brackets are nested too deep") from error
    root = ("tool", "planlint") if path.name == SHARED_FILE else ()
    for key in root:
        table = table.get(key, {}) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise _unreadable(
            path, "tool.planlint 应为表：写 [tool.planlint]", "tool.planlint should be a table: [tool.planlint]"
        )
    return ConfigFile(path, table, root, Lines(text))


def _text(path: Path) -> str:
    """The text of a file; Windows' Notepad puts a byte order mark before it.

    Raises:
        ConfigError: it can't be read, or is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _unreadable(path, f"读不了配置文件：{reason}", f"can't be read: {reason}") from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        text = Bilingual(
            "不是 UTF-8 编码。用记事本“另存为”，编码选 UTF-8",
            "is not UTF-8; save it as UTF-8",
        )
        raise ConfigError([Problem(Place(path, line), "", text)]) from error


def _unreadable(path: Path, zh: str, en: str) -> ConfigError:
    return ConfigError([Problem(Place(path), "", Bilingual(zh, en))])


def _syntax_problem(path: Path, text: str, message: str) -> Problem:
    """What tomllib complains of, with the slips that people who write Chinese make."""
    found = _TOML_PLACE.search(message)
    lines = text.split("\n")
    row, column = (int(found[1]), int(found[2])) if found and found[1] else (len(lines), None)
    line = lines[row - 1]
    reason = _TOML_PLACE.sub("", message)
    hint = _hint(line)
    return Problem(
        Place(path, row, column),
        "",
        Bilingual(f"不合 TOML 语法（{reason}）{hint.zh}", f"is no TOML: {reason}{hint.en}"),
    )


def _hint(line: str) -> Bilingual:
    mark = next((char for char in line if char in _CHINESE_MARKS), None)
    if mark is not None:
        return Bilingual(
            f"；这一行有中文标点“{mark}”，引号、等号、逗号、括号要用半角", f'; "{mark}" should be in half width'
        )
    if line.strip() and not line.lstrip()[0].isascii():
        key = line.partition("=")[0].strip()
        return Bilingual(
            f'；键名有汉字时要加引号："{key}" = …', f'; a key in Chinese needs quotation marks: "{key}" = …'
        )
    return Bilingual("", "")
