"""What a section is there for, by its title."""

from __future__ import annotations

import pytest

from planlint.plan.model import Role

from .drafts import plan


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("工作基础", Role.LOOKBACK),
        ("夯实工作基础", Role.WORK),
        ("补齐发展短板", Role.WORK),
        ("发展短板", Role.LOOKBACK),
        ("健全指标体系", Role.WORK),
        ("创建目标", Role.GOAL),
        ("遴选条件", Role.GENERAL),
        ("强化组织保障", Role.SAFEGUARD),
    ],
)
def test_a_title_that_sets_work_is_no_mere_introduction(title: str, role: Role) -> None:
    made = plan(f"云岭市实施方案\n一、{title}\n（一）建设平台。年底前建成。\n（二）开放数据。年底前开放。\n")
    assert made.sections[0].role is role
