from __future__ import annotations

import tomllib
from json import dumps

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.config.lines import Lines

TEXT = '''\
# select = ["no"]
select = ["DUE", "RES"]  # ignore = 1

ignore = [
    "DUE101",   # a note with "quotes" ] and = in it
    "RES101",
]
dotted.deep."键 = 名" = 1
text = """
[table]
key = 1
"""
raw = \'\'\'
[[x]]\'\'\'
inline = { one = 1, two = { three = 3 } }
   indented = '[not.a.table]'

[rules.vague-deadline]
words = ["尽快", "= ["]
most-per-task = 3

[ severity ]
"DUE101" = "off"
'missing.lead' = "error"

[[per-file]]
pattern = "a"
[[per-file]]
pattern = "b"
[per-file.more]
x = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("select",), 2),
        (("ignore",), 4),
        (("dotted",), 8),
        (("dotted", "deep", "键 = 名"), 8),
        (("text",), 9),
        (("table",), None),
        (("key",), None),
        (("raw",), 13),
        (("x",), None),
        (("inline",), 15),
        (("inline", "two", "three"), 15),
        (("indented",), 16),
        (("rules", "vague-deadline"), 18),
        (("rules", "vague-deadline", "words"), 19),
        (("rules", "vague-deadline", "words", 1), 19),
        (("rules", "vague-deadline", "most-per-task"), 20),
        (("severity",), 22),
        (("severity", "DUE101"), 23),
        (("severity", "missing.lead"), 24),
        (("severity", "other"), 22),
        (("per-file", 0), 26),
        (("per-file", 0, "pattern"), 27),
        (("per-file", 1), 28),
        (("per-file", 1, "pattern"), 29),
        (("per-file", 1, "more", "x"), 31),
        (("nowhere",), None),
        ((), None),
    ],
)
def test_lines_of_keys(path: tuple[str | int, ...], line: int | None) -> None:
    tomllib.loads(TEXT)
    assert Lines(TEXT).find(path) == line


@pytest.mark.parametrize(
    ("path", "word", "line"),
    [
        (("ignore", 1), "RES101", 6),
        (("ignore", 0), "DUE101", 5),
        (("ignore", 0), "DUE999", 4),
        (("select", 0), "DUE101", 2),  # it stands in the next key's value only
        (("severity", "missing.lead"), "error", 24),
    ],
)
def test_lines_within_a_value(path: tuple[str | int, ...], word: str, line: int) -> None:
    assert Lines(TEXT).find(path, word) == line


def test_the_last_line_may_lack_its_end() -> None:
    assert Lines("a = 1\n[b]").find(("b",)) == 2
    assert Lines("a = 1\nb = [\n1]").find(("b",)) == 2


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=4)
FILLER = st.sampled_from(["", "  ", "# note", '# "quote', "# [table]", "# a = 1"])
VALUES = st.one_of(
    st.sampled_from(
        ["1", "true", '"a = [1] # x"', "'[x]'", "[]", "[1, 2] # ]", '[\n  "a", # ]\n  "]",\n]', "{ a = 1, b = [2] }"]
    ),
    st.sampled_from(['"""\n[x]\ny = 1\n"""', "'''\n[[x]]\n'''", '"""a "quoted" \\""" = """', '"\\\\"', "2025-03-01"]),
)


@given(
    st.lists(
        st.tuples(st.lists(FILLER, max_size=2), KEYS, st.dictionaries(KEYS, VALUES, max_size=3)),
        unique_by=lambda table: table[1],
    )
)
def test_every_key_is_found_where_it_was_written(tables: list[tuple[list[str], str, dict[str, str]]]) -> None:
    text = ""
    written: dict[tuple[str, ...], int] = {}
    for filler, table, entries in tables:
        text += "".join(f"{line}\n" for line in filler)
        written[table,] = text.count("\n") + 1
        text += f"[{dumps(table, ensure_ascii=False)}]\n"
        for key, value in entries.items():
            written[table, key] = text.count("\n") + 1
            text += f"{dumps(key, ensure_ascii=False)} = {value}\n"
    assert tomllib.loads(text).keys() == {table for _, table, _ in tables}
    lines = Lines(text)
    assert {path: lines.find(path) for path in written} == written
