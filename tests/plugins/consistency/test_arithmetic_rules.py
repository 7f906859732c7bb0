from __future__ import annotations

import pytest

from planlint import Kind
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_consistency.percentage_mismatch import PercentageMismatch
from planlint_consistency.sum_mismatch import SumMismatch

RULES = [SumMismatch, PercentageMismatch]
HEAD = "清河县2024年法治政府建设年度报告\n一、工作情况\n（一）主要数据。"


def draft(text: str) -> str:
    """A report with one paragraph of figures."""
    return f"{HEAD}{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        # what follows the parts is said of something else
        "立案86件，其中一般程序70件，简易程序16件，结案80件，罚款12万元。",
        "立案86件，其中一般程序70件，结案80件。",
        "新增就业5000人，其中失业人员再就业2000人，困难人员就业800人，培训3000人次，培训新型农民4000人。",
        "户籍人口30万人，其中城镇12万人、农村18万人，常住人口35万人。",
        "受理案件100件，其中行政案件60件；办结案件90件。",
        # other things are counted
        "全县12个乡镇，其中8个镇、4个乡，120个行政村。",
        "建设社区10个，其中配套停车位300个。",
        "召开会议3次、座谈会2场，发放手册200份。",
        "甲镇建成3个、乙镇建成2个、丙镇建成4个，共3个镇。",
        "甲镇建成3个、乙镇建成2个，全县共建成12个。",
        # parts that may overlap, or need not be all
        "建成示范村30个，其中省级10个、市级30个。",
        "新招录60人，其中女性35人、党员41人。",
        "实施项目136个，其中工业项目57个、交通项目21个。",
        "涉及资金3.2亿元，其中中央资金1.5亿元、省级资金0.8亿元，其余由地方配套。",
        "新增床位300张（县医院200张、中医院50张等）。",
        "检查企业200家，其中化工企业约120家、冶金企业90家。",
        "每村3名、每乡2名，共60名。",
        "12个乡镇各建2个、5个街道各建3个，共39个。",
        "培育市级以上龙头企业50家（国家级5家、省级15家）。",
        "机动车12万辆，其中汽车9万辆，私家车7万辆。",
        "给予处分15人，其中党纪处分10人，政务处分6人。",
        "食品抽检每千人6.5批次，其中快检4万批次。",
        "上年结转30件，新收200件，共230件。",
        "全年地区生产总值617.50亿元，比上年增长5.2%。其中，第一产业增加值37.11亿元，增长2.6%；第二产业增加值339.85亿元，增长4.5%；第三产业增加值240.54亿元。",
        # the steps of a series are not summed
        "建成30个（2023年20个、2024年30个）。",
        "全市受理30件、20件，分别为甲区和乙区40件、50件。",
        # rounding
        "完成投资12.4亿元，其中政府投资3.7亿元、社会投资8.8亿元。",
        "总投资30亿元，分别为一期12.5亿元、二期17.8亿元。",
        # right as they are
        "受理复议申请96件，其中受理58件，不予受理24件，补正14件。",
        "受理10,388件，其中线上8,000件，其余2,388件。",
        "共5件：甲类3件，乙类2件。",
        "岸线长1910.1千米，其中自然岸线1198.0千米，人工岸线711.7公里，其他岸线400米。",
    ],
)
def test_sums_that_hold_or_can_not_be_known_are_left_alone(text: str) -> None:
    assert_silent(SumMismatch, draft(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("收到申请«96件»，其中受理58件，不予受理24件，补正12件。", "58+24+12=94，与96差2"),
        ("建成岸线«1910千米»，其中自然岸线1198千米，其他岸线800千米。", "1198+800=1998，与1910差88"),
        ("应诉«23件»，其中一审19件，二审7件。", "19+7=26，与23差3"),
        ("应诉«23件»，其中县法院受理的行政诉讼14件，结案9件；市中院受理的行政诉讼8件，结案3件。", "14+8=22，与23差1"),
        ("结案«12件»（撤诉5件，驳回6件）。", "5+6=11，与12差1"),
        ("总数«5件»，分别为甲镇3件、乙镇3件。", "3+3=6，与5差1"),
        ("甲类3件、乙类2件，共«6件»。", "3+2=5，与6差1"),
        ("共«6件»：甲类3件，乙类2件。", "3+2=5，与6差1"),
        ("固碳量«750万吨»（其中：森林490万吨、草原180万吨、湿地58万吨、绿地32万吨）。", "490万+180万+58万+32万=760万"),
        ("投资«1.5亿元»，其中甲项目9000万元、乙项目7000万元。", "9000万+7000万=1.6亿，与1.5亿差0.1亿"),
        ("办件«1200件»，其中网上办件1500件。", "其中一项1500件大于总数1200件，差300"),
        (
            "地区生产总值«617.50亿元»，增长5.2%。其中，第一产业增加值37.11亿元；第二产业增加值339.85亿元；第三产业增加值204.54亿元。",
            "37.11亿+339.85亿+204.54亿=581.5亿，与617.50亿差36亿",
        ),
        ("受理«10,388件»，其中线上8,000件，其余2,488件。", "8000+2488=10488，与10388差100"),
    ],
)
def test_sums_that_fail_say_what_the_parts_make(text: str, message: str) -> None:
    (finding,) = assert_reports(SumMismatch, draft(text), kind=Kind.ANNUAL_REPORT)
    assert message in finding.what()
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "受理4320件（上年同期4150件，同比上升4.10%），调解成功4212件，成功率为97.5%。",
        "2023年受理100件，2024年受理120件，同比增长20%。",
        "2024年受理120件，2023年受理100件，同比增长20%。",
        "2024年受理100件，办结95件，2023年受理90件，同比增长11.1%。",
        "抽检食品1200批次，不合格24批次，合格率98%。",
        "受理案件100件，办结95件，其中民事案件办结率98%。",
        "受理案件100件，上年结转5件，办结98件，办结率93.3%。",
        "获省级科技奖6项，占全市28.7%。",
        "登记信访事项250件，其中网上信访180件，占72%。",
        "岸线长1910.11千米，其中自然岸线1197.96千米，占62.72%，人工岸线711.73千米，占37.26%。",
        "造林约1200亩，上年1000亩，增长18.5%。",
        "持证人员由820人增加到902人，增长10%。",
        "应诉率由85%提高到90%，提高5个百分点。",
        "投资由1.2亿元增加到1.5亿元，增长22%。",
        "计划建设50个，建成45个，占计划的90%。",
        "改造绿地30个，建成公园12个，占45%。",
        "甲区收到申请1750件，占28.2%；乙区收到申请1680件，占27.1%。",
        "收到申请6200件，其中受理4955件，占收案总数的79.9%；不予受理1245件，占20.1%。",
        "县总人口31万人，参保30.2万人，参保率98%。",
    ],
)
def test_percentages_that_hold_or_have_no_certain_base_are_left_alone(text: str) -> None:
    assert_silent(PercentageMismatch, draft(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("受理4320件（上年同期4150件，同比上升«5.10%»）。", "(4320−4150)÷4150=4.10%"),
        ("受理4320件，办结4212件，办结率为«98.5%»。", "4212÷4320=97.5%"),
        ("抽检食品1200批次，不合格24批次，合格率«99%»。", "(1200−24)÷1200=98%"),
        ("登记信访事项250件，其中网上信访180件，占«75%»。", "180÷250=72%"),
        ("持证人员由820人增加到902人，增长«11%»。", "(902−820)÷820=10%"),
        ("2024年受理120件，2023年受理100件，同比增长«25%»。", "(120−100)÷100=20%"),
        ("发生事故36起，上年同期40起，同比上升«10%»。", "(40−36)÷40，应当是下降10%"),
        ("应诉率由85%提高到90%，提高«8个百分点»。", "90−85=5个百分点"),
        ("受理4320件，上年4150件，同比增加«180件»。", "4320−4150=170件"),
        ("计划建设50个，建成45个，占计划的«95%»。", "45÷50=90%"),
    ],
)
def test_percentages_that_fail_say_what_the_figures_make(text: str, message: str) -> None:
    (finding,) = assert_reports(PercentageMismatch, draft(text), kind=Kind.ANNUAL_REPORT)
    assert message in finding.what()


