"""Numbered shorthand: 三集中三到位, “两高”, 九大专项行动; what it stands for must be said, unless everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise

from planlint.patterns import compiled
from planlint.plan.lexicon import shorthand as words
from planlint.plan.model import Citation
from planlint.plan.model import Registry
from planlint.plan.model import Shorthand
from planlint.plan.model import ShorthandTier
from planlint.plan.passage import Passage
from planlint.plan.reading import reading
from planlint.plan.spelled_out import is_attributed
from planlint.plan.spelled_out import is_heading
from planlint.plan.spelled_out import is_spelled_out

_MANY = "两双二三四五六七八九十"
_NUMERAL = f"一百千万{_MANY}"
_QUOTED = compiled(r"[“‘\"]([^“”‘’\"。;《》]{2,18})[”’\"]")
_PART = rf"(?:[{_NUMERAL}]|十[一二三四五六七八九]|(?<!\d)\d{{1,2}})(?:[^{_NUMERAL}\dA-Za-z,、+()%·:×]{{1,7}})"
_PART_OF = compiled(_PART)
_SHAPE = compiled(rf"(?:{_PART}[,、]?)+")
_TAIL_SHAPE = compiled(rf"[{_MANY}][个大项][一-龥]{{2,5}}$")
_SUMS = compiled(r"(?<![\dA-Za-z.+])\d{1,2}(?:\+\d{1,2}){0,4}\+[NXnx](?:\+[一-龥NXnx\d]{1,4})?(?![A-Za-z\d])")
_TENFOLD = compiled(r"[十百千万]{3,5}")
_CODE = compiled(r"\d{3,6}")
_AFTER_CODE = compiled(rf"[”’\"](?:发展|工作|总体)?(?:{words.KINDS}|思路|部署|先锋|专项)")
_ONE_OF = compiled(r"[”’\"]之一")
_ONE = "[^一二两双三四五六七八九十百千万\\d,、。;:()“”《》+ ]"
_BARE = compiled(
    rf"[{_MANY}](?<![{_NUMERAL}\d第、几].)(?:(?:{words.TAILS})(?:[,、]?[{_NUMERAL}](?:{words.TAILS}))*"
    rf"|{_ONE}{{1,2}}[{_NUMERAL}]{_ONE}(?:[{_NUMERAL}]{_ONE})?|大(?:{words.GREAT}))"
)
_CLOSING = '”’"'
_SHORTEST = 2  # characters: a numeral and what it counts
_JOINT = compiled("[、,]")
_EDGES = compiled(rf"(?:{words.KINDS})$")
_SEPARATORS = str.maketrans("", "", ',、 “”‘’"·')


def find_shorthand(
    paragraphs: Sequence[Passage], *, citations: Sequence[Citation], registry: Registry
) -> list[Shorthand]:
    """Every numbered shorthand, at its first use, in order.

    Args:
        paragraphs: the plan's title and body.
        citations: the documents named; their titles may spell a shorthand out.
        registry: the project's own shorthand, which needs no explanation.
    """
    terms = dict.fromkeys(term for paragraph in paragraphs for term in _candidates(paragraph.text))
    headings = [paragraph.text[:40] for paragraph in paragraphs if is_heading(paragraph)] if terms else []
    placed = ((term, _uses(term, paragraphs, terms)) for term in terms)
    found = [
        _shorthand(term, uses, citations, headings, registry)
        for term, uses in placed
        if uses and not _is_part(term, terms)
    ]
    return sorted(found, key=lambda shorthand: shorthand.passage.start)


@reading
def _candidates(text: str) -> tuple[str, ...]:
    """The shorthand of a paragraph; the same one may come several times."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text) if "“" in text or "‘" in text or '"' in text else ():
        yield from _quoted_terms(text, match)
    if "+" in text:
        yield from (match.group() for match in _SUMS.finditer(text))
    for match in _BARE.finditer(text):
        if _is_bare_shorthand(text, match):
            yield match.group()
    yield from (term for term, hints in words.FIELD_BARE.items() if term in text and _is_hinted(text, term, hints))


def _quoted_terms(text: str, match: re.Match[str]) -> list[str]:
    """The shorthand in quotation marks; “四横五纵、两沿十廊” holds two."""
    content = match.group(1).strip()
    if _ONE_OF.match(text, match.end() - 1):
        return []  # the one of them that matters is named
    if _CODE.fullmatch(content):
        return [content] if content not in words.DIALLED and _AFTER_CODE.match(text, match.end() - 1) else []
    if _TENFOLD.match(content):
        return [content]
    if not any(char in content for char in _MANY) and not any(char.isdecimal() for char in content):
        return []
    parts = content.split("、")
    if len(parts) > 1 and all(len(_PART_OF.findall(part)) > 1 for part in parts):
        return parts
    content = _without_kind(content)
    if _SHAPE.fullmatch(content):
        return [content] if _names_a_list(content) else []
    tail = _TAIL_SHAPE.search(content)
    return [tail.group()] if tail else []


