"""Words about time, as data. Where a word counts only in some company, the company stands beside it."""

from __future__ import annotations

# Words that stand where a date should: when the task ends can't be told from them.
# 及时, 加快, 进一步, 积极, 持续, 不断 tell how, not when, and never belong here.
VAGUE = tuple(
    """
    适时、逐步 适时、逐次 适时逐步 适时 逐步 择机 择时 择期 尽快 尽早 尽速 早日 近日 近期内 在一定时间内 一定时间内 一定时期内
    一段时间内 在今后工作中 在今后的工作中 今后工作中 适当时候 适当的时候 适当时间 适当时机 合适时机 恰当时机 条件成熟时 条件成熟后 条件具备时 条件具备后 具备条件后 时机成熟时
    时机成熟后 条件允许时
    """.split()
)

# What becomes of a thing by itself: after 逐步 at the end of a clause nobody is told to do it.
DEVELOPMENTS = tuple(
    """
    下降 降低 上升 提升 提高 增强 增加 增长 减少 扩大 扩展 改善 好转 优化 完善 健全 形成 建立 成熟 显现 推广 普及
    推开 展开 铺开 深化 深入 规范 加强 加快 回升 恢复 稳定 转变 转移 淘汰 丰富 壮大 缩小 加深
    """.split()
)
# Verbs that make it work again: 推动使用比例逐步提高, 实现比重逐步下降.
DRIVEN_BY = tuple("推动 推进 促进 引导 实现 确保 力争 争取 促使 带动 加快".split())

# Vague only before a verb: 抓紧制定, 近期出台; but not 抓紧抓好, 近期目标.
VAGUE_BEFORE_VERB = ("抓紧", "近期")
VERBS_AFTER_VAGUE = tuple(
    """
    出台 制定 制订 修订 研究制定 编制 印发 完成 完善 实现 建成 建立 建设 形成 启动 开展
    组织 召开 落实到位 落地 投产 投入 推出 履行 办理 达到 达成 成立 组建 整改
    """.split()
)

# As agreed, but agreed where? Said of a task (not of pay: 按时足额发放, nor of a rate: 按时办结率).
PUNCTUAL = ("按时间节点", "按时限要求", "按要求时限", "按规定时限", "按规定时间", "按时", "按期")
NOT_PUNCTUAL_AFTER = ("足额", "发放", "支付", "缴", "偿", "还款", "结算", "拨付", "办结率", "率", "参加", "段", "间")

# Work that never ends; said alone, in a column or a note, it answers the question when.
ONGOING = (
    "长期坚持",
    "长期推进",
    "长期实施",
    "长期任务",
    "长期",
    "持续推进",
    "持续实施",
    "持续开展",
    "持续落实",
    "持续",
    "常态化推进",
    "常态化开展",
    "常态化",
    "全年推进",
    "全年",
    "贯穿全年",
    "年内持续推进",
    "全年持续推进",
)

# Labels of the line, the note or the column that holds a deadline.
LIMIT_LABELS = (
    "完成时限",
    "完成时间",
    "完成期限",
    "时限要求",
    "时间要求",
    "办理时限",
    "工作时限",
    "整改时限",
    "整改期限",
    "实施时间",
    "实施期限",
    "时间节点",
    "进度安排",
    "时间安排",
    "时限",
)

# Days of the year that move: without a calendar they have no date.
EVENTS = (
    "春节",
    "元旦",
    "国庆节",
    "国庆",
    "五一",
    "主汛期",
    "汛期",
    "汛",
    "供暖季",
    "供暖期",
    "采暖季",
    "采暖期",
    "入冬",
    "冬季来临",
    "春耕",
    "秋收",
    "秋季开学",
    "春季开学",
    "开学",
    "高考",
    "中考",
    "全国两会",
    "两会",
)

# Verbs and adverbs of a task: after a bare year they tell 2025年建成 (when) from 2025年工作要点 (which).
TASK_WORDS = tuple(
    """
    完成 实现 达到 达标 达峰 达 建成 建立 建设 建好 形成 成立 启动 开工 竣工 投产
    投用 投入使用 运行 开展 开始 实施 实行 推进 推动 推广 推行 推出 新增 新建 新创建 打造
    培育 创建 创成 争创 制定 制订 修订 出台 编制 印发 发布 公布 组织 召开 举办 安排
    完善 健全 落实 落地 淘汰 关停 退出 取消 停止 清零 提升 提高 提至 降低 降至 下降
    减少 削减 压减 翻 占 增加 增长 增至 扩大 控制 稳定在 保持在 改造 修复 整治 治理
    消除 营造林 覆盖 普及 选取 培训 引进 招引 申报 通过 验收 进行 检查 督查 督导 评估
    考核 总结 报告 上报 报送 通报 调度 部署 动员 摸底 排查 整改 征集 征求 筹备 办结
    兑付 兑现 上线 挂牌 开通 通车 开园 开业 交付 下达 分解 签订 召集 举行 选派 招录
    招聘 对接 接入 联通 互通 归集 清理 清查 清收 化解 支持 保障 优化 改善 深化 加强
    做好 抓好 更新 更换 采购 发放 超过 不低于 不少于 不超过 不高于 以上 力争 争取 确保 基本
    全面 初步 全部 累计 将 要 拟
    """.split()
)

# What makes a year a name: 2021年度, 2021年版, 2021年以来, 2025年工作要点, 2030年远景目标.
NAMES_AFTER_YEAR = tuple(
    """
    度 版 本) 的 来 以来 以后 以前 工作 重点工作 重点任务 目标 主要目标 远景目标 任务 年度
    计划 方案 要点 规划 行动 政府工作 预算 是 ,是 ,正是 时 发展 改革 底数 现状 基础
    水平 情况 第 经济社会发展 预期 中央 中国 内蒙古 以前年度
    """.split()
)

# What a bare term stands by where it is a quantity: 近三年内, 一年内不重复享受.
NO_TERM_BEFORE = ("连续", "同一", "任期", "近", "前", "过去", "一个")
NO_TERM_AFTER = ("不", "的", "连续", "累计", "未", "重复", "就近")

# How a title ends that starts with a year: 2025年政府工作报告.
TITLE_ENDS = (
    "报告",
    "要点",
    "方案",
    "安排",
    "计划",
    "规划",
    "意见",
    "通知",
    "清单",
    "目标",
    "指标",
    "情况",
    "任务",
    "工作",
)

# What 全年 and 年底 are said of when they are no deadline: 全年目标任务, 年终奖.
NAMES_AFTER_WHOLE_YEAR = (
    "目标",
    "任务",
    "工作",
    "各项",
    "计划",
    "预期",
    "预算",
    "经济",
    "发展",
    "平均",
    "无休",
    "的",
    "收入",
    "实际",
)

# Verbs of the past in 2000年底前建成的小区: the date tells which, not when.
BUILT = (
    "建成",
    "建设",
    "建造",
    "拖欠",
    "发生",
    "积压",
    "遗留",
    "投用",
    "投产",
    "竣工",
    "完工",
    "开工",
    "签订",
    "登记",
    "注册",
    "取得",
    "成立",
    "出台",
    "发布",
    "印发",
    "制定",
    "购买",
    "形成",
    "出生",
    "入库",
    "立项",
    "备案",
)

# Service times, which are indicators: 压缩至3个工作日内.
SERVICE_TIME = ("压缩", "缩短", "控制", "压减", "减至", "缩减", "限时", "提速", "承诺", "平均")
