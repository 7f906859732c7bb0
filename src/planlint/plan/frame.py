"""What stands around a plan: the covering notice, title, issuer, date, number, and clutter of the page it was copied from."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from planlint.patterns import any_of
from planlint.patterns import compiled
from planlint.plan.dates import find_date
from planlint.plan.dates import read_date
from planlint.plan.labels import read_label
from planlint.plan.lexicon.documents import CLUTTER
from planlint.plan.lexicon.documents import KINDS
from planlint.plan.model import Kind
from planlint.plan.model import LabelKind
from planlint.plan.passage import Passage
from planlint.plan.units import looks_like_unit
from planlint.record import Record

_TITLE_WORDS = "|".join(sorted({word for word, _ in KINDS}, key=lambda word: (-len(word), word)))
_TITLE_END = compiled(rf"(?:{_TITLE_WORDS})(?:[》>]?的通知)?》?(?:\([^()]{{2,24}}\))*》?$")
_PRINTED = compiled(
    r"《([^《》]{4,80}(?:《[^《》]+》[^《》]*)?)》+(?:\([^()]*\))?[^。]{0,30}?(?:印发|印送|下发|转发|已经|经)|(?:印发|转发)《([^《》]{4,80})》+"
)
_NUMBER = compiled(r"[一-龥]{1,12}[〔\[(【]?(?:20|19)?\d{2}[〕\])】]?第?\d{0,4}号?")
_BROKEN_NUMBER = compiled(r"[一-龥]{2,8}[〔\[【](?:20|19)\d{2}")
_SIGNATURE = compiled(r"[一-龥()、 ]{4,40}")
_BODY_LABELS = {LabelKind.PART, LabelKind.CHAPTER, LabelKind.ARTICLE, LabelKind.HAN, LabelKind.HAN_BRACKET}
_SUFFIX = compiled(r"\((?:试行|暂行|征求意见稿|送审稿|草案|讨论稿|\d{4}(?:[-—~]+\d{4})?年?)\)》?")
_NO_WORDS = compiled(r"\([^()]*\)|[《》“”\s]")
_MARKS = compiled(r"[《》<>“”\s]")
_QUOTED = compiled(r"《[^《》]*》|<[^<>]*>|“[^“”]*”|\([^()]*\)")
_SHELL = compiled(r"(?:关于)?(?:印发|转发)(.+?)的?通知$")
_ISSUER = compiled(r"([一-龥 ]{4,40}?)关于|发布(?:部门|机构|单位):([一-龥]{4,30})")
# A date of issue with a piece missing.
_DATE_LINE = compiled(
    r"\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d{4,6}|[二一][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?"
)
_ADDRESSEE = compiled(r"各[^。;]{4,200}(?:政府|部门|单位|机构|委|办|局)[。,;:]?")
_OF_THE_PAGE = compiled(any_of(CLUTTER))
_TITLE_LIMIT = 70
_TITLE_LINES = 5  # a title runs over no more
_RUNNING_TEXT = 60  # characters: shorter paragraphs before an untitled plan are not its own
_SHARED = 0.5
_HEAD_LIMIT = 40  # paragraphs: no covering notice is longer
_LEAST_ITEMS = 3  # before them 附件 announces the plan itself
_PUBLISHED = compiled("(?:发布|公开|生成|更新)(?:日期|时间)")
_ISSUED = compiled("成文日期|发文日期|印发日期")
_ATTACHMENT_LIST = compiled(r"附件?:")
_ATTACHMENT = compiled(r"附件? ?\d{0,2}(?:[-—]\d)?[:]?$|附(?:件|表|录) ?\d{1,2}$")


class Frame(Record):
    """Where the plan itself stands, and what its surroundings say."""

    title: Passage | None
    notice: tuple[Passage, ...]
    body: tuple[Passage, ...]
    attachments: tuple[Passage, ...]
    issuer: str | None
    issued: date | None
    number: Passage | None
    clutter: tuple[Passage, ...]


def find_frame(paragraphs: Sequence[Passage], *, lost: bool) -> Frame:
    """Find title, notice and body among the paragraphs of a text."""
    first = _first_item(paragraphs)
    cut = min(first, _HEAD_LIMIT)
    head = _split_run_on(paragraphs[:cut]) if lost else list(paragraphs[:cut])
    title, before = _title(head)
    end = _end(paragraphs, first)
    opening = _opening(head, title, has_items=first < len(paragraphs))
    body, attachments = _without_attachments([*opening, *paragraphs[cut:end]])
    notice, clutter = _notice(before, title)
    issued, issuer = _signature(before, opening, body[max(len(opening), len(body) - 3) :], title)
    return Frame(
        title=title,
        notice=tuple(notice),
        body=tuple(body),
        attachments=tuple(attachments),
        issuer=issuer,
        issued=issued or _stamp(before, [*attachments[:5], *paragraphs[end:]]),
        number=_number(before, paragraphs),
        clutter=(*before[:clutter], *paragraphs[end:]),
    )


def kind_of(title: str | None) -> Kind:
    """The kind that a title's last words name."""
    if title is None:
        return Kind.OTHER
    text = _NO_WORDS.sub("", title)
    printed = _SHELL.search(text)
    if printed:
        text = printed.group(1)
    for word, kind in KINDS:
        if text.endswith(word):
            return kind
    for word, kind in KINDS:
        if word in text and word not in ("行动", "计划", "安排", "意见", "政策", "规划", "通知", "总结"):
            return kind
    return Kind.OTHER


