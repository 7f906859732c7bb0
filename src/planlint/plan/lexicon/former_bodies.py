"""Bodies that were renamed or abolished: until when each name held, and which body took its place.

Names stand without place and level: 环保局 is also 市环保局 and 清河县环保局. Loaded only when somebody asks for old names.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planlint.record import Record


class Standing(StrEnum):
    """On whose timetable a body changed."""

    CENTRAL = "central"  # a ministry: on the day of the decision
    LOCAL = "local"  # set up by each place: by the line that the reform drew for all
    VERTICAL = "vertical"  # led from above (垂管): everywhere within a common date


class Certainty(StrEnum):
    """How sure it is that the name is out of use everywhere."""

    HIGH = "high"
    MIDDLE = "middle"  # the round is known, names and days differ from place to place
    LOW = "low"  # many places keep the name


class Former(Record):
    """A name that no longer holds.

    Attributes:
        names: its spellings.
        successors: the bodies that took over at once, the most likely first; local names differ, and a successor may
            itself stand here as a former name.
        until: the day from which the name no longer holds nationally.
        local: the last day of grace for the levels below (three months after the line of the reform, or as the
            reform says for counties); None where there are none.
        standing: on whose timetable it changed.
        certainty: how sure it is.
        source: the decision and its date.
        reported: False where the name lives on (as a plate, as a usual short form), so that nobody is told.
        kept_in: places that have a body of that name to this day.
        after: words of which one must stand shortly before, where the name alone could be another's.
    """

    names: tuple[str, ...]
    successors: tuple[str, ...]
    until: date
    local: date | None
    standing: Standing
    certainty: Certainty
    source: str
    reported: bool = True
    kept_in: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


_C, _L, _V = Standing.CENTRAL, Standing.LOCAL, Standing.VERTICAL
_HIGH, _MIDDLE, _LOW = Certainty.HIGH, Certainty.MIDDLE, Certainty.LOW

_R2008 = "2008年《国务院机构改革方案》，3月15日批准"
_R2013 = "2013年《国务院机构改革和职能转变方案》，3月14日批准"
_R2018 = "2018年《深化党和国家机构改革方案》《国务院机构改革方案》，3月17日批准"
_R2023 = "2023年《党和国家机构改革方案》，3月16日公布"
_TAX = "2018年《国税地税征管体制改革方案》，省、市、县税务局7月20日全部挂牌"
_D2008, _D2013, _D2018, _D2023 = date(2008, 3, 15), date(2013, 3, 14), date(2018, 3, 17), date(2023, 3, 16)
_L2008, _L2013, _L2018, _L2023 = date(2010, 12, 31), date(2015, 12, 31), date(2019, 6, 30), date(2025, 3, 31)

# fmt: off
FORMER: tuple[Former, ...] = (
    # 2008
    Former(("人事部", "劳动和社会保障部", "劳动保障部"), ("人力资源社会保障部",), _D2008, None, _C, _HIGH, _R2008),
    Former(("人事局", "劳动和社会保障局", "劳动保障局", "人事厅", "劳动和社会保障厅"), ("人力资源社会保障局",), _D2008, _L2008, _L, _HIGH, _R2008),
    Former(("建设部",), ("住房城乡建设部",), _D2008, None, _C, _HIGH, _R2008),
    Former(("建设局", "城建局", "建委"), ("住房城乡建设局",), _D2008, _L2008, _L, _LOW, _R2008, reported=False),
    Former(("交通部",), ("交通运输部",), _D2008, None, _C, _HIGH, _R2008),
    # To this day 交通局 is how most places shorten 交通运输局, and some bear it.
    Former(("交通局",), ("交通运输局",), _D2008, _L2008, _L, _LOW, _R2008, reported=False),
    Former(("国家环境保护总局", "国家环保总局", "环保总局"), ("环境保护部",), _D2008, None, _C, _HIGH, _R2008),
    Former(("信息产业部", "国防科工委"), ("工业和信息化部",), _D2008, None, _C, _HIGH, _R2008),
    Former(("经贸委", "经委", "信息产业局", "信息产业厅"), ("经济和信息化委员会",), _D2008, _L2008, _L, _MIDDLE, _R2008),
    # 2013
    Former(("卫生部", "人口计生委", "国家人口和计划生育委员会"), ("国家卫生计生委",), _D2013, None, _C, _HIGH, _R2013),
    Former(("卫生局", "卫生厅", "计生局", "计生委", "人口计生局", "人口和计划生育局", "人口和计划生育委员会"), ("卫生计生委", "卫生计生局"), _D2013, _L2013, _L, _MIDDLE, _R2013),
    Former(("国家食品药品监督管理局", "国家食品药品监管局"), ("食品药品监管总局",), _D2013, None, _C, _HIGH, _R2013),
    Former(("食安办",), ("食品安全委员会办公室",), _D2013, date(2014, 12, 31), _L, _LOW, _R2013, reported=False),
    Former(("铁道部",), ("交通运输部", "国家铁路局", "中国国家铁路集团有限公司"), _D2013, None, _C, _HIGH, _R2013),
    Former(("新闻出版总署",), ("国家新闻出版广电总局",), _D2013, None, _C, _HIGH, _R2013),
    Former(("物价局",), ("发展改革委", "市场监管局"), date(2014, 1, 1), _L2018, _L, _LOW, "各地2014年至2019年机构改革方案", reported=False),
    # 2018
    Former(("国务院法制办公室", "国务院法制办"), ("司法部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("政府法制办公室", "政府法制办", "政府法制局", "法制办公室", "法制办", "法制局"), ("司法局",), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("国土资源部",), ("自然资源部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("国土资源局", "国土资源厅", "国土局"), ("自然资源局", "自然资源和规划局"), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("城乡规划局", "城市规划局", "规划局", "测绘局", "测绘地理信息局"), ("自然资源和规划局", "自然资源局"), _D2018, _L2018, _L, _MIDDLE, _R2018),
    Former(("海洋局",), ("自然资源局",), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("环境保护部", "环保部"), ("生态环境部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("环境保护局", "环境保护厅", "环保局", "环保厅"), ("生态环境局",), _D2018, date(2019, 12, 31), _L, _HIGH, _R2018),
    Former(("农业部",), ("农业农村部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("农业局", "农业厅", "农业委员会", "农工委", "农委"), ("农业农村局",), _D2018, _L2018, _L, _HIGH, _R2018, kept_in=("上海", "重庆", "天津")),
    Former(("文化部", "国家旅游局"), ("文化和旅游部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("文化广电新闻出版局", "文广新局", "文化局", "文化厅", "旅游局", "旅游发展委员会", "旅游发展委", "旅发委", "旅游委"), ("文化和旅游局", "文化广电和旅游局"), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("国家卫生计生委", "国家卫计委", "国家卫生和计划生育委员会"), ("国家卫生健康委",), _D2018, None, _C, _HIGH, _R2018),
    Former(("卫生和计划生育委员会", "卫生和计划生育局", "卫生计生委", "卫生计生局", "卫计委", "卫计局"), ("卫生健康委", "卫生健康局"), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("国家安全生产监督管理总局", "国家安全监管总局", "安全监管总局", "安监总局"), ("应急管理部",), _D2018, None, _C, _HIGH, _R2018),
    Former(("安全生产监督管理局", "安全生产监管局", "安全监管局", "安监局"), ("应急管理局",), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("应急办",), ("应急管理局",), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("工商行政管理总局", "工商总局", "质量监督检验检疫总局", "质检总局", "食品药品监督管理总局", "食品药品监管总局", "食药监总局"), ("市场监管总局",), _D2018, None, _C, _HIGH, _R2018),
    Former(("工商行政管理局", "工商局", "质量技术监督局", "质监局", "食品药品监督管理局", "食品药品监管局", "食药监局", "市场和质量监督管理局", "市场和质量监管局"), ("市场监管局",), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("知识产权局",), ("市场监管局",), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("粮食局",), ("粮食和物资储备局", "发展改革委"), _D2018, _L2018, _L, _MIDDLE, _R2018),
    Former(("国家林业局",), ("国家林草局",), _D2018, None, _C, _HIGH, _R2018),
    Former(("林业局",), ("林业和草原局",), _D2018, None, _L, _LOW, _R2018, reported=False),
    Former(("经济和信息化委员会", "工业和信息化委员会", "经信委", "工信委"), ("工业和信息化局", "经济和信息化局"), _D2018, _L2018, _L, _HIGH, _R2018, kept_in=("上海", "重庆")),
    Former(("科委", "外国专家局", "外专局"), ("科技局",), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("监察部", "国家预防腐败局"), ("国家监委",), date(2018, 3, 11), None, _C, _HIGH, "2018年3月《监察法》施行，监察部并入国家监委"),
    Former(("监察局", "监察厅", "预防腐败局"), ("监委", "纪委监委"), date(2018, 2, 25), date(2018, 6, 30), _L, _HIGH, "国家监察体制改革，省、市、县监委2018年2月25日全部组建"),
    Former(("国家税务局", "国税局", "地方税务局", "地税局"), ("税务局",), date(2018, 7, 20), date(2018, 8, 31), _V, _HIGH, _TAX),
    Former(("银监会", "保监会"), ("银保监会",), date(2018, 4, 8), None, _C, _MIDDLE, _R2018),
    Former(("银监分局", "银监局", "保监分局", "保监局"), ("银保监分局", "银保监局"), date(2018, 12, 17), date(2019, 3, 31), _V, _MIDDLE, _R2018),
    Former(("公安消防总队", "公安消防支队", "公安消防大队"), ("消防救援支队",), date(2018, 10, 9), date(2020, 3, 31), _V, _HIGH, "2018年10月《组建国家综合性消防救援队伍框架方案》"),
    Former(("消防支队",), ("消防救援支队",), date(2018, 10, 9), None, _V, _LOW, "消防救援队伍的通行简称", reported=False),
    Former(("编办", "编委办"), ("委编办",), _D2018, _L2018, _L, _MIDDLE, _R2018),
    Former(("依法治市领导小组办公室", "依法治县领导小组办公室", "依法治区领导小组办公室", "依法治省领导小组办公室", "依法治市领导小组", "依法治县领导小组", "依法治区领导小组", "依法治省领导小组"), ("委全面依法治市委员会办公室",), _D2018, _L2018, _L, _HIGH, _R2018),
    Former(("综治办", "维稳办", "610办"), ("委政法委",), _D2018, _L2018, _L, _MIDDLE, _R2018),
    Former(("民宗局", "民族宗教局", "侨办", "外侨办"), ("委统战部",), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("公务员局", "新闻出版局"), ("委组织部", "委宣传部"), _D2018, _L2018, _L, _LOW, _R2018, reported=False),
    Former(("国家新闻出版广电总局", "新闻出版广电总局"), ("国家广播电视总局", "国家新闻出版署"), _D2018, None, _C, _HIGH, _R2018),
    Former(("城市管理行政执法局", "城管执法局", "市容局"), ("城市管理综合执法局", "城市管理局"), date(2016, 1, 1), None, _L, _LOW, "各地2016年至2019年城市管理执法体制改革", reported=False),
    Former(("行政审批中心", "政务服务中心", "行政审批局", "行政审批服务管理局"), ("政务服务和数据管理局", "数据局"), date(2015, 1, 1), None, _L, _LOW, "各地2015年至2024年机构改革方案", reported=False),
    # 2021
    Former(("国务院扶贫开发领导小组办公室", "国务院扶贫办"), ("国家乡村振兴局",), date(2021, 2, 25), None, _C, _HIGH, "国家乡村振兴局2021年2月25日挂牌"),
    Former(("扶贫开发办公室", "扶贫开发办", "扶贫办", "扶贫开发局"), ("乡村振兴局",), date(2021, 2, 25), date(2021, 7, 31), _L, _HIGH, "国家乡村振兴局2021年2月25日挂牌，各级扶贫机构随后重组"),
    # 2023
    Former(("国家乡村振兴局",), ("农业农村部",), _D2023, None, _C, _HIGH, _R2023),
    Former(("乡村振兴局",), ("农业农村局",), _D2023, _L2023, _L, _MIDDLE, _R2023),
    Former(("中国银行保险监督管理委员会", "银保监会"), ("国家金融监督管理总局", "金融监管总局"), date(2023, 5, 18), None, _C, _HIGH, "国家金融监督管理总局2023年5月18日挂牌"),
    Former(("银保监监管组", "银保监分局", "银保监局"), ("金融监管分局", "金融监管局"), date(2023, 7, 20), date(2023, 10, 31), _V, _MIDDLE, "国家金融监督管理总局派出机构2023年7月20日挂牌"),
    Former(("中心支行",), ("中国人民银行××市分行",), date(2023, 8, 18), date(2023, 10, 31), _V, _HIGH, "中国人民银行地市分行2023年8月18日统一挂牌", after=("人行", "人民银行")),
    Former(("金融办", "金融工作局", "金融工作办公室", "地方金融监督管理局", "地方金融监管局"), ("委金融办", "地方金融管理局"), _D2023, _L2023, _L, _MIDDLE, _R2023),
    # Whole provinces keep the name.
    Former(("大数据应用局", "大数据发展管理局", "大数据管理局", "大数据发展局", "大数据局", "大数据中心"), ("数据局",), date(2023, 10, 25), date(2025, 6, 30), _L, _LOW, "国家数据局2023年10月25日挂牌", reported=False),
    Former(("信访局",), ("信访局",), _D2023, None, _L, _HIGH, _R2023, reported=False),
)
# fmt: on
