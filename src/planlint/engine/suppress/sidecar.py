"""The file ``.planlint-ignore.toml`` beside drafts: findings that are let be, each with a reason."""

from __future__ import annotations

from datetime import date
from datetime import datetime
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.explain import unknown
from planlint.config.problem import ConfigError
from planlint.config.read import read
from planlint.engine.suppress.anchor import CONTEXT
from planlint.engine.suppress.anchor import WORDS
from planlint.engine.suppress.anchor import Anchor
from planlint.engine.suppress.directives import Malformed
from planlint.engine.suppress.paths import is_inside
from planlint.engine.suppress.paths import key_of
from planlint.language import Bilingual
from planlint.plan.fold import squeezed
from planlint.record import Record
from planlint.rules.failure import Failure
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from planlint.config.read import ConfigFile

TABLE = "ignore"
_TEXTS = ("rule", "path", "text", "before", "after", "reason")
_KEYS = (*_TEXTS, "occurrence", "until")


class Entry(Record):
    """One finding that is let be.

    Attributes:
        number: its place in the file, from 0.
        span: the line on which it starts.
        rule: the rule, as written.
        path: the document, from the folder of the file.
        anchor: what the finding is known by.
        reason: why.
        until: the last day on which it holds; None where it holds for good.
    """

    number: int
    span: Span
    rule: str
    path: str
    anchor: Anchor
    reason: str
    until: date | None = None


class Sidecar(Record):
    """A file that was read.

    Attributes:
        path: the file.
        source: its text.
        entries: the sound ones.
        malformed: what is wrong with the others.
    """

    path: Path
    source: Source
    entries: tuple[Entry, ...]
    malformed: tuple[Malformed, ...]

    def document(self, entry: Entry) -> Path:
        """The document that an entry is about."""
        return self.path.parent / entry.path

    def document_key(self, entry: Entry) -> str:
        """What that document is compared by."""
        return key_of(self.document(entry))


class BrokenFileError(Exception):
    """A file of suppressions, or a baseline, that can't be read.

    Attributes:
        failures: every fault, with its place.
    """

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        super().__init__("\n".join(failure.told("en") for failure in failures))
        self.failures = failures


def read_sidecar(path: Path, name: str | None = None) -> Sidecar:
    """Read a file of suppressions.

    Args:
        path: the file.
        name: what messages call it.

    Raises:
        BrokenFileError: it can't be read, or is no TOML.
    """
    try:
        file = read(path)
        text = path.read_bytes().decode("utf-8-sig")
    except ConfigError as error:
        raise BrokenFileError(
            tuple(Failure("bad-suppressions", str(problem.place), problem.text) for problem in error.problems)
        ) from error
    except ValueError as error:  # a number with thousands of digits
        problem = Bilingual(f"读不了：{error}", f"can't be read: {error}")
        raise BrokenFileError((Failure("bad-suppressions", str(path), problem),)) from error
    return _Reader(file, Source(text, name=name or str(path), path=path)).sidecar()


class _Reader:
    """One file under examination."""

    def __init__(self, file: ConfigFile, source: Source) -> None:
        self._file = file
        self._source = source
        self._malformed: list[Malformed] = []

    def sidecar(self) -> Sidecar:
        table = self._file.table
        for key in table:
            if key != TABLE:
                self._complain((key,), key, unknown(key, [f"[[{TABLE}]]"]))
        given = table.get(TABLE, [])
        if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
            self._complain((TABLE,), TABLE, Bilingual("应写成 [[ignore]]", "should be written [[ignore]]"))
            given = []
        read = [self._entry(number, entry) for number, entry in enumerate(given)]
        entries = tuple(entry for entry in read if entry is not None)
        return Sidecar(self._file.path, self._source, entries, tuple(self._malformed))

    def _entry(self, number: int, table: Mapping[str, Any]) -> Entry | None:
        before = len(self._malformed)
        for key in table:
            if key not in _KEYS:
                self._complain((TABLE, number, key), key, unknown(key, _KEYS))
        missing = [key for key in _TEXTS if key not in table]
        if missing:
            text = Bilingual("缺少；条目请用 planlint ignore 写入", "not there; planlint ignore writes entries")
            self._complain((TABLE, number), ", ".join(missing), text)
        for key in _TEXTS:
            if key in table:
                self._check_text(number, key, table[key])
        self._check(
            number, "occurrence", _is_count(table.get("occurrence", 1)), "应为正整数", "should be a number from 1"
        )
        until = _day(table.get("until"))
        sound = "until" not in table or until is not None
        self._check(number, "until", sound, "应为日期，如 2026-12-31", "should be a date like 2026-12-31")
        if len(self._malformed) > before:
            return None
        words, left, right = (_plain(table[key]) for key in ("text", "before", "after"))
        anchor = Anchor(words[:WORDS], left[-CONTEXT:], right[:CONTEXT], table.get("occurrence", 1))
        span = self._line((TABLE, number))
        return Entry(number, span, table["rule"].strip(), table["path"], anchor, table["reason"].strip(), until)

    def _check_text(self, number: int, key: str, value: object) -> None:
        path = (TABLE, number, key)
        if not isinstance(value, str):
            self._complain(path, key, Bilingual("应为字符串，要加引号", "should be a string, in quotation marks"))
        elif key == "path" and not is_inside(value):
            text = Bilingual("应为本文件所在文件夹里的相对路径", "should be a path inside the folder of this file")
            self._complain(path, key, text)
        elif key in ("rule", "reason") and not value.strip():
            self._complain(path, key, Bilingual("不能空着", "should not be empty"))

    def _check(self, number: int, key: str, sound: bool, zh: str, en: str) -> None:
        if not sound:
            self._complain((TABLE, number, key), key, Bilingual(zh, en))

    def _complain(self, path: tuple[str | int, ...], key: str, text: Bilingual) -> None:
        self._malformed.append(Malformed(self._line(path), Bilingual(f"{key} {text.zh}", f"{key} {text.en}")))

    def _line(self, path: tuple[str | int, ...]) -> Span:
        return self._source.line_span(self._file.lines.find(path) or 1)


def _plain(text: str) -> str:
    """An anchor's text as a person may have retyped it."""
    return squeezed(text)


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 1


def _day(value: object) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
