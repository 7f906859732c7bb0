"""Mends a text before it is read: joins hard line breaks, drops page furniture and stray blanks.

Nothing is added but line ends that were lost to runs of blanks; the drafter's file is never changed.
"""

from __future__ import annotations

from planlint.patterns import compiled
from planlint.plan.fold import fold_and_tell
from planlint.plan.furniture import Line
from planlint.plan.furniture import without_furniture
from planlint.plan.labels import starts_item
from planlint.plan.model import Repair
from planlint.plan.passage import CleanText
from planlint.source.comments import without_comments
from planlint.source.text import Source
from planlint.source.text import Span

# Word's soft return, page break and the Unicode separators end a paragraph here, though no editor counts them as lines.
_BREAKS = "\r\f\v\x85\u2028\u2029"
_LABEL_ONLY = compiled(
    r"(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\.|\(\d{1,2}\))"
)
_OPENS_NOTE = compiled(r"\(?(?:牵头|责任|主办|配合|参加|参与|协办|协助|完成|时限|落实|承办)[一-龥]{0,6}[::]")
# The last character of a finished sentence.
_CLOSES = frozenset("。:;!?")
_CONTINUES = frozenset(",。、;:)》”’!?%")
_TELLING = frozenset(",、。")  # marks of running text
_LONG_LINE = 200  # characters: only lines this long hold lost paragraph breaks
_WRAP_SHARE = 0.2  # of all lines are full where a text was broken hard
_NARROWEST, _WIDEST = 36, 110  # cells: pages of running text are set no narrower and no wider
_RAGGED = 6  # cells by which full lines differ
_MIN_LINES = 12
_COMMENT = "\x00"  # stands for each character of a comment, and is dropped as white space is


def clean_text(source: Source) -> tuple[CleanText, tuple[Repair, ...]]:
    """The clean text of a source, and what was mended on the way."""
    text = without_comments(source, _COMMENT)
    folded, old_forms = fold_and_tell(text)
    lines = _lines(folded)
    repairs: list[Repair] = []
    if old_forms and folded != text:
        repairs.append(Repair("compatibility-characters", len(old_forms), Span(old_forms[0], old_forms[0] + 1)))
    kept, left_out = without_furniture(lines, folded)
    repairs += left_out
    return _build(source, _joined(kept, repairs)), tuple(repairs)


def _lines(text: str) -> list[Line]:
    text = text.replace("\r\n", " \n")  # as long as before; blanks at the end of a line don't count
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    lines: list[Line] = []
    start = 0
    for line in text.split("\n"):
        lines.append(_line(line, start))
        start += len(line) + 1
    return lines


def _cells(text: str) -> int:
    """Roughly how wide a text is set: two for each character that is not ASCII."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _line(raw: str, start: int) -> Line:
    body = raw.strip("\ufeff \x00\u200b")
    return Line(start + raw.find(body) if body else start, body, _cells(body))


def _joined(lines: list[Line], repairs: list[Repair]) -> list[list[Line]]:
    """Groups of lines that make one paragraph each."""
    full = _full_width([line for line in lines if line.text])
    groups: list[list[Line]] = []
    marks: set[str] = set()  # those in the last group
    blank = False
    breaks: list[Line] = []
    for line in lines:
        if not line.text:
            blank = True
            continue
        if groups and _continues(groups[-1], marks, line, full, blank):
            breaks.append(groups[-1][-1])
            groups[-1].append(line)
        else:
            groups.append([line])
            marks.clear()
        if full is not None:  # else no mark is asked for
            marks.update(mark for mark in _TELLING if mark in line.text)
        blank = False
    if breaks:
        repairs.append(Repair("hard-breaks", len(breaks), Span(breaks[0].start, breaks[0].end)))
    return groups


def _full_width(lines: list[Line]) -> int | None:
    """The width in cells of a full line where the text was broken hard; None where lines are paragraphs."""
    widths = sorted(line.cells for line in lines if len(line.text) > 8)
    if len(widths) < _MIN_LINES:
        return None
    full = widths[int(len(widths) * 0.9)]
    if not _NARROWEST <= full <= _WIDEST:
        return None
    near = [line.text for line in lines if abs(line.cells - full) <= _RAGGED]
    cut = sum(text[-1] not in _CLOSES and text[-1] not in ")|" for text in near)
    return full if len(near) >= max(_MIN_LINES // 2, _WRAP_SHARE * len(widths)) and cut >= 0.5 * len(near) else None


def _continues(group: list[Line], marks: set[str], line: Line, full: int | None, blank: bool) -> bool:
    """Whether a line goes on with the paragraph before it, which has these marks in it."""
    last, first = group[-1].text, line.text
    if last.startswith("|") or first.startswith("|"):
        return False
    if len(group) == 1 and _LABEL_ONLY.fullmatch(last):
        return not starts_item(first)
    if first[0] in _CONTINUES and last[-1] not in _CLOSES and not (blank and full is None):
        return True
    if full is None or starts_item(first):
        return False
    if last[-1] in "、,(《“" or _unclosed(group):
        return True
    if last[-1] in _CLOSES:
        return last[-1] != ":" and group[-1].cells >= full - 3 and not blank and not _OPENS_NOTE.match(first)
    if _OPENS_NOTE.match(first) or (last[-1] == ")" and blank):
        return False
    ragged = 4 if marks.isdisjoint(",、") else 12
    return group[-1].cells >= full - ragged or ("。" in marks and last[-1] != ")")


def _unclosed(group: list[Line]) -> bool:
    """Whether a bracket or title mark is open at the end of a paragraph that has been going on for long enough."""
    text = "".join(line.text for line in group[-12:])
    return (text.count("(") > text.count(")") and len(text) - text.rfind("(") < 200) or text.count("《") > text.count(
        "》"
    )


_BLANK = compiled(r"[ \x00]+")


def _build(source: Source, groups: list[list[Line]]) -> CleanText:
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    size = 0

    def keep(text: str, origin: int) -> None:
        nonlocal size
        if text:
            pieces.append((size, origin))
            parts.append(text)
            size += len(text)

    for group in groups:
        for line in group:
            splits = len(line.text) > _LONG_LINE
            at = 0
            for gap in _BLANK.finditer(line.text) if " " in line.text or _COMMENT in line.text else ():
                keep(line.text[at : gap.start()], line.start + at)
                if splits and len(gap.group()) > 1 and _COMMENT not in gap.group():
                    keep("\n", line.start + gap.start())
                elif _separates(line.text, gap.start(), gap.end()):
                    keep(" ", line.start + gap.start())
                at = gap.end()
            keep(line.text[at:], line.start + at)
        keep("\n", min(group[-1].end, max(len(source.text) - 1, 0)))
    return CleanText(source, "".join(parts), pieces)


def _separates(text: str, start: int, end: int) -> bool:
    """Whether blanks separate words: between Latin words, or between two names in Han; not beside digits or marks."""
    before, after = text[start - 1], text[end]
    blanks = text[start:end].replace(_COMMENT, "")
    if not blanks:
        return False
    if before.isascii() and after.isascii():
        return before.isalnum() and after.isalnum()
    return _is_han(before) and _is_han(after) and (len(blanks) == 1 or len(blanks) < end - start) and len(text) < 60


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
