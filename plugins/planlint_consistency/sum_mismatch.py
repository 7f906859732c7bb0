"""CON101: parts that do not make the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint_consistency.amounts import plain
from planlint_consistency.scopes import figured_sentences
from planlint_consistency.sums import industries
from planlint_consistency.sums import may_have_sums
from planlint_consistency.sums import sums
from planlint_consistency.totals import totals
from planlint_consistency.whole import Sum

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_THIRD = "第三产业"
_PART = Bilingual("分项", "a part")


class SumMismatch(Rule):
    """分项与合计不符 / Parts do not make the whole

    ## 查什么

    总数和分项都写明的，逐一相加核对：“……件，其中……件、……件”“……件（……件、……件）”“……，共……件”“……件，分别为……”，
    以及“审结……件，维持……件，驳回……件”，表格里的合计行、小计行。按原文写出的位数核对，四舍五入造成的差不报。

    ## 为什么

    分项加起来不等于总数，至少有一个数是错的。人大代表、审计和群众都会拿笔加一遍，一处对不上，全篇数据都让人起疑。

    ## 反例

    “不予受理”“受理”“补正”已经包括全部情形，相加应当等于总数：

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）行政复议。全年收到复议申请«96件»，其中受理58件，不予受理24件，补正12件。受理案件中审结«51件»，维持30件，驳回12件，撤销6件，终止4件。
    ```

    “其中”虽然不必列全，但不会超过总数；括号里逐项列出的，就是全部：

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）应诉。全年应诉«23件»，其中一审19件，二审7件。已结案«12件»（撤诉5件，驳回诉讼请求6件）。
    （二）培训。举办执法培训8期、普法讲座15场。建成司法所3个、调解室9个，共«14个»。
    ```

    ## 正例

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）行政复议。全年收到复议申请96件，其中受理58件，不予受理24件，补正14件。受理案件中审结51件，维持30件，驳回12件，撤销5件，终止4件。
    （二）应诉。全年应诉23件，其中一审16件，二审7件。已结案12件（撤诉5件，驳回诉讼请求7件）。
    ```

    “其中”没有列全，或者四舍五入相差一个末位：

    ```plan kind=annual_report
    清河县2024年工作总结
    一、工作情况
    （一）项目建设。实施项目136个，其中工业项目57个、交通项目21个。完成投资12.4亿元，其中政府投资3.7亿元、社会投资8.8亿元。
    （二）队伍建设。新招录干部60人，其中女性35人、党员41人。
    ```

    ## 例外

    - “其中”没有列全的，只在分项之和大于总数时报；列出“其余”“其他”或者互相对立的两项（受理、不予受理）的，视为列全。
    - 分项之间可能重叠的（女性、党员、高级职称）不相加。
    - 带“约”“以上”“余”的数不核对。
    - 单位不同、对象不同的不相加。

    ## 依据

    《党政机关公文处理工作条例》第二十条：审核公文要看“人名、地名、时间、数字……等是否准确”。

    ## In English

    A whole and its parts are added up: “N, of which a, b and c”, lists in brackets, “a and b, N in all”, what became of the cases closed,
    rows of totals in tables. The figures are taken with the rounding that the text shows. “其中” need not name all parts: unless the
    text says 其余, 分别 or names opposites, only parts that exceed the whole are reported.
    """

    code = "CON101"
    name = "sum-mismatch"
    severity = Severity.WARNING
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: Severity.ERROR, Kind.GOVERNMENT_REPORT: Severity.ERROR}
    message = Message(
        what=Bilingual(
            "分项之和与总数不符：{formula}={total}，与{whole}差{difference}",
            "the parts do not make the whole: {formula}={total}, {difference} off {whole}",
        ),
        why=Bilingual("总数和分项至少有一个写错", "the whole or one of its parts is wrong"),
        instead=Bilingual(
            "核对原始数据：总数改为“{right}”，或者改正写错的分项",
            "check the records: write {right}, or correct the part that is wrong",
        ),
    )
    near_message = Message(
        what=message.what,
        why=Bilingual(
            "分项看上去已经列全，相加却不等于总数", "the parts seem to be all there are, and do not make the whole"
        ),
        instead=Bilingual(
            "核对原始数据，改正写错的数；如果分项没有列全，补写“其余{difference}{unit}……”",
            "check the records and correct the wrong figure; if parts are left out, add “其余{difference}{unit}……”",
        ),
    )
    over_message = Message(
        what=Bilingual(
            "分项之和大于总数：{formula}={total}，与{whole}差{difference}",
            "the parts exceed the whole: {formula}={total}, {difference} off {whole}",
        ),
        why=Bilingual(
            "部分之和不会大于总数，至少有一个数写错",
            "parts never exceed the whole, so that one of the figures is wrong",
        ),
        instead=Bilingual(
            "核对原始数据：总数改为“{right}”，或者改正写错的分项；分项有重叠的，写明重叠的数量",
            "check the records: write {right}, or correct the part that is wrong; where parts overlap, say how many",
        ),
    )
    part_message = Message(
        what=Bilingual(
            "其中一项{formula}大于总数{whole}，差{difference}",
            "a part, {formula}, exceeds the whole, {whole}, by {difference}",
        ),
        why=over_message.why,
        instead=Bilingual("核对这两个数，改正写错的一个", "check both figures and correct the wrong one"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report wholes whose parts make another number."""
        paragraphs = (*plan.paragraphs, *plan.attachments)
        for paragraph in paragraphs if _THIRD in plan.clean.text else ():
            yield from (self._finding(paragraph, one) for one in industries(paragraph.text) if one.wrong)
        for paragraph in paragraphs:
            for passage, one in _wrong(paragraph) if may_have_sums(paragraph.text) else ():
                yield self._finding(passage, one)
        for passage, one in totals(plan):
            if one.wrong:
                yield self._finding(passage, one)

    def _finding(self, paragraph: Passage, one: Sum) -> Finding:
        whole, difference = one.whole, one.difference
        alone = whole.unit if len(one.parts) == 1 else ""
        total = plain(one.total, whole)
        return self.finding(
            paragraph.span_of(whole.start, whole.end),
            self._message(one),
            related=[Related(paragraph.span_of(part.start, part.end), _PART) for part in one.parts],
            formula="+".join(part.digits for part in one.parts) + alone,
            total=total,
            right=total + whole.unit,
            whole=whole.digits + alone,
            difference=plain(abs(difference), whole),
            unit=whole.unit,
        )

    def _message(self, one: Sum) -> Message:
        if len(one.parts) == 1:
            return self.part_message
        if one.complete:
            return self.message
        return self.over_message if one.difference > 0 else self.near_message


def _wrong(paragraph: Passage) -> Iterator[tuple[Passage, Sum]]:
    """The wrong sums with the passage they were read in, one for each whole: the same figures may be read in two ways."""
    for sentence in figured_sentences(paragraph):
        seen: set[int] = set()
        for one in sums(sentence.text):
            if one.wrong and one.whole.start not in seen:
                seen.add(one.whole.start)
                yield sentence, one
