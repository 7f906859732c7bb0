from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.engine.compose import compose
from planlint.rules.fix import Edit
from planlint.rules.fix import apply_edits
from planlint.source.text import Span


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of a text, by place; some stand right beside the next, some insert, some delete."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    distinct = [span for place, span in enumerate(spans) if place == 0 or span.start > spans[place - 1].end]
    return [Edit(span, draw(st.text("甲乙丙，", max_size=4))) for span in distinct]


@given(st.data())
def test_edits_after_edits_are_edits_of_the_first_text(data: st.DataObject) -> None:
    original = data.draw(st.text("甲乙丙，", max_size=20))
    first = data.draw(edited(original))
    middle = apply_edits(original, first)
    second = data.draw(edited(middle))
    final = apply_edits(middle, second)
    edits = compose(first, second, original, final)
    assert apply_edits(original, edits) == final
    assert list(edits) == sorted(edits)
    assert [edit for edit in edits if original[slice(*edit.span)] == edit.text] == []


def test_what_stays_the_same_is_no_part_of_an_edit():
    original, final = "到2025年底截止目前，", "到2025年底截至目前，"
    assert compose((), [Edit(Span(7, 11), "截至目前")], original, final) == (Edit(Span(8, 9), "至"),)


def test_an_edit_that_is_taken_back_is_none():
    assert compose([Edit(Span(0, 1), "乙")], [Edit(Span(0, 1), "甲")], "甲", "甲") == ()