@pytest.mark.parametrize(
    ("kind", "severity"), [(Kind.IMPLEMENTATION_PLAN, Severity.WARNING), (Kind.ANNUAL_REPORT, Severity.ERROR)]
)
def test_a_report_lives_by_its_figures(kind: Kind, severity: Severity) -> None:
    (finding,) = assert_reports(SumMismatch, draft("结案«12件»（撤诉5件，驳回6件）。"), kind=kind)
    assert finding.severity is severity


TABLE = """清河县2025年重点任务分解表
序号
| 工作任务
| 责任单位
| 完成时限
| 项目数
| 完成率
|
1
| 建设口袋公园
| 县住房城乡建设局
| 6月底前
| 8
| 90
|
2
| 改造老旧小区
| 县住房城乡建设局
| 9月底前
| 5
| 80
|
合计
|
|
|
| {total}
| 86
|
"""


def test_a_row_of_totals_is_added_up() -> None:
    assert_silent(SumMismatch, TABLE.format(total="13"))
    (finding,) = assert_reports(SumMismatch, TABLE.format(total="«14»"))
    assert "8+5=13，与14差1" in finding.what()


def test_a_share_of_nothing_is_none():
    assert_silent(
        PercentageMismatch,
        draft("建成道路0公里，其中甲县0公里、乙县0公里、丙县0公里，同比增长0%，由0增长到5，占比0%。"),
    )
