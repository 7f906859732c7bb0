"""DUE112: a five-year plan with years that are not its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Kind
from planlint import Message
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import five_year_plan
from planlint import quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

# 一五 to 九五 and a bare 十五 are numbers as often as plans; they count within quotation marks only.
_NUMBERS = {f"{han}五": number for number, han in enumerate("一二三四五六七八九十", start=1)}
_NUMBERS |= {f"十{han}五": number for number, han in enumerate("一二三四五六", start=11)}
_PLAN = r"(?:“([一二三四五六七八九]五|十[一二三四五六]?五)”|(?<![一二三四五六七八九十第])(十[一二三四五六]五)(?!\d|[一二三四五六七八九十年月日人家个项次届]))"
_FIVE = compiled("五(?<=[一二三四五六七八九十]五)")  # in every name of a plan, and rare
_ANY_PLAN = compiled("[“十][一二三四五六七八九十]{1,2}五")  # what every _PLAN has, found without looking back
_BRACKET = compiled(
    rf"{_PLAN}(?:规划|计划|纲要|时期|期间|期)*\((20\d\d|19\d\d)年?[-—–~～至到]{{1,2}}(20\d\d|19\d\d)年?\)"
)
_FIRST_YEAR = "开局|起步|起始|首|第一"
_LAST_YEAR = "收官|收尾|末|最后一|最后"
_EDGE = compiled(
    rf"{_PLAN}(?:规划|计划|纲要|时期|期间|发展|实施|建设|顺利|圆满|胜利|全面|决战|决胜|的|、)*?(?:({_FIRST_YEAR})|({_LAST_YEAR}))(?:之?年)"
)
_OF_YEAR = compiled(r"(?:(20\d\d)年|(今年|本年))(?:既|正|不仅|,)*(?:是|作为)[^。;]*$")
# 为“十五五”开局之年打基础: that year is to come.
_TO_COME = compiled(r"(?:为|迎接|迎|面向|向|衔接|谋划|谋好|备战)[^,。;是]{0,6}$")
# “十四五”期间，要……: said of what is to come.
_PERIOD = compiled(rf"{_PLAN}(?:规划)?(?:时期|期间)(?=,?[^,。;的]{{0,16}}(?:要(?![求素点件])|将|力争|确保|计划))")
_DONE = compiled(r"了|已|累计|以来|取得|回顾|总结|期间的|遗留|结转")
_ASIDE = frozenset({Role.LOOKBACK, Role.GENERAL})


class FiveYearPlanMismatch(Rule):
    """五年规划年份不符 / Years of a five-year plan

    ## 查什么

    - 括注的年份越出规划期：“十四五”规划（2020—2025年）；
    - “开局之年”不是第一年，“收官之年”不是最后一年；
    - 计划期在规划期之后，任务里还写“‘十三五’期间要……”（警告）。

    各个五年规划的年份：“十一五”2006—2010，“十二五”2011—2015，“十三五”2016—2020，“十四五”2021—2025，“十五五”2026—2030，
    更早的依次往前推（“三五”从1966年起）。

    ## 为什么

    五年规划的起止年份是固定的，写错就是事实错误；多是套用旧稿只改了一半。

    ## 反例

    ```plan kind=implementation_plan issued=2021-09-10 period=2021-2025
    清河县“十四五”公共厕所建设实施方案
    一、工作目标
    “十四五”时期（«2020—2025»年），新建公共厕所60座。
    二、重点任务
    （一）编制布局规划。2021年底前完成。
    （二）新建公共厕所。每年建成12座。
    ```

    ```fixed
    清河县“十四五”公共厕所建设实施方案
    一、工作目标
    “十四五”时期（2021—2025年），新建公共厕所60座。
    二、重点任务
    （一）编制布局规划。2021年底前完成。
    （二）新建公共厕所。每年建成12座。
    ```

    年份与“开局”“收官”对不上：

    ```plan kind=work_points period=2024-2024
    清河县2024年统计工作要点
    2024年是«“十四五”规划的收官之年»，做好统计工作意义重大。
    一、重点工作
    （一）组织农业普查。6月底前完成。
    ```

    计划期已经不在这个规划期内：

    ```plan kind=work_points issued=2026-02-10 period=2026-2026
    清河县2026年养老服务工作要点
    一、重点工作
    （一）增加床位。«“十四五”期间»，要新增护理型床位300张。
    ```

    ## 正例

    ```plan kind=work_points issued=2025-02-10 period=2025-2025
    清河县2025年统计工作要点
    2025年是“十四五”规划收官之年，要为“十五五”规划开局之年打好基础。“十四五”规划（2021—2025年）确定的任务要全面完成。
    一、重点工作
    （一）总结评估。“十三五”期间建成的3个平台要完成升级。
    （二）延续做法。“十四五”后两年（2024—2025年）的做法写入制度。
    ```

    ## 例外

    - 括注的年份在规划期之内的（“十四五”期间（2022—2025年）），不报。
    - 没有写明是哪一年的“开局之年”，回顾过去的，不报。
    - 没有引号的“十五”、不带引号的“一五”至“九五”可能是数目，不看。

    ## 依据

    历次国民经济和社会发展五年计划、规划的起止年份；第十四个五年规划为2021—2025年，第十五个五年规划为2026—2030年。

    ## In English

    Years in brackets behind a five-year plan that are not its own, a year called its first (开局之年) or last (收官之年) that is not,
    and a plan for later years that still sets work for a period that is over.
    """

    code = "DUE112"
    name = "five-year-plan-mismatch"
    severity = Severity.ERROR
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual(
            "“{plan}”的年份写成{words}，应为{first}—{last}年",
            "“{plan}” with {words}, but it runs from {first} to {last}",
        ),
        why=Bilingual(
            "五年规划的起止年份是固定的，“{plan}”从{first}年到{last}年",
            "the years of a five-year plan are fixed: “{plan}” is {first}-{last}",
        ),
        instead=Bilingual(
            "改为“{first}—{last}年”；说的是其中几年的，写明“前三年”“后两年”",
            "write “{first}—{last}年”; where only some of the years are meant, say which",
        ),
    )
    edge_message = Message(
        what=Bilingual("{year}年不是“{plan}”的{edge}之年", "{year} is not the {edge_en} year of “{plan}”"),
        why=message.why,
        instead=Bilingual(
            "“{plan}”的{edge}之年是{right}年，核对年份和规划名称",
            "its {edge_en} year is {right}: check the year and the name of the plan",
        ),
    )
    over_message = Message(
        what=Bilingual(
            "“{plan}”到{last}年已经结束，本文从{start}年开始", "“{plan}” ended in {last}; this plan starts in {start}"
        ),
        why=Bilingual(
            "计划期与所引的规划期错位，多是套用旧稿",
            "the plan is for later years: mostly an earlier draft was used again",
        ),
        instead=Bilingual(
            "改为本期规划的名称，或者写明“{start}年”；回顾的，写成“已经”“完成了”",
            "name the present five-year plan or the year; where it looks back, say so",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report years, edges and periods that do not go with the five-year plan they are said of."""
        if not _FIVE.search(plan.clean.text):
            return
        for paragraph in (*plan.letter, *plan.paragraphs, *plan.attachments):
            if not _ANY_PLAN.search(paragraph.text):
                continue
            yield from self._brackets(paragraph)
            yield from self._edges(plan, paragraph)
            yield from self._over(plan, paragraph)

    def _brackets(self, paragraph: Passage) -> Iterator[Finding]:
        for match in _BRACKET.finditer(paragraph.text):
            name, (first, last) = _years(match)
            written = int(match.group(3)), int(match.group(4))
            if first <= written[0] <= written[1] <= last:
                continue
            edits = [
                Edit(paragraph.span_of(*match.span(group)), str(right))
                for group, right in ((3, first), (4, last))
                if match.group(group) != str(right)
            ]
            title = Bilingual(f"改为“{first}—{last}年”", f"write “{first}—{last}年”")
            yield self.finding(
                paragraph.span_of(match.start(3), match.end(4)),
                fixes=[Fix(tuple(edits), Applicability.SUGGESTION, title)],
                plan=name,
                words=quote(text_of(match)),
                first=first,
                last=last,
            )

    def _edges(self, plan: Plan, paragraph: Passage) -> Iterator[Finding]:
        for match in _EDGE.finditer(paragraph.text):
            name, (first, last) = _years(match)
            year = _year_meant(plan, paragraph.text, match.start())
            opening = match.group(3) is not None
            right = first if opening else last
            if year is not None and year != right:
                yield self.finding(
                    paragraph.span_of(*match.span()),
                    self.edge_message,
                    plan=name,
                    year=year,
                    first=first,
                    last=last,
                    right=right,
                    edge="开局" if opening else "收官",
                    edge_en="first" if opening else "last",
                )

    def _over(self, plan: Plan, paragraph: Passage) -> Iterator[Finding]:
        start = plan.period.first if plan.period is not None else None
        if start is None or plan.kind in (Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT):
            return
        for match in _PERIOD.finditer(paragraph.text):
            name, (_, last) = _years(match)
            stop = paragraph.text.find("。", match.end())
            sentence = paragraph.text[match.start() : stop if stop >= 0 else len(paragraph)]
            if last < start and not _DONE.search(sentence) and not _aside(plan, paragraph):
                yield self.finding(
                    paragraph.span_of(*match.span()),
                    self.over_message,
                    severity=Severity.WARNING,
                    plan=name,
                    last=last,
                    start=start,
                )


def text_of(match: re.Match[str]) -> str:
    """The years in brackets, as written."""
    return f"{match.string[match.start(3) : match.end(4)]}年"


def _years(match: re.Match[str]) -> tuple[str, tuple[int, int]]:
    """The name of the plan in a match, and its first and last year."""
    name = match.group(1) or match.group(2)
    first, last = five_year_plan(_NUMBERS[name])
    return name, (first.year, last.year)


def _year_meant(plan: Plan, text: str, end: int) -> int | None:
    """The year of which it is said that it opens or closes: 2025年是……, 今年是……."""
    start = max(text.rfind(mark, 0, end) for mark in "。;") + 1
    match = _OF_YEAR.search(text, start, end)
    if match is None or _TO_COME.search(text, start, end):
        return None
    if match.group(1):
        return int(match.group(1))
    if plan.issued is not None:
        return plan.issued.year
    return plan.period.first if plan.period is not None and not plan.period.several_years else None


def _aside(plan: Plan, paragraph: Passage) -> bool:
    section = plan.section_at(paragraph)
    return section is not None and section.role in _ASIDE
