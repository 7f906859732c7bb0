"""CON103: one thing counted twice, with two results."""

from __future__ import annotations

from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_FIRST = Bilingual("另一处的数", "the number given elsewhere")
# What a place has a fixed number of, and everybody there knows it.
_FIXED = (
    "县市区|市县区|县区|区县|市州|盟市|旗县区|旗县|设区市|镇街道|乡镇街道|镇街|街镇|乡镇|街道|镇|乡|行政村|建制村|村居|居村|自然村|社区|村|县|区"
    "|开发区|园区|政府组成部门|工作部门|市直部门|县直部门|区直部门|部门|公立医院|中小学校|中小学|派出所|司法所|人民法庭"
)
_INVENTORY = compiled(
    rf"(全[省市县区镇乡州盟旗]|我[省市县区镇乡州盟旗]|本[省市县区镇乡州盟旗]|[省市县区]辖)(?:现有|共有|现辖|下辖|共辖|共|所有|所辖|有|的)?(\d+)个(?:\([^()]{{1,6}}\))?({_FIXED})(?![一-龥]{{0,6}}(?:试点|先行|率先|开展试|先期))"
)
# All of them, where another place says of what: 12个镇全部建成.
_ALL = compiled(rf"(?<![一-龥\d])(?:所有|全部)?(\d+)个({_FIXED})(?=全部|均|都|全覆盖|实现全)")
# The cases just counted, taken up again: 受理79件…受理的79件案件中.
_AGAIN = compiled(r"([一-龥]{2})的(\d+)([件起份名人户家个项宗])(?=[一-龥]{0,8}中|[^,;。、]{0,10},)")
_BEHIND = compiled(r"[^,;。的\d]{0,24}(\d+)([件起份名人户家个项宗])")  # how many, behind what was done with them
_COUNTED, _OF_FIGURE = compiled(r"个(?<=\d个)"), compiled(r"的\d")  # one is in each of them, and rare
_DIFFERENT = compiled(r"其中|以外|之外|除|另外|新增|撤并|合并|调整|增加到|减少到|由\d|从\d|原有|原来|部分")
_YEAR = compiled("20[0-9]{2}年|去年|上年|明年")
_NEAR = 200  # characters of a sentence that are looked at on either side
_BACK = 200  # characters: how far a count can be taken up again
_CLOSE = 4  # two counts of all differ by no more than a quarter; beyond, one of them is of some


class _Count(Record):
    passage: Passage
    number: int
    times: frozenset[str]


