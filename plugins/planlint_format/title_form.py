"""FMT103: the title of a document lacks 关于 or its kind, or holds marks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_STATUTORY = compiled(r"的(?:通知|意见|决定|决议|通报|批复|通告|函)(?:\([^()]{1,12}\))?$")
_SENT_ON = compiled(r"关于|印发|转发|下发|印送|公布|发布")
_KINDS = compiled(
    r"(?:通知|意见|决定|决议|通报|批复|通告|公告|公报|公示|函|复函|请示|报告|纪要|议案|命令|令|要点|方案|安排|计划|规划|纲要|措施|办法|细则|政策|规定|规程|规则|规范|条例|制度|指南|指引|标准|预案|总结|行动|思路|打算|目录|清单|任务分解|分工|表|名单|说明|解读|提案|答复|倡议书|承诺书|试行\)|稿\)|年\))》?$"
)
_SAYS_KIND = compiled(
    _KINDS.pattern + r"|通知|意见|方案|要点|规划|:$"
)  # at the end, or before what has run into the title
_QUOTED = compiled(r"《[^《》]*》|<[^<>]*>|“[^“”]*”|\([^()]*\)")
_INNER = compiled(r"(?<!\d)[,;。](?!$)|(?<=[^。])。$")
_ABOUT = compiled(r"[一-龥、 ]{0,40}关于")
_NUMBER = compiled(r"\(?[一-龥]{2,12}[〔\[](?:19|20)\d\d[〕\]]\d{1,5}号\)?")
_LINES = 3  # lines at the head that may be the title
_LONGEST = 70  # characters: no title is longer


class TitleForm(Rule):
    """标题要素不全 / Form of the title

    ## 查什么

    公文标题：“……的通知”“……的意见”缺“关于”；写了“关于……”却没有文种；标题里有逗号、分号、句号；整个标题套了书名号。

    ## 为什么

    公文标题由发文机关名称、事由和文种组成。缺了哪一样，收文单位都不好登记和办理。

    ## 反例

    ```plan
    «清河县人民政府加强防汛工作的通知»
    各乡镇人民政府：
    为做好防汛工作，现将有关事项通知如下：
    一、加强巡查。每日巡堤。
    二、备足物资。6月底前到位。
    ```

    ```plan
    «关于加强防汛工作»
    各乡镇人民政府：
    为做好防汛工作，现提出以下要求。
    一、加强巡查。每日巡堤。
    二、备足物资。6月底前到位。
    ```

    ```plan
    «关于加强防汛工作，确保安全度汛的通知»
    各乡镇人民政府：
    为做好防汛工作，现将有关事项通知如下：
    一、加强巡查。每日巡堤。
    二、备足物资。6月底前到位。
    ```

    ```plan
    «《清河县2025年防汛工作方案》»
    为做好防汛工作，制定本方案。
    一、加强巡查。每日巡堤。
    二、备足物资。6月底前到位。
    ```

    ## 正例

    ```plan
    清河县人民政府关于印发《清河县2025年防汛工作方案》的通知
    各乡镇人民政府：
    现将《清河县2025年防汛工作方案》印发给你们，请认真贯彻执行。
    清河县2025年防汛工作方案
    一、加强巡查。每日巡堤。
    二、备足物资。6月底前到位。
    ```

    ## 例外

    - 方案、要点、计划等随文印发的文件，标题不必有“关于”。
    - “印发《……》的通知”省了“关于”，是常见写法，不报。
    - 标题里的顿号、书名号、引号、括号不报；政府工作报告不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条：标题由发文机关名称、事由和文种组成。

    ## In English

    A title names the issuer, the subject (关于…) and the kind of document (通知, 意见 …), has no comma, semicolon or full stop in it, and does
    not stand in title marks as a whole. Plans that a notice sends out need no 关于.
    """

    code = "FMT103"
    name = "title-form"
    severity = Severity.WARNING
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    _why = Bilingual(
        "公文标题由发文机关名称、事由和文种组成（《党政机关公文处理工作条例》第九条）",
        "a title is made of issuer, subject and kind of document (regulations on official documents, article 9)",
    )
    message = Message(
        what=Bilingual("标题“{words}”缺“关于”", "the title “{words}” lacks 关于"),
        why=_why,
        instead=Bilingual("在事由前加“关于”", "put 关于 before the subject"),
    )
    kind_message = Message(
        what=Bilingual("标题“{words}”没有文种", "the title “{words}” does not say what kind of document it is"),
        why=_why,
        instead=Bilingual("在末尾写明文种，如“……的通知”", "end it with the kind of document, such as 的通知"),
    )
    marks_message = Message(
        what=Bilingual("标题“{words}”里有标点“{mark}”", "“{mark}” in the title “{words}”"),
        why=Bilingual(
            "标题里除书名号、引号、括号、顿号外，一般不用标点",
            "a title holds no marks but title marks, quotes, brackets and 、",
        ),
        instead=Bilingual(
            "改成一句话说得完的事由，或用空格、分行隔开", "say it in one phrase, or part it by a line break"
        ),
    )
    title_marks_message = Message(
        what=Bilingual("标题“{words}”套了书名号", "the title “{words}” stands in title marks"),
        why=Bilingual(
            "书名号用于在别处提到这份文件，文件自己的标题不加",
            "title marks are for naming a document elsewhere, not for its own title",
        ),
        instead=Bilingual("去掉书名号", "leave them out"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look at the plan's own title, and at the first line where it holds a comma or says no kind."""
        title = plan.title
        if title is not None:
            text = title.text.replace("\n", "")
            if text.startswith("《") and text.endswith("》") and "《" not in text[1:]:
                yield self.finding(title.span, self.title_marks_message, words=quote(text))
            elif _STATUTORY.search(text) and not _SENT_ON.search(text):
                yield self.finding(title.span, words=quote(text))
        yield from self._unread(plan)

    def _unread(self, plan: Plan) -> Iterator[Finding]:
        """A first line that would be the title, were it not for its marks or the missing kind."""
        head = list(plan.lines[:_LINES])
        if len(head) < 2 or plan.breaks_lost:
            return
        line, below = head[0], head[1]
        text = line.text
        read = plan.title is not None and plan.title.contains(line)
        if read or not 6 <= len(text) <= _LONGEST or not _ABOUT.match(text):
            return
        bare = _QUOTED.sub("", text)
        mark = _INNER.search(bare)
        if mark is not None and _KINDS.search(bare.rstrip("。")):
            yield self.finding(line.span, self.marks_message, words=quote(text), mark=mark.group())
        elif mark is None and not _SAYS_KIND.search(text) and _follows_title(plan, below):
            yield self.finding(line.span, self.kind_message, words=quote(text))


def _follows_title(plan: Plan, below: Passage) -> bool:
    """Whether a line can only stand after a whole title: the addressees, the number, or running text."""
    to = plan.addressee
    return (
        (to is not None and to.start == below.start)
        or below.text.endswith("。")
        or _NUMBER.fullmatch(below.text) is not None
    )
