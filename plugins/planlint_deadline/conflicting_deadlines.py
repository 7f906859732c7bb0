"""DUE108: one matter, two dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from typing import Any
from typing import Literal

from planlint import Bilingual
from planlint import Column
from planlint import DeadlineProblem
from planlint import Holders
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import days_in_month
from planlint import quote
from planlint import reading
from planlint_deadline.reading import DATED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Deadline
    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Section

_LEAST = 6  # characters of a matter from which two that agree are one
_LONGEST = 1000  # characters: what has no mark for so long is no clause
_STOPS = ",。;:!?|\n"
_STOP = compiled(f"[{_STOPS}]")
_DATE = compiled(r"(20\d\d)年(?:年?(底)|(\d{1,2})月(?:(\d{1,2})日|底)?)(?:之?前|内)?")
_FILLERS = compiled(r"[ \"“”、的地了(工任](?:(?<=\()[^()]*\)?|(?<=工)作(?=$|完成)|(?<=任)务(?=$|完成)|(?<![(工任]))")
_LEAD = compiled(
    r"(?:(?:\d{1,2}[.、]|[一二三四五六七八九十]+[、是])|力争|争取|确保|全面|基本|初步|全部|要|应当?|须|并|于|在|前|到|组织|计划)+"
)
_DOES, _DONE = compiled("完成|实现"), compiled("(?:完成|到位)$")
_PAIRED = 3  # rows from which a table of tasks is compared with the text row by row
_COLUMNS = 4  # cells before the date in a row of a table
# What may well come after all is done.
_AFTERWARDS = compiled("验收|总结|评估|考核|报告|报送|审计|移交|长效")
# 各项任务2025年10月底前全部完成: what bounds them all.
_ALL = compiled(r"(?:各项|全部|所有|上述|以上)[^,。;]{0,6}(?:任务|工作|事项|改造|建设)[^,。;]{0,24}完成")


class _Fact(Record):
    """A matter with the day by which it is due.

    Attributes:
        matter: what is to be done, bare.
        passage: the date as written.
        last: the day it means.
        section: where it stands; None in the front matter.
        attached: it stands in a table or an attachment, which repeats what the body says.
    """

    matter: str
    passage: Passage
    last: date
    section: Section | None
    attached: bool

    @property
    def item(self) -> Section | Literal["attached"] | None:
        """What it is a step of: dates of one item are steps, and what is attached repeats the body."""
        return "attached" if self.attached else self.section


class _Told:
    """What was said so far of one matter."""

    def __init__(self) -> None:
        self._first: _Fact | None = None
        self._elsewhere: _Fact | None = None  # the first of another item than the first one's
        self._items: dict[date, set[object]] = {}  # the items that say each day

    def add(self, fact: _Fact) -> None:
        """Take a fact in."""
        if self._first is None:
            self._first = fact
        elif self._elsewhere is None and fact.item != self._first.item:
            self._elsewhere = fact
        self._items.setdefault(fact.last, set()).add(fact.item)

    def conflict(self, fact: _Fact) -> _Fact | None:
        """The first fact of another item, where none of another item agrees with this one."""
        first = self._first
        other = first if first is None or first.item != fact.item else self._elsewhere
        agree = self._items.get(fact.last, set()) - {fact.item}
        return None if agree else other


class ConflictingDeadlines(Rule):
    """同一事项时限冲突 / Conflicting deadlines

    ## 查什么

    - 同一件事在正文两处、正文与附件里，写了两个时限（三行以上的任务分解表，由 `body-table-mismatch` 逐行与正文核对）；
    - 文件规定各项任务一律在某时前完成，某项任务的时限却更晚。

    ## 为什么

    同一件事有两个时限，承办单位取晚的一个，督办的取早的一个。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县口袋公园建设实施方案
    一、重点任务
    （一）确定选址。2025年4月底前，编制口袋公园建设名录。（牵头单位：县城市管理局）
    （二）组织施工。2025年11月底前，建成口袋公园8处。（牵头单位：县住房城乡建设局）
    二、保障措施
    （一）强化调度。«2025年6月底前»，编制口袋公园建设名录，报县政府备案。（牵头单位：县城市管理局）
    ```

    任务的时限晚于总的时限：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县校舍安全改造实施方案
    一、总体要求
    全部改造任务2025年8月底前完成。
    二、重点任务
    （一）加固教学楼。2025年7月底前，加固教学楼6栋。（牵头单位：县教育局）
    （二）更换门窗。«2025年10月底前»，更换老旧门窗900扇。（牵头单位：县教育局）
    ```

    ## 正例

    一件事分几步的，是里程碑，不是冲突：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    清河县口袋公园建设实施方案
    一、重点任务
    （一）确定选址。2025年4月底前，编制口袋公园建设名录；2025年5月底前，公布口袋公园建设名录。（牵头单位：县城市管理局）
    （二）组织施工。2025年8月底前开工口袋公园8处，2025年11月底前建成口袋公园8处，12月底前组织验收。（牵头单位：县住房城乡建设局）
    ```

    ## 例外

    - 总的时限以后组织验收、总结、考核的，不报。
    - 同一段、同一项里先后几个时限的，按步骤理解，不报；每年、每季度重复的，不报。
    - “到2025年”“到2030年”的分年目标，数量不同的两处，不是同一件事。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间等是否准确，前后是否一致，是审核的重点。

    ## In English

    The same matter has two dates: in two places of the body, or in body and attachment; or a task is due later than the date that the
    document sets for all. Steps of one task, one after another, are no conflict. Task tables of three rows and more are compared
    with the text by body-table-mismatch.
    """

    code = "DUE108"
    name = "conflicting-deadlines"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "“{matter}”这里写“{words}”，另一处写“{other}”", "“{matter}” is due “{words}” here, “{other}” elsewhere"
        ),
        why=Bilingual(
            "同一件事两个时限，承办和督办的单位会各取一个",
            "of two dates those who do the work take one and those who follow it up the other",
        ),
        instead=Bilingual(
            "核对后统一；是两个步骤的，分别写明做到哪一步",
            "make them agree; where two steps are meant, say what is done by each",
        ),
    )
    late_message = Message(
        what=Bilingual(
            "“{words}”晚于全文规定的“{other}”", "“{words}” is later than “{other}”, which holds for all tasks"
        ),
        why=Bilingual(
            "文件规定各项任务一律在{other}完成，这一项却更晚",
            "the document wants all tasks done by then, and this one is due later",
        ),
        instead=Bilingual(
            "提前到{other}，或者在总的要求里写明这一项除外", "bring it forward, or except this task where all are named"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report the later of two places that differ, and tasks due after all tasks should be."""
        seen: dict[str, _Told] = {}
        paired = _compared_by_row(plan)
        for fact in _facts(plan):
            if paired and any(table.contains(fact.passage) for table in paired):
                continue
            told = seen.setdefault(fact.matter, _Told())
            other = told.conflict(fact)
            if other is not None:
                yield self._finding(None, fact.passage, other.passage, matter=quote(fact.matter))
            told.add(fact)
        yield from self._late(plan)

    def _late(self, plan: Plan) -> Iterator[Finding]:
        bound = _bound(plan)
        if bound is None or bound.last is None:
            return
        for task in plan.tasks:
            for deadline in task.deadlines:
                if _is_late(plan, deadline, bound.last):
                    yield self._finding(self.late_message, deadline.passage, bound.passage)

    def _finding(self, message: Message | None, here: Passage, there: Passage, **values: Any) -> Finding:
        related = [Related(there.span, Bilingual("另一处时限", "the other date"))]
        return self.finding(
            here.span, message, related=related, words=quote(here.text), other=quote(there.text), **values
        )


def _facts(plan: Plan) -> Iterator[_Fact]:
    """What is due when, in order; each cell of a table stands for its row."""
    rows = Holders(_rows(plan), lambda row: row[0])
    for deadline in plan.deadlines:
        if (
            deadline.kind not in DATED
            or deadline.last is None
            or deadline.goal
            or deadline.problem is DeadlineProblem.AMBIGUOUS
        ):
            continue
        row = rows.of(deadline.passage)
        matter = bare(row[1].text) if row is not None else _matter(plan, deadline.passage)
        if len(matter) >= _LEAST:
            yield _Fact(matter, deadline.passage, deadline.last, plan.section_at(deadline.passage), row is not None)
    yield from _attached(plan)


def _attached(plan: Plan) -> Iterator[_Fact]:
    """What the attachments say; a date alone in its cell goes with each of the cells before it."""
    cells: list[str] = []
    for paragraph in plan.attachments:
        for match in _DATE.finditer(paragraph.text):
            place, last = paragraph.part(*match.span()), _day(match.groups())
            alone = len(paragraph.text.strip("| 。")) == len(place)
            for matter in cells[-_COLUMNS:] if alone else [_matter(plan, place)]:
                if last is not None and len(matter) >= _LEAST:
                    yield _Fact(matter, place, last, None, attached=True)
            if alone:
                cells.clear()
        cells.append(bare(paragraph.text.strip("| ")))


def _rows(plan: Plan) -> list[tuple[Passage, Passage]]:
    """The cells that hold deadlines, each with the cell that says what is due."""
    found = []
    for table in plan.tables:
        if Column.DEADLINE in table.columns and Column.TASK in table.columns:
            due, task = table.columns.index(Column.DEADLINE), table.columns.index(Column.TASK)
            found += [(row.cells[due], row.cells[task]) for row in table.rows]
    return [(due, task) for due, task in found if due is not None and task is not None]


def _compared_by_row(plan: Plan) -> list[Passage]:
    """The tables of tasks that body-table-mismatch holds against the text."""
    if all(task.row is not None for task in plan.tasks):
        return []
    return [
        table.passage
        for table in plan.tables
        if len(table.rows) >= _PAIRED and {Column.DEADLINE, Column.TASK} <= set(table.columns)
    ]


def _matter(plan: Plan, place: Passage) -> str:
    """What is due at a date: its clause, or the next where a comma sets the date off."""
    text, start, end = plan.clean.text, place.start, place.end
    first = max(0, start - _LONGEST)
    for mark in _STOPS:
        first = max(first, text.rfind(mark, first, start) + 1)
    if start - first <= 2 and text.startswith(",", end):
        end += 1
    following = _STOP.search(text, end, end + _LONGEST)
    stop = following.start() if following is not None else min(end + _LONGEST, len(text))
    return bare(text[first:start] + text[end:stop]) if stop - first <= _LONGEST else ""


@reading
def bare(words: str) -> str:
    """What is to be done without labels, fillers and 完成.

    >>> bare("1.全面完成公共厕所普查工作。"), bare("公共厕所普查")
    ('公共厕所普查', '公共厕所普查')
    """
    words = words.strip(" 。;,")
    words = _without_fillers(words)
    does = _DOES.match(words)
    return _without_fillers(_DONE.sub("", words[does.end() :] if does is not None else words))


def _without_fillers(words: str) -> str:
    lead = _LEAD.match(words)
    return _FILLERS.sub("", words[lead.end() :] if lead is not None else words)


def _day(written: tuple[str | None, ...]) -> date | None:
    """The last day that a date means: of its month where it names no day, of its year where it names no month."""
    year, month, number = int(written[0] or 0), int(written[2] or 12), written[3]
    try:
        return date(year, month, int(number) if number else days_in_month(year, month))
    except ValueError:
        return None


def _is_late(plan: Plan, deadline: Deadline, bound: date) -> bool:
    """Whether work itself, not what follows it, is due after the bound."""
    if deadline.kind not in DATED or deadline.last is None or deadline.goal or deadline.last <= bound:
        return False
    return not _AFTERWARDS.search(plan.clean.text[deadline.passage.end : deadline.passage.end + 24].partition("。")[0])


def _bound(plan: Plan) -> Deadline | None:
    """The deadline that holds for all tasks; said outside of them."""
    sentence, match = -1, None
    for deadline in plan.deadlines:
        if deadline.kind not in DATED or deadline.last is None or deadline.goal:
            continue
        start, end = deadline.passage.start, deadline.passage.end
        if plan.task_at(deadline.passage.part(0, 1)) is not None:
            continue
        around = deadline.passage.around("。;\n")
        if around.start != sentence:
            sentence, match = around.start, _ALL.search(plan.clean.text, around.start, around.end)
        if match is not None and match.start() - 2 <= end and start <= match.end():
            return deadline
    return None
