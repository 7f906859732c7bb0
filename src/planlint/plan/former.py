"""Names of bodies that no longer hold, wherever a text uses them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from planlint.patterns import compiled
from planlint.plan.clauses import sentence
from planlint.plan.lexicon.former_bodies import FORMER
from planlint.plan.lexicon.former_bodies import Former
from planlint.plan.lexicon.former_bodies import Standing
from planlint.plan.model import Plan
from planlint.plan.model import Role
from planlint.plan.passage import Passage
from planlint.plan.period import find_period
from planlint.record import Record

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_LEVEL = r"(?:自治[区州县]|[省市县区州盟旗]级?)"
_LEVEL_BEFORE = compiled(rf"(?:{_LEVEL}(?:人民政府|政府)?|国家|国务院|各级|地方)$")
# Words after which a name may start without place or level.
_OPENER = compiled(r"(?:由|向|经|会同|报|送|请|交|从|对|将|把|与|和|及|以及|或|各|原)$")
_JOINT = compiled(r"(?:[局委办厅部院行会社府门]|中心)(?:以及|[和与及或])$")
_HAN = compiled(r"[一-龥]")
_ALL_HAN = compiled(r"[一-龥]+")
# Bodies led from above carry a bare name of a place: 梧州银保监分局.
_RUN = compiled(r"(?:^|[^一-龥])([一-龥]{2,12})$")
_LONGEST_PLACE = 3  # of what stands before, a longer stretch is not all place
# A zone arranges its own offices; a town's follow the county.
_OWN_ARRANGEMENT = compiled(r"(?:开发区|高新区|新区|园区|度假区|保税区|示范区|合作区|景区|[镇乡]|街道)(?:管委会)?$")
_FORMER_BEFORE = compiled(r"(?:原|原来的|原有的|前身为?|更名前的?|过去的)[一-龥]{0,8}$")
_NOW_AFTER = compiled(r"(?:的?牌子)|\(?(?:现为?|后?更名|改称|改为|已更名|后改)")
_REORGANISED = compiled(r"更名|不再保留|挂牌成立|整合组建|划转|划入|撤销|并入|机构改革|职责整合")
_YEAR = compiled(r"(?<![〔\[(\d])((?:19|20)\d\d)年")
_NAMED_YEAR = compiled(r"(?:19|20)\d\d|十[一二三四五六七]五")
# A last character that belongs to the next word: 农业部门, 科委员, 编办法.
_GOES_ON = {"部": "门署位队件类分", "办": "公法理事案好结成学证到班", "委": "员托派任外", "局": "部面限势"}
_WORD_ALL_THE_SAME = ("法律", "法制", "法规", "事处", "理的")
_REACH = 12
_LOOK_BACK = 200  # characters in which a title or a quotation around the name opens


class Outdated(Record):
    """A former name in a text.

    Attributes:
        passage: the name with its level: 市环保局.
        core: the name alone: 环保局.
        former: what is known of it.
        successors: the bodies that had taken over by the date of the plan.
    """

    passage: Passage
    core: str
    former: Former
    successors: tuple[str, ...]

    @property
    def names_now(self) -> tuple[str, ...]:
        """The successors with the level and the place of the former name: 市生态环境局."""
        head = self.passage.text.removesuffix(self.core)
        return tuple(_with_head(head, _of_rank(self.core, successor)) for successor in self.successors)


def written_on(plan: Plan) -> date | None:
    """The day from which a plan may be said to be written, at the earliest: what it uses then it uses later as well.

    Its date of issue; else the first day of the years that its title names or somebody gave; a year guessed from its
    goals is too unsure.
    """
    if plan.issued is not None or plan.period is None:
        return plan.issued
    title = plan.title.text.replace("\n", "") if plan.title is not None else ""
    named = _NAMED_YEAR.search(title) is not None
    if named or plan.period != find_period(title or None, plan.kind, None, plan.paragraphs):
        return date(plan.period.first, 1, 1)
    return None


def find_outdated(plan: Plan) -> list[Outdated]:
    """Every use of a name that no longer held when the plan was written, in order; none where that day is not known."""
    day = written_on(plan)
    if day is None:
        return []
    text = plan.clean.text
    skipped = _skipped(plan)
    found: list[Outdated] = []
    named = _named(text)
    for name, former in _known().items():
        if name not in named or not former.reported or former.until > day or _is_kept(plan, former):
            continue
        longer = _longer(name)
        for at in _places(text, name):
            end = at + len(name)
            start = _start(text, at, end, former)
            if (
                start is not None
                and not text.endswith(longer, 0, end)  # 银保监局, when it still held, is no 保监局
                and not any(low <= at < high for low, high in skipped)
                and _is_present(text, start, end, former)
            ):
                passage = plan.clean.passage(start, end)
                found.append(Outdated(passage, name, former, _nearest_first(passage.text, successors_on(former, day))))
    return sorted(found, key=lambda outdated: outdated.passage.start)


def successors_on(former: Former, day: date) -> tuple[str, ...]:
    """The bodies that had taken over from another by a day."""
    known = _known()
    result: list[str] = []
    for successor in former.successors:
        later = known.get(successor)
        if later is not None and later is not former and later.reported and later.until <= day:
            result += successors_on(later, day)
        else:
            result.append(successor)
    return tuple(dict.fromkeys(result))


def _of_rank(core: str, successor: str) -> str:
    """A successor as the level calls it: a province has 厅 where it had 厅."""
    return f"{successor[:-1]}厅" if core.endswith("厅") and successor.endswith("局") else successor


def _with_head(head: str, successor: str) -> str:
    """An office of the party is not one of the government: 市委金融办 for 市政府金融办."""
    if "×" in successor:
        return successor
    if successor.startswith("委"):
        return f"{head.removesuffix('政府').removesuffix('人民') or '党'}{successor}"
    return f"{head}{successor}"


def _nearest_first(name: str, successors: tuple[str, ...]) -> tuple[str, ...]:
    """Successors of the name's own level first: a city's 银监局 became a 分局, a province's did not."""
    branch = name.endswith("分局") or name.startswith("市")
    return tuple(sorted(successors, key=lambda successor: successor.endswith("分局") is not branch))


