"""Statements of responsibility: notes in brackets, lines with a label, and words that bind the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.lexicon.units import LABEL_ROLES
from planlint.plan.lexicon.units import VERB_ROLES
from planlint.plan.lexicon.units import group_of
from planlint.plan.model import Declarations
from planlint.plan.model import Group
from planlint.plan.model import Note
from planlint.plan.model import NoteForm
from planlint.plan.model import Registry
from planlint.plan.model import Responsibility
from planlint.plan.model import Segment
from planlint.plan.model import Status
from planlint.plan.model import Unit
from planlint.plan.model import UnitRole
from planlint.plan.passage import CleanText
from planlint.plan.passage import Passage
from planlint.plan.reading import reading
from planlint.plan.units import looks_like_unit
from planlint.plan.units import read_units
from planlint.record import Record
from planlint.source.text import Source

_LABEL_WORDS = (
    r"(?:第一)?(?:牵头|责任|主办|主责|配合|参加|参与|协办|协助|协同|支持|落实|承办|实施|汇总|主管|会同|联办|分管|挂点|包联|承担)"
    r"(?:和配合|及配合|与配合|负责|责任|落实|实施)?(?:单位|部门|主体|机构|科室|处室|处|领导|人|方)?(?:\(单位\)|\(部门\)|\(人\))?"
)
_TIME_WORDS = r"(?:完成|办结|推进|落实)?(?:时限|时间|期限|节点)(?:要求|安排)?|时间节点|进度安排"
_LABEL = compiled(rf"({_LABEL_WORDS}) ?:()|({_TIME_WORDS}) ?:()")
_LONGEST_LABEL = 16  # characters: no label is longer
_LINE = compiled(rf"(?:\[|【)?(?:{_LABEL_WORDS})(?:\]|】)? ?:")
_TIME_LINE = compiled(rf"(?:{_TIME_WORDS}) ?:")
# Most brackets are round and hold no other: those are read in one go.
_IN_ROUND = r"([^()\n]{2,800}|(?:[^()\n]|\([^()\n]*\)){2,800})\)"
_ROUND = compiled(rf"\({_IN_ROUND}")
_BRACKET = compiled(rf"[(〔\[【](?:(?<=\(){_IN_ROUND}|(?<!\()(?=[一-龥]{{2,8}}:)([^〔〕\[\]【】\n]{{4,800}})[〕\]】])")
_CUE = compiled(r"单位|部门|指导|牵头|负责|配合|责任|落实|局|委|厅|办|政府")
_VERB = compiled(
    r"(?:(?:按照?(?:各自)?(?:职责|职能|职责分工|分工)|分别|共同|依职责|具体|总)*(?:牵头|主办|配合|参与|参加|协助|协同|指导|负责|落实|承办|组织实施))+(?:推进|实施|落实|负责)?(?=[,;。、]|$|并)"
    r"|(?:按照?(?:各自)?(?:职责|职能|职责分工|分工)|分别)+$"
)
# Most notes hold neither: one look for a word or a character of every such verb or declaration is twenty times as fast.
_MAY_BE_VERB = compiled("牵头|主办|配合|参与|参加|协助|协同|指导|负责|落实|承办|组织实施|按|分别")
_MAY_DECLARE = compiled("[排列均同]")
_MANNER = compiled(r"按照?(?:各自)?(?:职责|职能|分工)|分别|共同|依职责|按分工")
_FIRST = r"(?:排|列)(?:名|在)*(?:第一(?:位|名)?|首位|最前)(?:者|的)?(?:责任)?(?:单位|部门)?(?:者|的)?,?为(?:总)?(?:牵头|主办|汇总)"
_FIRST_LEADS = compiled(_FIRST)
_SOLE_LEADS = compiled(r"无牵头(?:单位|部门)的,?责任(?:单位|部门)即?为牵头")
_DECLARATION = compiled(
    rf"[(。,;]? ?(?:除[^,()]{{0,16}},)?{_FIRST}[^。)]*[。)]?"
    r"|(?<=单位)[。,;] ?下同|[。;,(]?以[下上][^。;,()]{0,12}均[需须由][^。;()]{2,30}(?:落实|参与|负责|贯彻)[^。;()]{0,20}"
)
_EVERYWHERE = compiled(
    r"以[下上][^。;,()]{0,12}均[需须由]([^。;()]{2,30}?)(?:贯彻|具体|抓好)?(?:落实|参与|负责)[^。;()]{0,8}不再[^。;()]{0,6}列[出明]"
)
_SPLITS = (compiled("[、,]"), compiled("[、,和]"))
_SEPARATORS = compiled("[、,;]")
_INNER = compiled(r"\([^()]*\)")
_UNIT_SHARE = 0.7


class _Stated(Record):
    """A note in a paragraph: where it stands there, and its segments, which count from where its words start."""

    form: NoteForm
    start: int
    end: int
    words: int
    segments: tuple[Segment, ...]


def find_notes(paragraph: Passage, registry: Registry | None = None) -> Iterator[Note]:
    """Every note in a paragraph, in order."""
    aliases = registry.aliases if registry is not None else {}
    for note in _stated(paragraph.text):
        shift = paragraph.start + note.words
        segments = tuple(_placed(segment, paragraph.clean, shift, aliases) for segment in note.segments)
        yield Note(note.form, paragraph.part(note.start, note.end), segments)


def _placed(segment: Segment, clean: CleanText, shift: int, aliases: Mapping[str, str]) -> Segment:
    """A segment in the document, ``shift`` characters on, with the names that the project gives."""

    def here(passage: Passage) -> Passage:
        return Passage(clean, passage.start + shift, passage.end + shift)

    return Segment(
        segment.role,
        None if segment.label is None else here(segment.label),
        tuple(
            Unit(unit.text, aliases.get(unit.name, unit.name), here(unit.passage), unit.group) for unit in segment.units
        ),
        segment.manner,
        segment.open_ended,
        here(segment.passage),
    )


@reading
def _stated(text: str) -> tuple[_Stated, ...]:
    """Every note in a paragraph."""
    return tuple(_read_notes(text))


def _read_notes(text: str) -> Iterator[_Stated]:
    if _LINE.match(text) and len(text) < 600:
        segments = _segments_of(text)
        if any(segment.units for segment in segments):
            yield _Stated(NoteForm.LINE, 0, len(text), 0, segments)
            return
    brackets = _BRACKET if "〔" in text or "[" in text or "【" in text else _ROUND
    for match in brackets.finditer(text):
        inner = match.group(match.lastindex or 0)
        if _CUE.search(inner) and _is_note(inner, at_end=_ends_stretch(text, match.end())):
            segments = _segments_of(inner)
            if any(segment.units for segment in segments):
                yield _Stated(NoteForm.BRACKET, *match.span(), match.start(match.lastindex or 0), segments)


@reading
def _segments_of(words: str) -> tuple[Segment, ...]:
    """The roles in a note, placed as if it were a text of its own: the same bodies answer for many tasks."""
    return tuple(_segments(CleanText(Source(words), words, []).passage(0, len(words))))


def is_time_line(text: str) -> bool:
    """Whether a line gives only the time limit of the item above: 完成时限：…"""
    return _TIME_LINE.match(text) is not None


def _ends_stretch(text: str, end: int) -> bool:
    rest = text[end : end + 1]
    return not rest or rest in "。\n" or (len(text) > end and text[end - 1] == ")" and rest not in ",、的;:")


def _is_note(inner: str, *, at_end: bool) -> bool:
    """Whether words in brackets state responsibility, rather than explain."""
    label = next(_labels(inner), None)
    if label and label.lastindex == 2 and label.start() <= 2:
        return True
    if not at_end or inner.startswith(
        ("以下简称", "以下称", "见", "含", "不含", "包括", "如", "即", "详见", "此件", "原", "第", "除", "经")
    ):
        return False
    if label and label.lastindex == 2:
        return True
    if _FIRST_LEADS.search(inner):
        return True
    bare = _DECLARATION.sub("", inner) if _MAY_DECLARE.search(inner) else inner
    verbs = _verbs(bare)
    if (
        verbs
        and any(_is_name(marks.split(bare[: verbs[0].start()])[0]) for marks in _SPLITS)
        and verbs[-1].end() >= len(bare.rstrip("。")) - 20
    ):
        return True
    pieces = [piece for piece in _SEPARATORS.split(_INNER.sub("", bare)) if piece]
    units = sum(looks_like_unit(piece) for piece in pieces)
    return len(pieces) >= 2 and units >= _UNIT_SHARE * len(pieces) and len(inner) > 8


def _is_name(text: str) -> bool:
    return looks_like_unit(text) or group_of(text) is not None


def _segments(body: Passage) -> Iterator[Segment]:
    """The roles in a note, in order."""
    text = body.text
    labels = list(_labels(text))
    if not labels or labels[0].start() > 40:
        yield from _verb_segments(body)
        return
    if labels[0].start() > 0:
        yield from _verb_segments(body.part(0, labels[0].start()))
    for place, label in enumerate(labels):
        if label.lastindex != 2:
            continue
        end = labels[place + 1].start() if place + 1 < len(labels) else len(text)
        yield from _labelled(body, label, end)


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The labels of roles and of times, in order: looked for before each colon, as few words open with one."""
    start = 0
    while (colon := text.find(":", start)) >= 0:
        if label := _LABEL.search(text, max(start, colon - _LONGEST_LABEL), colon + 1):
            yield label
        start = colon + 1


