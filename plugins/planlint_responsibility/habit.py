"""What a document itself usually does when it says who is responsible."""

from __future__ import annotations

from collections import Counter
from collections import defaultdict
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING
from typing import TypeVar

from planlint import NoteForm
from planlint import UnitRole
from planlint import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint import Note
    from planlint import Passage
    from planlint import Plan
    from planlint import Segment

_Counted = TypeVar("_Counted")
_LABELLED = (NoteForm.BRACKET, NoteForm.LINE)  # notes in running text
# A label is a noun; what else gives a role is a verb (牵头, 负责, 配合).
_LABEL_ENDS = ("单位", "部门", "主体", "机构", "科室", "处室")

# The label of a note in an attachment, which is no part of the plan's own text: （牵头单位：…）.
_ATTACHED = compiled(r"[(;](?:(牵头|主办)|(责任)|(配合|参加|协助))(?:单位|部门)(?=:)")
_ATTACHED_ROLES = (UnitRole.LEAD, UnitRole.RESPONSIBLE, UnitRole.SUPPORT)

ROLE_WORDS = {
    UnitRole.LEAD: "牵头单位",
    UnitRole.RESPONSIBLE: "责任单位",
    UnitRole.SUPPORT: "配合单位",
    UnitRole.LEADER: "牵头领导",
    UnitRole.TERRITORY: "属地",
}


def label_of(segment: Segment) -> str:
    """The label of a role as written without blanks, or "" where the role is given by a verb or not at all."""
    label = words_of(segment.label) if segment.label is not None else ""
    return label if label.endswith(_LABEL_ENDS) else ""


def words_of(label: Passage) -> str:
    """A label without blanks."""
    text = label.text
    return text if text.isalnum() else "".join(text.split())


def role_word(segment: Segment) -> str:
    """What to call the role of a segment in a message: its own label, or the common one."""
    return label_of(segment) or ROLE_WORDS[segment.role]


def notes_in_text(plan: Plan) -> Iterator[Note]:
    """The notes in running text, which may give roles by labels; the heads of table columns are another matter."""
    return (note for note in plan.notes if note.form in _LABELLED)


def labels(plan: Plan) -> Iterator[tuple[UnitRole, Passage]]:
    """The labels of the plan's notes, and of those in its attachments, each with its role."""
    for note in notes_in_text(plan):
        for segment in note.segments:
            if segment.label is not None and label_of(segment):
                yield segment.role, segment.label
    clean = plan.clean
    for match in _ATTACHED.finditer(clean.text, plan.body.end):
        yield _ATTACHED_ROLES[(match.lastindex or 1) - 1], clean.passage(match.start() + 1, match.end())


@lru_cache(maxsize=1)  # several rules ask about the same plan in turn
def labels_by_role(plan: Plan) -> dict[UnitRole, Counter[str]]:
    """How often each label stands for each role."""
    counts: dict[UnitRole, Counter[str]] = defaultdict(Counter)
    for role, label in labels(plan):
        counts[role][words_of(label)] += 1
    return counts


def usual(counts: Counter[_Counted]) -> tuple[_Counted, int]:
    """What is counted most often, the first of those that are, and how often."""
    return max(counts.items(), key=itemgetter(1))  # most_common(1) loads heapq for it


def usual_labels(plan: Plan) -> dict[UnitRole, str]:
    """The label that each role has most often."""
    return {role: usual(counts)[0] for role, counts in labels_by_role(plan).items()}


def usual_note(plan: Plan) -> str:
    """A note to fill in, in the words that the document itself uses most."""
    words = usual_labels(plan)
    first = words.get(UnitRole.LEAD) or words.get(UnitRole.RESPONSIBLE) or ROLE_WORDS[UnitRole.LEAD]
    support = words.get(UnitRole.SUPPORT) or ROLE_WORDS[UnitRole.SUPPORT]
    return f"（{first}：××局；{support}：××局）"


def notes_with_lead(plan: Plan) -> int:
    """How many notes name a lead in so many words."""
    return sum(bool(note.units(UnitRole.LEAD)) for note in plan.notes)