def _first_item(paragraphs: Sequence[Passage]) -> int:
    for place, passage in enumerate(paragraphs):
        label = read_label(passage)
        if label is not None and label.number == 1 and label.kind in _BODY_LABELS:
            return place
    return len(paragraphs)


def _is_clutter(text: str) -> bool:
    return _OF_THE_PAGE.search(text) is not None


def _looks_like_title(text: str) -> bool:
    bare = text.strip("《》")
    return (
        4 <= len(bare) <= _TITLE_LIMIT
        and _TITLE_END.search(bare) is not None
        and not any(mark in _QUOTED.sub("", bare) for mark in "。;:,|")
        and not bare.startswith(("发布", "有效", "来源", "附件:", "为", "根据", "按照", "("))
    )


def _title(head: Sequence[Passage]) -> tuple[Passage | None, list[Passage]]:
    """The plan's own title in the head, and the paragraphs before it."""
    candidates: list[Passage] = []
    place = 0
    while place < len(head):
        merged = _merged_title(head, place)
        if merged is not None:
            candidates.append(merged[0])
            place += merged[1]
        else:
            place += 1
    if not candidates:
        return None, list(head)
    title = _best(candidates, _printed_name(head))
    return title, [passage for passage in head if passage.end <= title.start]


def _best(candidates: Sequence[Passage], printed: str | None) -> Passage:
    """The title of the plan itself: named by the covering notice, or the first that is no notice's."""
    notices = [candidate for candidate in candidates if _bare(candidate.text).endswith("通知")]
    own = [candidate for candidate in candidates if candidate not in notices]
    if printed is not None:
        own = [candidate for candidate in own if _alike(_bare(candidate.text), _bare(printed))]
        same = [candidate for candidate in own if _bare(candidate.text) == _bare(printed)]
        return (same or own or notices or candidates)[-1]
    return (own[-1] if notices else own[0]) if own else candidates[-1]


def _alike(title: str, printed: str) -> bool:
    """Whether two titles may be the same, give or take a slip: half of the characters are shared."""
    return len(set(title) & set(printed)) >= _SHARED * len(set(printed))


def _merged_title(head: Sequence[Passage], place: int) -> tuple[Passage, int] | None:
    """A title that starts at a paragraph and may run over up to three more lines, with the number of lines it takes."""
    for lines in (1, 2, 3, 4):
        last = place + lines - 1
        if last >= len(head):
            return None
        text = head[last].text
        if lines < 4 and (len(text) > _TITLE_LIMIT or text[-1] in "。:;"):
            return None
        passage = head[place].clean.passage(head[place].start, head[last].end)
        if _looks_like_title(passage.text.replace("\n", "")):
            return _with_suffix(head, place, last)
        if read_date(text) or len(text) < 3 or text.endswith((",", "通知")):
            return None
        if any(pattern.fullmatch(text) for pattern in (_DATE_LINE, _NUMBER, _ATTACHMENT)):
            return None
    return None


def _with_suffix(head: Sequence[Passage], place: int, last: int) -> tuple[Passage, int]:
    """A title with the years or 试行 that stand in brackets on the next line."""
    if last + 1 < len(head) and _SUFFIX.fullmatch(head[last + 1].text):
        last += 1
    return head[place].clean.passage(head[place].start, head[last].end), last - place + 1


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _printed_name(head: Sequence[Passage]) -> str | None:
    """The name of the plan in the covering notice: 现将《…》印发."""
    for passage in head:
        match = _PRINTED.search(passage.text)
        if match:
            return match.group(1) or match.group(2)
    return None


def _split_run_on(head: Sequence[Passage]) -> list[Passage]:
    """The head of a text without line breaks: addressee, notice, date, title and opening as paragraphs of their own."""
    pieces: list[Passage] = []
    name = _printed_name(head)
    for passage in head:
        cuts = {0, len(passage)}
        text = passage.text
        if len(text) > 100:
            found = find_date(text)
            if found and (text[found[1] - 1 : found[1]] in ("。", "") or text[found[1] - 1] not in "(《,"):
                cuts |= {found[1], found[2]}
            if name:
                for place in _places(name, text):
                    cuts |= {place, place + len(name)}
        edges = sorted(cuts)
        pieces += [passage.part(a, b) for a, b in pairwise(edges)]
    return pieces


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text without title marks."""
    place = text.find(name)
    while place >= 0:
        if text[place - 1 : place] != "《":
            yield place
        place = text.find(name, place + len(name))


def _opening(head: Sequence[Passage], title: Passage | None, *, has_items: bool) -> list[Passage]:
    """The plan's own paragraphs before its first item."""
    if title is not None:
        return [passage for passage in head if passage.start >= title.end]
    if not has_items:
        return list(head)
    return [passage for passage in head if len(passage) > _RUNNING_TEXT and not _is_clutter(passage.text)]


