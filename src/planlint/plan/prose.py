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
_SUBJECT = compiled(r"(?:^|(?<=[。;]))由?([^。;,:()要应]{3,40}?)(要|应当|负责|牵头)(?!求|点|素)")

# In running text only plain bodies count: 企业, 学校 or 协会 are those the item is about, not those who answer for it.
_BODY = compiled(
    r"(?!鼓励|支持|引导|推动|推进|加强|督促|组织|指导|协调|依托|充分|通过|以|对|把|将|有|其|该|此)[一-龥]{1,20}"
    r"(?:局|委|办|厅|部|署|政府|办公室|办公厅|委员会|领导小组|专班|工作组|指挥部|联席会议|管委会|中心|法院|检察院|银行|分行|支行|公司|集团|部门|单位)(?:\([^()]*\))?"
)


def prose_note(section: Section, registry: Registry | None = None) -> Note | None:
    """What an item says itself: its title is a body, its first paragraph starts with 甲局要, or its text says 由甲局牵头."""
    note = _duty(section, registry)
    if note is None and section.body:
        note = _stated(section.body[0], _SUBJECT, registry)
    for paragraph in section.body:
        note = note or _stated(paragraph, _GIVEN, registry)
    return note


def _duty(section: Section, registry: Registry | None) -> Note | None:
    """A list of who does what: 县财政局：落实资金."""
    title = section.title
    if title is None or section.title_stop != ":":
        return None
    above = section.parent.title if section.parent is not None else None
    duties = above is not None and any(word in above.text for word in ("职责", "分工"))
    if not duties and not looks_like_unit(title.text):
        return None
    listed = read_units(title.part(0, len(title.text.removesuffix("职责"))), registry)
    segment = Segment(UnitRole.RESPONSIBLE, None, listed.units, listed.manner, listed.open_ended, title)
    return Note(NoteForm.PROSE, title, (segment,))


def _stated(paragraph: Passage, pattern: re.Pattern[str], registry: Registry | None) -> Note | None:
    for match in pattern.finditer(paragraph.text):
        listed = read_units(paragraph.part(*match.span(1)), registry)
        if _accountable(listed.units):
            verb = paragraph.part(*match.span(2))
            role = UnitRole.LEAD if "牵头" in verb.text else UnitRole.RESPONSIBLE
            whole = paragraph.part(match.start(1), match.end())
            segment = Segment(role, verb, listed.units, listed.manner, listed.open_ended, whole)
            return Note(NoteForm.PROSE, whole, (segment,))
    return None


def _accountable(units: Sequence[Unit]) -> bool:
    """Whether running text names bodies that can be held to account, and nothing else."""
    if not all(unit.group or _BODY.fullmatch(unit.text) for unit in units):
        return False
    return any(unit.group is None or unit.group is Group.TERRITORIAL for unit in units)
