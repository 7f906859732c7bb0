"""Who answers for an item by its own words, where it carries no note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.model import Group
from planlint.plan.model import Note
from planlint.plan.model import NoteForm
from planlint.plan.model import Registry
from planlint.plan.model import Section
from planlint.plan.model import Segment
from planlint.plan.model import Unit
from planlint.plan.model import UnitRole
from planlint.plan.passage import Passage
from planlint.plan.units import looks_like_unit
from planlint.plan.units import read_units

_GIVEN = compiled(r"由([^。;,:()]{2,60}?(?:\([^()]*\)[^。;,:()]{0,20}?)?)(牵头|具体负责|负责)")
_SUBJECT = compiled(r"(?:^|(?<=[。;]))由?([^。;,:()要应]{3,40}?)(要|应当|负责|牵头|于(?=20\d\d年|每年))(?!求|点|素)")

# In running text only plain bodies count: 企业, 学校 or 协会 are those the item is about, not those who answer for it.
_BODY = compiled(
    r"(?!鼓励|支持|引导|推动|推进|加强|督促|组织|指导|协调|依托|充分|通过|以|对|把|将|有|其|该|此)[一-龥]{1,20}"
    r"(?:局|委|办|厅|部|署|政府|办公室|办公厅|委员会|领导小组|专班|工作组|指挥部|联席会议|管委会|中心|法院|检察院|银行|分行|支行|公司|集团|部门|单位)(?:\([^()]*\))?"
)

# A class of actors: 政策制定机关, 各级行政机关; but 公安机关 and the like are one body in each place.
_CLASS = compiled(r"((?!公安|检察|审判|税务|海关|纪检|监察|司法)[一-龥]{2,12}?机关)(要|应当?|须|可|制定|负责|在|对)")
_SHORT_BODY = ("小组", "专班", "工作组", "办公室", "指挥部", "委员会", "局")


def prose_note(section: Section, registry: Registry | None = None, *, classes: bool = False) -> Note | None:
    """What an item says itself: its title is a body, its first paragraph starts with 甲局要, or its text says 由甲局牵头.

    Args:
        section: the item.
        registry: what the project declared.
        classes: whether a class of actors (政策制定机关要) counts too, as nobody in particular; it does where a document has no notes.
    """
    note = _duty(section, registry)
    if note is None and section.body:
        note = _stated(section.body[0], _SUBJECT, registry)
    for paragraph in section.body:
        note = note or _stated(paragraph, _GIVEN, registry, classes=classes)
    if note is None and classes and section.body:
        note = _called_on(section.body[0])
    return note


def calls_on_all(section: Section, registry: Registry | None = None) -> bool:
    """Whether an item calls on everybody, and on nobody in particular: 各乡镇各部门要密切配合."""
    if not section.body:
        return False
    paragraph = section.body[0]
    subjects = [
        read_units(paragraph.part(*match.span(1)), registry).units for match in _SUBJECT.finditer(paragraph.text)
    ]
    return any(units and all(unit.group is not None for unit in units) for units in subjects)


def _duty(section: Section, registry: Registry | None) -> Note | None:
    """A list of who does what: 县财政局：落实资金."""
    title = section.title
    if title is None or not (section.title_stop == ":" or _introduced(section, title)):
        return None
    above = section.parent.title if section.parent is not None else None
    duties = above is not None and any(word in above.text for word in ("职责", "分工"))
    if not duties and not looks_like_unit(title.text):
        return None
    listed = read_units(title.part(0, len(title.text.removesuffix("职责"))), registry)
    segment = Segment(UnitRole.RESPONSIBLE, None, listed.units, listed.manner, listed.open_ended, title)
    return Note(NoteForm.PROSE, title, (segment,))


def _introduced(section: Section, title: Passage) -> bool:
    """Whether the title is a body and the text goes on with its duties: 采购小组。负责采购。"""
    return (
        title.text.endswith(_SHORT_BODY)
        and _BODY.fullmatch(title.text + "部门") is not None
        and bool(section.body)
        and section.body[0].text.startswith(("负责", "承担", "牵头"))
    )


def _called_on(paragraph: Passage) -> Note | None:
    """A class of actors with which a paragraph opens."""
    match = _CLASS.match(paragraph.text)
    if match is None:
        return None
    actors, verb = paragraph.part(*match.span(1)), paragraph.part(*match.span(2))
    unit = Unit(actors.text, actors.text, actors, Group.SYSTEM)
    whole = paragraph.part(0, match.end())
    return Note(NoteForm.PROSE, whole, (Segment(UnitRole.RESPONSIBLE, verb, (unit,), "", False, whole),))


def _stated(
    paragraph: Passage, pattern: re.Pattern[str], registry: Registry | None, *, classes: bool = False
) -> Note | None:
    for match in pattern.finditer(paragraph.text):
        listed = read_units(paragraph.part(*match.span(1)), registry)
        if _accountable(listed.units) or (classes and _is_class(listed.units)):
            verb = paragraph.part(*match.span(2))
            role = UnitRole.LEAD if "牵头" in verb.text else UnitRole.RESPONSIBLE
            whole = paragraph.part(match.start(1), match.end())
            segment = Segment(role, verb, listed.units, listed.manner, listed.open_ended, whole)
            return Note(NoteForm.PROSE, whole, (segment,))
    return None


def _is_class(units: Sequence[Unit]) -> bool:
    """Whether bodies are named only by their part: 由牵头部门负责."""
    return bool(units) and all(unit.group is Group.SYSTEM for unit in units)


def _accountable(units: Sequence[Unit]) -> bool:
    """Whether running text names bodies that can be held to account, and nothing else."""
    if not all(unit.group or _BODY.fullmatch(unit.text) for unit in units):
        return False
    return any(unit.group is None or unit.group is Group.TERRITORIAL for unit in units)
