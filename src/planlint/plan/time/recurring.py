"""How often: 每季度, 每年4月底前, 按月调度, 定期."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.patterns import compiled
from planlint.plan.model import DeadlineKind
from planlint.plan.numerals import value
from planlint.plan.time.calendar import Moment
from planlint.plan.time.calendar import Unit
from planlint.plan.time.expression import Expression
from planlint.plan.time.moments import in_month

_REPORTED = "调度|通报|督查|督导|会商|例会|点评|评估|考核|分析|小结|总结|报告|验收|排名"
_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_EVERY = compiled(
    r"每个?(半年|季度?|[两二三四五2-6]个?[年月]|年度?|月|周|旬|学期|日(?!夜)|天)(?!\d[\d.]*(?:%|元|万|亿|小时))(?!均)"
    rf"(?:({_MONTH})月份?(?:(\d{{1,2}})[日号]|([底末初]|[上中下]旬))?|第?[一二三四]季度[末底]?|[上下]半年|年?[底末]|首月\d{{1,2}}[日号]|\d{{1,2}}[日号])?"
    r"(?:[以之]?前(?![期提后]))?"
)
_BY = compiled(
    r"[按分逐](?:年度(?!计划|预算|目标|任务|工作|绩效|额度|安排|的)|半年|季度|季(?![节风])|月度?(?!均)|周|旬)"
    "(?!抬升|向好|提升|提高|回升|改善|加快|增长|走高|恢复|下降)"
)
_PACE = compiled(rf"[周旬月季半](?<![\d每个本当上下各同整数满近逐按两三四五六十].)(?:年度?|度)?(?={_REPORTED})")
_YEARLY_AMONG = compiled(r"年(?<=[、,]年)度?(?=通报|验收|考核|评估|总结|督查)")
# Few sentences with 年 or 月 in them hold any of the four.
_MAY_BE_PACE = compiled(rf"[年月季周旬半](?:(?<=[按分逐半、,].)|(?=年?度?(?:{_REPORTED}))|(?=度?内?[1一]))")
_ONCE = compiled(
    r"[半1-6一两二三四五](?:年|个?月|个?季度?|周)内?[1一](?=次|轮|遍|体检|调度|通报|督查|考核|评|检|报|总结|会商|研判|更新|清理)"
)
_IRREGULARLY = compiled(
    r"定期(?:或者?|和|与|、)?不定期|不定期|定期(?!报表|存款|会刊|航班|刊物|储蓄|限|间)|经常性?地?(?=开展|组织|进行|检查|召开|举办|深入|调度|听取|研究)"
)
_DURATIONS = {
    "半年": "P6M",
    "季": "P3M",
    "季度": "P3M",
    "年": "P1Y",
    "年度": "P1Y",
    "月": "P1M",
    "周": "P1W",
    "旬": "P10D",
    "学期": "P6M",
    "日": "P1D",
    "天": "P1D",
}
_COUNTS = frozenset("123456一两二三四五")


def every(text: str) -> Iterator[Expression]:
    """每年, 每季度, 每年4月底前."""
    for match in _EVERY.finditer(text):
        unit, month, day, edge = match.groups()
        duration = _DURATIONS.get(unit) or f"P{value(unit[0])}{'Y' if unit[-1] == '年' else 'M'}"
        moment = in_month(Moment(Unit.MONTH, number=value(month)), day, edge) if month and unit == "年" else None
        yield Expression(match.start(), match.end(), DeadlineKind.FREQUENCY, moment, every=duration)


def paces(text: str) -> Iterator[Expression]:
    """按季度, 月通报, 半年一次."""
    for pattern in (_BY, _PACE, _YEARLY_AMONG, _ONCE) if _MAY_BE_PACE.search(text) else ():
        for match in pattern.finditer(text):
            yield Expression(match.start(), match.end(), DeadlineKind.FREQUENCY, every=_duration(match.group()))


def _duration(words: str) -> str:
    """ISO duration of 按年度, 月, 两年一."""
    if "半月" in words:
        return "P15D"
    if "半年" in words:
        return "P6M"
    count = value(words[0]) if words[0] in _COUNTS else 1
    for sign, length in (("季", 3), ("年", 12), ("月", 1)):
        if sign in words:
            months = length * count
            return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
    return "P10D" if "旬" in words else f"P{count}W"


def irregular(text: str) -> Iterator[Expression]:
    """定期, 不定期: how often is left open."""
    for match in _IRREGULARLY.finditer(text):
        yield Expression(match.start(), match.end(), DeadlineKind.VAGUE_FREQUENCY)
