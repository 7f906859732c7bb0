"""FMT110: what the page or the conversion left in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import Span
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

# Control characters, the replacement character, private use: none of them is part of a text.
_STRAY = compiled("[\x00-\x08\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]")
_LETTERHEAD = compiled(r"^[一-龥 ]{4,30}文件$|^[-—>|\s]*$")
_SHOWN = 5  # places listed beside the first


class ExtractionResidue(Rule):
    """抽取残留 / Residue of extraction

    ## 查什么

    文件前后混入的网页文字（导航、版权声明、编辑署名），以及转换留下的控制字符、无法识别的字符。每个文件只提示一次。

    ## 为什么

    这些不是公文的内容。网页文字已忽略，没有参加检查；残留字符可能意味着原文丢了字。

    ## 反例

    ```plan
    «返回上一级 字号 打印»
    清河县人民政府关于印发《清河县2025年植树工作要点》的通知
    各乡镇人民政府：
    现将《清河县2025年植树工作要点》印发给你们，请认真贯彻执行。
    清河县2025年植树工作要点
    一、主要任务
    （一）备好苗木。3月底前完成。
    ```

    ## 正例

    ```plan
    清河县人民政府关于印发《清河县2025年植树工作要点》的通知
    各乡镇人民政府：
    现将《清河县2025年植树工作要点》印发给你们，请认真贯彻执行。
    清河县2025年植树工作要点
    一、主要任务
    （一）备好苗木。3月底前完成。
    ```

    ## 例外

    版头（“……文件”）不算残留。

    ## 依据

    本项目的约定：凡忽略了一段文字，就告诉使用者。

    ## In English

    Text of the web page around the document, and control or unknown characters that a conversion left. The page's text was passed over;
    stray characters may mean that words were lost. Said once a file.
    """

    code = "FMT110"
    name = "extraction-residue"
    severity = Severity.INFO
    message = Message(
        what=Bilingual(
            "正文前后有 {count} 段不属于公文的文字，如“{words}”",
            "{count} paragraphs around the text are no part of it, such as “{words}”",
        ),
        why=Bilingual(
            "看来是网页的导航、署名之类，已忽略，没有检查", "they look like a web page's and were passed over"
        ),
        instead=Bilingual(
            "从文件里删去；如果是正文，请检查标题是否完整",
            "delete them; if they do belong to the text, see whether its title is whole",
        ),
    )
    stray_message = Message(
        what=Bilingual("有 {count} 个残留字符（如 {words}）", "{count} stray characters, such as {words}"),
        why=Bilingual(
            "控制字符和无法识别的字符是转换留下的，已忽略，原处可能丢了字",
            "a conversion left them; words may have been lost there",
        ),
        instead=Bilingual("对照原稿补全或删去", "compare with the original, complete or delete"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Say once what was passed over."""
        clutter = [paragraph for paragraph in plan.clutter if not _LETTERHEAD.search(paragraph.text)]
        stray = [match.start() for match in _STRAY.finditer(plan.source.text)]
        if clutter:
            yield self._clutter(clutter)
        elif stray:
            words = f"U+{ord(plan.source.text[stray[0]]):04X}"
            related = [Related(Span(place, place + 1)) for place in stray[1 : 1 + _SHOWN]]
            span = Span(stray[0], stray[0] + 1)
            yield self.finding(span, self.stray_message, count=len(stray), words=words, related=related)

    def _clutter(self, clutter: list[Passage]) -> Finding:
        first = clutter[0]
        related = [Related(paragraph.span) for paragraph in clutter[1 : 1 + _SHOWN]]
        return self.finding(first.span, count=len(clutter), words=quote(first.text), related=related)