def _without_kind(content: str) -> str:
    """两高 of 两高项目; but 八项行动 and 六大任务 whole, which count what they name."""
    bare = _EDGES.sub("", content)
    return (
        bare
        if len(bare) >= _SHORTEST and content[1] not in "个大项类种条张件" and bare[-1] not in _NUMERAL
        else content
    )


def _names_a_list(content: str) -> bool:
    """Whether a word with numerals sums up several things, rather than counting or being an idiom."""
    numerals = [place for place, char in enumerate(content) if char in _NUMERAL or char.isdecimal()]
    behind = [content[place + 1 : place + 2] for place in numerals if place + 1 not in numerals]
    if (
        content in words.PLAIN
        or any(char in "年月日天周" for char in behind)
        or "." in content
        or "分钟" in content
        or "小时" in content
    ):
        return False
    if len(behind) == 1:
        return (behind[0] not in words.MEASURES or behind[0] in "件张") and (
            content[0] in _MANY or content[0].isdecimal()
        )
    return not any(place in content for place in words.PLACES)


def _is_hinted(text: str, term: str, hints: tuple[str, ...]) -> bool:
    at = text.find(term)
    before = text[max(0, at - 16) : at]
    return not hints or any(hint in before for hint in hints)


def _is_bare_shorthand(text: str, match: re.Match[str]) -> bool:
    term = match.group()
    behind = [after for numeral, after in pairwise(term) if numeral in _NUMERAL]
    if term in words.PLAIN or any(after in words.MEASURES or after in "中代全是来" for after in behind):
        return False
    return not any(place in term for place in words.PLACES) and not text.startswith(
        ("个", "项", "年", "月", "日", "时"), match.end()
    )


def _uses(term: str, paragraphs: Sequence[Passage], terms: dict[str, None]) -> list[tuple[Passage, int, int]]:
    """Every place of a shorthand that is not part of a longer one."""
    longer = [(other, other.find(term)) for other in terms if term in other and other != term]
    found = []
    for paragraph in paragraphs:
        text = paragraph.text
        start = text.find(term)
        while start >= 0:
            if not any(text.startswith(other, start - inside) for other, inside in longer if start >= inside):
                found.append((paragraph, start, start + len(term)))
            start = text.find(term, start + len(term))
    return found


def _is_part(term: str, terms: dict[str, None]) -> bool:
    """Whether it is one of the things that a longer shorthand joins: 双廊 of “一主、双廊”."""
    return any(other != term and term in _JOINT.split(other) for other in terms)


def _shorthand(
    term: str,
    uses: list[tuple[Passage, int, int]],
    citations: Sequence[Citation],
    headings: Sequence[str],
    registry: Registry,
) -> Shorthand:
    paragraph, start, end = uses[0]
    tier = _tier(term, paragraph.text[end : end + 4].lstrip(_CLOSING))
    first = paragraph.part(start, end)
    return Shorthand(
        term,
        tier,
        defined=tier is ShorthandTier.NATIONAL or _is_defined(term, uses, citations, headings, registry),
        attributed=any(is_attributed(at, begin) for at, begin, _ in uses),
        passage=first,
        uses=tuple(at.part(begin, stop) for at, begin, stop in uses),
    )


def _is_defined(
    term: str,
    uses: list[tuple[Passage, int, int]],
    citations: Sequence[Citation],
    headings: Sequence[str],
    registry: Registry,
) -> bool:
    plain = _plain(term)
    if any(plain == _plain(declared) for declared in registry.shorthand):
        return True
    paragraph, start, _ = uses[0]
    first = paragraph.start + start
    earlier = [citation.title for citation in citations if citation.passage.start <= first]
    earlier += paragraph.text[:start].split("。")
    return is_spelled_out(term, uses, earlier, headings) or _says_meaning(term, uses)


def _says_meaning(term: str, uses: list[tuple[Passage, int, int]]) -> bool:
    """Whether a paragraph that uses a shorthand of the field has the words that it stands for."""
    meaning = next((words.FIELD[form] for form in _forms(term) if form in words.FIELD), None)
    return meaning is not None and any(all(one in at.text for one in meaning.split("、")) for at, _, _ in uses)


def _forms(term: str) -> tuple[str, str]:
    plain = _plain(term)
    return plain, _EDGES.sub("", plain)


def _tier(term: str, after: str) -> ShorthandTier:
    """How widely a shorthand is known, some of them with the word behind them only."""
    forms = _forms(term)
    if after.startswith(words.KNOWN_BEFORE.get(term, "\n")) or any(form in words.NATIONAL for form in forms):
        return ShorthandTier.NATIONAL
    return ShorthandTier.FIELD if any(form in words.FIELD for form in forms) else ShorthandTier.LOCAL


def _plain(term: str) -> str:
    return term.translate(_SEPARATORS)
