"""Entries put into the text of a ``.planlint-ignore.toml`` and taken out of it; everything else in it stays as it is."""

from __future__ import annotations

import tomllib
from json import dumps
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.lines import Lines
from planlint.engine.suppress.sidecar import TABLE

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterable
    from collections.abc import Iterator
    from datetime import date

    from planlint.engine.suppress.anchor import Anchor

HEAD = """\
# planlint 的旁注：确认可以不改的问题记在这里，每条一段，由 planlint ignore 写入。
# 条目按规则、文件、原文和前后文字对上，不靠行号：在别处增删、调整序号都不影响。
# reason 写明理由，必填；until 是最后有效日期，可不写，过期后照常报告。
# planlint ignore --list 列出，planlint ignore --prune 清理用不着的和过期的。
"""


class EditError(Exception):
    """The text is of a form that can't be edited without loss."""


def entry_text(rule: str, path: str, anchor: Anchor, reason: str, until: date | None) -> str:
    """One entry as it is written.

    >>> from planlint.engine.suppress.anchor import Anchor
    >>> print(entry_text("vague-deadline", "草稿.txt", Anchor("尽快", "", "建成"), "待定", None), end="")
    [[ignore]]
    rule = "vague-deadline"
    path = "草稿.txt"
    text = "尽快"
    before = ""
    after = "建成"
    reason = "待定"
    """
    values = {"rule": rule, "path": path, "text": anchor.text, "before": anchor.before, "after": anchor.after}
    lines = [f"{key} = {_string(value)}" for key, value in values.items()]
    if anchor.occurrence > 1:
        lines.append(f"occurrence = {anchor.occurrence}")
    lines.append(f"reason = {_string(reason)}")
    if until is not None:
        lines.append(f"until = {until.isoformat()}")
    return "".join(f"{line}\n" for line in (f"[[{TABLE}]]", *lines))


def with_entries(text: str, entries: Iterable[str]) -> str:
    """The text with entries put at its end, in the line ends that it has.

    Raises:
        EditError: nothing can be put at its end.
    """
    entries = list(entries)
    end = "\r\n" if "\r\n" in text else "\n"
    head = text or HEAD
    if not head.endswith("\n"):
        head += end
    result = head + "".join(f"\n{entry}" for entry in entries).replace("\n", end)
    added = [tomllib.loads(entry)[TABLE][0] for entry in entries]
    if _table(result) != _with(text, [*_entries(text), *added]):
        raise EditError
    return result


def without_entries(text: str, numbers: Collection[int]) -> str:
    """The text without some entries (from 0); comments stay.

    Raises:
        EditError: they can't be taken out without loss.
    """
    before = _entries(text)
    wanted = _with(text, [entry for number, entry in enumerate(before) if number not in numbers])
    lines = _lines(text)
    extents = _extents(text, len(before))
    for keep_comments in (True, False):
        gone = {
            line
            for number in numbers
            for line in range(*extents[number])
            if not (keep_comments and lines[line].lstrip().startswith("#"))
        }
        result = "".join(_kept(lines, gone))
        if _table(result) == wanted:
            return result
    raise EditError


def _kept(lines: list[str], gone: Collection[int]) -> Iterator[str]:
    """The lines that stay; of the blank lines around what is gone, one."""
    blank, last = False, None
    for number, line in enumerate(lines):
        if number in gone:
            last = number
        elif line.strip() or not blank or last != number - 1:
            blank = not line.strip()
            yield line


def _lines(text: str) -> list[str]:
    """The lines with their ends; TOML knows no other line ends than these."""
    *lines, rest = text.split("\n")
    return [f"{line}\n" for line in lines] + [rest] * bool(rest)


def _extents(text: str, count: int) -> list[tuple[int, int]]:
    """For each entry, its first line (from 0), and the line after its last."""
    found = Lines(text.replace("\r\n", "\n"))
    first = [(found.find((TABLE, number)) or 1) - 1 for number in range(count)]
    lines = _lines(text)
    return [(start, _last(lines, start, end)) for start, end in zip(first, (*first[1:], len(lines)), strict=False)]


def _last(lines: list[str], start: int, end: int) -> int:
    """The end of an entry: blank lines and comments before the next one belong to that."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _table(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        return None


def _entries(text: str) -> list[Any]:
    found = (_table(text) or {}).get(TABLE, [])
    return found if isinstance(found, list) else []


def _with(text: str, entries: list[Any]) -> dict[str, Any]:
    """What the file should hold, with these entries in place of those it has."""
    table = {key: value for key, value in (_table(text) or {}).items() if key != TABLE}
    return {**table, TABLE: entries} if entries else table


def _string(value: str) -> str:
    """A TOML string; JSON's are the same but for one character."""
    return dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
