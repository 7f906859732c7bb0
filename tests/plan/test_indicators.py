from __future__ import annotations

import pytest

from planlint.plan.citations import find_citations
from planlint.plan.indicators import find_indicators
from planlint.plan.model import Indicator
from planlint.plan.model import IndicatorStatus
from planlint.plan.model import Registry

from .drafts import passage

DEFINED, UNDEFINED, UNQUANTIFIED = IndicatorStatus.DEFINED, IndicatorStatus.UNDEFINED, IndicatorStatus.UNQUANTIFIED


def found(*texts: str, registry: Registry | None = None) -> list[Indicator]:
    paragraphs = [passage(text) for text in texts]
    return find_indicators(paragraphs, citations=find_citations(paragraphs), registry=registry or Registry())


def words(*texts: str) -> list[str]:
    return [indicator.passage.text for indicator in found(*texts)]


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit", "name"),
    [
        ("全年评估项目不少于12件。", ">=", "12", "件", "评估项目"),
        ("到2027年，供水管网达到300公里以上。", ">=", "300", "公里", "供水管网"),
        ("力争实现旅游收入突破20亿元。", ">", "20", "亿元", "实现旅游收入"),
        ("审批时限压缩至3个工作日以内。", "<=", "3", "个工作日", "审批时限"),
        ("粮食产量稳定在30万吨左右。", "=", "30", "万吨", "粮食产量"),
        ("建成标准化厂房15万平方米。", "=", "15", "万平方米", "建成标准化厂房"),
        ("建成12个社区食堂，方便老人就餐。", "=", "12", "个", "社区食堂"),
        ("增加3个停车场，方便群众。", "=", "3", "个", "停车场"),
        ("人工种草2万亩。", "=", "2", "万亩", "人工种草"),
        ("选取1-2件重点事项评估。", "range", "1-2", "件", "重点事项评估"),
        ("每年举办两期以上专题讲座。", ">=", "两", "期", "专题讲座"),
        ("部门负责人任期内至少接受一次脱产培训。", ">=", "一", "次", "脱产培训"),
        ("细颗粒物年均浓度下降到35微克/立方米以下。", "<=", "35", "微克/立方米", "细颗粒物年均浓度"),
        ("道路交通事故死亡人数下降10%以上。", "-", "10", "%", "道路交通事故死亡人数"),
        ("工业投资同比增长12%。", "+", "12", "%", "工业投资"),
        ("平均办理时间压缩50%以上。", "-", "50", "%", "平均办理时间"),
        ("旅游收入比2020年翻一番。", "+", "一", "番", "旅游收入"),
        ("冷链库容实现翻番。", "+", "一", "番", "冷链库容实现"),
        ("群众满意度进入全市前三名。", "<=", "3", "名", "群众满意度"),
        ("单位产品能耗不高于210千克标准煤。", "<=", "210", "千克标准煤", "单位产品能耗"),
        ("水稻面积至少达到3.5万亩。", ">=", "3.5", "万亩", "水稻面积"),
        ("每千名老人拥有床位45张。", "=", "45", "张", "每千名老人拥有床位"),
        ("年底前完成投资额的80%。", "=", "80", "%", "完成投资额"),
        ("新增快充桩１２０个。", "=", "120", "个", "新增快充桩"),
        ("百分之九十五以上的村达到标准。", ">=", "百分之九十五", "%", "村达到标准"),
    ],
)
def test_a_target_with_a_number(text: str, comparator: str, value: str, unit: str, name: str) -> None:
    (indicator,) = found(text)
    assert (indicator.comparator, indicator.value, indicator.unit) == (comparator, value, unit)
    assert (indicator.name, indicator.status) == (name, DEFINED)


@pytest.mark.parametrize(
    "text",
    [
        "截至2024年底，建成社区食堂12个。",
        "目前供水普及率达到90%。",
        "支持年产值5亿元以上的企业建设专用线。",
        "对投资额达到5000万元以上的项目给予补助。",
        "单个项目最高奖励800万元。",
        "突出农业、林业等10个重点行业开展行动。",
        "第3条线路6号站台停用。",
        "每2年清理一次文件，文件有效期5年。",
        "分3个阶段推进，设立4个工作组。",
        "每季度开展1次检查。",
        "公式为签约人数÷总人数×100%。",
        "进一步提高服务水平，不断改善环境。",
        "开展受污染耕地安全利用。",
        "健全回收网络。",
        "开展全过程全覆盖监管。",
        "在管网全覆盖的基础上加强养护。",
        "距离零排放还有差距。",
        "为进一步提高群众满意度，制定本方案。",
        "《旅游发展意见》提出，服务质量保持全国领先水平。",
        "加大支持力度，提高奖补比例。",
    ],
)
def test_numbers_and_words_that_set_no_target(text: str) -> None:
    assert words(text) == []


def test_a_row_of_things_counted_is_a_target_each() -> None:
    assert words("建成1个示范园区、3个示范机关以及10家示范企业。") == ["建成1个示范园区", "3个示范机关", "10家示范企业"]
    assert words("创建省级工厂2家、市级工厂5家。") == ["创建省级工厂2家", "市级工厂5家"]


def test_numbers_for_several_names_share_one_statement() -> None:
    (indicator,) = found("县道、乡道、村道养护资金每公里分别不低于9000元、5000元、3000元。")
    assert indicator.value == "9000/5000/3000"


