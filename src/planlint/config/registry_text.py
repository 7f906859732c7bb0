"""An entry put into ``[registry]`` of a settings file; comments and everything else in it stay as they are."""

from __future__ import annotations

import re
import tomllib
from json import dumps
from typing import Any

from planlint.config.find import SHARED_FILE

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[][{},\n]', re.DOTALL
)


class RegistryEditError(Exception):
    """The file is of a form to which nothing can be added without loss."""


def with_entry(text: str, file: str, table: str, name: str, value: str = "") -> str:
    r"""The text of a settings file that declares one name more.

    >>> with_entry('[registry]\nbodies = ["市数据局"]  # 2024\n', "planlint.toml", "bodies", "市司法局")
    '[registry]\nbodies = ["市数据局", "市司法局"]  # 2024\n'

    Args:
        text: the text, or "" where there is no file yet.
        file: its name, which says in what table settings stand.
        table: bodies, aliases, indicators or shorthand.
        name: the name.
        value: what it stands for; bodies have none.

    Raises:
        RegistryEditError: it can't be added.
    """
    above = ("tool", "planlint", "registry") if file == SHARED_FILE else ("registry",)
    plain = text.replace("\r\n", "\n")
    wanted = _wanted(plain, above, table, name, value)
    ways = (_in_list, _in_new_list) if table == "bodies" else (_in_table, _in_inline_table, _in_new_table)
    for way in ways:
        result = way(plain, above, table, name, value)
        if result is not None and _read(result) == wanted:
            return result.replace("\n", "\r\n") if "\r\n" in text else result
    raise RegistryEditError


def _read(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _wanted(text: str, above: tuple[str, ...], table: str, name: str, value: str) -> dict[str, Any]:
    """What the file should hold."""
    whole = _read(text)
    if whole is None:
        raise RegistryEditError
    place = whole
    for key in above:
        place = place.setdefault(key, {})
        if not isinstance(place, dict):
            raise RegistryEditError
    if table == "bodies":
        place[table] = [*place.get(table, ()), name]
    else:
        place[table] = {**place.get(table, {}), name: value}
    return whole


def _in_list(text: str, above: tuple[str, ...], table: str, name: str, _: str) -> str | None:
    """Before the bracket that closes the list there is."""
    key = re.search(rf"^[ \t]*{table}[ \t]*=[ \t]*\[", _below(text, above), re.MULTILINE)
    if key is None:
        return None
    return _before_close(text, _start(text, above) + key.end(), _string(name))


def _in_inline_table(text: str, above: tuple[str, ...], table: str, name: str, value: str) -> str | None:
    key = re.search(rf"^[ \t]*{table}[ \t]*=[ \t]*\{{", _below(text, above), re.MULTILINE)
    if key is None:
        return None
    return _before_close(text, _start(text, above) + key.end(), f"{_key(name)} = {_string(value)}")


def _in_new_list(text: str, above: tuple[str, ...], table: str, name: str, _: str) -> str | None:
    """Right below the head of the registry, or below a new one at the end."""
    line = f"{table} = [{_string(name)}]\n"
    start = _start(text, above)
    if start < 0:
        return _at_end(text, f"[{'.'.join(above)}]\n{line}")
    head = text[:start]
    return (head if head.endswith("\n") else f"{head}\n") + line + text[start:]


def _in_table(text: str, above: tuple[str, ...], table: str, name: str, value: str) -> str | None:
    """After the last entry of the table there is; comments and blank lines behind it belong to what follows."""
    start = _start(text, (*above, table))
    if start < 0:
        return None
    own = _below(text, (*above, table))
    kept = own.rstrip("\n")
    lines = kept.split("\n") if kept else []
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    size = len("\n".join(lines))
    head = text[: start + size]
    rest = text[start + size :]
    entry = f"{_key(name)} = {_string(value)}"
    return f"{head}{'' if head.endswith(chr(10)) else chr(10)}{entry}{rest if rest.startswith(chr(10)) else chr(10) + rest}"


def _in_new_table(text: str, above: tuple[str, ...], table: str, name: str, value: str) -> str | None:
    return _at_end(text, f"[{'.'.join((*above, table))}]\n{_key(name)} = {_string(value)}\n")


def _at_end(text: str, added: str) -> str:
    if not text:
        return added
    return f"{text.rstrip(chr(10))}\n\n{added}"


def _before_close(text: str, start: int, entry: str) -> str | None:
    """The text with an entry before the bracket that closes what was opened before an offset."""
    depth, comma, last = 1, True, start
    for token in _TOKEN.finditer(text, start):
        words = token.group()
        if words in "[{":
            depth += 1
        elif words in "]}":
            depth -= 1
            if depth == 0:
                break
        if words != "\n" and not words.startswith("#"):
            comma, last = words == ",", token.end()
    else:
        return None
    between = text[last : token.start()]
    if last == start:
        return text[:last] + entry + text[last:]
    if "\n" in between:
        indent = re.search(r"\n([ \t]*)\S[^\n]*$", text[start:last])
        gap = f"\n{indent[1] if indent else '  '}"
        tail = re.match(r"[ \t]*(?:#[^\n]*)?", between)
        size = tail.end() if tail else 0
        return (
            f"{text[:last]}{'' if comma else ','}{between[:size]}{gap}{entry},{between[size:]}{text[token.start() :]}"
        )
    return f"{text[:last]}{' ' if comma else ', '}{entry}{text[last:]}"


def _head(above: tuple[str, ...]) -> re.Pattern[str]:
    keys = r"[ \t]*\.[ \t]*".join(above)
    return re.compile(rf"^[ \t]*\[[ \t]*{keys}[ \t]*\][^\n]*(?:\n|\Z)", re.MULTILINE)


def _start(text: str, above: tuple[str, ...]) -> int:
    """The offset after the head of a table; -1 where there is none."""
    head = _head(above).search(text)
    return -1 if head is None else head.end()


def _below(text: str, above: tuple[str, ...]) -> str:
    """The lines below the head of a table, up to the next head."""
    start = _start(text, above)
    if start < 0:
        return ""
    end = re.compile(r"^[ \t]*\[[^\n]*\][ \t]*(?:#[^\n]*)?$", re.MULTILINE).search(text, start)
    return text[start : end.start() if end else len(text)]


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else _string(name)


def _string(value: str) -> str:
    return dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
