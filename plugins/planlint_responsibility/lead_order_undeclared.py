"""RES108: lists of bodies in attachments, and nothing says that the first one leads."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Column
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_LIST = compiled(r"责任(?:单位|部门) ?: ?([^;。()\n]{4,200})")
_BODY = compiled(r"[一-龥]{1,18}(?:局|委|办|厅|部|院|中心|会|联|社|公司|集团)")
_DECLARATION = "（列第一位的为牵头单位，下同）"
_SEPARATORS = compiled("[、,]")
_SAID = compiled("牵头|主办|分别|按照?(?:各自)?(?:职责|分工)")
_LEADS = compiled("(?:牵头|主办)(?:单位|部门)")


class LeadOrderUndeclared(Rule):
    """未声明首位牵头 / Order of units not declared

    ## 查什么

    附件里的清单、项目表、评价表，一格或一行“责任单位”并列几家，没有牵头栏，全文也没有声明“列第一位的为牵头单位”。
    正文任务和任务分解表由 `missing-lead` 查，这里不重复。

    ## 为什么

    并列的顺序是不是主次，没有声明就说不清；附件单独转发时更看不出谁汇总。

    ## 反例

    ```plan kind=implementation_plan
    清河县冷链物流建设实施方案
    一、重点任务
    （一）建设冷库。年底前建成3座。（牵头单位：县商务局；配合单位：县财政局）
    （二）发展冷链运输。年底前新增冷藏车20辆。（牵头单位：县交通运输局；配合单位：县商务局）
    （三）完善追溯平台。9月底前上线。（牵头单位：县市场监管局；配合单位：县数据局）
    附件：冷链物流重点项目清单

    清河县人民政府办公室
    2025年3月10日

    附件
    冷链物流重点项目清单
    1.东门冷库项目。«责任单位：县商务局、县自然资源局、县供销社»
    2.西郊集散中心项目。«责任单位：县交通运输局、县商务局»
    ```

    ```fixed
    清河县冷链物流建设实施方案
    一、重点任务
    （一）建设冷库。年底前建成3座。（牵头单位：县商务局；配合单位：县财政局）
    （二）发展冷链运输。年底前新增冷藏车20辆。（牵头单位：县交通运输局；配合单位：县商务局）
    （三）完善追溯平台。9月底前上线。（牵头单位：县市场监管局；配合单位：县数据局）
    附件：冷链物流重点项目清单

    清河县人民政府办公室
    2025年3月10日

    附件
    冷链物流重点项目清单
    1.东门冷库项目。责任单位：县商务局、县自然资源局、县供销社（列第一位的为牵头单位，下同）
    2.西郊集散中心项目。责任单位：县交通运输局、县商务局
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县冷链物流建设实施方案
    一、重点任务
    （一）建设冷库。年底前建成3座。（牵头单位：县商务局；配合单位：县财政局）
    （二）发展冷链运输。年底前新增冷藏车20辆。（牵头单位：县交通运输局；配合单位：县商务局）
    （三）完善追溯平台。9月底前上线。（牵头单位：县市场监管局；配合单位：县数据局）
    附件：冷链物流重点项目清单（列第一位的责任单位为牵头单位）

    清河县人民政府办公室
    2025年3月10日

    附件
    冷链物流重点项目清单
    1.东门冷库项目。责任单位：县商务局、县自然资源局、县供销社
    2.西郊集散中心项目。责任单位：县交通运输局
    ```

    ## 例外

    - 写明“按职责分工负责”的，是共同负责，不报。
    - 只有一家具体单位加“各县区”的，主次清楚，不报。

    ## 依据

    任务分解类文件的惯例：多家并列的，以“列第一位的为牵头单位”之类的声明明确主次。

    ## In English

    Lists and tables in the attachments name several responsible units in one place; there is no column for the lead, and nowhere
    does the document say that the unit listed first leads. Tasks of the plan itself are the business of `missing-lead`.
    """

    code = "RES108"
    name = "lead-order-undeclared"
    severity = Severity.INFO
    fix = Applicability.SUGGESTION
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual(
            "“{units}”并列，没有说明第一家是不是牵头",
            "“{units}” stand side by side; whether the first leads is not said",
        ),
        why=Bilingual(
            "全文没有“列第一位的为牵头单位”之类的声明，排列顺序看不出主次",
            "nothing in the document says that the one listed first leads, so that the order tells nothing",
        ),
        instead=Bilingual(
            "在附件标题下写明“列第一位的责任单位为牵头单位”，或者改写成“牵头单位：{first}”",
            "state below the title of the attachment “列第一位的责任单位为牵头单位”, or write “牵头单位：{first}”",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "附件有 {count} 处并列几个责任单位，没有说明第一家是不是牵头",
            "{count} places in the attachments list several responsible units; whether the first leads is not said",
        ),
        why=message.why,
        instead=Bilingual(
            "在附件标题下写明“列第一位的责任单位为牵头单位”",
            "state below the title of the attachment “列第一位的责任单位为牵头单位”",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report lists of bodies outside the plan's own tasks, all as one."""
        attached = "\n".join(paragraph.text for paragraph in plan.attachments)
        if plan.declarations.first_leads or plan.declarations.sole_leads or _LEADS.search(attached):
            return
        said = False  # once is enough: the declaration holds for what follows
        for listed, bodies in _lists(plan):
            names = [name for name in _SEPARATORS.split(bodies) if _BODY.fullmatch(name)]
            if len(names) > 1 and not _SAID.search(bodies):
                fixes = [] if said else [insert(listed.span.end, _DECLARATION, Applicability.SUGGESTION)]
                yield self.finding(listed.span, shared=True, fixes=fixes, units=quote("、".join(names)), first=names[0])
                said = True


def _lists(plan: Plan) -> Iterator[tuple[Passage, str]]:
    """Each list of responsible bodies in the attachments or in a table of no tasks, with the words of the list."""
    for paragraph in plan.attachments:
        for match in _LIST.finditer(paragraph.text):
            listed = paragraph.part(*match.span()).strip()
            yield listed, match.group(1).strip()
    for table in plan.tables:
        if table.tasks or Column.LEAD in table.columns or Column.RESPONSIBLE not in table.columns:
            continue
        place = table.columns.index(Column.RESPONSIBLE)
        for row in table.rows:
            cell = row.cells[place]
            if cell is not None:
                yield cell, cell.text
