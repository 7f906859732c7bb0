"""REF103: a number of items that is announced, and another that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import read_number
from planlint import reading
from planlint_reference.series import count_series

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Section

_N = r"([二三四五六七八九十两]{1,3}|[1-9]\d?)"
_THINGS = (
    "(?:方面|重点|关键|环节|问题|原因|特点|任务|工作|措施|要求|原则|目标|举措|机制|"
    "制度|工程|行动|步骤|阶段|内容|情形|情况|条件|方式|途径|意见|建议|事项|转变)"
)
# 以下五项工作; 三项任务：; 重点抓好八个方面工作。
_FOLLOWING = compiled(
    rf"(?:(?<![\d元米岁%度吨层级])以下|如下|下列|下述){_N}(?:个|大|项|条|点|类|种|步|方面)[^。:;,《》]{{0,16}}[:。]"
)
_BELOW = compiled("以下|如下|下列|下述")
_COLON = compiled(  # it begins with the number, not with what must not stand before it: so it is found fast
    r"([二三四五六七八九十两1-9](?<![第\d.—~至、和与].)(?:(?<=[1-9])\d?(?![\d年月日])|(?<![1-9])[二三四五六七八九十两]{0,2}))(?:个|大|项|条|点|类|种|步)?"
    rf"(?:主要|重点|具体)?(?:方面)?(?:的)?{_THINGS}{{1,2}}[:。]"
)
_LEADS_IN = compiled(r"(?:抓好|做好|突出|重点)[^。;:,]{0,4}$")
_FOREIGN = compiled(r"《[^》]*》[^。,;]{0,12}$|(?:明确|规定|要求|提出|部署|确定|下达|交办)的$")
_TOTAL = compiled(
    r"本(?:方案|要点|计划|清单|措施|意见|安排)[^。;]{0,30}?(?:共|合计|总计)[^。;,]{0,8}?(\d{1,3}|[二三四五六七八九十百]{1,4})(?:项|条)(?:具体|重点|主要|工作)*(?:任务|工作|措施|举措)"
)
_BACK = 200  # characters: what a number belongs to stands no farther before it
_LEAST = 2  # items: fewer are no list


class _Count(Record):
    """A number announced: where, how many, and how many there are."""

    passage: Passage
    claimed: int
    found: int


class CountClaimMismatch(Rule):
    """数目声称不符 / Count that does not fit

    ## 查什么

    “抓好以下五项工作”“三项任务：”“本方案共36项任务”所说的数目，与后面实际列出的条目（一是、二是……，（一）（二）……）数目不一致。

    ## 为什么

    增删了条目没有改数目，或者漏了一条。

    ## 反例

    ```plan
    青禾县2025年林业工作要点
    一、主要任务
    重点抓好«以下四项工作：»
    （一）造林绿化。植树300亩。
    （二）森林防火。巡山每日1次。
    （三）林长巡林。每月巡林1次。
    二、保障措施
    做到«三个方面：»一是经费到位；二是人员到位。
    ```

    ## 正例

    ```plan
    青禾县2025年林业工作要点
    一、主要任务
    重点抓好以下三项工作：
    （一）造林绿化。植树300亩，落实《林业意见》明确的11项任务。
    （二）森林防火。巡山每日1次。
    （三）林长巡林。每月巡林1次。
    二、保障措施
    做到三个方面：一是经费到位；二是人员到位；三是考核到位。
    ```

    ## 例外

    - 别的文件的数目（“《……》明确的11项任务”）不查。
    - 数不准的（序号跳号、两处“一是”、后面没有带序号的条目）不报。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字等是否准确，是审核的重点。

    ## In English

    The document announces so many items (以下五项工作, 三个方面：, 本方案共36项任务), and another number follows. Numbers that belong to other documents are
    left alone, and so is whatever can't be counted for certain.
    """

    code = "REF103"
    name = "count-claim-mismatch"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual(
            "“{words}”说的是 {claimed} 项，实际列了 {found} 项", "“{words}” announces {claimed}, and {found} follow"
        ),
        why=Bilingual(
            "数目与条目要对得上，可能增删后没有改数，或者漏了条目",
            "the number has to fit: items may have come or gone, or one is missing",
        ),
        instead=Bilingual("改为 {found}，或补上缺的条目", "write {found}, or add what is missing"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Count what follows each number."""
        text = plan.clean.text
        if _COLON.search(text) or _BELOW.search(text):
            yield from self._following(plan)
        for paragraph in plan.paragraphs if _TOTAL.search(text) else ():
            yield from self._total(plan, paragraph)

    def _following(self, plan: Plan) -> Iterator[Finding]:
        heads = {section.head.start: section for section in plan.sections}
        for place, paragraph in enumerate(plan.paragraphs):
            for count in _counts(plan, heads, place, paragraph):
                if count.found >= _LEAST and count.found != count.claimed:
                    words = quote(count.passage.text)
                    yield self.finding(count.passage.span, words=words, claimed=count.claimed, found=count.found)

    def _total(self, plan: Plan, paragraph: Passage) -> Iterator[Finding]:
        for match in _TOTAL.finditer(paragraph.text):
            claimed = read_number(match.group(1))
            if claimed is not None and plan.tasks and claimed not in _totals(plan):
                words = quote(match.group())
                span = paragraph.span_of(*match.span())
                yield self.finding(span, words=words, claimed=claimed, found=len(plan.tasks))


