"""Words at the border between a heading and the body that runs on after it."""

from __future__ import annotations

# Words with which the body starts after a heading that lost its stop.
BODY_STARTS = tuple(
    "按照 根据 围绕 严格 认真 各 要 以 对 在 组织 进一步 市级 市政府 省级 县级 继续 积极 采取 切实 坚持 充分 通过 结合 依托 着力 贯彻 制定 凡 针对 为 由 将 把 从 利用 逐步 抓好 建立".split()
)

# Words that start a body, but stand inside headings as well.
MAYBE_STARTS = tuple(
    "落实 加强 加大 推进 推动 完善 大力 全面 深入 强化 健全 加快 实施 开展 明确 依法 引导 支持 鼓励 探索 规范 优化 深化 做好 举办".split()
)

# What a heading's last word may be.
TITLE_ENDS = tuple(
    "建设 工作 改革 机制 行为 监督 考核 活动 能力 水平 体系 意识 职能 力度 作用 环境 效能 转型 升级 发展 合力 队伍 试点 示范 秩序 治理 创建".split()
)

# Words that end a heading, but stand inside headings as often.
MAYBE_ENDS = tuple(
    "体制 制度 管理 宣传 服务 培训 执法 决策 公开 保障 领导 责任 调解 复议 应诉 信访 创新 安全 保护 合作 交流 规划 统筹 协调 督查 评估 清理 审查 措施 落实 实施 推进 程序 矛盾 纠纷 权力".split()
)
