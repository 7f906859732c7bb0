"""What sorts of documents there are. Reports of known results need this and nothing else of the parser."""

from enum import StrEnum

from planlint.language import Bilingual


class Kind(StrEnum):
    """What sort of document it is; defaults of rules follow it."""

    WORK_POINTS = "work_points"  # 工作要点
    WORK_ARRANGEMENT = "work_arrangement"  # 工作安排, 工作计划
    IMPLEMENTATION_PLAN = "implementation_plan"  # 实施方案, 工作方案
    ACTION_PLAN = "action_plan"  # 行动计划, 行动方案
    OPINIONS_MEASURES = "opinions_measures"  # 实施意见, 若干措施
    PLANNING = "planning"  # 规划
    TASK_TABLE = "task_table"  # 任务分解表
    ANNUAL_REPORT = "annual_report"  # 年度报告, 总结
    GOVERNMENT_REPORT = "gov_work_report"  # 政府工作报告
    NOTICE = "notice"  # 通知 that assigns work itself
    OTHER = "other"


# What each is called.
KIND_NAMES = {
    Kind.WORK_POINTS: Bilingual("工作要点", "work points"),
    Kind.WORK_ARRANGEMENT: Bilingual("工作安排", "work arrangement"),
    Kind.IMPLEMENTATION_PLAN: Bilingual("实施方案", "implementation plan"),
    Kind.ACTION_PLAN: Bilingual("行动计划", "action plan"),
    Kind.OPINIONS_MEASURES: Bilingual("意见、措施", "opinions or measures"),
    Kind.PLANNING: Bilingual("规划", "planning"),
    Kind.TASK_TABLE: Bilingual("任务分解表", "task table"),
    Kind.ANNUAL_REPORT: Bilingual("年度报告", "annual report"),
    Kind.GOVERNMENT_REPORT: Bilingual("政府工作报告", "government work report"),
    Kind.NOTICE: Bilingual("通知", "notice"),
    Kind.OTHER: Bilingual("其他文种", "other kind"),
}
