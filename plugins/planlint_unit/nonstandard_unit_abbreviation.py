"""ORG103: a usual short name of a body that is not the standard one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan


class NonstandardUnitAbbreviation(Rule):
    """非规范化简称 / Nonstandard short name of a body

    ## 查什么

    机构用了通行但不规范的简称：“发改委”（规范化简称“发展改革委”）、“人社局”（“人力资源社会保障局”）、“住建局”（“住房城乡建设局”）
    等。全文多处的合并为一条。

    本规则默认不开。地方文件里这些简称约定俗成，要求用规范化简称的单位可以在配置里打开。

    ## 为什么

    公文里的机关名称应当用全称、规范化简称；上报国务院部门、省级部门的文件尤其如此。

    ## 反例

    ```plan kind=implementation_plan
    白溪市老旧电梯更新方案
    一、重点任务
    （一）摸清底数。6月底前建立台账。（牵头单位：市«住建局»；配合单位：市财政局）
    （二）筹措资金。争取国家«发改委»中央预算内投资。（牵头单位：市«发改委»）
    ```

    ```fixed
    白溪市老旧电梯更新方案
    一、重点任务
    （一）摸清底数。6月底前建立台账。（牵头单位：市住房城乡建设局；配合单位：市财政局）
    （二）筹措资金。争取国家发展改革委中央预算内投资。（牵头单位：市发展改革委）
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市老旧电梯更新方案
    一、重点任务
    （一）摸清底数。6月底前建立台账。（牵头单位：市住房城乡建设局；配合单位：市财政局）
    ```

    ## 例外

    书名号和引号里的不报。

    ## 依据

    GB/T 9704—2012《党政机关公文格式》：发文机关、主送机关使用全称或者规范化简称；国务院机构的规范化简称见《国务院办公厅关于国务院机构
    简称的通知》。

    ## In English

    Short names that everybody uses but that are not the standard ones, such as 发改委 for 发展改革委. Off unless it is asked for: in local
    plans they are customary.
    """

    code = "ORG103"
    name = "nonstandard-unit-abbreviation"
    severity = Severity.INFO
    enabled = False
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{name}”不是规范化简称", "“{name}” is not a standard short name"),
        why=Bilingual(
            "公文中的机关名称用全称或者规范化简称", "documents name bodies in full or by their standard short names"
        ),
        instead=Bilingual("改为“{standard}”", "write “{standard}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处机构简称不规范，如“{name}”", "{count} short names are not standard, such as “{name}”"
        ),
        why=message.why,
        instead=Bilingual("统一改用规范化简称，如“{standard}”", "use the standard ones, such as “{standard}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each short name that is not standard."""
        for body in plan.bodies:
            standard, passage = body.standard, body.passage
            if standard is not None and passage.text.endswith(body.core):
                span = passage.span_of(len(passage) - len(body.core), len(passage))
                yield self.finding(
                    span,
                    shared=True,
                    fixes=[replace(span, standard, Applicability.SUGGESTION)],
                    name=quote(body.core),
                    standard=standard,
                )
