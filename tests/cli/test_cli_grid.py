from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.cli.grid import render_grid
from planlint.source.cells import width

CELL = st.text("一二三、；ab ", max_size=30).map(str.strip)


def test_long_cells_are_wrapped_and_short_columns_keep_their_width():
    grid = render_grid([("号", "任务"), ("1", "建设统一的平台"), ("2", "短")], 14)
    assert grid == "号  任务\n--  ----------\n1   建设统一的\n    平台\n2   短\n"


def test_no_line_starts_with_a_mark_that_ends_words():
    grid = render_grid([("单位",), ("甲乙丙、丁戊",)], 6)
    assert grid == "单位\n------\n甲乙\n丙、丁\n戊\n"


def test_ambiguous_characters_may_be_wide():
    assert render_grid([("“甲”",)], 20, ambiguous=2).splitlines()[1] == "-" * 6


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=5), st.integers(30, 80))
def test_lines_fit_and_nothing_is_lost(rows, total):
    lines = render_grid(rows, total).splitlines()
    assert all(width(line) <= total for line in lines)
    kept = "".join(sorted("".join(line for line in lines[:1] + lines[1:] if set(line) - set("- ")).replace(" ", "")))
    assert kept == "".join(sorted("".join("".join(row) for row in rows).replace(" ", "")))


def test_numbers_are_kept_whole_and_no_line_ends_with_an_opening_bracket():
    grid = render_grid([("指标",), ("率不低于90%以上",), ("甲乙丙丁（戊）",)], 10)
    assert grid == "指标\n----------\n率不低于\n90%以上\n甲乙丙丁\n（戊）\n"
