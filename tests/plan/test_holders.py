from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.holders import Holders
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.source.text import Source

SIZE = 48
TEXT = "年底前,建成。定期;公开,\n" * 4
edges = st.tuples(st.integers(0, SIZE), st.integers(0, SIZE)).map(sorted)


def passage(start: int, end: int, text: str = TEXT) -> Passage:
    return CleanText(Source(text), text, [(0, 0)]).passage(start, end)


@given(st.lists(edges), edges)
def test_the_first_that_holds_a_passage_is_found(places, wanted):
    things = sorted((passage(*place) for place in places), key=lambda thing: thing.start)
    looked_for = passage(*wanted)
    found = Holders(things, lambda thing: thing).of(looked_for)
    assert found is next((thing for thing in things if thing.contains(looked_for)), None)


@given(st.lists(edges), edges)
def test_what_starts_in_a_stretch_is_found(places, wanted):
    things = sorted((passage(*place) for place in places), key=lambda thing: thing.start)
    holders = Holders(things, lambda thing: thing)
    assert holders.starting_in(*wanted) == [thing for thing in things if wanted[0] <= thing.start < wanted[1]]
    assert holders.before(wanted[0]) is next((thing for thing in reversed(things) if thing.start <= wanted[0]), None)


@given(edges, st.sampled_from(["。\n", ",;。\n", "。", "?"]))
def test_a_passage_knows_the_stretch_around_it(place, marks):
    start, end = place
    around = passage(start, end).around(marks)
    assert around.start == max(TEXT.rfind(mark, 0, start) for mark in marks) + 1
    assert around.end == min((at for mark in marks if (at := TEXT.find(mark, end)) >= 0), default=len(TEXT))
