"""Which expressions of time are deadlines: those of names, of the past, of comparisons and of validity are not."""

from __future__ import annotations

from planlint.patterns import any_of
from planlint.patterns import compiled
from planlint.plan.lexicon import time as words
from planlint.plan.model import DeadlineKind
from planlint.plan.time.calendar import Calendar
from planlint.plan.time.calendar import Edge
from planlint.plan.time.calendar import Moment
from planlint.plan.time.calendar import Unit
from planlint.plan.time.calendar import five_year_plan
from planlint.plan.time.expression import TO
from planlint.plan.time.expression import Expression
from planlint.plan.time.expression import Mark
from planlint.record import Record

HIDDEN = "□"  # stands for each character of a title
_TITLE = compiled(r"《[^《》]{1,120}》|[〔\[](?:19|20)\d\d[〕\]]\d{0,4}号?")

_REACH = 400  # characters: no clause is longer but a table that was pasted as one
_CLAUSE_END = compiled(r"[,。;:!?)\n]|$")
_OPENS_CLAUSE = frozenset(',。;:、(“"—)!?.|和与及并→ 》”')
_LEADS_IN = compiled(
    r"(?:力争|争取|确保|计划|规划|拟|于|在|其中|并|预计|即|自|从|到|至|应|须|需|约定|原则上|为"
    r"|[全我本各](?:国|省|市|县|区|州|盟|旗|镇|地区)|[。,;:]?[一二三四五六七八九]是)$"
)
_STRIVES = compiled(r"(?:力争|争取|确保)[于在]?$")
_TASK = compiled(any_of(words.TASK_WORDS))
_AND_YEAR = compiled(r"[和、与及](?:19|20)\d\d年")

# What is compared with: 较2020年, 与2020年相比.
_COMPARES = compiled(r"(?:(?<![占对])比|较|超过|高于|低于|相当于|上年|同期)$")
_WITH = compiled(r"[与同跟和以按]$")
_COMPARED = compiled(r"相比|持平|比,|为基|的?基础上|水平|标准|价")
_AS_IT_STOOD = compiled(r"(?:年?末)?(?:的|时点|基数|存量|数据|余额|水平|现状|相比|持平|基础|为基|期间出生|预算)")

# How long it holds: 有效期至2027年, 自2025年7月1日起施行.
_HOLDS = compiled(
    r"(?<!完成)(?<!实施)(?:有效期|期限|时限|试行期|执行期|规划期|范围|基准年?|基期|时段|展望)[^,。;]{0,4}$"
)
_TAKES_EFFECT = compiled(r"[起,]?(?:正式)?(?:印发|发布|施行|执行|生效|公布|废止|修订|修正|失效)")

# What was done: 截至2020年底, 2000年底前建成的, 2024年底已完成.
_COUNTED = compiled(r"(?:截至|截止|截止到|截至到|截止至)$")
_BUILT = compiled(rf"[^,。;\d]{{0,10}}?(?:{any_of(words.BUILT)})(?:并[^,。;]{{1,8}})?的")
_DONE = compiled(r"了|已经?|曾(?!祖)|以来")

# Names and headings: 2025年工作要点, 行动计划(2021—2025年), “十四五”时期的主要目标是.
_NAME_BEFORE_BRACKET = compiled(
    r"(?:规划|计划|方案|纲要|要点|意见|行动|目标|体系|时期|措施|年度|指南|名单|清单|版|年)\($"
)
_NAMED_SPAN = ("目标", "年度", "的", "规划", "版")
_STAGE = compiled(r"(?:阶段|步|部署|启动|发动|推进|实施|整治|整改|检查|总结|验收|提升|巩固)\($")
_SPELT_OUT = compiled(rf"\((?:19|20)\d\d年?{TO}(?:19|20)\d\d年\)")
_GOALS_ARE = compiled(r"[^,。;]{0,24}(?:目标|指标|要求|思路)(?:[为是见:]|如下)")

# How things stand or will stand: 比例逐步下降, 由粗放逐步转变为集约; but 推动个体出行逐步转移 is work.
_DEVELOPS = compiled(
    rf"[^,。;:()\n]{{0,4}}?(?:{any_of(words.DEVELOPMENTS)})(?=[,。;:]|$)|(?:转变|演变|过渡|转化|发展|成长)[为成]"
)
_DRIVEN = compiled(rf"(?:{any_of(words.DRIVEN_BY)})[^,。;:]*$|[要应须将]$")
_OF_LATE = compiled("(?:近年来|近几年|多年来|一年来|五年来|过去)[^。;]*$")
# 经常开展活动的俱乐部 tells which.
_TELLS_WHICH = compiled(
    r"[^,。;]{0,24}?的[^,。;的]{0,10}?(?:组织|协会|俱乐部|团体|单位|企业|场所|人员|队伍|个人|群众)(?=[,。;、)]|$)"
)

