"""Words for bodies: the ends of their names, collective names, and the labels and verbs of responsibility."""

from __future__ import annotations

from functools import cache

from planlint.plan.model import Group
from planlint.plan.model import UnitRole

# What the name of a body ends with.
SUFFIXES = (
    "人民政府",
    "政府",
    "委员会",
    "管委会",
    "管理委员会",
    "常委会",
    "办公室",
    "办公厅",
    "领导小组",
    "联席会议",
    "指挥部",
    "专班",
    "法院",
    "检察院",
    "研究院",
    "学院",
    "大学",
    "学校",
    "党校",
    "医院",
    "总队",
    "支队",
    "大队",
    "中队",
    "总局",
    "分局",
    "分行",
    "支行",
    "银行",
    "公司",
    "集团",
    "企业",
    "中心",
    "协会",
    "联合会",
    "学会",
    "商会",
    "工会",
    "部门",
    "单位",
    "机构",
    "街道",
    "乡镇",
    "镇街",
    "园区",
    "开发区",
    "新区",
    "高新区",
    "县区",
    "区县",
    "县市区",
    "党委",
    "党组",
    "政协",
    "人大",
    "妇联",
    "团委",
    "工商联",
    "总工会",
    "残联",
    "文联",
    "科协",
    "供销社",
    "电视台",
    "气象台",
    "编办",
    "网信办",
    "政法委",
    "纪委",
    "监委",
    "国资委",
    "发改委",
    "管委",
    "公积金",
    "供电局",
    "管理站",
    "办事处",
    "局",
    "委",
    "办",
    "厅",
    "部",
    "署",
    "院",
    "站",
    "所",
    "处",
    "科",
    "队",
    "社",
    "馆",
    "台",
    "会",
    "组",
    "行",
    "校",
)

# Collective names: (words, what they stand for); the first that fits counts.
GENERAL = (
    "有关部门",
    "相关部门",
    "有关单位",
    "相关单位",
    "有关方面",
    "相关方面",
    "有关委办局",
    "其他部门",
    "其他单位",
    "各部门各单位",
    "有关直属",
    "有关企业",
    "相关企业",
    "各有关",
    "各相关",
)
SYSTEM = (
    "各部门",
    "各单位",
    "行政执法部门",
    "执法部门",
    "执法单位",
    "成员单位",
    "牵头单位",
    "责任单位",
    "政务部门",
    "审批部门",
    "政府部门",
    "各委办局",
    "各直属",
    "主管部门",
    "市级部门",
    "省级部门",
    "县级部门",
    "市直部门",
    "直属机构",
    "各级机关",
)
TERRITORIAL_STARTS = (
    "各县",
    "各区",
    "各市",
    "各乡",
    "各镇",
    "各街",
    "各州",
    "各盟",
    "各旗",
    "各地",
    "各开发区",
    "各园区",
    "各功能区",
    "各设区",
    "各级政府",
    "各级人民政府",
    "各级开发区",
    "各级党委",
    "各省",
    "各村",
    "各社区",
    "全市各县",
    "县市区",
    "区县",
    "乡镇人民政府",
    "乡镇政府",
    "镇街",
    "街镇",
    "乡镇(",
    "各高新区",
    "各相关区",
    "各有关区",
    "各有关市",
    "各产业园区",
    "各经济",
    "各新区",
    "相关区",
    "有关区",
)

# Territories have these; without a place before them they are collective.
TERRITORY_ENDS = ("人民政府", "政府", "管委会", "管委", "党委", "街道", "乡镇", "镇街", "区", "县", "市", "州")

# The words a label of responsibility is made of → the role; the first that fits counts.
LABEL_ROLES: tuple[tuple[tuple[str, ...], UnitRole], ...] = (
    (("领导", "责任人", "负责人", "联系人"), UnitRole.LEADER),
    (("牵头", "主办", "主责", "第一责任", "汇总"), UnitRole.LEAD),
    (("配合", "参加", "参与", "协办", "协助", "协同", "支持", "会同", "联办"), UnitRole.SUPPORT),
    (("责任", "落实", "承办", "实施", "负责", "主管", "承担", "主体"), UnitRole.RESPONSIBLE),
)

# The verbs with which a note ends a list of bodies.
VERB_ROLES: tuple[tuple[str, UnitRole], ...] = (
    ("牵头", UnitRole.LEAD),
    ("主办", UnitRole.LEAD),
    ("配合", UnitRole.SUPPORT),
    ("参与", UnitRole.SUPPORT),
    ("参加", UnitRole.SUPPORT),
    ("协助", UnitRole.SUPPORT),
    ("协同", UnitRole.SUPPORT),
    ("负责", UnitRole.RESPONSIBLE),
    ("落实", UnitRole.RESPONSIBLE),
    ("承办", UnitRole.RESPONSIBLE),
    ("实施", UnitRole.RESPONSIBLE),
)


@cache
def group_of(name: str) -> Group | None:
    """What a collective name stands for, or None where the name is one body's."""
    if any(word in name for word in GENERAL):
        return Group.GENERAL
    if name.startswith(TERRITORIAL_STARTS):
        return Group.SYSTEM if name.endswith(("部门", "单位")) else Group.TERRITORIAL
    if any(name.endswith(word) for word in SYSTEM) or (
        name.startswith("各") and name.endswith(("部门", "单位", "机构", "企业"))
    ):
        return Group.SYSTEM
    return None