def _labelled(body: Passage, label: re.Match[str], end: int) -> Iterator[Segment]:
    rest = body.part(label.end(), end)
    rest = rest.part(0, _before_declaration(rest.text))
    words = body.part(label.start(1), label.end(1))
    role = _role(words.text)
    verbs = _verbs(rest.text)
    inner = [verb for verb in verbs if verb.end() < len(rest.text.rstrip("。;, "))]
    if inner and role is UnitRole.RESPONSIBLE:
        yield from _verb_segments(rest)
        return
    listed = read_units(rest)
    if role is UnitRole.RESPONSIBLE and "牵头" in listed.manner:
        role = UnitRole.LEAD
    yield Segment(
        role, words, listed.units, listed.manner, listed.open_ended, body.part(label.start(), end).strip(" ;,。")
    )


def _verb_segments(body: Passage) -> Iterator[Segment]:
    """Segments of a list without labels: the verb after the bodies gives the role, none means responsible."""
    body = body.part(0, _before_declaration(body.text))
    start = 0
    for verb in _verbs(body.text):
        bodies = body.part(start, verb.start()).strip(" ,;。、")
        listed = read_units(bodies)
        if listed.units:
            manner = verb.group() if _MANNER.search(verb.group()) else listed.manner
            role = _role(verb.group(), VERB_ROLES)
            yield Segment(
                role,
                body.part(verb.start(), verb.end()),
                listed.units,
                manner,
                listed.open_ended,
                body.part(start, verb.end()).strip(" ,;。、"),
            )
        start = verb.end()
    rest = body.part(start).strip(" ,;。、")
    if rest:
        listed = read_units(rest)
        units = tuple(unit for unit in listed.units if unit.group or looks_like_unit(unit.text))
        if units:
            yield Segment(UnitRole.RESPONSIBLE, None, units, listed.manner, listed.open_ended, rest)