def _notice(before: Sequence[Passage], title: Passage | None) -> tuple[Sequence[Passage], int]:
    """The covering notice among what stands before the title, and how many paragraphs before it are clutter."""
    if title is None:
        return (), 0
    for place, passage in enumerate(before):
        text = passage.text
        if (
            _bare(text).endswith("通知")
            or (text.endswith(":") and len(text) > 8)
            or _BROKEN_NUMBER.match(text)
            or "印发给你们" in text
        ):
            start = _notice_start(before, place)
            return before[start:], start
    return (), len(before)


def _notice_start(before: Sequence[Passage], place: int) -> int:
    """Where the title of a notice starts: its last line shows what it is, the lines before it may belong to it."""
    start = place
    for earlier in range(place - 1, max(place - _TITLE_LINES, -1), -1):
        text = before[earlier].text
        if _ADDRESSEE.fullmatch(text):
            start = earlier
            continue
        if len(text) > _TITLE_LIMIT or any(mark in text for mark in "。:;|>") or _is_clutter(text):
            break
        goes_on = start < place and (looks_like_unit(text) or before[start].text.startswith("于"))
        if "关于" in text or "印发" in text or goes_on:
            start = earlier
    return start


def _end(paragraphs: Sequence[Passage], first: int) -> int:
    """The paragraph after the last one of the document: what follows is the page's."""
    for place in range(first + 1, len(paragraphs)):
        text = paragraphs[place].text
        if len(text) < 120 and _is_clutter(text) and read_label(paragraphs[place]) is None and not text.startswith("("):
            rest = paragraphs[place:]
            if not any((label := read_label(passage)) and label.kind in _BODY_LABELS for passage in rest):
                return place
    return len(paragraphs)


def _without_attachments(body: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """The plan's own paragraphs, and those of its attachments with the list that announces them."""
    items = 0
    for place, passage in enumerate(body):
        if items < _LEAST_ITEMS:
            items += read_label(passage) is not None
        if items < _LEAST_ITEMS or not passage.text.startswith("附"):
            continue
        if _ATTACHMENT.fullmatch(passage.text):
            return list(body[:place]), list(body[place:])
        if _ATTACHMENT_LIST.match(passage.text):
            end = place + 1
            while end < len(body) and (label := read_label(body[end])) and label.kind is LabelKind.ARABIC:
                end += 1
            rest, attachments = _without_attachments_after(body[end:])
            return [*body[:place], *rest], [*body[place:end], *attachments]
    return list(body), []


def _without_attachments_after(rest: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """What follows the list of attachments: the signature, then the attachments themselves."""
    for place, passage in enumerate(rest):
        if _ATTACHMENT.fullmatch(passage.text) or read_label(passage) is not None:
            return list(rest[:place]), list(rest[place:])
    return list(rest), []


def _signature(
    before: Sequence[Passage], opening: Sequence[Passage], last: Sequence[Passage], title: Passage | None
) -> tuple[date | None, str | None]:
    """Date and issuer from the signature of the notice, or of the plan itself."""
    for group in (before[::-1], opening[::-1], last[::-1]):
        for place, passage in enumerate(group):
            issued = read_date(passage.text)
            above = group[place + 1].text if place + 1 < len(group) else ""
            if issued and not _PUBLISHED.match(above):
                signed = _SIGNATURE.fullmatch(above) and looks_like_unit(above.strip())
                return issued, above.strip() if signed else _issuer_of(before, title)
    return None, _issuer_of(before, title)


def _issuer_of(before: Sequence[Passage], title: Passage | None) -> str | None:
    for passage in [*before, *([title] if title else [])]:
        match = _ISSUER.match(passage.text)
        if match and not match.group().startswith("关于"):
            return match.group(1) or match.group(2)
    return None


def _stamp(before: Sequence[Passage], after: Sequence[Passage]) -> date | None:
    """The date that the page gives, where the document has none: 发布时间, 2018.02.13."""
    stamps, labelled = [], False
    for passage in [*before, *after]:
        found = find_date(passage.text) if len(passage) <= 40 else None
        if found and (labelled or _ISSUED.search(passage.text)):
            return found[0]  # 成文日期 says it better than 发布日期
        labelled = _ISSUED.search(passage.text) is not None
        if found:
            stamps.append(found[0])
    return stamps[0] if stamps else None


def _number(before: Sequence[Passage], paragraphs: Sequence[Passage]) -> Passage | None:
    for passage in [*before, *paragraphs[-2:]]:
        text = passage.text
        if len(text) <= 30 and _BROKEN_NUMBER.match(text):
            return passage
    return None
