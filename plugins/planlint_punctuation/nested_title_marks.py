"""PUN105: a title within a title, in the wrong marks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_MARKS = compiled("[《》<>]")
_CLOSES = {"《": "》", "<": ">"}


class NestedTitleMarks(Rule):
    """书名号嵌套 / Nested title marks

    ## 查什么

    书名号里还有书名号的，里层用了半角的 `<` `>`，或者里外都用了《》。多处合并为一条。

    ## 为什么

    书名号里还要用书名号时，外层用双书名号，里层用单书名号。`<` `>` 是数学里的小于号、大于号；里外都用《》，看不出外层到哪里为止。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市养老服务提升实施方案
    一、重点任务
    （一）完善制度。贯彻《关于落实«<白溪市养老服务条例>»的意见》。
    （二）规范服务。按照《关于印发«《白溪市养老机构服务规范》»的通知》执行。
    ```

    ```fixed
    白溪市养老服务提升实施方案
    一、重点任务
    （一）完善制度。贯彻《关于落实〈白溪市养老服务条例〉的意见》。
    （二）规范服务。按照《关于印发〈白溪市养老机构服务规范〉的通知》执行。
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市养老服务提升实施方案
    一、重点任务
    （一）完善制度。贯彻《关于落实〈白溪市养老服务条例〉的意见》。
    （二）规范服务。护理员配比<1:4的机构限期整改。
    ```

    ## 例外

    书名号以外的 `<` `>`（比较大小、网页路径）不报；外层没有合上的，由 `unbalanced-marks` 报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.15.3.3：当书名号中还需要用书名号时，外面一层用双书名号，里面一层用单书名号。

    ## In English

    A title within a title has single title marks 〈〉. Half-width < > and a second pair of 《》 are reported; a comparison outside a
    title is not.
    """

    code = "PUN105"
    name = "nested-title-marks"
    severity = Severity.INFO
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("书名号里的“{words}”没有用单书名号", "“{words}” within a title is not in single title marks"),
        why=Bilingual(
            "书名号里还用书名号时，外层用《》，里层用〈〉（GB/T 15834—2011 4.15.3.3）",
            "the outer title has 《》, the inner one 〈〉 (GB/T 15834-2011, 4.15.3.3)",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处书名号里的书名号写得不对，如“{words}”", "{count} titles within titles, such as “{words}”"
        ),
        why=message.why,
        instead=Bilingual("里层一律改为单书名号，如“{right}”", "give all of them single marks, such as “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report the inner title of each such pair."""
        for passage in plan.wording:
            if "《" not in passage.text:
                continue
            for start, end in _inner(passage):
                words = passage.written[start:end]
                yield self.finding(
                    passage.span_of(start, end),
                    shared=True,
                    fixes=[_single(passage, start, end)],
                    words=quote(words),
                    right=quote(f"〈{words[1:-1]}〉"),
                )


def _single(passage: Passage, start: int, end: int) -> Fix:
    edits = Edit(passage.span_of(start, start + 1), "〈"), Edit(passage.span_of(end - 1, end), "〉")
    return Fix(edits, Applicability.SAFE, Bilingual("改为单书名号“〈〉”", "write single title marks 〈〉"))


def _inner(passage: Passage) -> Iterator[tuple[int, int]]:
    """Titles right within another that is closed, in other marks than 〈〉."""
    text, written = passage.text, passage.written
    opened: list[int] = []
    found: list[tuple[int, int, int]] = []
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        if mark == "《" or (mark == "<" and opened):
            opened.append(place)
        elif opened and _CLOSES[text[opened[-1]]] == mark:
            start = opened.pop()
            if not opened:
                yield from sorted((a, b) for a, b, outer in found if outer == start)
                found.clear()
            elif text[opened[-1]] == "《" and written[start] != "〈":
                found.append((start, place + 1, opened[-1]))
        elif mark == "》":
            opened.clear()
            found.clear()
