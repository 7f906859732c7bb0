"""JSON as planlint writes it: Han as they are, one finding a line, always UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from planlint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence

# A file name that is no UTF-8 reaches Python as lone surrogates, which no encoder takes.
_SURROGATE = compiled("[\ud800-\udfff]")


def dump(value: object) -> str:
    """A value on one line."""
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
    except UnicodeEncodeError:
        from json import dumps

        return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", dumps(value, ensure_ascii=False))


def dump_rows(rows: Sequence[object], indent: str = "") -> str:
    """An array with an item a line."""
    if not rows:
        return "[]"
    lines = f",\n{indent}  ".join(map(dump, rows))
    return f"[\n{indent}  {lines}\n{indent}]"


def dump_members(members: Mapping[str, object]) -> str:
    """A whole file: an object with a member a line, and an item a line of members that are arrays."""
    lines = [
        f"{dump(name)}: {dump_rows(value, '  ') if isinstance(value, list) else dump(value)}"
        for name, value in members.items()
    ]
    return "{\n  " + ",\n  ".join(lines) + "\n}\n"