_MEETS = compiled(r",|召开|举行|举办|组织|开展|完成|前往|起|公示|上线|启动|正式|之间|期间")
_ON = compiled(r"(?:于|在|(?:会议|培训|报名|活动|开工)时间[为:]|拟于|定于|自|从|力争|确保|争取)$")
_SERVICE = compiled(any_of(words.SERVICE_TIME))
_EXPLAINED = compiled(r"(?:左右)?的?(?:时间)?(?:左右)?\((?:19|20)\d\d年?")


def hide(text: str) -> str:
    """The text with titles of documents and document numbers blanked out, as long as before."""
    if "《" not in text and "〔" not in text and "[" not in text:
        return text
    return _TITLE.sub(lambda match: HIDDEN * len(match.group()), text)


def is_deadline(text: str, expression: Expression, calendar: Calendar) -> bool:
    """Whether an expression in running text says when something is to be done."""
    moment = expression.moment
    if expression.kind in (DeadlineKind.VAGUE, DeadlineKind.VAGUE_FREQUENCY):
        return not _describes(text, expression)
    if expression.kind is DeadlineKind.FREQUENCY or (moment is None and expression.amount is None):
        return True
    setting = _Setting.of(text, expression)
    if moment is None:
        return _term_counts(expression, setting)
    return (
        not _is_past(expression, expression.until or moment, setting, calendar)
        and not _is_datum(expression, moment, setting)
        and _stands_as_time(expression, moment, setting)
    )


def _describes(text: str, expression: Expression) -> bool:
    """Whether a vague word tells how things stand (比例逐步下降) or which are meant (经常开展活动的俱乐部)."""
    if expression.kind is DeadlineKind.VAGUE_FREQUENCY:
        return text.startswith("经常", expression.start) and _TELLS_WHICH.match(text, expression.end) is not None
    if text[expression.end - 1] != "步":
        return False
    before = text[max(0, expression.start - _REACH) : expression.start]
    if _OF_LATE.search(before):
        return True
    return (
        before[-1:] not in _OPENS_CLAUSE
        and not _DRIVEN.search(before)
        and _DEVELOPS.match(text, expression.end) is not None
    )


class _Setting(Record):
    """What stands around an expression: the words before it, those after it, and the rest of its clause."""

    before: str
    written: str
    after: str
    clause: str

    @classmethod
    def of(cls, text: str, expression: Expression) -> _Setting:
        start, end = expression.start, expression.end
        stop = _CLAUSE_END.search(text, end, end + _REACH)
        return cls(
            text[max(0, start - 14) : start],
            text[start:end],
            text[end : end + _REACH + 1],
            text[end : stop.start() if stop else end + _REACH],
        )

    @property
    def opens_clause(self) -> bool:
        return not self.before or self.before[-1] in _OPENS_CLAUSE or _LEADS_IN.search(self.before) is not None

    @property
    def makes_a_name(self) -> bool:
        """Whether the words after a year make it a name (2025年工作要点) or the heading of goals."""
        years = _SPELT_OUT.match(self.after)
        after = self.after[years.end() :] if years else self.after
        return after.startswith(words.NAMES_AFTER_YEAR) or _GOALS_ARE.match(after) is not None

    @property
    def opens_task(self) -> bool:
        """Whether it opens a clause and a task follows."""
        if not self.opens_clause or self.makes_a_name:
            return False
        if self.after.startswith(",") or _STRIVES.search(self.before) or _AND_YEAR.match(self.after):
            return True
        is_title = self.clause == self.after and self.clause.endswith(words.TITLE_ENDS)
        return _TASK.search(self.clause) is not None and not is_title


def _term_counts(expression: Expression, setting: _Setting) -> bool:
    """A term counts unless it is a service time (压缩至3日内) or a quantity (近三年内)."""
    if expression.unanchored:
        return _EXPLAINED.match(setting.after) is None  # 用3年时间(2021年至2023年)
    if expression.from_issue or "起" in setting.written or "后" in setting.written:
        return True
    if expression.amount is not None and expression.amount[1] not in "年月周":
        return "后" in setting.before or "之日起" in setting.before
    return not (
        _SERVICE.search(setting.before)
        or setting.before.endswith(words.NO_TERM_BEFORE)
        or setting.after.startswith(words.NO_TERM_AFTER)
    )


