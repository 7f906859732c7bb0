from __future__ import annotations

import planlint
from planlint.plan.scope import inherited_notes


def test_a_section_whose_parent_lies_in_a_table_inherits_nothing():
    plan = planlint.parse("白溪市2025年工作要点\n一、重点任务\n（一）建平台。（责任单位：市数据局）\n1.编目录。\n")
    item = plan.sections[-1]
    assert item.parent is not None
    assert inherited_notes([item], {item: []}) == {}
