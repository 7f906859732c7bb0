"""What a finding is known by while the draft around it changes: its words and those beside them, never a line number."""

from __future__ import annotations

from bisect import bisect_left
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from planlint.patterns import compiled
from planlint.plan.fold import fold
from planlint.plan.labels import starts_item
from planlint.record import Record
from planlint.source.comments import without_comments

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding

WORDS = 40  # characters of a finding's own words
CONTEXT = 24  # characters on either side of them
_REACH = 4 * CONTEXT  # raw characters that are looked at for a context: blanks and labels make it longer
_LEAST_SHARE = 0.5  # of two contexts that must agree, counted from the words outward
_NEAREST = 4  # characters on either side that must be the same
_LEAST_COMMON = 6  # characters that must agree, unless the contexts are equal
_HEADING = 40  # characters: titles are no longer
_TELLING = 12  # characters: of words this long, a few beside them are enough

_HAN = "一二三四五六七八九十百"
# Numbers that change when an item is put in above: (三) 三、 3. 第三条 ③
_LABEL = compiled(
    rf"\((?:[{_HAN}]{{1,3}}|\d{{1,3}})\)|第[{_HAN}]{{1,4}}[章条节]|[①-⑳㉑-㊿]"
    rf"|(?:(?<=[。;:!?)#])|^)(?:[{_HAN}]{{1,3}}|\d{{1,3}})[、.](?!\d)"
)
_BLANKS = compiled(r"[\s\x00\u200b\ufeff]+")
_CLOSES = frozenset("。:;!?)”》|")


class Anchor(Record, order=True):
    """What a finding is known by in its document, for one rule.

    Width, white space, line breaks and the numbers of labels do not count.

    Attributes:
        text: the words at fault, the first 40 characters of them.
        before: up to 24 characters before them in the same paragraph.
        after: up to 24 characters after them in the same paragraph.
        occurrence: the how-manieth finding of the rule it is that agrees in all of these, from 1.
    """

    text: str
    before: str = ""
    after: str = ""
    occurrence: int = 1

    @property
    def context(self) -> tuple[str, str]:
        """What stands beside the words."""
        return self.before, self.after


def anchors_of(plan: Plan, findings: Sequence[Finding]) -> list[Anchor]:
    """The anchors of all findings of a document, in their order."""
    reader = _Reader(plan)
    met: Counter[tuple[str, Anchor]] = Counter()
    found = []
    for finding in findings:
        anchor = reader.anchor(finding)
        met[finding.name, anchor] += 1
        found.append(anchor.changed(occurrence=met[finding.name, anchor]))
    return found


def normal(text: str) -> str:
    """Text in the form in which anchors hold it.

    >>> normal("（十二） 加快 建设，\\n３月底前完成")
    '(#)加快建设,3月底前完成'
    """
    return _LABEL.sub(_numberless, _BLANKS.sub("", fold(text)))


def _numberless(match: re.Match[str]) -> str:
    label = match[0]
    if label.startswith("("):
        return "(#)"
    if label.startswith("第"):
        return f"第#{label[-1]}"
    return "#" if len(label) == 1 else f"#{label[-1]}"


def likeness(one: Anchor, other: Anchor) -> float:
    """How much the contexts of two findings with the same words are alike: 0 where they are not the same finding.

    1 stands for equal contexts. The nearest characters on both sides have to be the same, unless a paragraph ends before
    them: a sentence that was rewritten right beside the words is another one, and asked about again.
    """
    if one.context == other.context:
        return 1.0
    sides = ((one.before[::-1], other.before[::-1]), (one.after, other.after))
    common = [_common(*side) for side in sides]
    share = sum(common) / sum(max(map(len, side)) for side in sides)
    if len(one.text) >= _TELLING:
        return share if sum(common) >= _NEAREST else 0.0
    near = all(same >= min(_NEAREST, *map(len, side)) for same, side in zip(common, sides, strict=True))
    return share if near and sum(common) >= _LEAST_COMMON and share >= _LEAST_SHARE else 0.0


def nearest(anchor: Anchor) -> tuple[str, str]:
    """The characters right beside the words."""
    return anchor.before[-_NEAREST:], anchor.after[:_NEAREST]


def _common(one: str, other: str) -> int:
    """How many characters two texts share from their start."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


class _Reader:
    """Reads the words of one document."""

    def __init__(self, plan: Plan) -> None:
        self._text = without_comments(plan.source, " ")
        self._starts = list(_starts(plan))

    def anchor(self, finding: Finding) -> Anchor:
        start, end = finding.span
        left, right = self._around(start, end)
        before = normal(self._text[max(left, start - _REACH) : start])
        after = normal(self._text[end : min(right, end + _REACH)])
        words = normal(self._text[start : min(end, start + 4 * WORDS)])
        return Anchor(words[:WORDS], before[-CONTEXT:], after[:CONTEXT])

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """The start of the paragraph in which a stretch starts, and the end of the one in which it ends."""
        left = bisect_right(self._starts, start) - 1
        right = bisect_left(self._starts, max(end, start + 1))
        return (
            self._starts[left] if left >= 0 else 0,
            self._starts[right] if right < len(self._starts) else len(self._text),
        )


def _starts(plan: Plan) -> Iterator[int]:
    """Where paragraphs start in the source.

    A line of the clean text that goes on where the last one stopped in mid-sentence is none: how lines were broken in a
    text from elsewhere must not matter.
    """
    place, last = 0, ""
    for line in plan.clean.text.split("\n"):
        if line:
            if not last or last[-1] in _CLOSES or starts_item(line) or _is_heading(last):
                yield plan.clean.to_source(place)
            last = line
        place += len(line) + 1


def _is_heading(line: str) -> bool:
    """Whether a line that doesn't end like a sentence is a title or heading: short, and without a clause."""
    return len(line) <= _HEADING and not any(mark in line for mark in ",;。")
