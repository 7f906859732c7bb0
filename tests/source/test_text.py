from __future__ import annotations

import pytest

from planlint.source.text import Position
from planlint.source.text import Source
from planlint.source.text import Span
from planlint.source.text import Unit
from planlint.source.text import index
from planlint.source.text import length


def test_lines_end_where_editors_end_them() -> None:
    source = Source("一\r\n二\r三\n四\x0b\x0c\x1c\x85\u2028\u2029五\n")
    lines = [source[source.line_span(line + 1)] for line in range(len(source.line_starts))]
    assert lines == ["一", "二", "三", "四\x0b\x0c\x1c\x85\u2028\u2029五", ""]


@pytest.mark.parametrize(
    ("text", "starts"), [("", [0]), ("\n", [0, 1]), ("\r\n", [0, 2]), ("\n\r", [0, 1, 2]), ("一\r\r\n二", [0, 2, 4])]
)
def test_line_starts(text: str, starts: list[int]) -> None:
    assert Source(text).line_starts == starts


@pytest.mark.parametrize(
    ("line", "span"), [(-1, (0, 0)), (0, (0, 0)), (1, (0, 2)), (2, (4, 5)), (3, (5, 5)), (99, (5, 5))]
)
def test_the_span_of_a_line_that_may_not_exist(line: int, span: tuple[int, int]) -> None:
    assert Source("一二\r\n三").line_span(line) == Span(*span)


@pytest.mark.parametrize(
    ("unit", "columns"),
    [("code-point", [1, 2, 3, 4]), ("utf-16", [1, 3, 4, 5]), ("utf-8", [1, 5, 8, 9])],
)
def test_columns_in_each_unit(unit: Unit, columns: list[int]) -> None:
    source = Source("甲\n𠮷改a\n")
    assert [source.position(offset, unit) for offset in range(2, 6)] == [Position(2, column) for column in columns]
    assert [source.offset(Position(2, column), unit) for column in columns] == [2, 3, 4, 5]


@pytest.mark.parametrize("unit", ["utf-16", "utf-8"])
def test_a_column_inside_a_character_is_taken_as_its_start(unit: Unit) -> None:
    assert Source("甲𠮷乙").offset(Position(1, length("甲", unit) + 2), unit) == 1


@pytest.mark.parametrize("unit", ["code-point", "utf-16", "utf-8"])
@pytest.mark.parametrize("line", ["甲乙", "甲𠮷" * 2000])
def test_places_outside_the_text_are_taken_as_its_nearest(line: str, unit: Unit) -> None:
    source = Source(f"{line}\r\n丙")
    ends = [Position(0, 5), Position(1, 0), Position(1, -5), Position(1, 99_999), Position(3, 1)]
    offsets = [0, 0, 0, len(line), len(source.text)]
    assert [source.offset(position, unit) for position in ends] == offsets
    assert source.position(-1, unit) == Position(1, 1)
    assert source.position(10**9, unit) == Position(2, 1 + length("丙", unit))


@pytest.mark.parametrize("unit", ["utf-16", "utf-8"])
def test_long_lines_count_as_short_ones_do(unit: Unit) -> None:
    line = "甲𠮷a，é" * 1000
    source = Source(f"乙\n{line}\n{line}")
    for offset in (*range(2, 40), *range(1020, 1030), *range(2040, 2055), 5001, 5002, 5003, 9000):
        start = 2 if offset <= 5002 else 5003
        column = length(source.text[start:offset], unit) + 1
        position = Position(2 if start == 2 else 3, column)
        assert source.position(offset, unit) == position
        assert source.offset(position, unit) == offset


@pytest.mark.parametrize(
    ("distance", "unit", "place"),
    [
        (-1, "utf-8", 0),
        (0, "utf-16", 0),
        (1, "utf-16", 0),
        (2, "utf-16", 1),
        (3, "utf-8", 0),
        (4, "utf-8", 1),
        (99, "utf-8", 3),
    ],
)
def test_index(distance: int, unit: Unit, place: int) -> None:
    assert index("𠮷a改", distance, unit) == place


def test_lone_surrogates_have_a_length_too() -> None:
    text = "a\ud842b"
    assert (length(text, "utf-16"), length(text, "utf-8"), index(text, 2, "utf-16")) == (3, 5, 2)


def test_spans() -> None:
    span = Span(2, 5)
    assert [span.overlaps(Span(*other)) for other in ((0, 2), (0, 3), (4, 9), (5, 9), (3, 4))] == [
        False,
        True,
        True,
        False,
        True,
    ]
    assert [span.contains(Span(*other)) for other in ((2, 5), (3, 4), (1, 3), (4, 6))] == [True, True, False, False]


def test_a_source_shows_its_name_and_size() -> None:
    assert repr(Source("一二", name="草稿.txt")) == "Source('草稿.txt', 2 characters)"
