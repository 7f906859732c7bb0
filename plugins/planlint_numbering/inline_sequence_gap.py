"""NUM109: 一是……三是: a number is left out inside a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import in_han
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN = "一二三四五六七八九十"
_OPENS = r"(?<![^,。;:、!?)” \n].)"  # of the character before: it is such a mark, or there is none
# 一是 一要 第一, and ① where a clause starts; 之一是, 统一是 and 第一产业 are other words.
_MARKER = compiled(
    rf"[{_HAN}第{_CIRCLED}]{_OPENS}(?:(?<=[{_HAN}])[{_HAN}]?(?:是|要(?!素|件|点))|(?<=第)[{_HAN}]{{1,2}}(?=[,、])|(?<=[{_CIRCLED}]))"
)
_FIRSTS = ("一是", "一要", "第一", "①")  # what is not counted from one has no gap


class _Mark(Record):
    """A number inside a paragraph: its series (是, 要, 第, ①), its value and where it stands."""

    series: str
    number: int
    passage: Passage


class InlineSequenceGap(Rule):
    """句内列举缺号 / Gap in a run-in enumeration

    ## 查什么

    一段之内的列举，序次语不连续或重复：“一是……三是……”“第一，……第三，……”“①……③……”“二是……二是……”。

    ## 为什么

    缺的一条可能是删漏了，也可能是改稿后没有重编；读到“三是”会回头找“二是”。

    ## 反例

    ```plan kind=work_points
    清河县2025年殡葬服务工作要点
    一、重点工作
    （一）规范服务收费。一是公布收费目录。二是清理自立项目。«四是»每季度抽查1次。
    （二）推行节地安葬。第一，建设公益墓地2处；«第三»，补助树葬300元。
    ```

    ```fixed
    清河县2025年殡葬服务工作要点
    一、重点工作
    （一）规范服务收费。一是公布收费目录。二是清理自立项目。三是每季度抽查1次。
    （二）推行节地安葬。第一，建设公益墓地2处；第二，补助树葬300元。
    ```

    重复：

    ```plan kind=work_points
    清河县2025年殡葬服务工作要点
    一、重点工作
    （一）规范服务收费。一是公布收费目录；二是清理自立项目；«二是»每季度抽查1次。
    ```

    ```fixed
    清河县2025年殡葬服务工作要点
    一、重点工作
    （一）规范服务收费。一是公布收费目录；二是清理自立项目；三是每季度抽查1次。
    ```

    ## 正例

    ```plan kind=work_points
    清河县2025年殡葬服务工作要点
    一、重点工作
    （一）规范服务收费。一是公布收费目录。二是清理自立项目。三是每季度抽查1次。收费分两类：一是基本服务，二是选择性服务。
    （二）推行节地安葬。重点之一是树葬，第三产业用地不再新批墓地。
    ```

    ## 例外

    - 另起一行的序号由 `numbering-gap` 和 `numbering-duplicate` 查；一段之内重新从“一是”起的，是另一组。
    - 前面没有“一是”的“二是”，可能第一条没有写序次语，不报。

    ## 依据

    序次语应当连续：《标点符号用法》（GB/T 15834—2011）附录B对序次语的用法有规定，公文核稿以前后相续为准。

    ## In English

    An enumeration inside a paragraph (一是……二是……, 第一，……, ①……) leaves a number out or has one twice. The suggested edit renumbers
    that one label only.
    """

    code = "NUM109"
    name = "inline-sequence-gap"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual(
            "“{before}”之后是“{label}”，缺“{expected}”", "“{label}” follows “{before}”: “{expected}” is left out"
        ),
        why=Bilingual(
            "同一段的列举应当连续；缺号多是删了一条没有重编，也可能漏了一条",
            "the enumeration of one paragraph runs on; an item was taken out, or is missing",
        ),
        instead=Bilingual(
            "补上缺的一条；没有缺的，改为“{expected}”，后面顺次改",
            "add the missing item, or write “{expected}” and renumber what follows",
        ),
    )
    twice_message = Message(
        what=Bilingual("“{label}”用了两次", "“{label}” is used twice"),
        why=Bilingual(
            "同一段的列举应当连续，不重复", "the enumeration of one paragraph runs on without repeating a number"
        ),
        instead=Bilingual("改为“{expected}”，后面顺次改", "write “{expected}” and renumber what follows"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each marker that does not follow the one before it in its paragraph."""
        if not any(first in plan.clean.text for first in _FIRSTS):
            return
        for paragraph in (*plan.paragraphs, *plan.attachments):
            reached: dict[str, _Mark] = {}
            marks = list(_marks(paragraph))
            for place, mark in enumerate(marks):
                before = reached.get(mark.series)
                if mark.number == 1 or before is None:
                    reached.pop(mark.series, None)
                    if mark.number == 1:
                        reached[mark.series] = mark
                    continue
                expected = before.number + 1
                if mark.number == before.number or mark.number > expected:
                    following = next((later for later in marks[place + 1 :] if later.series == mark.series), None)
                    alone = following is None or following.number in (1, expected + 1)
                    yield self._finding(mark, before, expected, alone=alone)
                reached[mark.series] = mark

    def _finding(self, mark: _Mark, before: _Mark, expected: int, *, alone: bool) -> Finding:
        right = _written(mark.series, expected)
        return self.finding(
            mark.passage.span,
            self.twice_message if mark.number == before.number else None,
            related=[Related(before.passage.span, Bilingual("前一个", "the one before"))],
            fixes=[replace(mark.passage.span, right, Applicability.SUGGESTION)] if alone else [],
            label=mark.passage.text,
            before=before.passage.text,
            expected=right,
        )


def _marks(paragraph: Passage) -> Iterator[_Mark]:
    for match in _MARKER.finditer(paragraph.text):
        words, place = match.group(), paragraph.part(*match.span())
        if words in _CIRCLED:
            yield _Mark("①", _CIRCLED.index(words) + 1, place)
            continue
        series, number = (words[0], words[1:]) if words[0] == "第" else (words[-1], words[:-1])
        if (value := _value(number)) is not None:
            yield _Mark(series, value, place)


def _value(words: str) -> int | None:
    return next((number for number in range(1, 20) if in_han(number) == words), None)


def _written(series: str, number: int) -> str:
    if series == "①":
        return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"（{number}）"
    return f"第{in_han(number)}" if series == "第" else f"{in_han(number)}{series}"
