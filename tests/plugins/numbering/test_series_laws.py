"""Laws of numbering: an orderly document is silent in either style, and one slip is reported once, where it is."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from planlint import Rule
from planlint import check
from planlint import in_han
from planlint_numbering import planlint_families
from planlint_numbering.numbering_duplicate import NumberingDuplicate
from planlint_numbering.numbering_gap import NumberingGap
from planlint_numbering.numbering_restart_inconsistent import NumberingRestartInconsistent

RULES = [rule for family in planlint_families() for rule in family.rules]
VERBS = ["整治", "检修", "清理", "修复", "加固", "疏浚", "监测", "巡查"]

# How many items each chapter has; with one item in each the style would be open.
chapters = st.lists(st.integers(2, 5), min_size=2, max_size=5)
long_chapters = st.lists(st.integers(3, 5), min_size=2, max_size=5)
trials = settings(max_examples=60, deadline=None)


def numbers(sizes: list[int], *, through: bool) -> list[list[int]]:
    """The numbers of an orderly document."""
    found, last = [], 0
    for size in sizes:
        start = last if through else 0
        found.append(list(range(start + 1, start + size + 1)))
        last = start + size
    return found


def draft(numbers: list[list[int]]) -> str:
    """A plan whose items have these numbers, chapter by chapter."""
    lines = ["清河县河道治理工作方案"]
    for chapter, items in enumerate(numbers, 1):
        lines.append(f"{in_han(chapter)}、第{chapter}片区治理")
        lines += [f"（{in_han(number)}）{VERBS[number % 8]}河道。年底前完成{number + 10}公里。" for number in items]
    return "\n".join(lines) + "\n"


def reported(text: str, *rules: type[Rule]) -> list[tuple[str, int]]:
    """Rule and line of each finding."""
    findings = check(text, select=[rule.name for rule in rules], strict=True)
    return [(finding.name, text.count("\n", 0, finding.span.start) + 1) for finding in findings]


def line_of(numbers: list[list[int]], chapter: int, item: int) -> int:
    """The line on which an item stands."""
    return 2 + sum(len(items) + 1 for items in numbers[:chapter]) + item + 1


@trials
@given(chapters, st.booleans())
def test_an_orderly_document_is_silent(sizes: list[int], through: bool) -> None:
    assert reported(draft(numbers(sizes, through=through)), *RULES) == []


@trials
@given(chapters, st.data())
def test_a_gap_is_reported_once_where_each_chapter_starts_anew(sizes: list[int], data: st.DataObject) -> None:
    kept = numbers(sizes, through=False)
    chapter = data.draw(st.integers(0, len(sizes) - 1))
    item = data.draw(st.integers(1, sizes[chapter] - 1))
    kept[chapter][item:] = [number + 1 for number in kept[chapter][item:]]
    found = reported(draft(kept), NumberingGap, NumberingDuplicate)
    assert found == [("numbering-gap", line_of(kept, chapter, item))]


@trials
@given(long_chapters, st.data())
def test_a_repeated_number_is_reported_once_where_each_chapter_starts_anew(
    sizes: list[int], data: st.DataObject
) -> None:
    kept = numbers(sizes, through=False)
    chapter = data.draw(st.integers(0, len(sizes) - 1))
    item = data.draw(st.integers(1, sizes[chapter] - 1))
    kept[chapter][item:] = [number - 1 for number in kept[chapter][item:]]
    found = reported(draft(kept), NumberingGap, NumberingDuplicate)
    assert found == [("numbering-duplicate", line_of(kept, chapter, item))]


@trials
@given(chapters, st.sampled_from([1, -1]), st.data())
def test_a_shifted_tail_is_reported_once_where_numbers_run_through(
    sizes: list[int], shift: int, data: st.DataObject
) -> None:
    kept = numbers(sizes, through=True)
    chapter = data.draw(st.integers(0, len(sizes) - 1))
    item = data.draw(st.integers(0, sizes[chapter] - 1))
    assume(chapter > 0 or item > 1 or (item == 1 and shift > 0))  # 一 一 reads as two lists of one
    kept[chapter][item:] = [number + shift for number in kept[chapter][item:]]
    kept[chapter + 1 :] = [[number + shift for number in items] for items in kept[chapter + 1 :]]
    found = reported(draft(kept), NumberingGap, NumberingDuplicate, NumberingRestartInconsistent)
    expected = "numbering-gap" if shift > 0 else "numbering-duplicate"
    assert found == [(expected, line_of(kept, chapter, item))]
