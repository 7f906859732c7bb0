"""Who answers for what: the bodies, the notes that name them, and what follows for a task."""

from enum import StrEnum

from planlint.plan.passage import Passage
from planlint.record import Record


class Group(StrEnum):
    """What a collective name stands for, and whether it can be held to account."""

    TERRITORIAL = "territorial"  # 各县（市、区）人民政府: can
    SYSTEM = "system"  # 市级行政执法部门, 市政府各部门: as a sole name it can't
    GENERAL = "general"  # 有关部门: can't


class Unit(Record):
    """A body named as responsible.

    Attributes:
        text: the name as written, clean, without 等 and without the way of acting.
        name: the full form of the name: a prefix carried from the first of the list, aliases resolved.
        passage: where it stands.
        group: set where the name is a collective one.
    """

    text: str
    name: str
    passage: Passage
    group: Group | None = None


class UnitRole(StrEnum):
    """In what part a body is named."""

    LEAD = "lead"  # 牵头, 主办
    RESPONSIBLE = "responsible"  # 责任
    SUPPORT = "support"  # 配合, 参加, 协助
    LEADER = "leader"  # 牵头领导, 责任人: a person
    TERRITORY = "territory"  # 属地


class Segment(Record):
    """One role in a responsibility note.

    Attributes:
        role: the part.
        label: the label as written (牵头单位), or the verb that gave the role; None in a bare list.
        units: the bodies named.
        manner: 按职责分工负责, 分别负责 … as written, or "".
        open_ended: the list ends with 等 or 等部门.
        passage: the whole segment.
    """

    role: UnitRole
    label: Passage | None
    units: tuple[Unit, ...]
    manner: str
    open_ended: bool
    passage: Passage


class NoteForm(StrEnum):
    """How responsibility is stated."""

    BRACKET = "bracket"  # （牵头单位：…）
    LINE = "line"  # 责任单位：… on a line of its own
    CELL = "cell"  # columns of a table
    PROSE = "prose"  # 由…牵头，…配合


class Note(Record):
    """A statement of who answers for a stretch of text."""

    form: NoteForm
    passage: Passage
    segments: tuple[Segment, ...]

    def units(self, *roles: UnitRole) -> tuple[Unit, ...]:
        """The bodies named in the given roles, in order."""
        return tuple(unit for segment in self.segments if segment.role in roles for unit in segment.units)


class Status(StrEnum):
    """Whether somebody can be held to account for a task."""

    NAMED = "named"  # a lead is named, or exactly one body
    NO_LEAD = "no_lead"  # several bodies, none of them the lead
    VAGUE = "vague"  # only 有关部门
    MISSING = "missing"


class Responsibility(Record):
    """Who answers for a task.

    Attributes:
        status: whether somebody can be held to account.
        leads: the leading bodies; where none is marked as lead, all responsible ones.
        supports: the supporting bodies.
        notes: the notes that say so; empty where the status is missing.
        shared: the note says 按职责分工负责 or the like, so that several bodies without a lead are meant.
        inherited: the note stands with the section above or at the end of a group of items.
    """

    status: Status
    leads: tuple[Unit, ...] = ()
    supports: tuple[Unit, ...] = ()
    notes: tuple[Note, ...] = ()
    shared: bool = False
    inherited: bool = False


class Declarations(Record):
    """What a document says about its notes as a whole.

    Attributes:
        first_leads: the body listed first is the lead (列第一位的为牵头单位).
        sole_leads: where no lead is named, the responsible body is (无牵头单位的，责任单位即为牵头单位).
        territories: bodies that answer for every task besides those named.
        passages: where it says so.
    """

    first_leads: bool = False
    sole_leads: bool = False
    territories: tuple[Unit, ...] = ()
    passages: tuple[Passage, ...] = ()
