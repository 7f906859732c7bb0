"""Short titles of documents: 《纲要》, 《实施意见》, and what they may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Record
from planlint import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Citation
    from planlint import Passage
    from planlint import Plan

# A title that says only what sort of document it is.
_SORT = "意见|纲要|方案|规划|通知|办法|条例|细则|规定|决定|计划|要点|措施|指南|标准|规范|目录|清单|报告|公约|协议|导则|规程|准则|通则|大纲|规则|制度"
_QUALIFIED = "实施|行动|工作|指导|总体|暂行|管理|专项|试点|若干|分工|三年行动|五年行动|重点"
_SHORT = compiled(rf"《((?:{_QUALIFIED}){{0,2}}(?:{_SORT}))(?:\((?:试行|暂行)\))?》")
_DEFINED = compiled(r"(?:简称|统称|称)(?:为)?:?([^)。;]{2,60})")
_NAMED = compiled(r"[《“\"]([^《》“”\"]{2,20})[》”\"]|([一-龥]{2,10})")
_REMARK = compiled(r"\((?:试行|暂行|草案|修订|修订版|[12]\d{3}[^()]{0,8})[^()]*\)$")


class ShortTitle(Record):
    """A short title that nothing introduces.

    Attributes:
        text: the words between the marks.
        uses: where it stands.
        full: the documents with a full title, named before it or the plan's own, that it may stand for.
        own: the plan itself may be meant.
    """

    text: str
    uses: tuple[Passage, ...]
    full: tuple[Citation, ...]
    own: bool


def short_titles(plan: Plan) -> Iterator[ShortTitle]:
    """The short titles that the plan uses without having introduced them, in order of their first uses."""
    uses: dict[str, list[Passage]] = {}
    for paragraph in plan.paragraphs:
        text = paragraph.text
        if "《" in text:
            for match in _SHORT.finditer(text):
                uses.setdefault(match[1], []).append(paragraph.part(match.start(), match.end()))
    if not uses:
        return
    introduced = _introduced(plan)
    title = _bare(plan.title.text.replace("\n", "")) if plan.title is not None else ""
    for text, places in uses.items():
        if text not in introduced:
            yield ShortTitle(text, tuple(places), _full(plan.citations, text, places[0]), title.endswith(text))


def _introduced(plan: Plan) -> frozenset[str]:
    """The short titles that the text introduces anywhere, as （以下简称《纲要》）or （以下分别简称《意见》《通知》）."""
    text = plan.clean.text
    if "称" not in text:
        return frozenset()
    return frozenset(
        quoted or bare
        for match in _DEFINED.finditer(text)
        for quoted, bare in _NAMED.findall(match[1].split(",")[0] if "《" not in match[1] else match[1])
    )


def _full(citations: Sequence[Citation], text: str, first: Passage) -> tuple[Citation, ...]:
    """The documents named before whose titles end as the short one, each once."""
    found: dict[str, Citation] = {}
    for citation in citations:
        title = _bare(citation.title)
        if citation.passage.start >= first.start:
            break
        if len(title) > len(text) + 1 and title.endswith(text) and not _SHORT.fullmatch(f"《{title}》"):
            found.setdefault(title, citation)
    return tuple(found.values())


def _bare(title: str) -> str:
    """A title without 关于印发…的通知 around it, and without (试行) behind it."""
    title = title.strip("《》")
    inner = title.removesuffix("的通知")
    return _REMARK.sub("", inner.strip("<>〈〉《》"))
