"""Rates that the statistics of a ministry count: those of the field know the method, others would like it named."""

from __future__ import annotations

FIELD_STATISTICS = (
    # water, waste and housing
    *("污水处理率", "污水集中收集率", "污水集中处理率", "污水治理率", "有效治理比例", "无害化处置率", "无害化处理率"),
    *(
        "焚烧处理能力占比",
        "焚烧处理率",
        "垃圾回收利用率",
        "垃圾资源化利用率",
        "自来水普及率",
        "管网漏损率",
        "绿化覆盖率",
    ),
    *("清洁取暖率", "固体废物综合利用率", "固废综合利用率"),
    # farming
    *("秸秆综合利用率", "粪污综合利用率", "粪污资源化利用率", "处理设施装备配套率", "农膜回收率", "化肥利用率"),
    *("农药利用率", "综合机械化率", "绿色防控覆盖率", "统防统治覆盖率"),
    # environment, energy and roads
    *("水体比例", "水质达标率", "优良水质面积比例", "安全利用率", "综合植被盖度", "湿地保护率"),
    *("非化石能源消费占比", "非化石能源消费比重", "绿色出行比例", "列养率"),
)
