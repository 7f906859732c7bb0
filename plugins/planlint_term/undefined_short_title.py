"""TRM103: the short title of a document that nothing introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import insert
from planlint import quote
from planlint_term.short_titles import short_titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Citation
    from planlint import Finding
    from planlint import Fix
    from planlint import Plan
    from planlint_term.short_titles import ShortTitle


class UndefinedShortTitle(Rule):
    """文件短名未引出 / Short title never introduced

    ## 查什么

    引用文件只写“《纲要》”“《实施意见》”一类短名，前文没有“以下简称”，全文看不出是哪一份文件：

    - 前面没有出现过对应的全名，或者有两份以上对得上：警告；
    - 前面恰有一份全名对得上，或者指的是本文自己：提示，补上“以下简称”即可。

    同一个短名只在第一次出现处报，其他各处附在后面。

    ## 为什么

    名称相近的文件很多，短名指哪一份，起草人清楚，执行的人要猜；猜错了，落实的就是另一份文件。

    ## 反例

    ```plan kind=implementation_plan
    白溪市村庄清洁行动方案
    一、工作要求
    （一）学习文件。认真学习《白溪市人居环境整治实施意见》和《白溪市垃圾分类实施意见》。
    （二）对照落实。围绕«《实施意见》»明确的任务逐项落实。
    （三）按国务院«《纲要》»要求，年底前完成总结。
    ```

    前面只有一份对得上的，作提示：

    ```plan kind=implementation_plan
    白溪市村庄清洁行动方案
    一、工作要求
    （一）学习文件。认真学习《白溪市人居环境整治指导意见》。
    （二）对照落实。围绕«《指导意见》»明确的任务逐项落实。
    ```

    ```fixed
    白溪市村庄清洁行动方案
    一、工作要求
    （一）学习文件。认真学习《白溪市人居环境整治指导意见》（以下简称《指导意见》）。
    （二）对照落实。围绕《指导意见》明确的任务逐项落实。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市村庄清洁行动方案
    一、工作要求
    （一）学习文件。认真学习《白溪市人居环境整治实施意见》（以下简称《实施意见》）。
    （二）对照落实。围绕《实施意见》明确的任务逐项落实。
    （三）严格执行《白溪市垃圾分类管理办法》。
    ```

    ## 例外

    书名号里写全名的，不报；通知里已经注明简称的，正文可以直接用。

    ## 依据

    引用公文应当先引标题、后引发文字号；使用简称的，首次出现用全称并注明简称。《党政机关公文处理工作条例》第二十条：行文依据、引文
    是否准确，是审核的重点。

    ## In English

    A document cited only by the sort it is of, such as 《纲要》, where no “hereafter” introduces the short title: a warning where no full
    title before it fits, or several do; information where exactly one fits, or the plan itself is meant.
    """

    code = "TRM103"
    name = "undefined-short-title"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("《{title}》指哪份文件，前文没有引出", "nothing before says which document 《{title}》 is"),
        why=Bilingual(
            "前文没有注明“以下简称”，也没有对得上的全名",
            "no full title before it fits, and no short title is introduced",
        ),
        instead=Bilingual(
            "第一次写全名（必要时加发文字号），注明“（以下简称《{title}》）”",
            "give the full title at the first mention, with （以下简称《{title}》） behind it",
        ),
    )
    ambiguous_message = message.changed(
        why=Bilingual("前文有 {count} 份文件对得上：{full}", "{count} documents named before fit: {full}")
    )
    unique_message = Message(
        what=Bilingual("《{title}》没有用“以下简称”引出", "《{title}》 is not introduced as a short title"),
        why=Bilingual(
            "前文只有《{full}》对得上，读者要自己对应", "only 《{full}》 fits, which the reader has to find out"
        ),
        instead=Bilingual(
            "在《{full}》后面注明“（以下简称《{title}》）”", "put （以下简称《{title}》） behind 《{full}》"
        ),
    )
    own_message = Message(
        what=Bilingual(
            "用《{title}》称呼本文，没有先注明", "the plan calls itself 《{title}》 without saying so first"
        ),
        why=Bilingual(
            "没有注明时，《{title}》也可能被看作另一份文件", "unsaid, 《{title}》 may be taken for another document"
        ),
        instead=Bilingual(
            "写“本{own}”，或者首次出现时注明“以下简称《{title}》”",
            "write 本{own}, or introduce 《{title}》 at the first mention",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each short title at its first use."""
        for short in short_titles(plan):
            yield self._finding(plan, short)

    def _finding(self, plan: Plan, short: ShortTitle) -> Finding:
        again = [Related(use.span, Bilingual("再次使用", "used again")) for use in short.uses[1:]]
        span, title = short.uses[0].span, short.text
        if short.own:
            return self.finding(
                span, self.own_message, severity=Severity.INFO, related=again, title=title, own=title[-2:]
            )
        named = [Related(citation.passage.span, Bilingual("可能所指", "may be meant")) for citation in short.full]
        if len(short.full) == 1:
            return self.finding(
                span,
                self.unique_message,
                severity=Severity.INFO,
                related=[*named, *again],
                fixes=_fixes(plan, short.full[0], title),
                title=title,
                full=quote(short.full[0].title),
            )
        if named:
            full = "、".join(f"《{quote(citation.title)}》" for citation in short.full[:3])
            return self.finding(
                span,
                self.ambiguous_message,
                related=[*named, *again],
                title=title,
                count=len(short.full),
                full=full if len(short.full) <= 3 else f"{full}等",
            )
        return self.finding(span, related=again, title=title)


def _fixes(plan: Plan, citation: Citation, title: str) -> list[Fix]:
    """The short title introduced behind the full one, in brackets of the width that the draft uses."""
    end = citation.passage.span.end
    wide = plan.source.text.count("（") >= plan.source.text.count("(")
    words = f"（以下简称《{title}》）" if wide else f"(以下简称《{title}》)"
    return [insert(end, words, Applicability.SUGGESTION)]
