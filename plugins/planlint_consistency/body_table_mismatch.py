"""CON105: the text and the task table of a document do not say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import quote
from planlint import same_body
from planlint_consistency.likeness import strings
from planlint_consistency.pairing import pair_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence
    from datetime import date

    from planlint import Deadline
    from planlint import Finding
    from planlint import Plan
    from planlint import Span
    from planlint import Task
    from planlint import Unit
    from planlint_consistency.pairing import Item
    from planlint_consistency.pairing import Pairing

_LEAST_PAIRS = 3
_ABOUT = 0.5  # share of a row's words that the sentence of its deadline has
_MOSTLY = 0.6  # share of rows, or tasks, with a partner from which one without is missing


class BodyTableMismatch(Rule):
    """正文与分解表不一 / Text and table differ

    ## 查什么

    同一份文件里既有正文任务，又有任务分解表（或附件里的分工表）的，按文字相近逐行对齐：牵头单位不同、完成时限不同的逐处报；大部分对得上、个别对不上的，
    列出表里有而正文没有的行、正文有而表里没有的任务。

    ## 为什么

    正文和分工表都是交办的依据，两处不一，承办单位会各执一词。多半是正文改了、附件没改。

    ## 反例

    ```plan kind=implementation_plan issued=2025-02-20 period=2025-2025
    清河县养老服务提升实施方案
    一、重点任务
    （一）建设社区食堂。新建社区食堂6家，9月底前投入使用。（牵头单位：县民政局）
    （二）改造居家环境。完成特殊困难老年人家庭适老化改造300户。（牵头单位：县民政局）
    （三）培训护理人员。培训养老护理员200人次。（牵头单位：县人力资源社会保障局）
    附件
    任务分解表
    序号
    | 工作任务
    | 牵头单位
    | 完成时限
    |
    1
    | 新建社区食堂6家，投入使用。
    | 县民政局
    | «2025年11月底前»
    |
    2
    | 完成特殊困难老年人家庭适老化改造300户。
    | 县民政局
    | 2025年10月底前
    |
    3
    | 培训养老护理员200人次。
    | «县卫生健康局»
    | 2025年11月底前
    |
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-02-20 period=2025-2025
    清河县养老服务提升实施方案
    一、重点任务
    （一）建设社区食堂。新建社区食堂6家，9月底前投入使用。（牵头单位：县民政局）
    （二）改造居家环境。完成特殊困难老年人家庭适老化改造300户。（牵头单位：县民政局）
    （三）培训护理人员。培训养老护理员200人次。（牵头单位：县人社局）
    附件
    任务分解表
    序号
    | 工作任务
    | 牵头单位
    | 完成时限
    |
    1
    | 新建社区食堂6家，投入使用。
    | 县民政局
    | 2025年9月底前
    |
    2
    | 完成特殊困难老年人家庭适老化改造300户。
    | 县民政局
    | 2025年10月底前
    |
    3
    | 培训养老护理员200人次。
    | 县人力资源社会保障局
    | 2025年11月底前
    |
    ```

    ## 例外

    - 只有正文或只有表的、对得上的不到三行或不到六成的，不比较。
    - 简称和全称、有没有前缀，不算不同；有一个牵头单位相同的，不报。
    - 只有一处写了时限的，正文的时限说的是中间步骤（如“3月底前制定方案”）的，不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：内容是否准确，涉及部门职权范围内的事项是否经过充分协商并达成一致意见，是审核的重点。

    ## In English

    A document that has its tasks in the text and in a table as well: rows are matched to tasks by their words, and leads or deadlines
    that differ are reported. Where most match, what stands at one place only is listed.
    """

    code = "CON105"
    name = "body-table-mismatch"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "表中{what_zh}是“{table}”，正文{item}写的是“{text}”",
            "the table says “{table}” for the {what_en}, the text at {item} says “{text}”",
        ),
        why=Bilingual(
            "正文和分解表都是交办的依据，两处不一，无法执行",
            "text and table both assign the work; where they differ, neither can be followed",
        ),
        instead=Bilingual("核对后两处统一", "find out which is right, and write the same at both places"),
    )
    unmatched_message = Message(
        what=Bilingual(
            "{where_zh}有 {count} 项在{other_zh}里找不到，如“{words}”",
            "{count} tasks of the {where_en} are not found in the {other_en}, such as “{words}”",
        ),
        why=Bilingual(
            "正文和分解表有 {pairs} 项对得上，独缺这几项，多是改稿时漏掉的",
            "{pairs} tasks stand in both; what is missing at one place was mostly forgotten",
        ),
        instead=Bilingual(
            "核对是否遗漏；表述不同的，尽量用同样的说法", "check what was left out; use the same words at both places"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report what differs between rows and the tasks they stand for."""
        if not plan.tables:
            return
        pairing = pair_rows(plan)
        pairs = len(pairing.pairs)
        if pairs < _LEAST_PAIRS or pairs < _MOSTLY * (pairs + len(pairing.rows)):
            return
        for row, item in pairing.pairs:
            yield from self._leads(row, item)
            yield from self._deadlines(row, item)
        yield from self._unmatched(pairing)

    def _leads(self, row: Task, item: Item) -> Iterator[Finding]:
        leads = row.responsibility.leads
        named = [unit for unit in item.leads if unit.group is None]
        if not leads or not named or any(same_body(one.name, other.name) for one in leads for other in item.leads):
            return
        if any(unit.group is not None for unit in leads):
            return
        yield self._differs(
            leads[0].passage.clean.span(leads[0].passage.start, leads[-1].passage.end),
            item,
            Bilingual("牵头单位", "lead"),
            (_names(leads), _names(named), named[0].passage.span),
        )

    def _deadlines(self, row: Task, item: Item) -> Iterator[Finding]:
        table, text = _dated(row.deadlines), _dated([each for each in item.deadlines if _is_of_row(each, row)])
        if len(table) == 1 and text and not {day for day, _ in table} & {day for day, _ in text}:
            of_table, of_text = table[0][1].passage, text[0][1].passage
            yield self._differs(
                of_table.span, item, Bilingual("完成时限", "deadline"), (of_table.text, of_text.text, of_text.span)
            )

    def _differs(self, span: Span, item: Item, what: Bilingual, said: tuple[str, str, Span]) -> Finding:
        table, text, place = said
        return self.finding(
            span,
            related=[Related(place, Bilingual("正文的写法", "what the text says"))],
            what_zh=what.zh,
            what_en=what.en,
            table=quote(table),
            text=quote(text),
            item=quote(item.name),
        )

    def _unmatched(self, pairing: Pairing) -> Iterator[Finding]:
        pairs = len(pairing.pairs)
        rows = [(row.anchor, row.title) for row in pairing.rows]
        items = [(item.anchor, item.name) for item in pairing.items]
        matched = len({id(item) for _, item in pairing.pairs})
        text, table = Bilingual("正文", "text"), Bilingual("分解表", "table")
        for missing, here, there, share in (
            (rows, table, text, len(rows) / (pairs + len(rows))),
            (items, text, table, len(items) / (matched + len(items))),
        ):
            if missing and share <= 1 - _MOSTLY:
                yield self.finding(
                    missing[0][0],
                    self.unmatched_message,
                    severity=Severity.INFO,
                    related=[
                        Related(span, Bilingual("对不上的任务", "a task without partner")) for span, _ in missing[1:]
                    ],
                    where_zh=here.zh,
                    where_en=here.en,
                    other_zh=there.zh,
                    other_en=there.en,
                    count=len(missing),
                    words=quote(missing[0][1]),
                    pairs=pairs,
                )


def _is_of_row(deadline: Deadline, row: Task) -> bool:
    """Whether the sentence of a deadline is about what the row says, not about a step on the way: 3月底前制定方案."""
    words = strings(row.passage.text)
    return len(words & strings(deadline.passage.around("。\n").text)) >= _ABOUT * len(words)


def _names(units: Sequence[Unit]) -> str:
    return "、".join(unit.text for unit in units)


def _dated(deadlines: Sequence[Deadline]) -> list[tuple[date, Deadline]]:
    """The deadlines that are a day, with that day; years of goals do not count."""
    return [(deadline.last, deadline) for deadline in deadlines if deadline.last is not None and not deadline.goal]
