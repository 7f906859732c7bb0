"""What the parts of a plan are called."""

from __future__ import annotations

from planlint.language import Bilingual
from planlint.plan.model import Kind
from planlint.plan.model import Status

KIND = {
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

STATUS = {
    Status.NAMED: Bilingual("责任明确", "lead named"),
    Status.NO_LEAD: Bilingual("未明确牵头", "no lead among them"),
    Status.VAGUE: Bilingual("责任笼统", "nobody in particular"),
    Status.MISSING: Bilingual("未标责任", "no responsibility"),
}
