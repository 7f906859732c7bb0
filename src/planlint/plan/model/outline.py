"""The outline of a plan: its sections, what numbers them and what each is there for."""

from enum import StrEnum

from planlint.plan.passage import Passage
from planlint.record import Record


class LabelKind(StrEnum):
    """The shapes of labels, from the outermost in."""

    PART = "part"  # 第一部分, 第一篇
    CHAPTER = "chapter"  # 第一章
    PARAGRAPH = "paragraph"  # 第一节
    ARTICLE = "article"  # 第一条
    HAN = "han"  # 一、
    HAN_BRACKET = "han_bracket"  # （一）
    ARABIC = "arabic"  # 1.
    ARABIC_BRACKET = "arabic_bracket"  # （1）
    ARABIC_HALF = "arabic_half"  # 1）
    CIRCLED = "circled"  # ①


class Label(Record):
    """The number before a heading or an item.

    Attributes:
        kind: its shape.
        number: its value.
        stop: the mark that follows the number where the shape takes one (、 .), as written and folded; or "".
        passage: the label with its stop, as written.
    """

    kind: LabelKind
    number: int
    stop: str
    passage: Passage

    @property
    def text(self) -> str:
        """The label as written, half width."""
        return self.passage.text

    @property
    def short(self) -> str:
        """The label without its stop, as it stands in a path: 一, (二), 1."""
        return self.text.rstrip("、.,:; ")


class Role(StrEnum):
    """What a section is there for: only some kinds of section assign work."""

    WORK = "work"  # assigns work
    GENERAL = "general"  # 指导思想, 基本原则, 背景: nobody is assigned anything
    GOAL = "goal"  # 工作目标, 主要目标: measured, not assigned
    LOOKBACK = "lookback"  # what was done, and how things stand
    SAFEGUARD = "safeguard"  # 保障措施, 组织实施
    CLOSING = "closing"  # 附则, 结语
    ATTACHMENT = "attachment"  # 附件


class Section(Record):
    """A numbered heading or a numbered paragraph.

    Attributes:
        label: its number.
        level: depth from 1.
        title: the heading's words without label and final stop; None where the item has no heading.
        head: the paragraph in which the label stands, from the label on.
        body: the paragraphs that belong to it before the next label, the rest of ``head`` after the title first.
        run_in: whether body text follows the title in the same paragraph.
        title_stop: the mark that ends the title where body follows; "" where none stands.
        title_known: whether the end of the title is certain (False where words had to be cut to guess it).
        parent: the section above.
        role: what it is there for.
    """

    label: Label
    level: int
    title: Passage | None
    head: Passage
    body: tuple[Passage, ...]
    run_in: bool
    title_stop: str
    title_known: bool
    parent: "Section | None"
    role: Role

    # Two sections are the same only if they are one: they are told apart by place, not by words.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def path(self) -> tuple[str, ...]:
        """The labels from the top down to this one."""
        above = self.parent.path if self.parent else ()
        return (*above, self.label.short)

    @property
    def passage(self) -> Passage:
        """From the label to the end of its own body."""
        return self.head.clean.passage(self.head.start, self.body[-1].end if self.body else self.head.end)