@cache
def _longer(name: str) -> tuple[str, ...]:
    """The spellings that end in another one: 银保监局 of 保监局."""
    return tuple(other for other in _known() if other.endswith(name) and other != name)


@cache
def _known() -> Mapping[str, Former]:
    return {name: former for former in FORMER for name in former.names}


def _named(text: str) -> set[str]:
    """Which of the names stand in a text.

    They are looked for from their ends: most of them end in one of few characters, and before it stands a rare one.
    """
    pattern, by_end = _ends()
    found: set[str] = set()
    for last in pattern.finditer(text):
        end = last.end()
        found.update(name for name in by_end.get(text[end - 2 : end], ()) if text.endswith(name, 0, end))
    return found


@cache
def _ends() -> tuple[re.Pattern[str], Mapping[str, list[str]]]:
    """A pattern of what all names end in, and the names by their last two characters."""
    by_end: dict[str, list[str]] = {}
    for name in _known():
        by_end.setdefault(name[-2:], []).append(name)
    before, last = ("".join(sorted({end[place] for end in by_end})) for place in (0, 1))
    return compiled(f"[{last}](?<=[{before}].)"), by_end


def _is_kept(plan: Plan, former: Former) -> bool:
    """Whether the plan is one of a place that keeps the name."""
    title = plan.title.text if plan.title is not None else ""
    return any(place in title or place in (plan.issuer or "") for place in former.kept_in)


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _skipped(plan: Plan) -> list[tuple[int, int]]:
    """What is not the plan's own, and what looks back to a time that had the name."""
    passages = [*plan.clutter, *(section.passage for section in plan.sections if section.role is Role.LOOKBACK)]
    return [(passage.start, passage.end) for passage in passages]


def _start(text: str, at: int, end: int, former: Former) -> int | None:
    """Where the name starts with its level, or None where the words are part of a longer name or another word."""
    if _runs_on(text, end):
        return None
    before = text[max(0, at - _REACH) : at]
    if former.after:
        head = max(before.rfind(word) for word in former.after)
        return at - len(before) + head if head >= 0 and _ALL_HAN.fullmatch(before, head) else None
    if not before or not _HAN.match(before[-1]):
        return at
    if _OWN_ARRANGEMENT.search(before):
        return None
    if former.standing is Standing.VERTICAL and (run := _RUN.search(before)) is not None:
        return at - (len(run[1]) if len(run[1]) <= _LONGEST_PLACE else 2)
    level = _LEVEL_BEFORE.search(before)
    if level is not None:
        return at - len(before) + level.start()
    opener = _OPENER.search(before)
    if opener is None or (opener.group() in ("和", "与", "及", "或", "以及") and not _JOINT.search(before)):
        return None
    return at


def _runs_on(text: str, end: int) -> bool:
    following = text[end : end + 1]
    return (
        bool(following)
        and following in _GOES_ON.get(text[end - 1], "")
        and not text.startswith(_WORD_ALL_THE_SAME, end)
    )


def _is_present(text: str, start: int, end: int, former: Former) -> bool:
    """Whether the name is used as that of a body of today: not quoted, not in a title, not told of the past."""
    back = max(0, start - _LOOK_BACK)
    line = max(text.rfind("\n", back, start) + 1, back)
    if _is_inside(text, line, start, "《", "》") or _is_inside(text, line, start, "“", "”"):
        return False
    before = text[max(line, start - _REACH) : start]
    plate = before.endswith("(") and text.startswith(")", end)  # 县农业农村局(县乡村振兴局): a second plate at its door
    if plate or _FORMER_BEFORE.search(before) or _NOW_AFTER.match(text, end):
        return False
    first, last = sentence(text, start)
    first = max(first, line, text.rfind("(", first, start))  # what a note in brackets says is no part of the sentence
    said = text[first:last]
    return not (_REORGANISED.search(said) or any(int(year) < former.until.year for year in _YEAR.findall(said)))


def _is_inside(text: str, line: int, at: int, opening: str, closing: str) -> bool:
    return text.rfind(opening, line, at) > text.rfind(closing, line, at)
