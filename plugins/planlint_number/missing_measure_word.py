"""FIG104: a number right before a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_MEASURES = {
    "个": "部门|单位|问题|项目|环节|领域|行业|平台|系统|乡镇|街道|社区|园区|试点|站点|专班|小组|课题",
    "家": "企业|医院|机构|媒体",
    "项": "任务|措施|举措|制度|指标|工程|行动|职能|职责|成果|技术",
    "件": "案件|实事",
    "名": "专家|干部|教师|学生|医生|代表",
    "所": "学校|高校|中学|小学",
}
_MEASURE_OF = {noun: measure for measure, nouns in _MEASURES.items() for noun in nouns.split("|")}
_NOUNS = "|".join(_MEASURE_OF)
# Two digits at most: 110平台 and 12345热线 are names. 等5部门关于 is how titles of joint documents are written.
_BARE = compiled(
    rf"([1-9](?<![\d.,%A-Za-z第表图号版类“”《—+-].)\d?)({_NOUNS})(?!关于|印发|发文|文件|联合(?:印发|发文|发布|下发|出台|制定))"
)
_BEFORE = frozenset("年月日")
_TITLE = compiled("《[^《》]*》|<[^<>]*>|“[^“”]*”")


class MissingMeasureWord(Rule):
    """数词缺量词 / Missing measure word

    ## 查什么

    阿拉伯数字后面直接跟名词，没有量词：5部门、11任务。

    ## 为什么

    汉语的数词和名词之间要有量词；缺了，读起来像名称或编号。

    ## 反例

    ```plan kind=implementation_plan
    白溪市餐饮安全治理方案
    一、重点任务
    （一）联合检查。组织市级«5部门»每季度联合检查1次。
    （二）建立台账。对«12问题»逐条销号。
    ```

    ```fixed
    白溪市餐饮安全治理方案
    一、重点任务
    （一）联合检查。组织市级5个部门每季度联合检查1次。
    （二）建立台账。对12个问题逐条销号。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市餐饮安全治理方案
    一、重点任务
    （一）联合检查。组织市级5个部门每季度联合检查1次，落实《市市场监管局等5部门关于规范网络餐饮的意见》。
    （二）建立台账。五部委通报的问题通过12345平台公开，6月项目全部办结。
    ```

    ## 例外

    “五部委”“四大班子”等惯用说法，联合发文的标题（等5部门关于……），引号、书名号里的词，不报；“3市”“12县”是行政区划的
    惯用写法，不报。

    ## 依据

    现代汉语数词一般不直接修饰名词；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条把数字用法列为审核重点。

    ## In English

    A figure right before a noun (5部门) lacks its measure word (5个部门). Fixed terms, titles of joint documents and names are left alone.
    """

    code = "FIG104"
    name = "missing-measure-word"
    severity = Severity.INFO
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{words}”缺量词", "“{words}” lacks a measure word"),
        why=Bilingual("数词和名词之间要有量词，缺了像编号或名称", "without one it reads like a name or a code"),
        instead=Bilingual("改为“{right}”", "write “{right}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each number before a noun."""
        for passage in (*plan.paragraphs, *plan.attachments) if _BARE.search(plan.clean.text) else ():
            if not _BARE.search(passage.text):
                continue
            text = _TITLE.sub(lambda match: "“" * len(match.group()), passage.text)
            for match in _BARE.finditer(text):
                start, end = match.span()
                if text[start - 1 : start] in _BEFORE:
                    continue
                measure = _MEASURE_OF[match[2]]
                yield self.finding(
                    passage.span_of(start, end),
                    fixes=[insert(passage.span_of(match.start(2), end).start, measure, Applicability.SUGGESTION)],
                    words=quote(match.group()),
                    right=f"{match[1]}{measure}{match[2]}",
                )
