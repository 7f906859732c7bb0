"""Whatever the text: finders do not fail, and what they find lies in order inside the paragraph it was found in."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.citations import find_citations
from planlint.plan.clean import clean_text
from planlint.plan.indicators import find_indicators
from planlint.plan.model import Registry
from planlint.plan.shorthand import find_shorthand
from planlint.source.text import Source

TARGETS = "实现|达到|不低于|以上|左右|85%|3件|率|覆盖率|提高|明显提升|全覆盖|应保尽保|应应尽应|零|清零|不再新增|建成|公里|百分之|全省领先"
TERMS = "两|双|三|十|1+N|个|五清六治|三个|即|一是|三是|完成省|下达|任务|2025年|到|的|是指|计算|指标|（亿元）|12|/"
MARKS = "《|》|（|）|“|”|、|，|。|；|：|\n| "
PIECES = [piece for words in (TARGETS, TERMS, MARKS) for piece in words.split("|")]
texts = st.lists(st.sampled_from(PIECES) | st.characters(codec="utf-8"), max_size=40).map("".join)


@given(texts)
def test_what_is_found_lies_in_order_inside_its_paragraph(text: str) -> None:
    clean, _ = clean_text(Source(text))
    starts = [0, *(place + 1 for place, char in enumerate(clean.text) if char == "\n")]
    edges = zip(starts, [*(start - 1 for start in starts[1:]), len(clean.text)], strict=True)
    paragraphs = [clean.passage(start, end) for start, end in edges if end > start]
    citations = find_citations(paragraphs)
    indicators = find_indicators(paragraphs, citations=citations, registry=Registry())
    shorthand = find_shorthand(paragraphs, citations=citations, registry=Registry())
    passages = [*(one.passage for one in citations), *(one.passage for one in indicators)]
    passages += [use for one in shorthand for use in one.uses]
    assert all(passage and any(paragraph.contains(passage) for paragraph in paragraphs) for passage in passages)
    for found in (citations, indicators, shorthand):
        assert [one.passage.start for one in found] == sorted(one.passage.start for one in found)
    assert all(one.passage.end <= other.passage.start for one, other in pairwise(indicators))
    assert all(use.text == one.term for one in shorthand for use in one.uses)
