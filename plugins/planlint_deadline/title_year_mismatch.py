"""DUE111: the title is of one year, the text sets tasks for an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_deadline.year_words import YEAR
from planlint_deadline.year_words import YearPlace
from planlint_deadline.year_words import years_set

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Span

_DATED = compiled(r"(20\d\d)年(\d{1,2})月\d{1,2}日")
_EARLIEST = 9  # month of the year before from which next year's plan may be issued
_YEARLY = (Kind.WORK_POINTS, Kind.WORK_ARRANGEMENT)
_LOOKS_BACK = frozenset({Role.LOOKBACK})
_PAST_KINDS = (Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT)
_SUMS_UP = compiled("总结|考核|报告|决算|评估|评价|通报|评选|统计|检查情况|执行情况|完成情况")


class TitleYearMismatch(Rule):
    """年度不一致 / Year of title and text differ

    ## 查什么

    标题写明是哪一年的文件，下面几处却是更早的年度：

    - 正文布置工作的句子：“2024年全市要……”“2024年工作的总体要求是”；
    - 正文和附件的标题：“2024年工作目标”“2024年度重点任务分解”；
    - 印发通知里引的本文标题，年度与标题不同；
    - 工作要点、年度工作安排的成文日期在标题年度的下一年，或者早了大半年。

    标题没改、正文改了的，也报：标题2024年，开头却写“2025年全市要……”。

    ## 为什么

    多是套用上一年的稿子，没有改全。标题与正文的年度不一致，文件管哪一年就说不清，印发后只能重发。

    ## 反例

    ```plan kind=work_points
    清河县2025年水利工作要点
    «2024»年全县水利工作要突出抓好防汛和供水两件大事。
    一、防汛抗旱
    （一）修订预案。5月底前完成。
    （二）储备物资。5月底前到位。
    ```

    标题改了，章标题没有改：

    ```plan kind=implementation_plan
    清河县2025年义务植树实施方案
    一、«2024»年工作目标
    全县新增绿化面积800亩。
    二、重点任务
    （一）落实地块。2025年2月底前完成。
    （二）组织栽植。2025年3月底前完成。
    ```

    通知里引的标题年度不同：

    ```plan
    清河县人民政府办公室关于印发《清河县«2024»年政务公开工作要点》的通知
    各乡镇人民政府：
    现将《清河县«2024»年政务公开工作要点》印发给你们，请认真贯彻执行。
    清河县人民政府办公室
    2025年3月20日

    清河县2025年政务公开工作要点
    一、扩大公开范围
    （一）公开目录。5月底前完成。
    （二）公开标准。6月底前完成。
    （三）公开流程。7月底前完成。
    ```

    ## 正例

    回顾、比较、基数和引用的文件，可以有别的年度：

    ```plan kind=work_points
    清河县2025年水利工作要点
    2024年，全县完成水利投资3.2亿元。2025年全县水利工作要突出抓好防汛和供水两件大事。
    一、防汛抗旱
    （一）修订预案。根据《清河县2024年水旱灾害防御工作要点》总结修订，5月底前完成。
    （二）压减损失。灾害损失较2024年下降一成，对照2024年工作目标查找差距。
    （三）扫尾工程。2024年结转的3个项目要在6月底前完工。
    ```

    ## 例外

    - 标题没有年度的，写明几个年度的（“2023—2025年”），年度报告、政府工作报告、总结和考核类文件，不查。
    - 引号、书名号、文号里的年度，回顾部分、同比、基数、完成情况，不算；“2024、2025年”几个年度并列的，不算。
    - 谋划下一年的，不算。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间、标题等是否准确、相符，是审核的重点。

    ## In English

    The title names one year, and a sentence that sets work (2024年全市要……), a heading of tasks, or the notice that cites the title
    names an earlier one: mostly last year's draft was used again. Looking back, comparisons, bases, cited documents and lists of
    years are left alone.
    """

    code = "DUE111"
    name = "title-year-mismatch"
    severity = Severity.ERROR
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual(
            "标题是{title}年，这里布置的却是{year}年：“{words}”",
            "the title says {title}, this sets work for {year}: “{words}”",
        ),
        why=Bilingual(
            "文件管哪一年说不清；多是套用旧稿，没有改全",
            "which year the document is for can't be told; mostly an earlier draft was used again",
        ),
        instead=Bilingual(
            "核对后统一，这里应为“{title}年”；确是回顾{year}年的，写成“{year}年完成了……”",
            "make them agree: “{title}年” here; where {year} is looked back on, say so",
        ),
    )
    cited_message = Message(
        what=Bilingual(
            "印发通知把本文标题写成{year}年，标题是{title}年",
            "the notice cites the title with {year}, the title says {title}",
        ),
        why=Bilingual(
            "通知与所印发的文件不是同一个年度，收文单位无法确认以哪个为准",
            "the notice and what it issues are of different years, and nobody can tell which holds",
        ),
        instead=Bilingual("核对后改为“{title}年”", "check, and write “{title}年”"),
    )

    signed_message = Message(
        what=Bilingual(
            "标题是{title}年，成文日期却在{year}年{month}月",
            "the title says {title}, it was signed in {year}-{month:02}",
        ),
        why=Bilingual(
            "年度计划一般在年初或上年年底印发；多是套用旧稿，标题或日期没有改",
            "a yearly plan is issued about the beginning of its year; mostly title or date is left over",
        ),
        instead=Bilingual("核对标题的年度和成文日期", "check the year of the title and the date"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report earlier years where the year of the title should stand."""
        title = _title_year(plan)
        if title is None or plan.title is None:
            return
        related = [Related(_span_of_year(plan.title), Bilingual("标题的年度", "the year of the title"))]
        for place in _cited(plan, title):
            yield self.finding(place.passage.span, self.cited_message, related=related, title=title, year=place.year)
        for place, month in _signed(plan, title):
            yield self.finding(
                place.passage.span, self.signed_message, related=related, title=title, year=place.year, month=month
            )
        for place in _set_for(plan, title):
            yield self.finding(
                place.passage.span, related=related, title=title, year=place.year, words=quote(_clause(plan, place))
            )


