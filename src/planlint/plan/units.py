"""Lists of bodies: split into names, carried prefixes restored, collective names marked."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.patterns import compiled
from planlint.plan.lexicon.units import SUFFIXES
from planlint.plan.lexicon.units import group_of
from planlint.plan.model import Registry
from planlint.plan.model import Unit
from planlint.plan.passage import Passage
from planlint.plan.reading import reading
from planlint.record import Record

_LEVELS = "省市县区州旗镇乡"
_MANNER = compiled(
    r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:要|应)?(?:按照?(?:各自)?(?:职责|职能|分工|职责分工)(?:任务)?(?:分工)?|按分工|分别|共同|各自|依职责|依法|具体)+(?:负责|落实|牵头|配合|推进|抓好落实|做好|组织实施|实施)*$"
)
# Most lists end with a body: one look for a word of every manner is ten times as fast.
_MAY_BE_MANNER = compiled("按|分别|共同|各自|依职责|依法|具体")
_TAIL = compiled(r"(?<![高同中初均平对])等(?:[^、,;]{0,8}(?:部门|单位|企业|机构)(?:和单位)?)?$")
_REMARK = compiled(r"[(<](?:含|不含|包括|以下|下同)[^()<>]*[)>]$")
_LAST_BRACKET = compiled(r"(?:\([^()]*\)|〔[^〔〕]*〕)$")
_EDGE = compiled(r"[(<〔)>〕、,;。 \n]")
_JOINT = compiled(r"以及|和|及|与|会同")
_BARE_REST = compiled(
    r"(?:(?:其他)?(?:人民)?政府|党委|管委会|管委|人大常委会|人大|政协|部门|单位|有关单位|[市州县区旗盟镇乡](?:人民政府|政府|党委|管委会|委|区|直)?|街道(?:办事处)?|园区|开发区管委会|党工委|管委会)$"
)
_TERRITORY = compiled(r"各(?:[县市区州旗盟镇乡街]|县市|县区|区县|乡镇|设区|有关|相关|地|级)+(?:\([^()]*\))?[市区县]?$")
_PARTY = compiled(rf"(?:[{_LEVELS}]|各[县市区]+)?(?:委|党委)")
_OF_GOVERNMENT = compiled(rf"(?:[{_LEVELS}])?(?:人民)?政府(?:其他)?(?:有关|相关|各)(?:部门|单位)$")
_TAKES_PREFIX = compiled(
    r"[一-龥]{2,14}(?:局|委|办|厅|部|办公室|中心|院|社|委员会|妇联|团委|科协|工商联)(?:\([^()]*\))?$|[农教科经商建]委$"
)
# 市场监管局, 乡村振兴局 start with the name of a level, but the word is another.
_LEVEL = compiled(rf"[{_LEVELS}](?!场监|政园|政公|政设|容|村|域|划|块链)")
# The end that 青禾县、松川县人民政府 gives to the names before it.
_PLACE = compiled(r"[一-龥]{1,4}[县市区旗州]")
_ENDS_SHARED = ("政府", "管委会", "党委")
_SHARED_END = compiled(r"[一-龥]{1,4}[县市区旗州]((?:人民)?政府|管委会|党委)")
_OWN_PREFIX = compiled(
    rf"{_LEVEL.pattern}|[各全本]|国(?!资委|土|防动|有资|税)|中(?!小企|医)|人行|人民银行|其他|有关|相关|[一-龥]{{2,3}}[省市县区州镇乡](?!场)|政府各|法院|检察院|驻|所在|属地|建设单位|团[省市县区]委|[一-龥]{{0,3}}(?:银保监|证监|银监|海事)"
)


class UnitList(Record):
    """Bodies of one list, with how they act."""

    units: tuple[Unit, ...]
    manner: str
    open_ended: bool


def read_units(passage: Passage, registry: Registry | None = None) -> UnitList:
    """The bodies in a list such as 市财政局、人社局，各县区人民政府按职责分工负责."""
    passage = passage.strip(" 。;,、:.〔[【\n")
    manner = ""
    match = _MANNER.search(passage.text) if _MAY_BE_MANNER.search(passage.text) else None
    if match and match.start() > 0:
        manner = match.group()
        passage = passage.part(0, match.start()).strip(" 。;,、")
    open_ended = manner.startswith("等")
    pieces: list[Passage] = []
    for piece in _merged([part for cut in _cut(passage) for part in _cut_joint(cut)]):
        name = _without_tail(piece)
        open_ended = open_ended or len(name) < len(piece)
        name = _without_remark(name)
        if name:
            pieces.append(name)
    return UnitList(tuple(_named(pieces, registry)), manner, open_ended)


def _without_tail(piece: Passage) -> Passage:
    """A name without 等, 等部门 …"""
    tail = _TAIL.search(piece.text) if "等" in piece.text else None
    return piece.part(0, tail.start()) if tail and tail.start() > 0 else piece


def _without_remark(piece: Passage) -> Passage:
    """A name without a remark in brackets on what it includes."""
    remark = _REMARK.search(piece.text) if piece.text.endswith((")", ">")) else None
    return piece.part(0, remark.start()) if remark and remark.start() > 0 else piece


@reading
def looks_like_unit(text: str) -> bool:
    """Whether words have the shape of a body's name."""
    text = _TAIL.sub("", _LAST_BRACKET.sub("", text))
    return (
        2 <= len(text) <= 30 and text.endswith(SUFFIXES) and not any(mark in text for mark in "。;:《》“”0123456789%")
    )


