"""DUE101: a word such as 尽快 where a date should stand."""

from __future__ import annotations

from bisect import bisect_left
from bisect import insort
from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Column
from planlint import DeadlineKind
from planlint import DeadlineProblem
from planlint import Holders
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_deadline.reading import answers
from planlint_deadline.reading import assigns_work
from planlint_deadline.reading import example_date
from planlint_deadline.reading import frames_sentence
from planlint_deadline.reading import in_same_clause
from planlint_deadline.reading import in_same_sentence
from planlint_deadline.reading import placed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Deadline
    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_GRADUALLY = "逐"
_PUNCTUAL = ("按时", "按期", "按规定时", "按要求时限")  # not 按省统一部署, which waits for somebody else's date
_ON_CONDITION = ("条件", "时机", "具备", "待")
_WAITING = ("适", "择", "合适", "恰当", *_ON_CONDITION)
# Another time than that of a date elsewhere in the sentence: 2月建立清单，适时公开; 尽快 may well mean that date.
_ANOTHER_TIME = ("适", "择", _GRADUALLY)
# What is done when the occasion comes, and can't be dated: 适时调整.
_OCCASIONAL = compiled("[^,。;]{0,12}?(?:调整|修订|完善|更新|通报)")
_EXPOSED = compiled("(?:公开)?曝光")
# How far it goes, which has no end to be dated: 逐步提高占比; but 逐步扩大 and 逐步实现 reach a state.
_BY_DEGREES = ("提高", "提升", "降低", "减少", "削减", "优化", "壮大", "完善", "调整")
# The tasks have dates of their own: 确保按时完成各项任务.
_ALL_TASKS = compiled("[^,。;]{0,10}?(?:任务|完成(?=[,。;]))")
_LEFT_OPEN = compiled("(?:鼓励|支持|引导|可以?)[^,。;]{0,12}$")
# What it waits for is said: 如政策发生变化，适时调整.
_TRIGGER = compiled("(?:如|若)[^,。;]{0,24}变化,?$")


