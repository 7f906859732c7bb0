"""Words of targets: thresholds, units, verbs of delivery, and rates that everybody counts alike."""

from __future__ import annotations

# Threshold words as they stand before a number, with what they mean; the longest that fits is taken.
THRESHOLDS = {
    ">=": "不低于 不少于 不小于 不得低于 不得少于 不下于 至少 最少 达到 达 达到或超过 提高到 提高至 提升到 提升至 增加到 增加至 增至 升至 "
    "提至 扩大到 扩大至 发展到 累计达到 累计达 恢复到 恢复至",
    ">": "超过 超 高于 突破 大于 多于 力争突破",
    "<=": "不高于 不超过 不大于 不得超过 不得高于 不多于 控制在 控制到 下降到 下降至 降到 降至 降低到 降低至 压减到 压减至 压缩到 压缩至 "
    "缩短到 缩短至 缩减到 缩减至 减少到 减少至 控制在年均",
    "<": "低于 小于 少于",
    "=": "稳定在 保持在 维持在 稳定达到",
    "+": "增长 提高 提升 上升 增加 递增 增长率达 增速达 翻",
    "-": "下降 降低 减少 压减 削减 压降 压缩 缩短 缩减 精简 下降率达",
}
# Those that set a floor or a ceiling by themselves, so that what follows is the target and not a trait (超过30%的企业).
BOUNDS = tuple(
    "不低于 不少于 不小于 不得低于 不得少于 至少 最少 不高于 不超过 不大于 不得超过 不得高于 控制在 压缩到 压缩至 缩短到 缩短至 压减到 压减至".split()
)

# Measures, the longer before the shorter.
UNITS = (
    "个百分点|百分点|%|‰|千克标准煤|克标准煤|吨标准煤|吨标煤|吨二氧化碳当量|平方公里|平方千米|平方米|立方米|千瓦时|度电|兆瓦时|千瓦|兆瓦|吉瓦"
    "|公里|千米|公顷|公斤|千克|亩|吨|元|美元|个工作日|工作日|个小时|小时|学时|课时|分钟|个月|天|人次|人|名|户|家|所|处|座|条|套|台"
    "|辆|艘|架|张|份|篇|部|门|支|只|头|项|件|期|场|次|倍|个|米|斤|床|间|株|棵|节|例|宗|起|批|车|箱|列|班"
)
TIME_UNITS = frozenset(("个工作日", "工作日", "个小时", "小时", "学时", "课时", "分钟", "个月", "天"))
MONEY_UNITS = frozenset(("元", "美元"))
TOTALS = ("总规模", "总投资", "总额", "总量")
# Quantities that are measured, not counted: 人工种草70万亩 says what and how much without a verb.
PHYSICAL_UNITS = (
    frozenset(
        "千克标准煤 克标准煤 吨标准煤 吨标煤 吨二氧化碳当量 平方公里 平方千米 平方米 立方米 千瓦时 度电 兆瓦时 千瓦 兆瓦 吉瓦 公里 千米 公顷 公斤 千克 亩 吨".split()
    )
    | MONEY_UNITS
)
COUNT_UNITS = (
    frozenset(UNITS.split("|")) - TIME_UNITS - PHYSICAL_UNITS - frozenset(("%", "‰", "个百分点", "百分点", "倍"))
)

# Verbs whose object is what will be there afterwards.
DELIVERY = tuple(
    "建成 新建 建设 建立 改建 扩建 新增 再新增 培育 打造 完成 实施 创建 创成 引进 恢复 修复 改造 治理 举办 举行 组织 选取 选派 选树 评选 遴选 培训 培养 "
    "推广 开工 新开工 投产 认定 争取 推动 推进 发展 设立 布局 布设 开展 安排 提供 发放 配备 配置 种植 营造 淘汰 关停 压减 整治 清理 形成 签约 制定 制订 "
    "出台 编制 修订 发布 储备 招引 评估 评查 检查 抽查 走访 帮扶 筹集 筹建 开通 开行 组建 扶持 命名 增加 生产 实现 完工 竣工 交付 划定 设置 新改建 "
    "建设改造 落实 招录 招聘 聘请 攻克 突破 授牌 建设完成 推出 申报 获批 创建成 上市 入库 减少 替代 更新 惠及 覆盖 吸纳 带动 储存 利用 更新改造 "
    "总规模 总投资 投资 发行".split()
)

