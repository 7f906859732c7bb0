"""FMT107: the notice sends out one title, and another one stands over the text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import bare_title
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_SENT = compiled(
    r"(?:现[将把]|(?:制定|编制|拟定|起草)了?|^)《([^《》]{4,80}(?:《[^《》]+》[^《》]*)?)》+(?:\([^()]*\))*(?:的通知)?[^。《》]{0,30}?(?:印发|印送|下发|转发|已经|业经|予以发布|现予发布)"
)
_YEAR = compiled(r"20\d\d")
# Reports look back, so no rule on the year of what is planned speaks of theirs.
_PAST_KINDS = (Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT)
_ALIKE = 0.6  # share of characters: less alike, and it may be another document altogether


class EnclosedTitleMismatch(Rule):
    """印发名称与正文标题不一致 / Title sent out and title over the text

    ## 查什么

    通知里“现将《……》印发给你们”的名称，与后面所附正文的标题不一致。空格、换行、引号和括注（如“（试行）”）不计。

    ## 为什么

    同一份文件两个名称，收文单位引用时无所适从。

    ## 反例

    ```plan
    白溪市人民政府关于印发《白溪市2025年湿地保护工作要点》的通知
    各区人民政府：
    现将《«白溪市2025年湿地保护工作要点»》印发给你们，请认真贯彻执行。
    白溪市人民政府
    2025年3月6日
    白溪市2025年湿地保护工作安排
    一、主要任务
    （一）划定红线。6月底前完成。
    ```

    ## 正例

    ```plan
    白溪市人民政府关于印发《白溪市2025年湿地保护工作要点（试行）》的通知
    各区人民政府：
    现将《白溪市2025年湿地保护工作要点（试行）》印发给你们，请认真贯彻执行。
    白溪市人民政府
    2025年3月6日
    白溪市2025年湿地保护
    工作要点
    一、主要任务
    （一）划定红线。6月底前完成。
    ```

    ## 例外

    - 正文标题分了几行、读不准的，不报。
    - 计划类文件只差年度的，由 `title-year-mismatch` 报。

    ## 依据

    《党政机关公文格式》（GB/T 9704—2012）第7.3.7条：附件名称应当与附件标题一致；印发件的名称同理。

    ## In English

    The title that the notice sends out (现将《…》印发) and the one over the text have to be the same; blanks, line breaks, quotes and remarks in
    brackets do not count. Nothing is said where the title of the text could not be read for certain, or where only the year of a plan
    differs, which is for title-year-mismatch.
    """

    code = "FMT107"
    name = "enclosed-title-mismatch"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual(
            "通知印发的是“{words}”，正文标题是“{title}”", "the notice sends out “{words}”, the text is titled “{title}”"
        ),
        why=Bilingual("同一份文件的名称前后要一致", "one document has one title"),
        instead=Bilingual("核对后统一", "find out which is right and use it in both places"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Compare the title in the notice's text with the one over the enclosure."""
        if plan.title is None or not plan.letter or plan.breaks_lost:
            return
        title = bare_title(plan.title.text)
        sent = [(letter, match) for letter in plan.letter for match in _SENT.finditer(letter.text)]
        names = [bare_title(match.group(1)) for _, match in sent]
        if not sent or title in names or title.endswith("通知"):
            return
        letter, match = sent[-1]
        name = names[-1]
        if _alike(name, title) and not _only_year(plan, name, title) and not self._cut(plan, plan.title, name):
            place = letter.part(*match.span(1))
            related = [Related(plan.title.span, Bilingual("正文标题", "the title over the text"))]
            yield self.finding(place.span, words=quote(place.text), title=quote(plan.title.text), related=related)

    def _cut(self, plan: Plan, title: Passage, name: str) -> bool:
        """Whether lines before or after what was read as the title make it the same: it was not read whole."""
        above = "".join(paragraph.text for paragraph in plan.letter[-2:])
        below = "".join(paragraph.text for paragraph in plan.paragraphs[:2])
        around = bare_title(above + title.text + below)
        read = bare_title(title.text)
        return name in around or (
            read != name and (name.startswith(read) or name.endswith(read)) and not read.startswith(name[:4])
        )


def _alike(name: str, title: str) -> bool:
    return len(set(name) & set(title)) >= _ALIKE * max(len(set(name)), len(set(title)))


def _only_year(plan: Plan, name: str, title: str) -> bool:
    """Whether the titles of a plan differ in the one year they name: title-year-mismatch says so."""
    one_year = len(_YEAR.findall(title)) == 1 and plan.kind not in _PAST_KINDS
    return one_year and _YEAR.sub("", name) == _YEAR.sub("", title)
