"""TRM104: one thing written in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Holders
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint import words_in
from planlint_term.variants import COMPILED
from planlint_term.variants import WORDS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint_term.variants import Form

_LONGEST_TITLE = 100  # characters
_TIMES = 3  # as often the usual form must be used, so that the other is a slip


class TermVariant(Rule):
    """同物异名 / One thing, two ways to write it

    ## 查什么

    同一个说法全文有两种写法，一种是常用的，另一种只偶尔出现：“村居”与“居村”，“各县市区”与“各县（市、区）”，“其他”与“其它”。
    两种写法次数相近的，看不出哪种是笔误，不报。

    ## 为什么

    读者会以为两种写法有所区别；汇总、检索时会漏掉少的那一种。

    ## 反例

    ```plan kind=work_arrangement
    白溪区2025年基层治理工作安排
    一、主要任务
    （一）配强力量。6月底前配齐村居调解员。
    （二）办好实事。村居每季度公布办事清单，各村居公开联系电话。
    （三）开展培训。年内培训«居村»干部2次。
    ```

    ```fixed
    白溪区2025年基层治理工作安排
    一、主要任务
    （一）配强力量。6月底前配齐村居调解员。
    （二）办好实事。村居每季度公布办事清单，各村居公开联系电话。
    （三）开展培训。年内培训村居干部2次。
    ```

    ## 正例

    ```plan kind=work_arrangement
    白溪区2025年基层治理工作安排
    一、主要任务
    （一）配强力量。6月底前配齐村居调解员。
    （二）办好实事。村居每季度公布办事清单，农村居民办事一次办好。
    （三）开展培训。按照《白溪区居村干部培训办法》，年内培训2次。
    ```

    ## 例外

    书名号里的不算。

    ## 依据

    公文用语前后一致，是文字校对的通行要求；《党政机关公文处理工作条例》第十九条：表述准确，文字精练。

    ## In English

    One thing written in two ways, one of them the plan's own and the other a slip: at least three times as often, so that it is clear
    which. Titles of documents do not count.
    """

    code = "TRM104"
    name = "term-variant"
    severity = Severity.INFO
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{form}”与“{usual}”并用", "both “{form}” and “{usual}” are used"),
        why=Bilingual(
            "本文{many}处写“{usual}”，{few}处写“{form}”", "the plan has “{usual}” {many} times and “{form}” {few} times"
        ),
        instead=Bilingual(
            "统一为“{usual}”；确有区别的，说明区别", "write “{usual}” throughout, or say how they differ"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each form that a plan uses beside its usual one."""
        used = words_in(plan.clean.text, WORDS)
        paragraphs = Holders(plan.paragraphs, lambda paragraph: paragraph)
        for group in COMPILED:
            if sum(form.words in used for form, _ in group) > 1:
                yield from self._group(
                    plan, paragraphs, [(form, pattern) for form, pattern in group if form.words in used]
                )

    def _group(
        self, plan: Plan, paragraphs: Holders[Passage], group: Sequence[tuple[Form, re.Pattern[str]]]
    ) -> Iterator[Finding]:
        found = [(form, places) for form, pattern in group if (places := list(_places(plan, paragraphs, pattern)))]
        if len(found) < 2:
            return
        usual, many = max(found, key=lambda pair: len(pair[1]))
        for form, places in found:
            if form is not usual and len(places) * _TIMES <= len(many):
                yield self._finding(plan, form, places, usual, many)

    def _finding(
        self, plan: Plan, form: Form, places: Sequence[Passage], usual: Form, many: Sequence[Passage]
    ) -> Finding:
        written = plan.source[many[0].span]
        title = Bilingual(f"统一为“{usual.label}”", f"write “{usual.label}” throughout")
        related = [
            Related(place.span, Bilingual(f"写作“{form.label}”", f"written “{form.label}”")) for place in places[1:]
        ]
        related.append(Related(many[0].span, Bilingual(f"写作“{usual.label}”", f"written “{usual.label}”")))
        return self.finding(
            places[0].span,
            related=related,
            fixes=[Fix(tuple(Edit(place.span, written) for place in places), Applicability.SUGGESTION, title)],
            form=quote(form.label),
            usual=quote(usual.label),
            few=len(places),
            many=len(many),
        )


def _places(plan: Plan, paragraphs: Holders[Passage], pattern: re.Pattern[str]) -> Iterator[Passage]:
    text = plan.clean.text
    for match in pattern.finditer(text):
        place = plan.clean.passage(*match.span())
        paragraph = paragraphs.of(place)
        if paragraph is not None:
            opened = text.rfind("《", max(paragraph.start, place.start - _LONGEST_TITLE), place.start)
            if opened < 0 or "》" in text[opened : place.start]:
                yield place
