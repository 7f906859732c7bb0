"""Sentences and headings that set the work of a year, by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Record
from planlint import compiled
from planlint import reading

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from planlint import Passage

YEAR = compiled(r"20\d\d(?=年)")
_NO_DATE = compiled(r"20\d\d(?=年\D)")  # what is set for a year is said behind it; in a date the month follows
_QUOTED = compiled(r"《[^《》]{1,120}》|“[^“”]{1,80}”|[〔\[(](?:19|20)\d\d[〕\])]\d{0,4}号?")
# 2024年全市要……; 2024年度工作的总体要求是: what the year is to bring.
_SUBJECT = r"(?:我[国省市县区州旗镇乡局委厅办]|[全各][国省市县区州旗镇乡局系地级部单街][^,。;:、]{0,8}|我们|[^,。;:、\d]{0,6}(?:系统|部门|单位|机关))"
_TO_DO = compiled(
    rf"20\d\d(?=年(?:度|里)?,?{_SUBJECT}?,?(?:的)?(?:[^,。;:、\d]{{0,10}}工作)?,?(?:都|均|继续|将继续)?(?:要(?![求素点件闻害道])|应当|必须|力争|将(?:重点|以|围绕|继续|按|着力)|总体要求是|(?:总体|总的)?(?:思路|目标)[是为:]))"
)
# 2024年工作目标, 2024年度重点任务: the heading, or what the text says it arranges.
_TASKS_OF = compiled(
    r"20\d\d(?=年(?:度)?(?:的)?(?:[^,。;:、\d的]{0,8})?(?:工作(?:目标|要点|任务|安排|思路|打算|重点)|(?:主要|重点|目标|工作)任务|(?:主要|重点)工作|任务分解|任务清单|责任分[工解]))"
)
# 为做好2024年水利工作; 2024年水利工作的总体要求是; 2024年是……之年，各单位要…….
_AIMS = compiled(
    r"20\d\d(?:(?<=(?:做好|抓好|开展)20..)(?=年(?:度)?[^,。;:、\d的]{0,14}工作[,。;])"
    r"|(?=年(?:度)?[^,。;:、\d]{0,16}(?:总体|总的)(?:要求|思路|目标)[^,。;:、\d]{0,8}[是为:])"
    r"|(?=年是[^。;]{2,30}之年,[^。;]{0,30}(?:要(?![求素点件闻害道])|做好|抓好)))"
)
# Where such words are of another document or of what was done.
_ELSEWHERE_BEFORE = compiled(
    r"(?:根据|按照?|依照|依据|对照|结合|总结|回顾|完成|落实|参照|与|和|、|及|较|比|自|在|从|截至|至|谋划|筹划|提出|研究|部署|制定|公布|印发|下达的?)$"
)
_LABEL = compiled(r"^ *(?:[一二三四五六七八九十]{1,3}、|\([^()]{1,3}\)|\d{1,2}[.、]|附件? ?\d{0,2}[:.]?) *")
_DONE = compiled(
    r"全部完成|实际|而未|未完成|遗留|结转|尚未|完成情况|落实情况|完成得|进展情况|已经|已完成|完成了|取得了|基础上|回顾|总结|考核|评估|同比|增长|下降了|情况的?(?:报告|通报)"
)


class YearPlace(Record):
    """A year as it stands in the text: where, and which."""

    passage: Passage
    year: int


def years_set(paragraph: Passage) -> Iterator[YearPlace]:
    """The years for which a paragraph sets work, in order."""
    for match in _set_in(paragraph.text):
        yield YearPlace(paragraph.part(*match.span()), int(match.group()))


@reading
def _set_in(text: str) -> tuple[re.Match[str], ...]:
    """The years for which a text sets work, in order."""
    if not _NO_DATE.search(text):
        return ()
    bare = _QUOTED.sub(lambda match: "□" * len(match.group()), text)
    found = {match.start(): match for pattern in (_TO_DO, _TASKS_OF, _AIMS) for match in pattern.finditer(bare)}
    return tuple(match for _, match in sorted(found.items()) if _is_set(bare, match))


def _is_set(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence sets work of that year, rather than citing it or looking back on it."""
    start, end = match.span()
    first = max(text.rfind(mark, 0, start) for mark in "。;:\n") + 1
    stop = text.find("。", end)
    before, sentence = _LABEL.sub("", text[first:start]), text[start : stop if stop >= 0 else len(text)]
    return (
        not _ELSEWHERE_BEFORE.search(before)
        and (len(before) <= 6 or before[-1] == ",")
        and not _DONE.search(sentence[:60])
    )