def _cut(passage: Passage) -> Iterator[Passage]:
    """Pieces between separators that stand outside brackets."""
    depth = start = 0
    for match in _EDGE.finditer(passage.text):
        mark, place = match.group(), match.start()
        if mark in "(<〔":
            depth += 1
        elif mark in ")>〕":
            depth = max(0, depth - 1)
        elif depth == 0:
            if place > start:
                yield passage.part(start, place).strip()
            start = place + 1
    if start < len(passage):
        yield passage.part(start).strip()


def _cut_joint(piece: Passage) -> Iterator[Passage]:
    """Cut at 和, 及, 与 where both sides are names of their own."""
    text = piece.text
    for match in _JOINT.finditer(text):
        left = _TAIL.sub("", text[: match.start()])
        right = text[match.end() :]
        if not left or not right or _opens(left) or _opens(right):
            continue
        if _is_name(left) and _is_name(right) and not _BARE_REST.match(right):
            yield piece.part(0, match.start())
            yield from _cut_joint(piece.part(match.end()))
            return
    yield piece


def _opens(text: str) -> bool:
    """Whether a bracket is left open, so that a cut would fall inside it."""
    return "(" in text and ")" not in text


def _is_name(text: str) -> bool:
    return looks_like_unit(text) or text.startswith("各") or group_of(text) is not None


def _merged(pieces: list[Passage]) -> Iterator[Passage]:
    """Pieces with those put together again that only make sense as one: 各区、市政府; 市、区财政局; 市委、市政府其他有关部门."""
    held: Passage | None = None
    for piece in pieces:
        if held is not None and _belongs(held.text, piece.text):
            held = held.clean.passage(held.start, piece.end)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _belongs(left: str, right: str) -> bool:
    if _PARTY.fullmatch(left) and _OF_GOVERNMENT.match(right):
        return True
    if len(left) == 1 and left in _LEVELS:
        return True
    if left.startswith("各") and _BARE_REST.match(right):
        last = left.replace(",", "、").rpartition("、")[2]
        return (
            bool(_TERRITORY.match(left))
            or len(last) == 1
            or last.endswith(("党委", "人大常委会", "政协", "部门"))
            or right in ("政府", "人民政府")
        )
    return False


def _named(pieces: list[Passage], registry: Registry | None) -> Iterator[Unit]:
    prefix = ""
    ends = _shared_ends([piece.text for piece in pieces])
    for piece, end in zip(pieces, ends, strict=True):
        text = piece.text
        group = group_of(text)
        name = text + end
        if _LEVEL.match(text) and group is None:
            prefix = prefix or text[0]
        elif prefix and group is None and _takes(prefix, text):
            name = prefix + text
        if registry is not None:
            name = registry.aliases.get(name, name)
        yield Unit(text, name, piece, group)


def _takes(prefix: str, text: str) -> bool:
    """Whether a name without level takes that of the first of its list: no 厅 is a city's."""
    return (
        not _OWN_PREFIX.match(text)
        and _TAKES_PREFIX.match(text) is not None
        and not (text.endswith("厅") and prefix in "市县区")
    )


def _shared_ends(names: list[str]) -> list[str]:
    """What is left out at the end of each name, because a later one gives it for all: 青禾县、松川县人民政府."""
    ends: list[str] = []
    end = ""
    for name in reversed(names):
        given = _SHARED_END.fullmatch(name) if name.endswith(_ENDS_SHARED) else None
        if given:
            end = given.group(1)
        elif end and not _PLACE.fullmatch(name):
            end = ""
        ends.append("" if given else end)
    return ends[::-1]