# The indicators of statistical communiqués and of five-year plans (国民经济和社会发展统计公报, 规划纲要): all count them alike.
COMMON_STATISTICS = tuple(
    "国内生产总值 地区生产总值 GDP 生产总值 工业增加值 增加值 固定资产投资 社会消费品零售总额 零售总额 进出口 外贸 一般公共预算收入 财政收入 税收 "
    "居民人均可支配收入 可支配收入 居民消费价格 CPI 城镇调查失业率 城镇登记失业率 登记失业率 失业率 就业人数 城镇新增就业 常住人口城镇化率 户籍人口城镇化率 "
    "城镇化率 研发投入强度 排放强度 能耗强度 消耗强度 研发经费投入 研发经费 R&D 全员劳动生产率 劳动生产率 人均预期寿命 预期寿命 森林覆盖率 森林蓄积量 空气质量优良天数比率 "
    "空气质量优良天数比例 空气质量优良率 优良天数比率 优良天数比例 优良天数 优良水体比例 水质优良 PM2.5 单位GDP 单位地区生产总值 单位国内生产总值 "
    "参保率 九年义务教育巩固率 义务教育巩固率 高中阶段毛入学率 毛入学率 粮食产量 粮食综合生产能力 "
    "恩格尔系数 基尼系数 资产负债率 社会融资规模 存贷款 贷款余额 存款余额".split()
)
# What rises or falls by so many per cent has a base in the year before, by the custom of annual plans; these have not.
VAGUE_LEVELS = ("水平", "能效", "能力", "效能", "质量", "程度", "效率", "效益", "绩效")
# A rate: what stands at the end of its name.
RATE_ENDS = ("率", "比", "比例", "比重", "占比", "覆盖面", "度", "指数", "系数", "盖度")
# … but these are prices, speeds or chances, or name efficiency without measuring it.
NO_RATES = tuple(
    "效率 频率 概率 速率 税率 利率 汇率 费率 功率 心率 斜率 曲率 草率 表率 统率 率先 奖补比例 补助比例 补贴比例 报销比例".split()
)

# … and these are sizes, or no measure at all, for all that they end as 满意度 does.
SIZES = tuple("长度 宽度 高度 深度 厚度 速度 温度 进度 制度 年度 季度 额度 幅度".split())

# … and these are changes themselves.
GROWTH = ("增速", "增幅", "增长率", "降幅", "下降率", "年均增长", "增长", "提高", "提升", "下降", "降低", "减少")

# Objects that can be counted one by one: 全覆盖 of them has a base.
COUNTABLE = tuple(
    "事项 企业 项目 单位 部门 机关 机构 乡镇 街道 村 村居 社区 学校 医院 园区 开发区 小区 家庭 人员 人群 干部 群众 对象 用户 场所 政府 县 区 市 "
    "省 级 城市 县城 农户 党组织 岗位 班级 教师 学生 医疗机构 建筑 车辆 船舶 行业 领域 乡 镇".split()
)

# Right before a number: it is an ordinal, an operand, a rhythm or a trait, and no target.
NO_TARGET = tuple("× ÷ / = 第 前 上述 这 其他 按 按照 满 每 逾期 近 每隔 连续 单台 单机 半径 首期 滞后 相距".split())

# What is done to all of them: 全部退出.
DONE_WHOLLY = (
    "公开|完成|采用|使用|纳入|实现|退出|整合|清零|取消|达到|达标|迁移|关停|淘汰|建成|上云|接入|入库|销号|整改|到位|办结|配备|开工|投产|关闭|拆除|开通|入驻|实行|建立"
    "|下放|办理"
)
# What makes a sum of money a rule of subsidy, not a target.
SUBSIDY = tuple("补助 奖励 补贴 贴息 奖补 资助 给予 罚款 处以 奖金 利率 收费 按照市场 最高 保费 限额 津贴".split())
