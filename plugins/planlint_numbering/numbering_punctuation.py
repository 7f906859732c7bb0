"""NUM104: the wrong mark after a number."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import replace
from planlint_numbering.labels import RIGHT_STOPS
from planlint_numbering.labels import as_written
from planlint_numbering.labels import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Fix
    from planlint import Label
    from planlint import LabelKind
    from planlint import Plan
    from planlint import Section

_ORDINAL = compiled("第[一二三四五六七八九十]、(?![第一二三四五六七八九十])")  # not 第一、二产业
_NUMBER = compiled(r" ?[\d一二三四五六七八九十百]")
_LINE_END = compiled(r"[ \t\u3000]*(?:[\r\n]|$)")
_HABIT = 3  # labels written alike from which it is the document's way


class NumberingPunctuation(Rule):
    """序号标点 / Mark after a number

    ## 查什么

    序号后面的标点：

    | 序号 | 后面用 | 常见错误 |
    |---|---|---|
    | 一 | 顿号：一、 | `一.` `一，` |
    | （一）（1）① | 什么也不用 | `（一）、` `（1）.` `①、` |
    | 1 | 下脚点：1. | `1、` |
    | 第一 | 逗号：第一， | `第一、` |

    全文都这样写的（如一律用“1、”），合并为一条；个别写错的逐处报。

    ## 为什么

    序号的标点各有规定；个别写错的，看起来像换了一个层次。

    ## 反例

    ```plan kind=implementation_plan
    清河县校园安全实施方案
    一、重点任务
    （一）排查校舍。5月底前完成。
    «（二）、»配齐保安。8月底前到位。
    （三）规范校车。全年抽查4次。
    «二.»保障措施
    （一）加强领导。每学期研究1次。
    三、工作要求
    （一）及时报送。每月5日前报送进展。
    ```

    ```fixed
    清河县校园安全实施方案
    一、重点任务
    （一）排查校舍。5月底前完成。
    （二）配齐保安。8月底前到位。
    （三）规范校车。全年抽查4次。
    二、保障措施
    （一）加强领导。每学期研究1次。
    三、工作要求
    （一）及时报送。每月5日前报送进展。
    ```

    一律用顿号，合并为一条：

    ```plan kind=implementation_plan
    清河县校园安全实施方案
    一、重点任务
    «1、»排查校舍，5月底前完成。
    «2、»配齐保安，8月底前到位。
    «3、»规范校车，全年抽查4次。
    ```

    ```fixed
    清河县校园安全实施方案
    一、重点任务
    1.排查校舍，5月底前完成。
    2.配齐保安，8月底前到位。
    3.规范校车，全年抽查4次。
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县校园安全实施方案
    一、重点任务
    （一）排查校舍。分两步：
    1.自查，5月底前完成；
    2.抽查，6月底前完成。
    （二）配齐保安。按以下标准：
    （1）寄宿制学校每校4人；
    （2）其他学校每校2人。
    ```

    ## 例外

    表格的序号列不查。

    ## 依据

    GB/T 15834—2011《标点符号用法》附录 B.3（序次语之后的标点）；结构层次序数用“一、”“（一）”“1.”“（1）”
    （《党政机关公文格式》GB/T 9704—2012 第7.3.3条）。

    ## In English

    After 一 stands 、, after a number in brackets or a circle nothing, after an Arabic number a full stop (1. not 1、), after 第一 a
    comma. Where the whole document does it another way, that is one finding; single slips are reported each.
    """

    code = "NUM104"
    name = "numbering-punctuation"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("序号写成“{label}”", "the number is written “{label}”"),
        why=Bilingual(
            "GB/T 15834—2011 附录B：汉字数字后用顿号，阿拉伯数字后用下脚点，带括号、带圈的序号后不加标点",
            "GB/T 15834-2011, appendix B: 、 after Chinese numerals, a full stop after Arabic ones, nothing after brackets or circles",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    ordinal_message = Message(
        what=Bilingual("“{label}”后面用了顿号", "“{label}” with 、 after it"),
        why=Bilingual(
            "“第一”“首先”一类序次语后面用逗号（GB/T 15834—2011 附录B）", "a comma follows 第一, 首先 and the like"
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处序号标点不合规定，如“{label}”", "{count} numbers have the wrong mark, such as “{label}”"
        ),
        why=message.why,
        instead=Bilingual("统一改为“{right}”的写法", "write all of them like “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report wrong marks: as one where the document has them throughout."""
        written_so = Counter((section.label.kind, section.label.stop) for section in plan.sections)
        for section in plan.sections:
            label = section.label
            if label.stop != RIGHT_STOPS.get(label.kind, label.stop):
                yield self.finding(
                    label.passage.span,
                    fixes=_fixes(label),
                    shared=_is_habit(written_so, section),
                    label=as_written(section),
                    right=written(label.kind, label.number),
                )
        yield from self._ordinals(plan)

    def _ordinals(self, plan: Plan) -> Iterator[Finding]:
        for paragraph in plan.paragraphs:
            if match := _ORDINAL.match(paragraph.text):
                word = match.group()[:2]
                yield self.finding(
                    paragraph.span_of(0, match.end()),
                    self.ordinal_message,
                    fixes=[replace(paragraph.span_of(2, 3), "，", Applicability.SAFE)],
                    label=word,
                    right=f"{word}，",
                )


def _fixes(label: Label) -> list[Fix]:
    """The mark alone is changed; before another number it stays, for 一、二级 would be no label any more.

    It stays at the end of a line as well: it says whether the next line goes on.
    """
    passage = label.passage
    right = RIGHT_STOPS[label.kind]
    if (right and _NUMBER.match(passage.clean.text, passage.end)) or _LINE_END.match(
        passage.clean.source.text, passage.span.end
    ):
        return []
    last = len(passage.text.rstrip())
    start = last - 1 if label.stop else last
    return [replace(passage.span_of(start, last), right, Applicability.SAFE)]


def _is_habit(written_so: Counter[tuple[LabelKind, str]], section: Section) -> bool:
    """Whether the document writes most labels of this shape with this mark."""
    label = section.label
    many = written_so[label.kind, label.stop]
    return many >= _HABIT and many * 2 > sum(count for (kind, _), count in written_so.items() if kind is label.kind)