def _title_year(plan: Plan) -> int | None:
    """The one year that the title names, of a document that looks ahead; else None."""
    if plan.title is None or plan.kind in _PAST_KINDS:
        return None
    text = "".join(plan.title.text.split())
    years = {int(year) for year in YEAR.findall(text)}
    if len(years) != 1 or _SUMS_UP.search(text) or (plan.period is not None and plan.period.several_years):
        return None
    return years.pop()


def _span_of_year(title: Passage) -> Span:
    match = YEAR.search(title.text)
    return title.span_of(*match.span()) if match else title.span


def _cited(plan: Plan, title: int) -> Iterator[YearPlace]:
    """The title with another year in the covering notice."""
    if plan.title is None:
        return
    before, _, after = plan.title.text.replace("\n", "").strip("《》").partition(str(title))
    for paragraph in (*([plan.notice] if plan.notice is not None else []), *plan.letter):
        for match in YEAR.finditer(paragraph.text):
            around = paragraph.text[: match.start()].endswith(before) and paragraph.text.startswith(after, match.end())
            if around and int(match.group()) != title:
                yield YearPlace(paragraph.part(*match.span()), int(match.group()))


def _signed(plan: Plan, title: int) -> Iterator[tuple[YearPlace, int]]:
    """The date below a yearly plan, where it is of another year; with its month."""
    if plan.kind not in _YEARLY:
        return
    for paragraph in (*plan.letter, *plan.paragraphs[:3], *plan.paragraphs[-2:]):
        match = _DATED.fullmatch(paragraph.text.strip())
        if match is None:
            continue
        year, month = int(match.group(1)), int(match.group(2))
        if year > title or (year, month) < (title - 1, _EARLIEST):
            start = paragraph.text.index(match.group(1))
            yield YearPlace(paragraph.part(start, start + 4), year), month
        return


def _set_for(plan: Plan, title: int) -> Iterator[YearPlace]:
    """The years for which work is set that are before that of the title; the next one, where the opening sets only that."""
    places = [
        place for paragraph in (*plan.letter, *plan.paragraphs, *plan.attachments) for place in years_set(paragraph)
    ]
    right = any(place.year == title for place in places)
    for place in places:
        opening = place.year == title + 1 and not right and plan.section_at(place.passage) is None
        if (place.year < title or opening) and not _looks_back(plan, place.passage):
            yield place


def _looks_back(plan: Plan, passage: Passage) -> bool:
    section = plan.section_at(passage)
    while section is not None:
        if section.role in _LOOKS_BACK:
            return True
        section = section.parent
    return False


def _clause(plan: Plan, place: YearPlace) -> str:
    """The words from the year to the end of its clause."""
    text = plan.clean.text[place.passage.start : place.passage.start + 40]
    return text.partition("。")[0].partition("\n")[0]
