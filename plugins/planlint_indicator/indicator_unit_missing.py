"""IND107: a threshold without a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
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

# The class in front holds the first characters of all words: most places are passed over at once.
_DIGIT = compiled(r"\d")
_BARE = compiled(
    r"(不少于|不低于|不小于|不得少于|不得低于|至少|不超过|不高于|不多于|不得超过|达到|增至|增加到|提高到|扩大到|控制在)"
    r"(\d+(?:\.\d+)?)(?:以[上下内])?(?=[,;。)(]|$|的?目标)"
)
_STOPS = ",;:。、|"
_REACH = 24  # characters: so much of the name is looked at
# Figures that have no measure, or whose measure is known from their name: 生师比, PUE, 指数, 得分, pH值.
_NUMBER_ALONE = compiled(
    r"(?:指数|系数|比|比[值率例]|PUE|WUE|CUE|值|分|得分|评分|总分|成绩|分数|强度|水平|等级|级别|位次|排名|名次|效率|弹性|倍数|浓度|pH|GDP|密度)[^,;]{0,4}$"
)
_MEASURED = compiled(r"\([^()]{0,10}[一-龥%‰/][^()]{0,4}\)[^,;]{0,4}$")  # 床位数(张)达到300


class IndicatorUnitMissing(Rule):
    """数值缺单位 / Number without a unit

    ## 查什么

    “评估不少于3”“培训不少于60”“总数达到120”：界限词后只有数，没有单位，也没有写明是什么的数量。

    ## 为什么

    60是60人、60学时还是60场，不写单位就没法安排，也没法验收。多是修改时把单位连同对象一起删掉了。

    ## 反例

    ```plan kind=implementation_plan
    清河县2025年重大决策评估工作方案
    一、重点任务
    （一）开展评估。全年评估«不少于3»，逐项形成报告。（责任单位：县司法局）
    （二）组织培训。每人每年参加培训«不少于60»。（责任单位：县委组织部）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县2025年重大决策评估工作方案
    一、重点任务
    （一）开展评估。全年评估重大行政决策不少于3件，逐项形成报告。（责任单位：县司法局）
    （二）组织培训。每人每年参加培训不少于60学时，其中线上、线下分别不少于20、40学时。（责任单位：县委组织部）
    （三）建设算力。新建数据中心电能利用效率（PUE）不高于1.3，营商环境指数达到85。（责任单位：县数据局）
    （四）增加床位。养老机构床位数（张）达到1200。（责任单位：县民政局）
    ```

    ## 例外

    指数、系数、比值、得分、效率等本来没有单位的不报；名称后括注了单位的不报；表格里的数不报。

    ## 依据

    最低限度的可考核指标包括名称、算法、目标值、单位、时间和责任单位。

    ## In English

    A threshold word stands before a bare number: “no fewer than 60” of what? Indices, ratios, scores and efficiencies have no unit and are
    left alone, as are names that give their unit in brackets and figures in tables.
    """

    code = "IND107"
    name = "indicator-unit-missing"
    severity = Severity.WARNING
    message = Message(
        what=Bilingual("“{words}”的“{number}”没有单位", "“{number}” in “{words}” has no unit"),
        why=Bilingual(
            "不写单位，就不知道是多少人、多少件还是多少学时，没法验收",
            "without a unit nobody knows whether people, cases or hours are meant",
        ),
        instead=Bilingual(
            "补上单位和对象，如“{bound}{number}件××”", "add the unit and the object, as “{bound}{number}件××”"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report thresholds with a bare number."""
        for paragraph in plan.paragraphs:
            if _DIGIT.search(paragraph.text):
                yield from self._in(paragraph)

    def _in(self, paragraph: Passage) -> Iterator[Finding]:
        text = paragraph.text
        for match in _BARE.finditer(text):
            bound, number = match.groups()
            name = _name(text, match.start())
            if not name.strip() or _has_no_measure(name) or _MEASURED.search(name):
                continue
            if "." in number and not name.endswith(("数", "量", "人", "面积")):
                continue
            span = paragraph.span_of(*match.span())
            yield self.finding(span, words=quote(name + match.group()), bound=bound, number=number)


def _name(text: str, at: int) -> str:
    """The words of the clause before a threshold."""
    start = max(0, at - _REACH)
    return text[max(start, *(text.rfind(mark, start, at) + 1 for mark in _STOPS)) : at]


def _has_no_measure(name: str) -> bool:
    return _NUMBER_ALONE.search(name) is not None or _NUMBER_ALONE.search(name.rstrip(")")) is not None
