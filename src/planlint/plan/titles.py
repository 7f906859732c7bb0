"""Where the title of an item ends and its body begins."""

from __future__ import annotations

from itertools import accumulate

from planlint.patterns import compiled
from planlint.plan.lexicon.titles import BODY_STARTS
from planlint.plan.lexicon.titles import MAYBE_ENDS
from planlint.plan.lexicon.titles import MAYBE_STARTS
from planlint.plan.lexicon.titles import TITLE_ENDS
from planlint.plan.passage import Passage
from planlint.plan.words import cut as cut_words
from planlint.record import Record

_STOP = compiled(r"[《(》)。;!?:.](?:(?<!\.)|(?<=[一-龥\d]\.)(?=[一-龥]))")
_BRACKETS = compiled(r"\([^()]*\)|\[[^\[\]]*\]")
_MARKS = compiled(r"[《》<>“”\"'‘’\s]")
_ALONE_LIMIT = 75  # characters: a heading on a line of its own is no longer
_RUN_IN_LIMIT = 45  # characters: a heading in front of its body is no longer
_RUN_ON = range(4, 31)  # characters of a heading that runs into its body without a stop
_SURE = 20  # characters: a shorter first sentence is a heading even with a comma in it
_USUAL = 6  # characters: shorter headings are rare


class Title(Record):
    """How an item splits: title, the mark after it, and the body that follows in the same paragraph."""

    title: Passage | None
    stop: str
    body: Passage
    known: bool


def read_title(text: Passage, *, heads: bool, run_on: bool) -> Title:
    """Split the words after a label.

    Args:
        text: the paragraph without its label.
        heads: whether paragraphs without label or deeper items follow, so that a lone sentence is a heading.
        run_on: whether headings of this text run into their bodies because line breaks were lost.
    """
    words = text.text
    stop = _stop(words)
    if stop is None:
        if _is_heading_line(words):
            return Title(text, "", text.part(len(words)), True)
        return cut_title(text) if run_on else Title(None, "", text, True)
    place, mark = stop
    rest = words[place + 1 :].strip()
    if mark == ":":
        return _colon(text, place, rest)
    if not rest:
        if heads and place <= _RUN_IN_LIMIT and mark in "。." and "," not in words:
            return Title(text.part(0, place), mark, text.part(len(words)), True)
        return Title(None, "", text, True)
    if mark in "。." and place <= _RUN_IN_LIMIT and not (rest.startswith("(") and "," in words[:place]):
        if run_on and place > _SURE and "," in words[:place] and (cut := cut_title(text)).title is not None:
            return cut
        return Title(text.part(0, place), mark, text.part(place + 1).strip(), True)
    return cut_title(text) if run_on else Title(None, "", text, True)


def _stop(words: str) -> tuple[int, str] | None:
    """The first mark that could end a title, outside brackets and title marks."""
    depth = 0
    for match in _STOP.finditer(words):
        mark = match.group()
        if mark in "《(":
            depth += 1
        elif mark in "》)":
            depth = max(0, depth - 1)
        elif depth == 0:
            return match.start(), mark
        if match.start() > 3 * _ALONE_LIMIT:
            break
    return None


def _is_heading_line(words: str) -> bool:
    return len(words) <= _ALONE_LIMIT and not words.endswith(",")


def _colon(text: Passage, place: int, rest: str) -> Title:
    if place <= 16 and rest and "," not in text.text[:place]:
        return Title(text.part(0, place), ":", text.part(place + 1).strip(), True)
    if not rest and place <= _RUN_IN_LIMIT:
        return Title(text.part(0, place), "", text.part(len(text.text)), True)
    return Title(None, "", text, True)


def cut_title(text: Passage) -> Title:
    """Find the end of a title that has no mark after it: where words that end a title meet words that start a body."""
    words = text.text[: _RUN_ON.stop + 8]
    edges = {place: score for place in _RUN_ON if (score := _edge(words, place))}
    if edges:
        borders = set(accumulate(len(word) for word in cut_words(words)))
        edges = {place: score for place, score in edges.items() if place in borders}
    if not edges:
        return Title(None, "", text, True)
    place = max(edges, key=lambda place: (edges[place], -place))
    return Title(text.part(0, place), "", text.part(place), False)


def _edge(words: str, place: int) -> int:
    """How much a place looks like the end of a title; 0 where it does not."""
    title = words[:place]
    ends = 2 * title.endswith(TITLE_ENDS) or title.endswith(MAYBE_ENDS)
    starts = 2 * words.startswith(BODY_STARTS, place) or words.startswith(MAYBE_STARTS, place)
    if not (ends and starts) or any(mark in title for mark in "。;:"):
        return 0
    return ends + starts + (place >= _USUAL) + ("," not in title)


def bare_title(text: str) -> str:
    """The title of a document without title marks, quotes, blanks, line breaks and remarks in brackets.

    >>> bare_title("《白溪市“无废城市”建设\\n实施方案(试行)》")
    '白溪市无废城市建设实施方案'
    """
    return _MARKS.sub("", _BRACKETS.sub("", text))
