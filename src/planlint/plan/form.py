"""The form of an official document: to whom it goes, when it was signed, which attachments it announces and has."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.dates import read_date
from planlint.plan.labels import read_label
from planlint.plan.model import Announced
from planlint.plan.model import Attachment
from planlint.plan.model import LabelKind
from planlint.plan.numerals import read_number
from planlint.plan.passage import Passage
from planlint.plan.units import looks_like_unit
from planlint.record import Record

_HAN = "一二三四五六七八九十"
_NOTE = compiled(r"(附(?:件|表|图|录)):")
_LABEL = compiled(rf"(附(?:件|表|图|录)) ?(\d{{1,2}}|[{_HAN}]{{1,3}})?(?:[-—]\d{{1,2}})?([:.、 ]|$)")
_FIRST_ITEM = compiled(r"(\d{1,2})(?: ?[.、,:] ?|(?=[一-龥《“])(?!年|月))")
_FURTHER_ITEM = compiled(r"(?<=[^\d.]) ?(\d{1,2})[.、](?=[一-龥《“])")
_ISSUE_DAY = compiled(
    r"(?:(?:19|20)\d{4,6}|(?:19|20)?\d\d年\d{1,2}月(?:\d{1,2}日)?|[二一][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)"
    r"(?:\([^()]*\))?"
)
_ADDRESSEE_END = compiled(r"[:。,;]?$")
_TO_BODIES = compiled(
    r"(?:各|省|市|县|区|自治|驻|机关|有关|局|厅|委|中直|[一-龥]{2,8}(?:省|市|县|区|镇|乡|街道|厅|局|委员会|办公室|管委会|中心))"
)
_BODIES_END = compiled(
    r"(?:政府|部门|机构|单位|厅|局|委|办|处|委员会|管委会|办公室|办事处|中心|公司|集团|院|校|学校|街道|乡镇|所|站|科室|分行|组|社区|村|会|局\)|市\)|委\))(?:\([^()]*\))?$"
)
_PERSON_END = compiled(r"(?:同志|先生|女士|书记|市长|县长|区长|镇长|乡长|局长|主任|厅长|省长|主席)$")
_NO_BODIES = compiled(r"关于|《|\[|各位|热词|分享|字号|来源")
_FILE = compiled(r"(?:docx?|xlsx?|pdf|wps|et|zip|rar)$")
_AFTER = compiled(r"\(|附|抄送|公开|主动|此件|分送|校对|打印|联系|.{0,40}印发")
_NAMES_LIMIT = 600  # characters: no list of addressees is longer
_TITLE_LINES = 4  # an attachment's title runs over no more
_TITLE_LIMIT = 60  # characters of a line of it
_HEAD = 12  # paragraphs in which the addressees stand
_LAST = 4  # paragraphs at the end in which a signature stands


class Form(Record):
    """What the form of a document says."""

    addressee: Passage | None
    dated: Passage | None
    announced: tuple[Announced, ...]
    attached: tuple[Attachment, ...]


def read_form(
    paragraphs: Sequence[Passage],
    *,
    letter: Sequence[Passage],
    body: Sequence[Passage],
    attachments: Sequence[Passage],
    first_item: int | None,
) -> Form:
    """Read addressee, date and attachments.

    Args:
        paragraphs: all of them outside tables, in order.
        letter: those of the covering notice.
        body: those of the plan itself.
        attachments: those after it.
        first_item: where the first section starts, or None.
    """
    opening = [each for each in paragraphs[:_HEAD] if first_item is None or each.start < first_item]
    announced = tuple(_announced(paragraphs))
    addressee = _addressee(letter or opening)
    head = "\n".join(paragraph.text for paragraph in paragraphs[:_TITLE_LINES])
    return Form(
        addressee=addressee,
        dated=_dated(letter, body, attachments, head=head, formal=addressee is not None),
        announced=announced,
        attached=tuple(_attached(paragraphs, {each.label.start for each in announced})),
    )


def _addressee(opening: Sequence[Passage]) -> Passage | None:
    """The line with the bodies to which it goes, before the first sentence; over several lines where it was broken."""
    first: Passage | None = None
    for paragraph in opening:
        text = paragraph.text
        if text.endswith(":") and _names_bodies(text[:-1]):
            return paragraph if first is None else paragraph.clean.passage(first.start, paragraph.end)
        if _lists_bodies(text):
            first = first or paragraph
        elif first is not None:
            return first if "。" in text or "《" in text else None
        elif "。" in text[:-1]:
            return None
    return None


def _names_bodies(names: str) -> bool:
    """Whether the words before a colon name bodies, or a person."""
    return (
        2 <= len(names) <= _NAMES_LIMIT
        and "。" not in names
        and _NO_BODIES.search(names) is None
        and ("各" in names or _BODIES_END.search(names) is not None or _PERSON_END.search(names) is not None)
    )


def _lists_bodies(text: str) -> bool:
    """Whether a line without a colon can only be a list of addressees: it starts with 各 or the like and names bodies alone."""
    names = _ADDRESSEE_END.sub("", text)
    pieces = names.replace(";", ",").split(",")
    return (
        len(text) <= _NAMES_LIMIT
        and _TO_BODIES.match(names) is not None
        and ("各" in names or "有关" in names)
        and _NO_BODIES.search(names) is None
        and all(_BODIES_END.search(piece) for piece in pieces)
    )


def _dated(
    letter: Sequence[Passage], body: Sequence[Passage], attachments: Sequence[Passage], *, head: str, formal: bool
) -> Passage | None:
    """The date under the signature: of the covering notice, else of the document's end.

    At the end of a draft without addressees a date may be the last cell of a table, unless its signer stands in the head too.
    """
    for place in range(len(letter) - 1, 0, -1):
        if _is_day(letter[place].text) and (
            looks_like_unit(_signer(letter[place - 1])) or _ends_sentence(letter[:place])
        ):
            return letter[place]
    ending = list(body[-_LAST:]) if len(body) > _LAST else []
    for group in (ending, attachments[:_LAST]):
        for place in range(1, len(group)):
            if _is_day(group[place].text) and _closes(group, place) and (formal or _signer(group[place - 1]) in head):
                return group[place]
    return None


def _closes(group: Sequence[Passage], place: int) -> bool:
    """Whether a date ends a document: a signature or the last sentence before it, at most remarks after it."""
    before = group[place - 1]
    signed = looks_like_unit(_signer(before)) and (place < 2 or _may_precede_signature(group[place - 2].text))
    after = all(_AFTER.match(paragraph.text) for paragraph in group[place + 1 :])
    return after and (signed or before.text.endswith(("。", ")")))


def _may_precede_signature(text: str) -> bool:
    return text.endswith(("。", ")", "》")) or _NOTE.match(text) is not None or looks_like_unit(text)


def _signer(paragraph: Passage) -> str:
    return paragraph.text.split(" ")[-1]


def _ends_sentence(paragraphs: Sequence[Passage]) -> bool:
    return any("。" in paragraph.text for paragraph in paragraphs)


def _is_day(text: str) -> bool:
    return len(text) <= 30 and (read_date(text) is not None or _ISSUE_DAY.fullmatch(text) is not None)


def _announced(paragraphs: Sequence[Passage]) -> Iterator[Announced]:
    """The names in each list of attachments: 附件:1.…, the further ones on lines of their own or in the same."""
    for place, paragraph in enumerate(paragraphs):
        match = _NOTE.match(paragraph.text)
        if match is None:
            continue
        word, rest = match.group(1), paragraph.part(match.end()).strip()
        found = list(_in_line(word, paragraph, rest)) if rest else []
        yield from found
        last = found[-1].number if found else 0
        for following in paragraphs[place + 1 :]:
            label = read_label(following)
            if last is None or label is None or label.kind is not LabelKind.ARABIC or label.number != last + 1:
                break
            last = label.number
            name = following.part(len(label.passage)).strip()
            yield Announced(word, label.number, label.passage, name)


def _in_line(word: str, paragraph: Passage, rest: Passage) -> Iterator[Announced]:
    first = _FIRST_ITEM.match(rest.text)
    if first is None or first.group(1) != "1":
        label = paragraph.clean.passage(paragraph.start, rest.start)
        yield Announced(word, None, label, rest)
        return
    starts = [(0, first.end(), 1)]
    for match in _FURTHER_ITEM.finditer(rest.text):
        if int(match.group(1)) == starts[-1][2] + 1:
            starts.append((match.start(), match.end(), int(match.group(1))))
    for index, (start, end, number) in enumerate(starts):
        close = starts[index + 1][0] if index + 1 < len(starts) else len(rest)
        yield Announced(word, number, rest.part(start, end).strip(), rest.part(end, close).strip())


def _attached(paragraphs: Sequence[Passage], notes: set[int]) -> Iterator[Attachment]:
    """The attachments that come with the draft: 附件1 at the head of each, its title below or beside it."""
    for place, paragraph in enumerate(paragraphs):
        match = _LABEL.match(paragraph.text)
        if match is None or paragraph.start in notes or _NOTE.match(paragraph.text):
            continue
        number = read_number(match.group(2)) if match.group(2) else None
        beside = paragraph.part(match.end()).strip()
        if beside and _FILE.match(beside.text):
            beside = beside.part(len(beside))
        if beside and (number is None or len(beside) > _TITLE_LIMIT or "。" in beside.text or "," in beside.text):
            continue
        following = paragraphs[place + 1 : place + 1 + _TITLE_LINES]
        lines = [*([beside] if beside else []), *following][:_TITLE_LINES]
        heading: list[Passage] = []
        for line in lines:
            if len(line) > _TITLE_LIMIT or "。" in line.text or _LABEL.match(line.text):
                break
            heading.append(line)
        yield Attachment(match.group(1), number, paragraph.part(0, match.end()).strip(), tuple(heading))
