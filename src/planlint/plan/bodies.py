"""Bodies named anywhere in a plan, in notes and in running text, and which of the names mean the same body."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.lexicon.bodies import COURT
from planlint.plan.lexicon.bodies import GENERIC
from planlint.plan.lexicon.bodies import KNOWN
from planlint.plan.lexicon.bodies import STANDARD
from planlint.plan.model import Note
from planlint.plan.model import Plan
from planlint.plan.model import UnitRole
from planlint.plan.passage import Passage
from planlint.plan.reading import reading
from planlint.record import Record

_LEVELS = "省|自治区|自治州|自治县|市|县|区|州|盟|旗"
# 市场监管局, 区域 …: the character is no level there.
_NOT_LEVEL = r"(?!场|政[园公设管务]|容|村|域|划|块链|级|直|属|里|委书记)"
_LEADING = compiled(rf"((?:(?:{_LEVELS})、)*(?:{_LEVELS}|国家)){_NOT_LEVEL}(?=.)")
_PLACED = compiled(rf"(?:中共)?([一-龥]{{2,4}}?|[一-龥]{{4,9}}(?=自治))({_LEVELS}){_NOT_LEVEL}(?=.)")
_ZONE = compiled(r"(?:开发|高新|新|园|工业|示范|保税|风景|度假|合作|试验|功能|社|地|街|片|景|林|牧)$")
_GOVERNMENT = compiled(r"(?:人民)?政府(?!办公室$|办公厅$|办$|$|其他|各|有关|直属|办公厅\()")
_HOME = compiled(rf"(?:关于印发)?《?(?:中共)?([一-龥]{{2,4}}?|[一-龥]{{4,9}}(?=自治))(?:{_LEVELS})")
_BEHIND_LEVEL = (
    r"(?:人民)?(?:政府)?[一-龥]{1,14}?"
    r"(?:局(?![面部限势])|委员会(?:办公室)?|委(?![员托派任外书])|办公[室厅]|办(?![法理事公案学结好证])|厅|(?:组织|宣传|统战)部(?!门)|法院|检察院|中院|供销(?:合作)?社|支队|大队|总队)"
)
_IN_TEXT = compiled(
    rf"(?<![全我本各该跨多外两每城都超上省市县区级])(?:([一-龥]{{2,3}})?(?:{_LEVELS}){_NOT_LEVEL}|国家){_BEHIND_LEVEL}"
)
# The last character of a level (or of 国家) in such a name, which is found ten times as fast as the name itself.
_LEVEL_IN_TEXT = compiled(rf"[省市县区州盟旗家](?={_BEHIND_LEVEL})")
_BEFORE_LEVEL = 5  # characters: 壮族自治区, of which the level is three
# Before a level, two characters of a sentence are seldom a place: 报送市财政局, 办公室设在市财政局.
_NO_PLACE = compiled(
    "[设在报送合同靠经由向时应当员任结行括责接交为导托按照并至与及和对请让辖将把从的后前各争取完负协助支持推动督促做好抓提邀征求委转根依据是有该单位部门]"
)
_COLLECTIVE = "全我本各该每辖省市县区州旗"  # 各县区财政局, 全市教育局, 直辖市教育厅
_IN_TITLE = compiled(r"《[^《》]*》|“[^“”]*”")
_BRACKET = compiled(r"\([^()]*\)$")
_PARTS = str.maketrans("", "", "和与及、 ")
_OFFICE = compiled(r"办公[室厅]$")
_COMMISSION = compiled(r"委员会$")
_ENDS = ("分局", "管委", "中心", "公司", "集团", "总社", "支队", "大队", "总队")
_OF_BODIES = frozenset(
    ["分局", "管委", "中心", "总社", "支队", "大队", "总队", *"局委办厅院社部署会"]
)  # companies are others
_BRANCH = compiled(r"分局|分公司|派出|支局")
_SHORTEST = 2  # characters of a stem by which a body is known
_MOST = 200  # bodies of one sort: no plan has more, and each is held against each

_Key = tuple[str, str, str]  # place, level, and what it does


class Body(Record):
    """A body named at one place.

    Attributes:
        name: its name with level, as meant: a prefix carried from the first of a list is restored.
        core: the name without place and level: 发展改革委.
        level: 省, 市, 县 …; "" where the text does not say.
        place: the place, where it is another than the plan's own.
        passage: where it stands.
        role: the part in which a note names it; None in running text.
        note: the number of that note in the plan; None in running text.
    """

    name: str
    core: str
    level: str
    place: str
    passage: Passage
    role: UnitRole | None = None
    note: int | None = None

    @property
    def stem(self) -> tuple[str, str]:
        """What it does and what sort of body it is, without the words that names drop: 发展改革, 委."""
        return _stem(self.core)

    @property
    def standard(self) -> str | None:
        """The standard short form of its core, where it is written in another one."""
        return STANDARD.get(self.core)


def find_bodies(plan: Plan) -> list[Body]:
    """Every body named in a plan's notes, and in the running text of its body, in order; collective names are none."""
    home = _home(plan)
    noted = [body for number, note in enumerate(plan.notes) for body in _in_note(note, number, home)]
    cores = KNOWN | {body.core for body in noted}
    starts = [note.passage.start for note in plan.notes]
    loose: list[Body] = []
    for paragraph in plan.paragraphs:
        inside = slice(bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end))
        loose += _in_text(paragraph, home, cores, plan.notes[inside])
    return sorted([*noted, *loose], key=lambda body: body.passage.start)


