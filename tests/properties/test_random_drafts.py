"""Any text gives a plan, and all that the plan and the findings point at lies in the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planlint import Plan
from planlint import Span
from planlint import check
from planlint import parse

FIXTURES = Path(__file__).parents[2] / "fixtures"
FOLDERS = ("demo", "err", "layouts", "ok")
DRAFTS = [path.read_text("utf-8") for folder in FOLDERS for path in sorted((FIXTURES / folder).glob("*.txt"))]
LINES = sorted({line for draft in DRAFTS for line in draft.splitlines() if line})
LINE_ENDS = ["\n", "\n", "\n\n", "\r\n", "\r", "", " ", "\u2028", "\x0b", "\x0c", "\x85"]
STRANGE = ["𠮷", "😀", "e\u0301", "\x00", "\u200b", "\ufeff", "\u3000", "⾊", "|", "（", "）", "《", "“", "％"]


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A line of some draft, perhaps cut at one end or with a strange character inside."""
    line = draw(st.sampled_from(LINES))
    start = draw(st.sampled_from([0, 0, 0, 1, 2, len(line) // 2]))
    end = draw(st.sampled_from([len(line)] * 3 + [len(line) - 1, len(line) // 2]))
    place = draw(st.integers(0, len(line)))
    strange = draw(st.sampled_from(["", "", "", *STRANGE]))
    return (line[:place] + strange + line[place:])[start:end]


@st.composite
def drafts(draw: st.DrawFn) -> str:
    """Lines of several drafts, shuffled, cut, and joined by all that may stand for a line end."""
    return "".join(piece + draw(st.sampled_from(LINE_ENDS)) for piece in draw(st.lists(pieces(), max_size=25)))


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A whole draft with a stretch taken out and the rest given other line ends."""
    draft = draw(st.sampled_from(DRAFTS))
    start = draw(st.integers(0, len(draft)))
    end = draw(st.integers(start, min(len(draft), start + 200)))
    return (draft[:start] + draft[end:]).replace("\n", draw(st.sampled_from(LINE_ENDS)))


texts = st.one_of(drafts(), spoilt(), st.text())


def spans(plan: Plan) -> Iterator[Span]:
    """Everything that a plan points at."""
    passages = [
        plan.body,
        *plan.paragraphs,
        *(part for part in (plan.title, plan.notice, plan.document_number) if part),
    ]
    passages += [section.passage for section in plan.sections]
    passages += [section.label.passage for section in plan.sections]
    passages += [section.title for section in plan.sections if section.title is not None]
    passages += [task.passage for task in plan.tasks]
    passages += [note.passage for note in plan.notes]
    passages += [unit.passage for note in plan.notes for segment in note.segments for unit in segment.units]
    passages += [deadline.passage for deadline in plan.deadlines]
    passages += [indicator.passage for indicator in plan.indicators]
    passages += [use for shorthand in plan.shorthand for use in shorthand.uses]
    passages += [citation.passage for citation in plan.citations]
    passages += [table.passage for table in plan.tables]
    yield from (passage.span for passage in passages)
    yield from (repair.span for repair in plan.repairs)
    yield plan.anchor


@given(texts)
def test_any_text_gives_a_plan_that_lies_in_it(text: str) -> None:
    plan = parse(text)
    assert plan.source.text == text
    assert [span for span in spans(plan) if not 0 <= span.start <= span.end <= len(text)] == []


@given(texts)
def test_what_is_found_lies_in_the_text(text: str) -> None:
    """A rule that crashes or points outside the text is an error here."""
    for finding in check(parse(text), strict=True):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
