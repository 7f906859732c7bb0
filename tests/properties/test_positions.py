"""Offsets and positions say the same, in every unit, whatever the text."""

from __future__ import annotations

from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from planlint.source.text import Position
from planlint.source.text import Source
from planlint.source.text import Span
from planlint.source.text import Unit
from planlint.source.text import index
from planlint.source.text import length

UNITS: list[Unit] = ["code-point", "utf-16", "utf-8"]
ALPHABET = [*"尽快完成，。（）“”—①a1 ", "𠮷", "👨", "\u200d", "e\u0301", "\u0301", "\r", "\n", "\r\n", "\t"]
STRANGE = ["\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffd", "\U0010ffff"]

short = st.lists(st.sampled_from(ALPHABET + STRANGE), max_size=30).map("".join)
long = st.builds(lambda text, times, end: text * times + end, short, st.integers(60, 300), short)
texts = st.one_of(short, long, st.text())
units = st.sampled_from(UNITS)


def inside_line_end(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "\r\n" if offset else False


@given(texts, st.data(), units)
def test_an_offset_comes_back_from_its_position(text: str, data: st.DataObject, unit: Unit) -> None:
    source = Source(text)
    offset = data.draw(st.integers(0, len(text)))
    expected = offset - 1 if inside_line_end(text, offset) else offset
    assert source.offset(source.position(offset, unit), unit) == expected


@given(texts, st.data())
def test_the_units_agree(text: str, data: st.DataObject) -> None:
    source = Source(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    before = text[source.line_starts[line - 1] : offset]
    assert column == len(before) + 1
    assert source.position(offset, "utf-16") == Position(
        line, len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1
    )
    assert source.position(offset, "utf-8") == Position(line, len(before.encode("utf-8", "surrogatepass")) + 1)


@given(texts, st.data(), st.integers(-3, 99_999), units)
def test_any_column_gives_an_offset_in_its_line(text: str, data: st.DataObject, column: int, unit: Unit) -> None:
    source = Source(text)
    line = data.draw(st.integers(1, len(source.line_starts)))
    offset = source.offset(Position(line, column), unit)
    span = source.line_span(line)
    assert span.start <= offset <= span.end
    assert source.position(offset, unit) <= Position(line, max(1, column))


@given(texts, st.integers(-3, 400), st.integers(-3, 99_999), units)
def test_any_position_gives_an_offset_in_the_text(text: str, line: int, column: int, unit: Unit) -> None:
    assert 0 <= Source(text).offset(Position(line, column), unit) <= len(text)


@given(texts, st.data(), units)
def test_positions_are_in_the_order_of_offsets(text: str, data: st.DataObject, unit: Unit) -> None:
    source = Source(text)
    first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    assert source.position(first, unit) <= source.position(second, unit)


@given(texts)
@example("\r")
@example("一\r\r\n\n\r")
def test_lines_tile_the_text(text: str) -> None:
    source = Source(text)
    starts = source.line_starts
    for line, (start, following) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1):
        span = source.line_span(line)
        assert span.start == start
        assert text[span.end : following] in ("\n", "\r\n", "\r", "")
        assert not set("\r\n") & set(source[span])
    assert len(starts) == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@given(texts, st.integers(-9, 99_999))
def test_spans_of_lines_lie_in_the_text(text: str, line: int) -> None:
    span = Source(text).line_span(line)
    assert Span(0, len(text)).contains(span)
    assert span.start <= span.end


@given(texts, st.integers(-9, 2000), units)
def test_index_undoes_length(text: str, distance: int, unit: Unit) -> None:
    place = index(text, distance, unit)
    assert 0 <= place <= len(text)
    assert length(text[:place], unit) <= max(0, distance)
    if place < len(text):
        assert length(text[: place + 1], unit) > distance