def _in_note(note: Note, number: int, home: str) -> Iterator[Body]:
    """The bodies of a note. Its place is given once: 重庆市交通局、市财政局."""
    places: dict[str, str] = {}
    for segment in note.segments:
        for unit in segment.units if segment.role is not UnitRole.LEADER else ():
            if unit.group is None:
                name = unit.text if home and unit.text.startswith(home) else unit.name
                body = _body(name, unit.passage, home, segment.role, number)
                if body.place:
                    places[body.level] = body.place
                yield body.changed(place=places[body.level]) if not body.place and body.level in places else body


def same_bodies(bodies: Sequence[Body]) -> list[list[Body]]:
    """The places of each body, gathered whatever way the name is written; in the order of their first places.

    Names that stand together in one note are different bodies, however alike they look.

    Args:
        bodies: in the order of the text.
    """
    groups: dict[_Key, list[Body]] = {}
    for body in bodies:
        groups.setdefault((body.place, body.level, "".join(body.stem)), []).append(body)
    parent = {key: key for key in groups} | dict(_likely_pairs(groups))
    gathered: dict[_Key, list[Body]] = {}
    for key, members in groups.items():
        gathered.setdefault(_root(parent, key), []).extend(members)
    for key, members in gathered.items():
        if len(members) > len(groups[key]):
            members.sort(key=lambda body: body.passage.start)
    return sorted(gathered.values(), key=lambda members: members[0].passage.start)


def _root(parent: dict[_Key, _Key], key: _Key) -> _Key:
    while parent[key] != key:
        key = parent[key]
    return key


def _likely_pairs(groups: dict[_Key, list[Body]]) -> Iterator[tuple[_Key, _Key]]:
    """Pairs of keys that are one body: a shortened form and the longer one that it can stand for, if there is only one."""
    alike: dict[tuple[str, str, str], list[_Key]] = defaultdict(list)
    stems: dict[_Key, str] = {}
    for key, members in groups.items():
        stems[key], kind = members[0].stem
        if kind in _OF_BODIES:
            alike[key[0], key[1], "局" if kind == "委" else kind].append(key)
    notes = {key: {body.note for body in members if body.note is not None} for key, members in groups.items()}
    for keys in alike.values():
        for short in keys if len(keys) <= _MOST else ():
            first, beside = groups[short][0], notes[short]
            start, kind = first.stem[0][:1], first.stem[1]
            # Most names have nothing in common: only the highest court and its like are known otherwise than by their stems.
            near = keys if kind == "院" else [key for key in keys if start in stems[key]]
            longer = [
                long
                for long in near
                if long is not short and stands_for(first, groups[long][0]) and beside.isdisjoint(notes[long])
            ]
            if longer and all(_related(groups, longer[0], other) for other in longer[1:]):
                yield short, max(longer, key=lambda key: (len(key[2]), key))


def _related(groups: dict[_Key, list[Body]], one: _Key, other: _Key) -> bool:
    first, second = groups[one][0], groups[other][0]
    return stands_for(first, second) or stands_for(second, first)