class ConflictingNumbers(Rule):
    """同一数据前后不一 / One thing, two numbers

    ## 查什么

    - 同一个范围的总数，前后写得不一样：前文“全市11个镇”，后文“全市12个镇”。
    - 同一批事项前后数量不一：“受理79件……受理的78件案件中”。

    ## 为什么

    同一件事两个数，必有一个是错的。读者分不清以哪个为准，按数分解任务时也会多出或者少掉一个。

    ## 反例

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）普法。在全县14个乡镇设立法律咨询点。
    （二）调解。«全县15个乡镇»全部建成调解中心。全年受理纠纷312件，«受理的321件»纠纷中，调解成功298件。
    ```

    ## 正例

    ```plan kind=annual_report
    清河县2024年法治政府建设年度报告
    一、工作情况
    （一）普法。在全县14个乡镇设立法律咨询点，选择全县5个乡镇先行试点。
    （二）调解。全县14个乡镇全部建成调解中心。全年受理纠纷312件，受理的312件纠纷中，调解成功298件。
    ```

    ## 例外

    - 时点不同、发生过调整的（“撤并后全县12个乡镇”）不报。
    - 两个数相差很大的，多半一个是全部、一个是部分，不报。
    - 指标的目标值前后不一，由 conflicting-targets 报。

    ## 依据

    《党政机关公文处理工作条例》第二十条：审核公文要看“人名、地名、时间、数字……等是否准确”。

    ## In English

    The same whole is counted twice with different results: “the 11 towns of the city” here, 12 there; or cases just counted are taken up
    again as another number of them. Different times, changes in between, and numbers far apart (all and some) are left alone.
    """

    code = "CON103"
    name = "conflicting-numbers"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("“{words}”与前文“{first}”不一致", "“{words}” does not agree with “{first}” above"),
        why=Bilingual(
            "同一个数前后两个写法，必有一个是错的", "one and the same count has two results, and one of them is wrong"
        ),
        instead=Bilingual(
            "核对后全文统一；时点或者范围不同的，写明",
            "check it and write one of them; where time or scope differ, say so",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report counts that an earlier one of the same things rules out."""
        paragraphs = (*plan.paragraphs, *plan.attachments)
        yield from self._inventories(paragraphs)
        for paragraph in paragraphs:
            if _OF_FIGURE.search(paragraph.text):
                yield from self._taken_up(paragraph)

    def _inventories(self, paragraphs: Iterable[Passage]) -> Iterator[Finding]:
        """Numbers of what a place has; the number most often given is taken for the right one, else the first."""
        groups: dict[tuple[str, str], list[_Count]] = defaultdict(list)
        for paragraph in paragraphs:
            text = paragraph.text
            for scope, noun, number, times, (start, end) in _inventory(text) if _COUNTED.search(text) else ():
                groups[scope, noun].append(_Count(paragraph.part(start, end), number, times))
        for _, noun in [key for key in groups if not key[0]]:
            named = [key for key in groups if key[0] and key[1] == noun]
            groups[named[0] if len(named) == 1 else ("", noun)] += groups.pop(("", noun))
        for counts in groups.values():
            often = Counter(one.number for one in counts)
            first = max(counts, key=lambda one: often[one.number])
            for count in counts:
                if _conflict(first, count):
                    yield self._finding(first.passage, count.passage)

    def _taken_up(self, paragraph: Passage) -> Iterator[Finding]:
        text = paragraph.text
        for match in _AGAIN.finditer(text):
            deed, number, unit = match.groups()
            start = max(0, match.start() - _BACK)
            before = list(_counts(text, deed, unit, range(start, match.start())))
            if len(before) != 1 or before[0][1] == int(number):
                continue
            (first, end), counted = before[0]
            if not _DIFFERENT.search(text, end, match.end()) and _is_near(int(number), counted):
                yield self._finding(paragraph.part(first, end), paragraph.part(*match.span()))

    def _finding(self, first: Passage, second: Passage) -> Finding:
        related = [Related(first.span, _FIRST)]
        return self.finding(second.span, related=related, words=quote(second.text), first=quote(first.text))


def _counts(text: str, deed: str, unit: str, within: range) -> Iterator[tuple[tuple[int, int], int]]:
    """Where it is said of how many something was done (受理申请79件), and of how many."""
    at = text.find(deed, within.start, within.stop)
    while at >= 0:
        count = _BEHIND.match(text, at + len(deed), within.stop)
        end = at + 1
        if count is not None and count[2] == unit:
            end = count.end()
            yield (at, end), int(count[1])
        at = text.find(deed, end, within.stop)


@reading
def _inventory(text: str) -> tuple[tuple[str, str, int, frozenset[str], tuple[int, int]], ...]:
    """What a paragraph counts: the scope, what is counted, how many, the years it speaks of, and where."""
    counts = []
    found = [(match, match[1], match[2], match[3]) for match in _INVENTORY.finditer(text)]
    found += [(match, "", match[1], match[2]) for match in _ALL.finditer(text)]
    for match, scope, number, noun in found:
        start = max(text.rfind("。", 0, match.start()) + 1, match.start() - _NEAR)
        end = text.find("。", match.end(), match.end() + _NEAR)
        if _DIFFERENT.search(text, max(start, match.start() - 12), match.end()):
            continue
        times = frozenset(_YEAR.findall(text, start, end if end >= 0 else match.end() + _NEAR))
        counts.append((scope[-1:], noun, int(number), times, match.span()))
    return tuple(counts)


def _conflict(one: _Count, other: _Count) -> bool:
    return one.number != other.number and _is_near(one.number, other.number) and one.times == other.times


def _is_near(one: int, other: int) -> bool:
    return abs(one - other) * _CLOSE <= max(one, other)