def _counts(plan: Plan, heads: Mapping[int, Section], place: int, paragraph: Passage) -> Iterator[_Count]:
    for match in _claims(paragraph.text):
        claimed = read_number(match.group(1))
        if claimed is None:
            continue
        passage = paragraph.part(*match.span())
        rest = paragraph.text[match.end() :]
        following = plan.paragraphs[place + 1] if place + 1 < len(plan.paragraphs) else None
        if not rest and following is not None and following.start in heads:
            found = _siblings(plan, heads[following.start], claimed)
        else:
            found = count_series(_until_section(plan, heads, place, rest))
        if found is not None:
            yield _Count(passage, claimed, found)


@reading
def _claims(text: str) -> tuple[re.Match[str], ...]:
    """The numbers of a paragraph that announce what follows them in this document."""
    found: list[re.Match[str]] = []
    done = 0
    for pattern in (_FOLLOWING, _COLON) if "下" in text and _BELOW.search(text) else (_COLON,):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _BACK) : match.start()]
            if match.start() < done or _FOREIGN.search(before):
                continue
            if pattern is _COLON and not _LEADS_IN.search(before) and not match.group().endswith(":"):
                continue
            done = match.end()
            found.append(match)
    return tuple(found)


def _until_section(plan: Plan, heads: Mapping[int, Section], place: int, rest: str) -> str:
    """The rest of a paragraph and those after it, up to the next numbered one."""
    lines = [rest]
    for number in range(place + 1, len(plan.paragraphs)):
        paragraph = plan.paragraphs[number]
        if paragraph.start in heads:
            break
        lines.append(paragraph.text)
    return "\n".join(lines)


def _siblings(plan: Plan, first: Section, claimed: int) -> int | None:
    """How many items of one rank follow; None where that can't be said."""
    if first.label.number != 1:
        return None
    alike = [section for section in plan.children[first.parent] if section.label.kind is first.label.kind]
    run = alike[alike.index(first) :]
    again = next((place for place, section in enumerate(run[1:], 1) if section.label.number == 1), len(run))
    run = run[:again]
    working = sum(section.role is Role.WORK for section in run)
    inside = _inside(plan, run)
    if run[-1].label.number != len(run) or claimed in (working, inside):
        return None
    return len(run)


def _inside(plan: Plan, run: list[Section]) -> int:
    """How many items stand one rank below, all together."""
    return sum(len(plan.children.get(section, ())) for section in run)


def _totals(plan: Plan) -> set[int]:
    """Every number that tasks may be counted to."""
    found = {len(plan.tasks), *(len(table.rows) for table in plan.tables)}
    for kind in {section.label.kind for section in plan.sections}:
        alike = [section for section in plan.sections if section.label.kind is kind]
        found |= {len(alike), sum(section.role is Role.WORK for section in alike)}
        found.add(max(section.label.number for section in alike))
    return found