class VagueDeadline(Rule):
    """时限表述模糊 / Vague deadline

    ## 查什么

    任务里代替时限、却无法考核的词：

    | 写法 | 问题 |
    |---|---|
    | 尽快、尽早、早日、近期、抓紧（制定、完成……） | 没有截止时间 |
    | 适时、择机、条件成熟时、待……成熟后 | 没有条件，也没有最迟时间 |
    | 按时、按期 | 没有说按什么时间；同句有日期或引了规定时限的文件，不报 |
    | 逐步 | 没有分步进度；合并为一条提示 |

    ## 为什么

    督查按时间节点对账，“尽快”“适时”对不了账：何时算完成、何时算逾期，承办单位和督查部门各有各的说法。

    ## 反例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    白溪市政务数据共享实施方案
    一、重点任务
    （一）打通数据接口。«尽快»完成市县两级平台对接。（牵头单位：市数据局）
    （二）开展培训。«适时»组织各县区数据管理员集中培训。（牵头单位：市数据局）
    （三）调整网络布局。«按时»完成政务外网双线接入。（牵头单位：市政府办公室）
    ```

    “逐步”代替了时间：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市公共充电设施建设方案
    一、重点任务
    （一）扩大覆盖。«逐步»实现乡镇充电站全覆盖。（牵头单位：市发展改革委）
    ```

    ## 正例

    同句有具体时间，或者词说的是方式而不是时间：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2025
    白溪市政务数据共享实施方案
    一、重点任务
    （一）打通数据接口。6月底前完成市县两级平台对接，尽快投入运行。（牵头单位：市数据局）
    （二）开展培训。9月底前集中培训1次，及时解答问题，加快提升能力，进一步规范操作，积极推广经验。（牵头单位：市数据局）
    （三）报送总结。严格执行《白溪市数据年报办法》，按时报送年度报告。（牵头单位：市数据局）
    ```

    ## 例外

    - 同一句里有具体时间、频次的，不报；“适时”“逐步”说的是另外的时间，同一分句里有时间，或者全句以时间领起
      （“到2025年，……”）的，不报。
    - “逐步提高”“逐步减少”“逐步完善”之类说幅度的，“鼓励……逐步”“引导……逐步”之类授权的，不报。
    - “适时曝光”、写明“如……发生变化，适时调整”的，不报；任务另有时限时，“按时完成各项任务”不报。
    - 及时、加快、进一步、积极、持续、不断、稳步、有序说的是方式，从不报。
    - 指导思想、原则、目标和年度报告里的，“适时调整”“适时通报”之类要看情况的，“鼓励……适时”之类授权的，
      “按时完成各项任务”之类总的要求，为提示。
    - 政府工作报告不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：审核公文，重点看时间、数字等是否准确，所提政策措施和办法是否切实可行。

    ## In English

    Words such as 尽快 (as soon as possible), 适时 (in due course) and 按时 (on time, with no time given) stand where a date should:
    nobody can tell when the task is late. A concrete date or a frequency in the same sentence makes them harmless. Words of
    manner (及时, 加快, 进一步, 积极) are never reported; 逐步 (step by step) is reported once a document, as information.
    """

    code = "DUE101"
    name = "vague-deadline"
    severity = Severity.WARNING
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("“{words}”没有给出完成时间", "“{words}” does not say by when"),
        why=Bilingual(
            "督查按时间节点对账，没有截止时间就无法判断是否逾期",
            "a task without a date can neither be late nor be followed up",
        ),
        instead=Bilingual("改为具体时点，如“{date}”", "give a date, such as “{date}”"),
    )
    waiting_message = Message(
        what=Bilingual("“{words}”既没有条件，也没有最迟时间", "“{words}” gives neither a condition nor a latest date"),
        why=message.why,
        instead=Bilingual(
            "写明触发条件和最迟时间，如“省级平台上线后30日内，最迟{date}”；可以定时间的直接写“{date}”",
            "say what it waits for and the latest date, such as “省级平台上线后30日内，最迟{date}”, or simply “{date}”",
        ),
    )
    condition_message = Message(
        what=Bilingual(
            "“{words}”没有写明怎样算具备条件，也没有最迟时间",
            "“{words}” does not say when the condition is met, nor by when at the latest",
        ),
        why=waiting_message.why,
        instead=waiting_message.instead,
    )
    punctual_message = Message(
        what=Bilingual("“{words}”没有说明按什么时间", "“{words}” does not say what time is meant"),
        why=Bilingual(
            "同一句没有日期，也没有引用规定时限的文件，“{words}”没有所指",
            "its sentence has no date and cites no document that sets one",
        ),
        instead=Bilingual(
            "写出时点，如“{date}”，或写明按哪个文件的时限", "give the date, such as “{date}”, or name the document"
        ),
    )
    gradual_message = Message(
        what=Bilingual("“{words}”代替了完成时间", "“{words}” stands in place of a date"),
        why=Bilingual("没有分步目标和最终时间，进度无法考核", "with no steps and no end, progress can't be judged"),
        instead=Bilingual(
            "需要分步的，写明每步的时间和进度，如“{date}完成50%”；说的只是方式的，可以保留",
            "give the steps with their dates, such as “{date}完成50%”; keep it where it tells only how",
        ),
    )
    shared_message = Message(
        what=Bilingual("有 {count} 处用“逐步”代替完成时间", "{count} places say 逐步 in place of a date"),
        why=gradual_message.why,
        instead=gradual_message.instead,
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each vague word that no date in its sentence makes good."""
        dates = placed(plan, answers)
        framing = placed(plan, lambda deadline: answers(deadline) and frames_sentence(plan, deadline))
        dated = any(map(answers, plan.deadlines))
        limits = Holders(_limit_cells(plan), lambda cell: cell)
        example = example_date(plan)
        conditions: list[int] = []
        for deadline in plan.deadlines:
            passage = deadline.passage
            if not _stands_for_a_date(deadline) or _on_condition(passage, conditions):
                continue
            words = passage.text
            if _answered(passage, dates, framing) or _needs_no_date(plan, passage, dated=dated):
                continue
            if words.startswith(_ON_CONDITION):  # 条件成熟后，适时……: one fault
                insort(conditions, passage.start)
            gradual = words.startswith(_GRADUALLY)
            yield self.finding(
                deadline.passage.span,
                self._message(words),
                severity=_weight(plan, deadline.passage, limits, gradual=gradual),
                shared=gradual,
                words=quote(words),
                date=example,
            )

    def _message(self, words: str) -> Message:
        if words.startswith(_GRADUALLY):
            return self.gradual_message
        if words.startswith(_PUNCTUAL):
            return self.punctual_message
        if words.startswith(_ON_CONDITION):
            return self.condition_message
        return self.waiting_message if words.startswith(_WAITING) else self.message


def _stands_for_a_date(deadline: Deadline) -> bool:
    if deadline.kind is DeadlineKind.VAGUE:
        return True
    vague = deadline.kind is DeadlineKind.RELATIVE and deadline.problem is DeadlineProblem.VAGUE
    return vague and deadline.passage.text.startswith(_PUNCTUAL)


def _on_condition(passage: Passage, conditions: list[int]) -> bool:
    """Whether one of the conditions reported, known by where they start, stands in the sentence of a passage."""
    around = passage.around("。\n")
    return bisect_left(conditions, around.start) < bisect_left(conditions, around.end)


def _answered(passage: Passage, dates: Holders[Deadline], framing: Holders[Deadline]) -> bool:
    """Whether a date says when: any of the sentence, but for 适时 and 逐步 only one of the clause or of the whole sentence."""
    if not passage.text.startswith(_ANOTHER_TIME):
        return in_same_sentence(passage, dates)
    start = passage.around("。\n").start
    return in_same_clause(passage, dates) or bool(framing.starting_in(start, passage.start))


def _needs_no_date(plan: Plan, passage: Passage, *, dated: bool) -> bool:
    """Whether nobody would ask for one: 适时曝光, 如政策变化适时调整, 按时完成各项任务 where tasks have dates."""
    text = plan.clean.text
    if passage.text.startswith(_PUNCTUAL):
        return dated and _ALL_TASKS.match(text, passage.end) is not None
    if passage.text.startswith(_GRADUALLY):
        return text.startswith(_BY_DEGREES, passage.end) or (
            _LEFT_OPEN.search(text, max(0, passage.start - 16), passage.start) is not None
        )
    if not passage.text.startswith("适"):
        return False
    if _EXPOSED.match(text, passage.end):
        return True
    return (
        _OCCASIONAL.match(text, passage.end) is not None
        and _TRIGGER.search(text, max(0, passage.start - 36), passage.start) is not None
    )


def _limit_cells(plan: Plan) -> tuple[Passage, ...]:
    """The cells that hold deadlines."""
    return tuple(
        cell
        for table in plan.tables
        for row in table.rows
        for cell, column in zip(row.cells, table.columns, strict=True)
        if cell is not None and column is Column.DEADLINE
    )


def _weight(plan: Plan, passage: Passage, limits: Holders[Passage], *, gradual: bool) -> Severity:
    if limits.of(passage) is not None:
        return Severity.ERROR
    aside = plan.kind is Kind.ANNUAL_REPORT or not assigns_work(plan, passage)
    return Severity.INFO if gradual or aside or _is_mild(plan, passage) else Severity.WARNING


def _is_mild(plan: Plan, passage: Passage) -> bool:
    """Whether nobody could give a date here: 鼓励各县适时…, 适时通报, 确保各项任务按时完成."""
    text = plan.clean.text
    if _LEFT_OPEN.search(text, max(0, passage.start - 16), passage.start):
        return True
    pattern = _ALL_TASKS if passage.text.startswith(_PUNCTUAL) else _OCCASIONAL
    return passage.text.startswith(("适", *_PUNCTUAL)) and pattern.match(text, passage.end) is not None
