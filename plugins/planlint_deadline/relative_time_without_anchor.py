"""DUE110: 今年, 去年, 近年来: times that move on with the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

# 项目前期 holds 目前, 当今年代 holds 今年; 上年同期 and 上年度 are the usual words of a comparison.
_RELATIVE = compiled(
    r"(?<![当如至现])今年(?!代|轮|龄)(?:年?底|上半年|下半年|年内)?|去年|(?<!光)明年(?![间份确])|(?<!以)后年(?![轮度])"
    r"|(?:(?<![一-龥])|(?<=截[至止]))目前(?!,?(?:期|的?(?:形势|任务)))|近年来|近几年|最近几年"
)
# One is in each of them; a year is found by its last character.
_YEAR_MEANT = compiled("年(?<=[今去明后近几]年)")
_NOW = "目前"
_HIDDEN = compiled(r"《[^《》]{1,120}》|“[^“”]{1,60}”")
_ANCHORED = compiled(r"[^,。;]{0,3}\((?:即)?20\d\d")
_OFFSET = {"去年": -1, "今年": 0, "明年": 1, "后年": 2}
_ASIDE = frozenset({Role.GENERAL, Role.GOAL, Role.CLOSING, Role.LOOKBACK})


class RelativeTimeWithoutAnchor(Rule):
    """相对时间无锚点 / Relative time without an anchor

    ## 查什么

    任务里的“今年”“去年”“明年”“目前”“近年来”，没有写出年份。年度报告全文都查，为警告；管几年的规划、方案里，“今年”“明年”也为警告。全文多处的，合并为一条。

    ## 为什么

    文件要存档、转发，过了年再看，“去年”是哪一年要往回推算；转发的单位改了落款，年份就错了。

    ## 反例

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年学校食堂管理工作安排
    一、主要任务
    （一）推广示范。总结«去年»6所学校明厨亮灶的做法，全县推开。（责任单位：县教育局）
    （二）改造后厨。«明年»春季开学前完成3所学校改造。（责任单位：县教育局）
    ```

    ```fixed
    青禾县2025年学校食堂管理工作安排
    一、主要任务
    （一）推广示范。总结2024年6所学校明厨亮灶的做法，全县推开。（责任单位：县教育局）
    （二）改造后厨。2026年春季开学前完成3所学校改造。（责任单位：县教育局）
    ```

    ## 正例

    引言可以用，任务里写年份：

    ```plan kind=work_arrangement issued=2025-02-20 period=2025-2025
    青禾县2025年学校食堂管理工作安排
    今年是食堂管理规范年，近年来我县食堂管理不断改进，现将工作安排如下。
    一、主要任务
    （一）推广示范。总结2024年6所学校明厨亮灶的做法，全县推开。（责任单位：县教育局）
    （二）做好项目前期工作。2026年春季开学前完成3所学校改造。（责任单位：县教育局）
    ```

    ## 例外

    - 引言、指导思想、目标和结语不查；政府工作报告是当年宣读的，不查。
    - 引号、书名号里的，写明年份的（“去年（2024年）”）不报；“上年同期”“同比”是统计用语，不报。
    - “再经过×年”“用×年时间”由 `ambiguous-deadline` 和 `deadline-missing-year` 报。

    ## 依据

    《出版物上数字用法》（GB/T 15835—2011）要求年份完整；公文中的时间应当写明具体年月日，一般不用“今年”“去年”“目前”等时间代词。

    ## In English

    今年, 去年, 明年, 目前 and 近年来 in a task mean another time to whoever reads the document later. Introductions, principles, goals and
    government work reports, which are spoken, are left alone.
    """

    code = "DUE110"
    name = "relative-time-without-anchor"
    severity = Severity.INFO
    fix = Applicability.SUGGESTION
    by_kind = {Kind.ANNUAL_REPORT: Severity.WARNING, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”没有写出年份", "“{words}” names no year"),
        why=Bilingual(
            "文件存档、转发以后，“{words}”指哪一年要靠推算",
            "once the document is filed or passed on, the year has to be worked out",
        ),
        instead=Bilingual("改为“{year}”", "write “{year}”"),
    )
    loose_message = Message(
        what=Bilingual("“{words}”没有写出时间", "“{words}” does not say when"),
        why=Bilingual(
            "文件存档以后，看不出说的是哪一段时间", "once the document is filed, nobody knows which time is meant"
        ),
        instead=Bilingual("写明年月，如“截至{year}”“{year}以来”", "name the time: “截至{year}”, “{year}以来”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处用“{words}”之类的时间代词，没有写出年份",
            "{count} places say when by words such as “{words}”, with no year",
        ),
        why=Bilingual(
            "文件存档、转发以后，指哪一年要靠推算", "once the document is filed, the years have to be worked out"
        ),
        instead=Bilingual("逐处改为具体年份、月份", "write years and months"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each such word in a task; in an annual report, anywhere."""
        for passage in _passages(plan) if _is_relative(plan.clean.text) else ():
            for place in _words(passage):
                if plan.kind is Kind.ANNUAL_REPORT or not _is_aside(plan, place):
                    yield self._finding(plan, place)

    def _finding(self, plan: Plan, place: Passage) -> Finding:
        words, base = place.text, _base(plan)
        offset = next((by for word, by in _OFFSET.items() if words.startswith(word)), None)
        if offset is None:
            year = f"{base}年×月" if base else "2025年×月"
            return self.finding(place.span, self.loose_message, shared=True, words=quote(words), year=year)
        year = f"{base + offset}年{words[2:].removeprefix('年')}" if base else "2025年"
        several = plan.period is not None and plan.period.several_years
        return self.finding(
            place.span,
            severity=Severity.WARNING if several else None,
            fixes=[replace(place.span, year, Applicability.SUGGESTION)] if base else [],
            shared=True,
            words=quote(words),
            year=year,
        )


def _passages(plan: Plan) -> Iterable[Passage]:
    return plan.paragraphs if plan.kind is Kind.ANNUAL_REPORT else [task.passage for task in plan.tasks]


def _is_relative(text: str) -> bool:
    """Whether a text may have such a word."""
    return _YEAR_MEANT.search(text) is not None or _NOW in text


def _words(passage: Passage) -> Iterator[Passage]:
    if not _is_relative(passage.text):
        return
    text = _HIDDEN.sub(lambda match: "□" * len(match.group()), passage.text)
    for match in _RELATIVE.finditer(text):
        if not _ANCHORED.match(text, match.end()):
            yield passage.part(*match.span())


def _base(plan: Plan) -> int | None:
    """The year that 今年 means: that of the issue, or the only one the plan is for."""
    if plan.issued is not None and plan.kind is not Kind.ANNUAL_REPORT:
        return plan.issued.year
    if plan.kind is Kind.ANNUAL_REPORT and plan.period is not None:
        return plan.period.first  # the year reported on, though the report is issued in the next
    return plan.period.first if plan.period is not None and not plan.period.several_years else None


def _is_aside(plan: Plan, place: Passage) -> bool:
    section = plan.section_at(place)
    while section is not None:
        if section.role in _ASIDE:
            return True
        section = section.parent
    return False
