"""What the tasks of a plan say, clause by clause, so that the same words can be found again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from planlint import Record
from planlint import Role
from planlint import Task
from planlint import compiled
from planlint import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint import Passage
    from planlint import Plan
    from planlint import Section

ROLES = frozenset({Role.WORK, Role.SAFEGUARD, Role.LOOKBACK})
_STOP = ","
_OTHER_STOPS = ":;。!?\n"
_WITHIN = (",", ":")  # what follows them belongs to the same sentence
_ASIDE = compiled(r"\([^()\n]*\)|《[^《》\n]*》")  # remarks and names of documents say nothing themselves
# All but words and the stops at which clauses part; 与及和的 (U+4E0E, U+53CA, U+548C, U+7684) count as no words.
_MARK = r"[^\u4e00-\u4e0d\u4e0f-\u53c9\u53cb-\u548b\u548d-\u7683\u7685-\u9fa50-9A-Za-z.%,:;。!?\n]"
_NO_WORD = compiled(f"{_MARK}{_MARK}*")
_OPENING = compiled(  # at the head of a clause
    r"[一二三四五六七八九十首其同此](?<![^,:;。!?\n].)(?:(?<=[一二三四五六七八九十])是要?|(?<=首)先|(?<=其)次|(?<=同)时|(?<=此)外)"
)
_LONGEST_TOPIC = 45
_PREMISE = frozenset(
    ("为重点", "为抓手", "为主线", "为目标", "为核心", "为基础", "为导向", "为契机", "为载体", "为依托", "为牵引")
)
_CELL = 16  # characters: lines shorter than that and without a stop are cells of a table that came apart
_BOX = "专栏"
_NEAR = 6  # lines on either side that tell whether a line stands in such a table

# Formulas of every plan's opening: a sentence with one of them is no requirement.
_CREED = compiled("习近平|党中央|新发展理念|总基调|为指导|重要讲话|重要指示|大精神|会精神|自觉接受")
_BODIES = compiled(
    r"(?:[^、和及]{1,20}?(?:局|委|办|厅|部|署|院|会|社|行|中心|政府|公室|机关|部门|单位|公司|集团|组)(?:、|和|及|以及|等|$))+"
)


class Clause(Record):
    """The words between two marks.

    Attributes:
        number: its place among the clauses of all tasks, counted from 0.
        start: offset of its first character in the clean text.
        end: offset after its last character.
        key: its words without marks, remarks and joining words; that of a heading begins with #.
        han: how many Chinese characters it has.
        paragraph: the number of its paragraph, counted from 0.
        period: the number of the sentence (to the full stop) it belongs to.
        opens: it comes first between two semicolons or full stops.
        closes: it comes last between them.
        topic: it may be the heading of its paragraph.
        holder: the section, or the row, it stands in.
        own: it is no formula and no mere premise (以……为重点), so that saying it twice means something.
        words: as it is written.
    """

    number: int
    start: int
    end: int
    key: str
    han: int
    paragraph: int
    period: int
    opens: bool
    closes: bool
    topic: bool
    holder: Section | Task
    own: bool
    words: str


def repeated_clauses(plan: Plan, shortest: int) -> tuple[list[Clause], Mapping[str, int]]:
    """The clauses of all tasks whose words stand in another one as well, in order; and how often each clause is said.

    Principles, goals, notes, the duties of bodies, boxes that sum up (专栏) and tables that came apart are left out.

    Args:
        plan: the document.
        shortest: characters of a stretch of clauses: texts with part of a shorter one only are left out as well.
    """
    texts = list(_texts(plan))
    keys = [_keys(*each) for each in texts]
    if not any(map(any, keys)):  # the plan is nothing but a table
        texts = [(task.passage, _without_asides(task.passage, ()), task) for task in plan.tasks if task.row is not None]
        keys = [_keys(*each) for each in texts]
    held = Counter(chain.from_iterable(keys))
    held[""] = 0
    found: list[Clause] = []
    number = period = 0
    told_again = _told_again(keys, held, shortest)
    for paragraph, (each, own) in enumerate(zip(texts, keys, strict=True)):
        if paragraph in told_again:
            found += _clauses(*each, own, held, (number, paragraph, period))
        number += len(own) - own.count("")
        period += each[1].count("。") + 1
    return found, held


def _told_again(keys: Sequence[Sequence[str]], held: Mapping[str, int], shortest: int) -> set[int]:
    """The texts with part of a stretch of so many characters, of which each clause is held more than once."""
    found: set[int] = set()
    stretch: list[int] = []
    size = 0
    for number, own in enumerate(keys):
        again = max(map(held.__getitem__, own)) > 1
        for key in own if again else own[:1]:  # any clause that is said once ends a stretch
            if held[key] > 1:
                stretch.append(number)
                size += len(key)
            elif key and stretch:
                found.update(stretch if size >= shortest else ())
                stretch, size = [], 0
    found.update(stretch if size >= shortest else ())
    return found


def _texts(plan: Plan) -> Iterator[tuple[Passage, str, Section | Task]]:
    """The passages of the sections that assign work, each with what it says and its section."""
    notes = sorted((note.passage.start, note.passage.end) for note in plan.notes)
    duties = _duties(plan.sections)
    boxed = 0  # level of the section with a box that is still open, or 0
    for section in plan.sections:
        boxed = 0 if section.level <= boxed else boxed
        if section.role not in ROLES or section in duties or boxed:
            continue
        for passage, text in _passages(section, notes):
            if passage.text.startswith(_BOX):
                boxed = section.level
                break
            yield passage, text, section


def _passages(section: Section, notes: Sequence[tuple[int, int]]) -> Iterator[tuple[Passage, str]]:
    """The passages of a section, its title first, each with what it says."""
    if section.title is not None:
        yield section.title, section.title.text
    cells = _loose_cells(section.body)
    for number, passage in enumerate(section.body):
        if number not in cells:
            yield passage, _without_asides(passage, notes)


def _keys(passage: Passage, text: str, holder: Section | Task) -> list[str]:
    """The words of each clause without marks, remarks and joining words; "" where nothing is left."""
    keys = _said(text)
    return [key and f"#{key}" for key in keys] if passage is holder.title else keys


@reading
def _said(text: str) -> list[str]:
    """The words of each clause of a text without marks, remarks and joining words."""
    return parts(_OPENING.sub("", _NO_WORD.sub("", text)))


def parts(text: str) -> list[str]:
    """The stretches of a text between its stops."""
    for stop in _OTHER_STOPS:  # in a paragraph that is faster than to split it at any of them
        text = text.replace(stop, _STOP)
    return text.split(_STOP)


def _clauses(
    passage: Passage,
    text: str,
    holder: Section | Task,
    keys: Sequence[str],
    held: Mapping[str, int],
    place: tuple[int, int, int],
) -> Iterator[Clause]:
    """The clauses of a text whose keys are held more than once."""
    number, paragraph, period = place
    topic_end = _topic_end(passage, text, holder)
    creeds = is_creed(text)
    sentence, start, counted = period + 1, 0, 0
    for part, key in zip(parts(text), keys, strict=True):
        if held[key] > 1:
            words = part.strip()
            sentence += text.count("。", counted, start)
            counted = start
            creed = creeds and _CREED.search(text, *_sentence_at(text, start)) is not None
            first = start + part.index(words)
            yield Clause(
                number,
                passage.start + first,
                passage.start + first + len(words),
                key,
                (len(key.encode()) - len(key)) // 2,  # a Chinese character takes three bytes, any other here one
                paragraph,
                sentence,
                _opens(text, start),
                text[start + len(part) : start + len(part) + 1] not in _WITHIN,
                first < topic_end,
                holder,
                not creed and words[-3:] not in _PREMISE and not _is_saving(words),
                words,
            )
        number += bool(key)
        start += len(part) + 1


def _opens(text: str, start: int) -> bool:
    """Whether the clause at a place comes first between two semicolons or full stops, by the first of the stops before it."""
    while start and (text[start - 1] == _STOP or text[start - 1] in _OTHER_STOPS):
        start -= 1
    return not start or text[start] not in _WITHIN


def _sentence_at(text: str, place: int) -> tuple[int, int]:
    """From where to where the sentence runs in which a place lies."""
    end = text.find("。", place)
    return text.rfind("。", 0, place) + 1, len(text) if end < 0 else end


def _topic_end(passage: Passage, text: str, holder: Section | Task) -> int:
    """Where a short first sentence ends that may be the heading of what follows; 0 where there is none."""
    if isinstance(holder, Task) or not holder.body:
        return 0
    first = passage is holder.body[0]
    if first and holder.title is not None and holder.run_in:
        return 0  # it has its heading already
    sentence, _, rest = text.partition("。")
    followed = bool(rest.strip()) or (first and holder.title is None and len(holder.body) > 1)
    return len(sentence) if followed and len(sentence.strip()) <= _LONGEST_TOPIC else 0


def is_creed(text: str) -> bool:
    """Whether a text is one of those that every plan opens with."""
    return _CREED.search(text) is not None


def _is_saving(words: str) -> bool:
    """Whether a clause limits a requirement and is none itself: 除另有规定外."""
    return words.startswith("除") and words.endswith("外")


def lists_bodies(clause: Clause) -> bool:
    """Whether a clause is a mere list of bodies."""
    return _BODIES.fullmatch(clause.words) is not None


def _without_asides(passage: Passage, notes: Sequence[tuple[int, int]]) -> str:
    """The text of a passage with blanks in place of notes, remarks and names of documents."""
    text = _blanked(passage.text)
    place = bisect_left(notes, (passage.start, 0))
    while place < len(notes) and notes[place][0] < passage.end:
        start, end = notes[place][0] - passage.start, min(notes[place][1], passage.end) - passage.start
        text = text[:start] + " " * (end - start) + text[end:]
        place += 1
    return text


@reading
def _blanked(text: str) -> str:
    """A text with blanks in place of remarks and names of documents."""
    if "(" not in text and "《" not in text:
        return text
    return _ASIDE.sub(lambda match: " " * len(match.group()), text)


def _duties(sections: Sequence[Section]) -> set[Section]:
    """The sections that say what each body does: what is alike there is meant to be."""
    found: set[Section] = set()
    for section in sections:
        title = section.title.text if section.title is not None else ""
        if section.parent in found or "职责" in title or "分工" in title:
            found.add(section)
    return found


def _loose_cells(paragraphs: Sequence[Passage]) -> set[int]:
    """The lines among so many short ones without a stop that they are cells of a table that came apart."""
    if len(paragraphs) <= _NEAR:
        return set()
    short = [len(passage) < _CELL and not passage.text.endswith(("。", ";", ":")) for passage in paragraphs]
    found: set[int] = set()
    for number in range(len(short)):
        around = short[max(0, number - _NEAR) : number + _NEAR + 1]
        if len(around) > _NEAR and sum(around) * 2 > len(around):
            found.add(number)
    return found
