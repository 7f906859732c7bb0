"""RES111: a person or a division where a body should stand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import NoteForm
from planlint import Rule
from planlint import Severity
from planlint import UnitRole
from planlint import compiled
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Unit

_NAMED_AS_BODY = frozenset({UnitRole.LEAD, UnitRole.RESPONSIBLE, UnitRole.SUPPORT})
# A division by itself: 法规科; one with its body before it (市司法局法规科) tells who answers.
_DIVISION = compiled(
    r"(?!.*(?:局|委|办|厅|部|院|中心|政府|公司)[一-龥]{2,8}$)"
    r"(?:[一-龥]{2,8}(?:科|股|科室|股室|处室)"
    r"|(?:法规|法制|综合|人事|政策法规|规划|财务|督查|秘书|业务|宣传|执法|监管|审批|信息|统计|安全|研究|发展|行政)[一-龥]{0,4}处)"
)
_SCIENCE = ("学科", "专科", "本科", "百科", "眼科", "内科", "外科")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马"
    "罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
)
_PERSON = compiled(rf"[{_SURNAMES}][一-龥]{{1,2}}(?:同志|书记|[副]?[市县区镇乡局]长|主任)?")
# What short names of bodies end in: 人行, 妇联, 文明办, 市法院.
_BODY_ENDS = frozenset(
    "局委办厅部院会联站所队处科股室中心社团行校馆台网库段店司园区县市镇乡村街府盟旗州厂场组庭所协馆矿"
)
_HABIT = 0.2  # share of names from which divisions are how the document names those who answer
_ABOVE_DIVISIONS = compiled(r"人民政府|政府办|市委|县委|区委|省委|自治区|国务院|党工委")


class PersonOrDivisionAsUnit(Rule):
    """以人或内设机构充责任单位 / Person or division named as unit

    ## 查什么

    党委、政府印发的文件里，“牵头单位”“责任单位”“配合单位”写的是人名，或者没有写明属于哪个单位的科室（“法规科”）。

    ## 为什么

    责任单位要能以自己的名义承担任务。人会调动，各单位都有“法规科”，换一个人看就不知道是谁。

    ## 反例

    ```plan kind=implementation_plan
    清河县人民政府行政复议规范化建设实施方案
    一、重点任务
    （一）统一文书格式。6月底前完成。（牵头单位：县司法局；配合单位：县财政局）
    （二）设立受理窗口。9月底前完成。（责任单位：«行政复议科»）
    （三）建设听证室。11月底前完成。（责任单位：«张卫国»）
    （四）培训复议人员。每年1次。（牵头单位：县司法局；配合单位：县委党校）
    （五）公开复议决定。每月1次。（牵头单位：县司法局；配合单位：县数据局）
    （六）归集典型案例。每季度1次。（牵头单位：县司法局；配合单位：县人民法院）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县人民政府行政复议规范化建设实施方案
    一、重点任务
    （一）统一文书格式。6月底前完成。（牵头单位：县司法局；配合单位：县财政局）
    （二）设立受理窗口。9月底前完成。（责任单位：县司法局（行政复议科））
    （三）建设听证室。11月底前完成。（牵头领导：张卫国；牵头单位：县司法局）
    ```

    一个局自己的安排，可以写到科室：

    ```plan kind=work_arrangement
    清河县司法局2025年普法工作安排
    一、主要任务
    （一）编写读本。6月底前完成。（责任单位：普法科）
    （二）组织考试。9月底前完成。（责任单位：法规科）
    ```

    ## 例外

    - 写在单位名后面的科室（“县司法局行政复议科”“发改委（目标办）”），不报。
    - 部门、单位内部的文件，或者全文都写到科室的，不报。
    - “牵头领导”“责任人”本来就写人，不报。

    ## 依据

    任务分解类文件的惯例：责任主体是单位；由政府印发的文件写到部门，部门印发的写到科室。

    ## In English

    In a document of a government or a party committee, a responsible unit is a person's name, or a division without its department
    (法规科). Documents inside a department may well name divisions.
    """

    code = "RES111"
    name = "person-or-division-as-unit"
    severity = Severity.INFO
    by_kind = {Kind.ANNUAL_REPORT: None, Kind.GOVERNMENT_REPORT: None}
    message = Message(
        what=Bilingual("责任单位写成了内设机构“{unit}”", "a division, “{unit}”, is named as a responsible unit"),
        why=Bilingual(
            "许多单位都有同名的科室，看不出是哪一家；内设机构不能以自己的名义对外承担任务",
            "many bodies have a division of that name, and a division can't answer in its own name",
        ),
        instead=Bilingual("写成所属单位，如“××局（{unit}）”", "name the body it belongs to, such as “××局（{unit}）”"),
    )
    person_message = Message(
        what=Bilingual("责任单位写成了人名“{unit}”", "a person, “{unit}”, is named as a responsible unit"),
        why=Bilingual(
            "人员会调整，任务要落到单位；写人的另设“牵头领导”“责任人”",
            "people move on while the task stays with a body; persons belong under 牵头领导 or 责任人",
        ),
        instead=Bilingual("改为所在单位，或者改用“责任人：{unit}”", "name the body, or write “责任人：{unit}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report persons and bare divisions, unless the document names divisions throughout or comes from a department."""
        if not _from_above(plan):
            return
        units = [
            unit
            for note in plan.notes
            if note.form is not NoteForm.PROSE
            for segment in note.segments
            if segment.role in _NAMED_AS_BODY
            for unit in segment.units
            if unit.group is None
        ]
        divisions = [unit for unit in units if _is_division(unit)]
        if len(divisions) <= _HABIT * len(units):
            for unit in divisions:
                yield self.finding(unit.passage.span, unit=quote(unit.text))
        persons = [unit for unit in units if _is_person(plan, unit)]
        if len(persons) <= _HABIT * len(units):
            for unit in persons:
                yield self.finding(unit.passage.span, self.person_message, unit=quote(unit.text))


def _from_above(plan: Plan) -> bool:
    """Whether a government or a committee issues it, so that bodies are named rather than divisions."""
    title = plan.title.text.replace("\n", "") if plan.title is not None else ""
    letter = "".join(paragraph.text for paragraph in plan.letter[:2])
    return any(_ABOVE_DIVISIONS.search(words) for words in (plan.issuer or "", title, letter))


def _is_division(unit: Unit) -> bool:
    return _DIVISION.fullmatch(unit.text) is not None and not unit.text.endswith(_SCIENCE)


def _is_person(plan: Plan, unit: Unit) -> bool:
    """Whether a name is that of a person, and of no place: 张家港, 白云区."""
    text = unit.text
    if text[-1:] in _BODY_ENDS or len(text) > 6 or _PERSON.fullmatch(text) is None or text[1:2] == "家":
        return False
    return not any(f"{text}{level}" in plan.clean.text for level in "省市县区镇乡州街")