def _is_past(expression: Expression, last: Moment, setting: _Setting, calendar: Calendar) -> bool:
    """Whether it dates something that was done, as far as the words and the calendar tell."""
    if expression.mark is Mark.AFTER or (last.relative or 0) < 0:
        return True
    first_year = calendar.first_year
    year = five_year_plan(last.number).last.year if last.unit is Unit.PLAN else last.year
    if year is not None and first_year is not None and year > first_year:
        return False
    early = year is not None and first_year is not None and year < first_year
    if _COUNTED.search(setting.before) or _DONE.search(setting.clause):
        return True
    if _BUILT.match(setting.clause) and (early or first_year is None):
        return True
    firm = (expression.mark in (Mark.BEFORE, Mark.WITHIN) or last.edge is Edge.END) and last.unit is not Unit.PLAN
    return not firm and (early or _is_over(last, calendar))


def _is_over(moment: Moment, calendar: Calendar) -> bool:
    """Whether a month or a day of the year of issue ended before the issue."""
    year = calendar.year_of(moment, None)
    if calendar.issued is None or year is None or moment.unit not in (Unit.MONTH, Unit.TEN_DAYS, Unit.DAY):
        return False
    try:
        return moment.days(year).last < calendar.issued
    except ValueError:
        return False


def _is_datum(expression: Expression, moment: Moment, setting: _Setting) -> bool:
    """Whether it names a base, a date of effect or a term of validity."""
    if _COMPARES.search(setting.before) or _HOLDS.search(setting.before):
        return True
    if _WITH.search(setting.before) and _COMPARED.match(setting.after):
        return True
    if expression.mark is not Mark.TO and _AS_IT_STOOD.match(setting.after):
        return True
    bare_day = moment.unit is Unit.DAY and expression.until is None and expression.mark in (Mark.NONE, Mark.SINCE)
    return bare_day and _TAKES_EFFECT.match(setting.after) is not None


def _stands_as_time(expression: Expression, moment: Moment, setting: _Setting) -> bool:
    """Whether its form and place make it a time: 2025年底前 always, 2025年 only where a task follows."""
    if expression.from_issue:
        return True
    if expression.until is not None:
        return _span_counts(expression, setting)
    if setting.written == "年内":  # 项目年内开工, but not 用户年内用电量
        return setting.opens_clause or _TASK.match(setting.after) is not None
    if setting.written == "全年":
        return not setting.after.startswith(words.NAMES_AFTER_WHOLE_YEAR) and setting.opens_task
    if moment.unit in (Unit.PLAN, Unit.PERIOD) and moment.edge is Edge.WHOLE:
        return setting.opens_clause and not setting.makes_a_name
    return _is_marked(expression, moment) or _bare_moment_counts(moment, setting)


def _is_marked(expression: Expression, moment: Moment) -> bool:
    """Whether the words themselves say by when: 底, 前, 内; 到 and 起 where a year is written."""
    if moment.edge is Edge.END or expression.mark in (Mark.BEFORE, Mark.WITHIN):
        return True
    return moment.year is not None and expression.mark in (Mark.TO, Mark.SINCE)


def _bare_moment_counts(moment: Moment, setting: _Setting) -> bool:
    if setting.written[0] in "当同本":  # 当年新增
        return False
    if _STAGE.search(setting.before) and setting.after.startswith(")"):
        return True
    return _day_counts(setting) if moment.unit is Unit.DAY else setting.opens_task


def _span_counts(expression: Expression, setting: _Setting) -> bool:
    """A span of months counts wherever it stands; one of years not as part of a name."""
    years = expression.kind is DeadlineKind.PERIOD_END
    if setting.before.endswith("("):
        return not years or (len(setting.before) > 1 and _NAME_BEFORE_BRACKET.search(setting.before) is None)
    return setting.opens_clause and not (years and setting.after.startswith(_NAMED_SPAN))


def _day_counts(setting: _Setting) -> bool:
    """A bare day counts after 于 and the like, or before 召开 and the like; alone on a line it is a signature."""
    if _ON.search(setting.before):
        return True
    return bool(setting.clause or setting.after) and setting.opens_clause and _MEETS.match(setting.after) is not None
