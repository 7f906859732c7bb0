"""FMT102: the date of issue not written in full, or not in Arabic digits."""

from __future__ import annotations

from datetime import date
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
from planlint import read_number
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_SINCE = date(2012, 7, 1)  # before that day Han numerals were right
_ARABIC = compiled(r"((?:19|20)?\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
_HAN = compiled(
    r"([二一][〇○零O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_MARKED = compiled(r"((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})")
_SQUEEZED = compiled(r"((?:19|20)\d\d)(\d{2,4})")

_WHY = Bilingual(
    "成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（GB/T 9704—2012 第7.3.5.4条）",
    "the date of issue is written in Arabic digits with 年月日 in full and without leading zeros (GB/T 9704-2012, 7.3.5.4)",
)
_INSTEAD = Bilingual("写作“{right}”", "write “{right}”")


def _message(zh: str, en: str, instead: Bilingual = _INSTEAD) -> Message:
    return Message(Bilingual(f"成文日期“{{words}}”{zh}", f"the date of issue “{{words}}” {en}"), _WHY, instead)


_ZEROS = _message("的月、日编了虚位", "has leading zeros")
_HAN_NUMERALS = _message("用了汉字数字", "is in Chinese numerals")
_NO_CHARACTERS = _message("没有写“年”“月”“日”", "lacks 年, 月 and 日")
_SHORT_YEAR = _message("的年份没有写全四位", "has a year of two digits")
_FULL = Bilingual("写全年、月、日，如“2025年5月6日”", "write year, month and day, as in 2025年5月6日")
_NO_DAY = _message("缺“日”", "has no day", _FULL)
_BROKEN = _message(
    "残缺，分不清月和日",
    "is broken, month and day run together",
    Bilingual("对照原件写全年、月、日，如“2025年5月6日”", "write year, month and day as signed, as in 2025年5月6日"),
)
_NO_SUCH_DAY = _message("不存在", "does not exist", Bilingual("核对后改正", "check it and put it right"))


class DocDateFormat(Rule):
    """成文日期不规范 / Form of the date of issue

    ## 查什么

    落款处的成文日期：月、日带虚位（05月06日），年份只写两位，缺“日”，用“-”“.”代替年月日，丢了“年月日”，
    2012年7月以后仍用汉字数字，以及不存在的日期。

    ## 为什么

    成文日期是公文生效的时间，写法有国家标准。

    ## 反例

    ```plan
    清河县人民政府关于印发《清河县2025年防汛工作要点》的通知
    各乡镇人民政府：
    现将《清河县2025年防汛工作要点》印发给你们，请认真贯彻执行。
    清河县人民政府
    «2025年05月06日»
    清河县2025年防汛工作要点
    一、主要任务
    （一）加固堤防。6月10日前完成。
    ```

    ```fixed
    清河县人民政府关于印发《清河县2025年防汛工作要点》的通知
    各乡镇人民政府：
    现将《清河县2025年防汛工作要点》印发给你们，请认真贯彻执行。
    清河县人民政府
    2025年5月6日
    清河县2025年防汛工作要点
    一、主要任务
    （一）加固堤防。6月10日前完成。
    ```

    ```plan
    清河县水利局关于做好水库蓄水工作的通知
    各水管站：
    为做好水库蓄水，现将有关事项通知如下：
    一、加强调度。每日会商。
    二、加强巡查。每日巡库。
    三、加强值守。全天值班。
    清河县水利局
    «二〇二五年三月六日»
    ```

    ```fixed
    清河县水利局关于做好水库蓄水工作的通知
    各水管站：
    为做好水库蓄水，现将有关事项通知如下：
    一、加强调度。每日会商。
    二、加强巡查。每日巡库。
    三、加强值守。全天值班。
    清河县水利局
    2025年3月6日
    ```

    ## 正例

    ```plan
    清河县人民政府关于印发《清河县2011年防汛工作要点》的通知
    各乡镇人民政府：
    现将《清河县2011年防汛工作要点》印发给你们，请认真贯彻执行。
    清河县人民政府
    二〇一一年三月十六日
    清河县2011年防汛工作要点
    一、主要任务
    （一）加固堤防。2011年06月10日前完成。
    ```

    ## 例外

    - 2012年7月1日以前成文的，汉字日期是当时的正确写法，不报。
    - 只查落款的成文日期；正文、表格、封面和网页上的日期不查。
    - 数字与“年月日”之间的空格是排版或 PDF 抽取留下的，不报；草稿里还没有填的“2025年 月 日”不报。

    ## 依据

    《党政机关公文格式》（GB/T 9704—2012）第7.3.5.4条。

    ## In English

    The date under the signature is written as 2025年5月6日: no leading zeros, four digits of the year, all of year, month and day, Arabic
    digits since July 2012. Only leading zeros are mended by themselves; every other change of a date is for the drafter.
    """

    code = "FMT102"
    name = "doc-date-format"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = _ZEROS

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look at the date under the signature."""
        if plan.dated is None:
            return
        text = plan.dated.text
        for pattern, judge in ((_ARABIC, self._arabic), (_HAN, self._han), (_MARKED, self._marked)):
            match = pattern.match(text)
            if match is not None:
                yield from judge(plan.dated.part(0, match.end()), match.groups())
                return
        match = _SQUEEZED.match(text)
        if match is not None:
            yield from self._squeezed(plan.dated.part(0, match.end()), plan.issued)

    def _arabic(self, words: Passage, parts: tuple[str | None, ...]) -> Iterable[Finding]:
        year, month, number = parts
        if number is None:
            yield self._found(words, _NO_DAY)
        elif year is not None and len(year) == 2:
            yield self._found(words, _SHORT_YEAR, f"20{year}年{int(month or 0)}月{int(number)}日")
        elif not _is_day(year, month, number):
            yield self._found(words, _NO_SUCH_DAY)
        else:
            zeros = [
                place for place in range(len(words)) if words.text[place] == "0" and words.text[place - 1] in "年月"
            ]
            if zeros:
                right = _written(year, month, number)
                edits = tuple(Edit(words.span_of(place, place + 1), "") for place in zeros)
                fix = Fix(edits, Applicability.SAFE, Bilingual(f"改为“{right}”", f"write “{right}”"))
                yield self.finding(words.span, _ZEROS, words=quote(words.text), right=right, fixes=[fix])

    def _han(self, words: Passage, parts: tuple[str | None, ...]) -> Iterable[Finding]:
        numbers = [read_number((part or "").replace("O", "〇").replace("0", "〇")) for part in parts]
        year, month, number = numbers
        if year is None or month is None or (year, month) < (_SINCE.year, _SINCE.month):
            return
        if number is None:
            yield self._found(words, _NO_DAY)
        else:
            yield self._found(words, _HAN_NUMERALS, f"{year}年{month}月{number}日")

    def _marked(self, words: Passage, parts: tuple[str | None, ...]) -> Iterable[Finding]:
        if _is_day(*parts):
            yield self._found(words, _NO_CHARACTERS, _written(*parts))

    def _squeezed(self, words: Passage, issued: date | None) -> Iterable[Finding]:
        """A date that lost its 年月日: only where a single day can be meant is it known which."""
        sure = issued is not None and words.text in (f"{issued.year}{issued.month}{issued.day}", f"{issued:%Y%m%d}")
        if issued is not None and sure:
            yield self._found(words, _NO_CHARACTERS, _written(str(issued.year), str(issued.month), str(issued.day)))
        else:
            yield self._found(words, _BROKEN)

    def _found(self, words: Passage, message: Message, right: str = "") -> Finding:
        fixes = [replace(words.span, right, Applicability.SUGGESTION)] if right else []
        return self.finding(words.span, message, words=quote(words.text), right=right, fixes=fixes)


def _is_day(*parts: str | None) -> bool:
    try:
        date(*(int(part or 0) for part in parts))
    except ValueError:
        return False
    return True


def _written(*parts: str | None) -> str:
    year, month, number = (int(part or 0) for part in parts)
    return f"{year}年{month}月{number}日"