def test_a_bracket_has_targets_of_its_own() -> None:
    assert words("固碳量达到75万吨（其中：森林固碳量达到49万吨、草原固碳量达到18万吨）。") == [
        "固碳量达到75万吨",
        "森林固碳量达到49万吨",
        "草原固碳量达到18万吨",
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("窗口办件优质率达到90%以上。", UNDEFINED),
        ("办结率（办结件数÷受理件数）达到90%。", DEFINED),
        ("按照《办件评价办法》，办件优质率达到90%。", DEFINED),
        ("城镇调查失业率控制在5.5%以内。", DEFINED),
        ("装配式建筑占新建建筑的比例达到30%。", DEFINED),
        ("全县50%以上的村通过考核验收。", DEFINED),
        ("新建建筑100%执行绿色建筑标准。", DEFINED),
        ("污水处理率达到95%以上。", UNDEFINED),
        ("污水处理率较2020年提高10个百分点。", UNDEFINED),
        ("单位产值能耗较2020年下降8%。", DEFINED),
        ("建筑能效水平提高15%左右。", UNDEFINED),
        ("数据中心电能利用效率不高于1.3。", UNDEFINED),
        ("新能源公交车占比由60%提高到85%。", UNDEFINED),
        ("新增公务用车中新能源汽车比例不低于50%。", DEFINED),
        ("规模化供水工程覆盖农村人口比例达到60%。", DEFINED),
        ("护岸修复长度不少于3千米。", DEFINED),
    ],
)
def test_whether_a_rate_says_how_it_is_counted(text: str, status: IndicatorStatus) -> None:
    (indicator,) = found(text)
    assert indicator.status is status


def test_a_rate_is_defined_by_an_explanation_anywhere() -> None:
    rate = "办件优质率达到90%以上。"
    assert found(rate)[0].status is UNDEFINED
    assert found(rate, "办件优质率是指评价为优的件数与办结总件数之比。")[0].status is DEFINED
    assert found(rate, registry=Registry(indicators={"办件优质率": "评价为优的件数÷办结总件数"}))[0].status is DEFINED
    assert found(rate, "办件满意率是指评价为满意的件数与办结总件数之比。")[0].status is UNDEFINED


@pytest.mark.parametrize(
    "name", ["应诉满意率", "及时率", "使用率", "要素保障率", "保证率", "和解率", "并网率", "还款率"]
)
def test_a_name_keeps_its_first_character(name: str) -> None:
    (indicator,) = found(f"完善制度，{name}达到90%。")
    assert indicator.name == name


def test_the_same_rate_for_a_part_keeps_its_name() -> None:
    whole, part = found("绿色建筑占比达到70%，中心城区力争达到90%。")
    assert part.name == whole.name


@pytest.mark.parametrize(
    ("text", "status", "value"),
    [
        ("实现所有乡镇政务服务站全覆盖。", DEFINED, "100"),
        ("实现随机抽查事项全覆盖。", DEFINED, "100"),
        ("推进责任保险全覆盖。", UNDEFINED, "100"),
        ("推动规模以上企业数字化诊断全覆盖。", DEFINED, "100"),
        ("落后产能企业全部退出。", DEFINED, "100"),
        ("困难群众应保尽保。", DEFINED, "100"),
        ("燃煤锅炉清零。", DEFINED, "0"),
        ("确保不发生较大以上安全事故。", DEFINED, "0"),
        ("粗钢产量不再新增。", UNDEFINED, "0"),
    ],
)
def test_all_or_none(text: str, status: IndicatorStatus, value: str) -> None:
    (indicator,) = found(text)
    assert (indicator.status, indicator.value, indicator.whole) == (status, value, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公交准点程度明显提升。", ["公交准点程度明显提升"]),
        ("大幅提升能源利用效率。", ["大幅提升能源利用效率"]),
        ("服务标准化建设全省领先，达到国内先进水平。", ["服务标准化建设全省领先", "达到国内先进水平"]),
        ("实现诉讼案件和败诉案件“双下降”。", ["实现诉讼案件和败诉案件“双下降”"]),
        ("各项工作走在全市前列。", ["各项工作走在全市前列"]),
        ("推动改革迈上新台阶。", ["推动改革迈上新台阶"]),
        ("提高出庭应诉率。", ["提高出庭应诉率"]),
        ("全面提高文件报备率、及时率和规范率。", ["提高文件报备率", "及时率", "规范率"]),
        ("完成省下达的减排任务。", ["完成省下达的减排任务"]),
        ("提高行政效率，降低企业税率。", []),
        ("采购国内领先的设备。", []),
        ("对标国际先进水平开展改造。", []),
        ("宣传改革取得的显著成效。", []),
        ("准点率明显提升，达到90%以上。", ["准点率明显提升"]),
        ("一、奋力推动法治建设率先突破", []),
    ],
)
def test_a_goal_with_a_direction_only(text: str, expected: list[str]) -> None:
    directed = [indicator for indicator in found(text) if indicator.status is UNQUANTIFIED]
    assert [indicator.passage.text for indicator in directed] == expected


def test_a_title_named_is_no_target() -> None:
    assert words("落实《三年内村级服务站全覆盖实施办法》。") == []


def test_a_flattened_table_of_targets() -> None:
    cells = [
        "各县区投资预期目标",
        "县区",
        "总量（亿元）",
        "比增（%）",
        "合计",
        "60",
        "12",
        "1",
        "东河区",
        "21",
        "9",
        "2",
        "西山区",
        "/",
        "/",
    ]
    assert [(each.name, each.value, each.unit) for each in found(*cells)] == [
        ("合计总量", "60", "亿元"),
        ("合计比增", "12", "%"),
        ("东河区总量", "21", "亿元"),
        ("东河区比增", "9", "%"),
    ]
    assert found("各县区投资完成情况", *cells[1:]) == []
