from __future__ import annotations

from datetime import date

import pytest

from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.period import find_period

from .drafts import passage


@pytest.mark.parametrize(
    ("title", "kind", "issued", "text", "period"),
    [
        ("云岭市2025年工作要点", Kind.WORK_POINTS, None, "", Period(2025, 2025)),
        ("云岭市数字政府行动计划(2024—2026年)", Kind.ACTION_PLAN, None, "", Period(2024, 2026)),
        ("云岭市“十四五”现代物流规划", Kind.PLANNING, None, "", Period(2021, 2025)),
        ("2024年法治政府建设年度报告", Kind.ANNUAL_REPORT, date(2025, 2, 1), "", Period(2024, 2025)),
        (
            "云岭市碳达峰实施方案",
            Kind.IMPLEMENTATION_PLAN,
            None,
            "到2025年，初步见效。到2030年，全面达峰。到2030年，形成体系。",
            Period(2025, 2030),
        ),
        (
            "云岭市治理方案",
            Kind.IMPLEMENTATION_PLAN,
            date(2022, 3, 1),
            "到2025年，全面建成。到2035年，达到先进水平。",
            Period(2022, 2025),
        ),
        (
            "云岭市治理方案",
            Kind.IMPLEMENTATION_PLAN,
            None,
            "到2024年底建成。到2025年完善。到2025年推广。2003年底前办理。",
            Period(2024, 2025),
        ),
        (
            "云岭市实施意见",
            Kind.OPINIONS_MEASURES,
            None,
            "根据《意见》(云政发〔2022〕3号)，到2025年，全面建成。",
            Period(2022, 2025),
        ),
        ("云岭市治理办法", Kind.OPINIONS_MEASURES, None, "规范管理。", None),
    ],
)
def test_the_years_a_plan_covers(title: str, kind: Kind, issued: date | None, text: str, period: Period | None) -> None:
    assert find_period(title, kind, issued, [passage(text)] if text else []) == period