def stands_for(short: Body, long: Body) -> bool:
    """Whether a name may be the other one shortened, or with its parts in another order."""
    (a, kind), (b, other) = short.stem, long.stem
    if kind == "院" and short.core in COURT and long.core in COURT:
        return (len(short.core), short.core) < (len(long.core), long.core)
    if len(a) < _SHORTEST or len(a) > len(b) or a[0] not in b:
        return False
    if kind not in _OF_BODIES or (kind != other and {kind, other} != {"局", "委"}):
        return False
    if not ((a, kind) < (b, other) and sorted(a) == sorted(b) if len(a) == len(b) else _is_subsequence(a, b)):
        return False
    branches = _BRANCH.search(short.core) or _BRANCH.search(long.core) or long.core.startswith(short.core)
    return not branches and a not in GENERIC


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


@reading
def _stem(core: str) -> tuple[str, str]:
    name = _COMMISSION.sub("委", _OFFICE.sub("办", core.translate(_PARTS))).replace("监督管理", "监管")
    kind = next((end for end in _ENDS if name.endswith(end)), name[-1:])
    return name[: -len(kind)], kind


def _home(plan: Plan) -> str:
    """The place whose plan it is."""
    for text in (plan.issuer or "", plan.title.text.replace("\n", "") if plan.title is not None else ""):
        match = _HOME.match(text)
        if match is not None:
            return match[1]
    return ""


def _body(name: str, passage: Passage, home: str, role: UnitRole | None = None, note: int | None = None) -> Body:
    bracket = _BRACKET.search(passage.text) if passage.text.endswith(")") else None
    if bracket is not None and bracket.start() > 0:  # 发改委(目标办): an office of it, or a second plate
        name, passage = name.removesuffix(bracket.group()), passage.part(0, bracket.start())
    name, core, level, place = _taken_apart(name)
    return Body(name, core, level, "" if place == home else place, passage, role, note)


@reading
def _taken_apart(name: str) -> tuple[str, str, str, str]:
    """The name without blanks, what is left of it without level and place, its level and its place."""
    place = level = ""
    rest = name = "".join(name.split())
    leading = _LEADING.match(name)
    placed = None if leading is not None else _PLACED.match(name)
    if leading is not None:
        level, rest = leading[1], name[leading.end() :]
    elif placed is not None and not _ZONE.search(placed[1]):
        place, level, rest = placed[1], placed[2], name[placed.end() :]
    government = _GOVERNMENT.match(rest)
    core = rest[government.end() :] if government is not None else rest
    if core.endswith("厅") and level in ("", "自治区"):
        level = "省"  # no other level has 厅
    return name, core, level, place


@reading
def _names_in(text: str, marked: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int, int], ...]:
    """What looks like the name of a body: where it starts and ends, and where a place ends that it starts with.

    All that ``_IN_TEXT`` finds outside of what is between marks, looked for from the next level on.
    """
    found: list[tuple[int, int, int]] = []
    done = 0
    for start, end in (*marked, (len(text), len(text))):
        for level in _LEVEL_IN_TEXT.finditer(text, done, start) if done < start else ():
            if level.start() < done:
                continue
            match = _IN_TEXT.search(text, max(done, level.start() - _BEFORE_LEVEL), start)
            if match is None:
                break
            found.append((*match.span(), max(match.start(), match.end(1))))
            done = match.end()
        done = max(done, end)
    return tuple(found)


def _in_text(paragraph: Passage, home: str, cores: frozenset[str], notes: Sequence[Note]) -> Iterator[Body]:
    """The bodies that a paragraph names outside notes, titles and quotation marks."""
    text = paragraph.text
    skipped = [(note.passage.start - paragraph.start, note.passage.end - paragraph.start) for note in notes]
    # No name goes over the edges of such a stretch.
    marked = [span for span in skipped if text.startswith("(", span[0])]
    if "《" in text or "“" in text:
        marked += [match.span() for match in _IN_TITLE.finditer(text)]
    skipped.sort(reverse=True)
    reach = 0  # the end of what is skipped so far
    for first, end, place_end in _names_in(text, tuple(sorted(marked))):
        while skipped and skipped[-1][0] <= first:
            reach = max(reach, skipped.pop()[1])
        if first < reach:
            continue
        place, start = text[first:place_end], first
        if place and place != home and _NO_PLACE.search(place):
            if place[-1] in _COLLECTIVE:
                continue
            start = place_end
        body = _body(text[start:end], paragraph.part(start, end), home)
        if body.core in cores:
            yield body