def _verbs(text: str) -> list[re.Match[str]]:
    """The verbs that say in what part the bodies before them act."""
    return list(_VERB.finditer(text)) if _MAY_BE_VERB.search(text) else []


def _before_declaration(text: str) -> int:
    match = _DECLARATION.search(text) if _MAY_DECLARE.search(text) else None
    return match.start() if match else len(text)


def _role(words: str, verbs: Sequence[tuple[str, UnitRole]] = ()) -> UnitRole:
    for verb, role in verbs:
        if verb in words:
            return role
    for options, role in LABEL_ROLES:
        if any(option in words for option in options):
            return role
    return UnitRole.RESPONSIBLE


def find_declarations(paragraphs: Sequence[Passage]) -> Declarations:
    """What the document says about its notes as a whole."""
    first: list[Passage] = []
    sole: list[Passage] = []
    everywhere: list[Passage] = []
    territories: list[Unit] = []
    for paragraph in paragraphs:
        text = paragraph.text
        if "排" in text or "列" in text:
            first += [paragraph.part(*match.span()) for match in _FIRST_LEADS.finditer(text)]
        if "无牵头" in text:
            sole += [paragraph.part(*match.span()) for match in _SOLE_LEADS.finditer(text)]
        if "列出" in text or "列明" in text:
            for match in _EVERYWHERE.finditer(text):
                everywhere.append(paragraph.part(*match.span()))
                territories += read_units(paragraph.part(*match.span(1))).units
    return Declarations(bool(first), bool(sole), tuple(territories), (*first, *sole, *everywhere))


def responsibility(notes: Sequence[Note], declarations: Declarations, *, inherited: bool = False) -> Responsibility:
    """Who answers for a task with these notes."""
    if not notes:
        return Responsibility(Status.MISSING)
    lead = _units(notes, UnitRole.LEAD)
    responsible = _units(notes, UnitRole.RESPONSIBLE)
    support = _units(notes, UnitRole.SUPPORT)
    shared = any(_MANNER.search(segment.manner) for note in notes for segment in note.segments if segment.manner)
    supports = support
    if lead:
        supports = (*responsible, *support)
        marked = True
    elif declarations.first_leads and len(responsible) > 1:
        lead, supports, marked = responsible[:1], (*responsible[1:], *support), True
    else:
        lead, marked = responsible, declarations.sole_leads
    if not lead and not supports:
        return Responsibility(Status.MISSING)
    if not lead:
        return Responsibility(Status.NO_LEAD, (), supports, tuple(notes), shared, inherited)
    return Responsibility(_status(lead, marked=marked), lead, supports, tuple(notes), shared, inherited)


def _units(notes: Sequence[Note], role: UnitRole) -> tuple[Unit, ...]:
    return tuple(unit for note in notes for unit in note.units(role))


def _status(leads: Sequence[Unit], *, marked: bool) -> Status:
    """named: a lead, or one accountable body; vague: nobody who can be held to account; else no_lead."""
    specific = [unit for unit in leads if unit.group is None]
    territories = [unit for unit in leads if unit.group is Group.TERRITORIAL]
    if not specific and (not territories or len(territories) < len(leads)):
        return Status.VAGUE
    if marked or len(leads) == 1:
        return Status.NAMED
    return Status.NO_LEAD
