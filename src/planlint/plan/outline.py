"""The outline: labelled paragraphs become sections, nested by the shape of their labels."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from planlint.patterns import compiled
from planlint.plan.labels import RANK
from planlint.plan.labels import read_label
from planlint.plan.lexicon.documents import GRANTS
from planlint.plan.lexicon.documents import LOOKBACK
from planlint.plan.lexicon.documents import ROLES
from planlint.plan.model import Kind
from planlint.plan.model import Label
from planlint.plan.model import Role
from planlint.plan.model import Section
from planlint.plan.passage import Passage
from planlint.plan.titles import Title
from planlint.plan.titles import cut_title
from planlint.plan.titles import read_title

_REPORTS = {Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT}
_AHEAD = compiled(
    r"下一步|下一阶段|下一年|明年|今后|(?:工作|发展)(?:安排|打算|设想|思路|计划)|重点任务|工作任务|(?:20\d\d年|今年)[^。]{0,12}(?:工作|任务|安排|目标)"
)
_ROLE_WORDS = compiled("|".join(word for words, _ in ROLES for word in words))
# A title that opens so sets work, whatever it ends with: 夯实工作基础, 补齐发展短板.
_WORKS_ON = compiled(
    "夯实|筑牢|打牢|筑实|巩固|加强|强化|完善|健全|提升|优化|补齐|补强|抢抓|抓住|改善|推进|推动|加快|构建|建立|改进|扭转|攻克|破解"
)
_LEAST_SIBLINGS = 4
_HABIT = 0.6  # share of siblings that makes a habit
_SHORT = 24  # characters: in a title this short a word says what it is about
_SPARE = 2  # characters that a deeper title may have besides the word
_TOO_LONG = 1.8  # times the usual length, from which a title is suspected to hold its body


class _Item(Struct):
    """A labelled paragraph with those that follow it."""

    label: Label
    passages: Sequence[Passage]
    title: Title
    cell: bool

    @property
    def words(self) -> Passage:
        return self.passages[0].part(len(self.label.passage)).strip()


def build_sections(
    paragraphs: Sequence[Passage], kind: Kind, *, run_on: bool, cells: frozenset[int] = frozenset()
) -> tuple[Section, ...]:
    """The sections of a text, in order.

    Args:
        paragraphs: the paragraphs of the body.
        kind: the kind of document; reports look back.
        run_on: headings run into their bodies because line breaks were lost.
        cells: starts of the paragraphs that are cells of a table's task column: items without headings.
    """
    items = list(_items(paragraphs, run_on=run_on, cells=cells))
    _mend_titles(items)
    sections: list[Section] = []
    for item in items:
        sections.append(_section(item, _parent(sections, item.label), kind))
    return tuple(sections)


def _items(paragraphs: Sequence[Passage], *, run_on: bool, cells: frozenset[int]) -> Iterator[_Item]:
    labels = [read_label(paragraph) for paragraph in paragraphs]
    starts = [place for place, label in enumerate(labels) if label is not None]
    for place, end in pairwise([*starts, len(paragraphs)]):
        label = labels[place]
        assert label is not None
        after = labels[end] if end < len(paragraphs) else None
        heads = end > place + 1 or (after is not None and RANK[after.kind] > RANK[label.kind])
        words = paragraphs[place].part(len(label.passage)).strip()
        cell = paragraphs[place].start in cells
        title = Title(None, "", words, True) if cell else read_title(words, heads=heads, run_on=run_on)
        yield _Item(label, paragraphs[place:end], title, cell)


def _mend_titles(items: Sequence[_Item]) -> None:
    """Cut titles that lost their stop, where the other items of the same shape show that they have short ones."""
    for kind in {item.label.kind for item in items}:
        siblings = [item for item in items if item.label.kind is kind and not item.cell]
        usual = [
            len(item.title.title)
            for item in siblings
            if item.title.title is not None and item.title.stop == "。" and item.title.body
        ]
        if len(siblings) < _LEAST_SIBLINGS or len(usual) < _HABIT * len(siblings):
            continue
        limit = _TOO_LONG * sorted(usual)[len(usual) // 2]
        for item in siblings:
            title = item.title.title
            if title is None or (len(title) > limit and "," in title.text):
                cut = cut_title(item.words)
                if cut.title is not None and len(cut.title) <= limit:
                    item.title = cut


def _parent(sections: Sequence[Section], label: Label) -> Section | None:
    """The nearest section above whose label is of a higher shape."""
    section = sections[-1] if sections else None
    while section is not None and RANK[section.label.kind] >= RANK[label.kind]:
        section = section.parent
    return section


def _section(item: _Item, parent: Section | None, kind: Kind) -> Section:
    head, *following = item.passages
    title, body = item.title.title, item.title.body
    return Section(
        label=item.label,
        level=parent.level + 1 if parent else 1,
        title=title,
        head=head,
        body=(body, *following) if body else tuple(following),
        run_in=bool(body),
        title_stop=item.title.stop if title is not None else "",
        title_known=item.title.known,
        parent=parent,
        role=_role(title.text if title is not None else "", parent, kind),
    )


def _role(title: str, parent: Section | None, kind: Kind) -> Role:
    """What a section is there for: said by its own title, else as the section above."""
    if kind in _REPORTS and parent is None:
        return _report_role(title, kind)
    if parent is not None and parent.role not in (Role.WORK, Role.SAFEGUARD):
        return parent.role
    if title.endswith(GRANTS):
        return Role.GENERAL
    above = parent.role if parent is not None else Role.WORK
    for words, role in ROLES if _ROLE_WORDS.search(title) else ():
        if role in (Role.GENERAL, Role.GOAL, Role.LOOKBACK) and _WORKS_ON.match(title):
            continue
        if any(_says(title, word, inner=parent is not None) for word in words):
            return above if role is Role.WORK else role
    return above


def _says(title: str, word: str, *, inner: bool) -> bool:
    """Whether a title is about a word: deeper titles must be little more than the word, as 完善指标体系 sets no goals."""
    if inner:
        return word in title and len(title) <= len(word) + _SPARE
    return title.endswith(word) or (word in title and len(title) <= _SHORT)


def _report_role(title: str, kind: Kind) -> Role:
    """Which part of a report: an annual report looks back unless a title says otherwise, a government's looks ahead."""
    if any(word in title for word in LOOKBACK):
        return Role.LOOKBACK
    if kind is Kind.ANNUAL_REPORT:
        return Role.WORK if _AHEAD.search(title) else Role.LOOKBACK
    return Role.WORK
