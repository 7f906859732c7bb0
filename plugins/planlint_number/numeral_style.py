"""FIG102: figures in Chinese numerals where the rest has Arabic ones."""

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
from planlint import quote
from planlint import reading
from planlint import replace
from planlint_number.numerals import HAN_DIGITS
from planlint_number.numerals import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_PERCENT = compiled(rf"百分之([{HAN_DIGITS}]+|\d+(?:\.\d+)?)")
_WHOLE = frozenset({"百", "一百"})  # 百分之百 is a set phrase
_MEASURES = "个|家|项|次|件|名|种|批|期|处|所|座|条|场|部|份|支|户|台|辆"
# A number, its measure word, and two characters of what is counted: only then the same thing is counted twice.
_COUNTED = compiled(
    r"([0-9一二三四五六七八九两十][0-9一二三四五六七八九十]{0,2}+)"  # 0-9: a class with \d in it takes twice as long
    rf"({_MEASURES})(?!月|百分)([一-龥]{{2,3}})"
)
# In every such number that is no figure; many plans have none.
_IN_HAN = compiled(rf"[二三四五六七八九两十]一?(?:{_MEASURES})")
_NUMBER = compiled("\\d{1,2}|[一二三四五六七八九两]|[一二三四五六七八九]?十[一二三四五六七八九]?")
_NEVER_BEFORE = frozenset("0123456789.一二三四五六七八九十百千万亿第几数“‘")
_ONE = frozenset({"一", "1"})  # 一项 is often no number
_QUOTED = compiled("“[^“”]*”|《[^《》]*》")


class Counted(Record):
    """A number of things: 3个平台."""

    passage: Passage
    number: str
    what: str

    @property
    def figure(self) -> str:
        """The number in Arabic numerals."""
        return self.number if self.number.isdigit() else read(self.number) or self.number


class NumeralStyle(Rule):
    """汉字数字与阿拉伯数字混用 / Mixed numerals

    ## 查什么

    - 百分数写成了汉字：百分之九十五。
    - 同一事物的数目，一处用汉字、一处用阿拉伯数字：“三个平台”和“3个平台”。报次数少的一种。

    ## 为什么

    计量、统计的数用阿拉伯数字，醒目也便于核对；同一个数两种写法，查找时容易漏掉一种。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市垃圾分类工作方案
    一、重点任务
    （一）扩大覆盖。居民小区覆盖率达到«百分之九十五»。
    （二）建设站点。新建6座中转站，在«六座中转»站安装计量设备。
    （三）加强监管。对6座中转站每月检查1次。
    ```

    ```fixed
    白溪市垃圾分类工作方案
    一、重点任务
    （一）扩大覆盖。居民小区覆盖率达到95%。
    （二）建设站点。新建6座中转站，在6座中转站安装计量设备。
    （三）加强监管。对6座中转站每月检查1次。
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-01
    白溪市垃圾分类工作方案
    一、重点任务
    （一）扩大覆盖。居民小区覆盖率达到95%，机关单位做到百分之百分类。
    （二）建设站点。新建6座中转站，配备三名管理员，落实“六座中转站一张图”。
    ```

    ## 例外

    “百分之百”“一是”“一项”和引号、书名号里的定型说法不报；数目、量词和后面的名词都相同的，才算同一事物。

    ## 依据

    GB/T 15835—2011《出版物上数字用法》4.1（计量、编号用阿拉伯数字）、4.3（同一场合的数字形式应当统一）。

    ## In English

    A percentage in Chinese numerals (百分之九十五), or one number of one thing written 三个 here and 3个 there. Set phrases and words in
    quotation marks are left alone.
    """

    code = "FIG102"
    name = "numeral-style"
    severity = Severity.INFO
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("百分数“{words}”用了汉字", "the percentage “{words}” is in Chinese numerals"),
        why=Bilingual(
            "计量和统计的数用阿拉伯数字（GB/T 15835—2011 4.1）",
            "measured figures are in Arabic numerals (GB/T 15835-2011, 4.1)",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )
    mixed_message = Message(
        what=Bilingual("“{words}”在本文另一处写作“{other}”", "“{words}” is written “{other}” elsewhere"),
        why=Bilingual(
            "同一个数的写法应当统一（GB/T 15835—2011 4.3）；本文用“{right}”{many}处",
            "one number has one form (GB/T 15835-2011, 4.3); “{right}” stands {many} times here",
        ),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report percentages in words, and the rarer of two ways to write one number."""
        yield from self._percentages(plan)
        groups: dict[tuple[str, str], list[Counted]] = {}
        for counted in _counted(plan) if _IN_HAN.search(plan.clean.text) else ():
            groups.setdefault((counted.figure, counted.what), []).append(counted)
        for same in groups.values():
            digits = [counted for counted in same if counted.number.isdigit()]
            words = [counted for counted in same if not counted.number.isdigit()]
            if digits and words:
                yield from self._mixed(*sorted((words, digits), key=len))

    def _percentages(self, plan: Plan) -> Iterator[Finding]:
        for passage in plan.wording if "百分之" in plan.clean.text else ():
            for match in _PERCENT.finditer(passage.text):
                figure = match[1] if match[1][0].isascii() else read(match[1])
                if match[1] not in _WHOLE and figure is not None:
                    span = passage.span_of(*match.span())
                    right = f"{figure}%"
                    yield self.finding(
                        span,
                        fixes=[replace(span, right, Applicability.SUGGESTION)],
                        words=quote(match.group()),
                        right=right,
                    )

    def _mixed(self, few: list[Counted], many: list[Counted]) -> Iterator[Finding]:
        other = many[0]
        for counted in few:
            number = counted.passage.part(0, len(counted.number))
            yield self.finding(
                counted.passage.span,
                self.mixed_message,
                related=[Related(other.passage.span, Bilingual("另一种写法", "the other form"))],
                fixes=[replace(number.span, other.number, Applicability.SUGGESTION)],
                words=quote(counted.passage.text),
                other=quote(other.passage.text),
                right=f"{other.number}{counted.passage.text[len(counted.number)]}",
                many=len(many),
            )


def _counted(plan: Plan) -> Iterator[Counted]:
    """Every number of things outside quotation marks and titles."""
    for passage in (*plan.paragraphs, *plan.attachments):
        for start, end, number, what in _numbers(passage.text):
            yield Counted(passage.part(start, end), number, what)


@reading
def _numbers(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """The numbers of things in a text: from where to where, the number, and of what."""
    if "“" in text or "《" in text:
        text = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    found = []
    for match in _COUNTED.finditer(text):
        before = text[max(match.start() - 1, 0) : match.start()]
        if match[1] not in _ONE and before not in _NEVER_BEFORE and _NUMBER.fullmatch(match[1]):
            end = match.end(2) + 2
            found.append((match.start(), end, match[1], text[match.start(2) : end]))
    return tuple(found)
