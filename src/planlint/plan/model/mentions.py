"""What a plan points to: numbered shorthand, other documents, its attachments."""

from enum import StrEnum

from planlint.plan.passage import Passage
from planlint.record import Record


class ShorthandTier(StrEnum):
    """How widely a numbered shorthand is known."""

    NATIONAL = "national"  # 放管服: everybody knows
    FIELD = "field"  # 两法衔接: the field knows
    LOCAL = "local"  # 三集中三到位


class Shorthand(Record):
    """A numbered shorthand at its first use.

    Attributes:
        term: the words without quotation marks.
        tier: how widely it is known.
        defined: the document, the lexicon or the project says what it stands for.
        attributed: a named document is said to define it.
        passage: the first use.
        uses: every use.
    """

    term: str
    tier: ShorthandTier
    defined: bool
    attributed: bool
    passage: Passage
    uses: tuple[Passage, ...]


class Citation(Record):
    """A document named in the text.

    Attributes:
        title: the words between the title marks.
        number: the document number that follows in brackets, or None.
        short: the short title given with 以下简称, or None.
        passage: from the opening mark to the end of number and short title.
    """

    title: str
    number: str | None
    short: str | None
    passage: Passage


class Announced(Record):
    """A name in the list that announces attachments: 附件：1.任务分解表.

    Attributes:
        word: 附件, 附表, 附图 or 附录.
        number: its number, or None where the only one has none.
        label: the number with its mark as written; where there is none, 附件 and the colon.
        name: the name as written, with whatever mark follows it.
    """

    word: str
    number: int | None
    label: Passage
    name: Passage


class Attachment(Record):
    """An attachment that comes with the draft.

    Attributes:
        word: 附件, 附表, 附图 or 附录.
        number: its number, or None.
        label: the words over it: 附件1.
        heading: the short lines after the label, up to four: its title, which may run over several of them.
    """

    word: str
    number: int | None
    label: Passage
    heading: tuple[Passage, ...]
