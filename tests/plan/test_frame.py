from __future__ import annotations

from datetime import date

import pytest

from planlint import parse
from planlint.plan.frame import kind_of
from planlint.plan.model import Kind

from .drafts import plan


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云岭市2025年法治政府建设工作要点", Kind.WORK_POINTS),
        ("云岭市2025年度依法行政工作安排", Kind.WORK_ARRANGEMENT),
        ("云岭市数字政府建设实施方案(试行)", Kind.IMPLEMENTATION_PLAN),
        ("云岭市三年行动计划(2024—2026年)", Kind.ACTION_PLAN),
        ("关于推动工业节能的若干措施", Kind.OPINIONS_MEASURES),
        ("云岭市“十四五”物流发展规划", Kind.PLANNING),
        ("重点工作任务分解表", Kind.TASK_TABLE),
        ("2024年法治政府建设年度报告", Kind.ANNUAL_REPORT),
        ("2025年云岭市政府工作报告", Kind.GOVERNMENT_REPORT),
        ("云岭市人民政府关于印发《云岭市治理实施方案》的通知", Kind.IMPLEMENTATION_PLAN),
        ("关于做好防汛工作的通知", Kind.NOTICE),
        ("", Kind.OTHER),
    ],
)
def test_the_kind_is_in_the_last_words_of_the_title(title: str, kind: Kind) -> None:
    assert kind_of(title) is kind


ITEMS = "一、重点任务\n（一）建平台。编制方案。\n（二）建机制。建立台账。\n（三）抓宣传。办好专栏。\n"


def test_a_title_over_two_lines_with_its_years_below() -> None:
    made = plan(f"云岭市数字政府建设\n实施方案\n（2024—2026年）\n为加快建设，制定本方案。\n{ITEMS}")
    assert made.title is not None
    assert made.title.text.replace("\n", "") == "云岭市数字政府建设实施方案(2024—2026年)"


def test_menus_of_a_web_page_are_no_title() -> None:
    made = plan(
        "云岭市教育局关于印发《2026年云岭市招生工作方案》的通知\n登录\n公共服务\n惠企政策\n各学校：\n"
        f"《2026年云岭市招生工作方案》已经研究同意，现印发给你们。\n云岭市教育局\n2026年4月20日（联系人：某某）\n{ITEMS}"
    )
    assert made.kind is Kind.IMPLEMENTATION_PLAN
    assert made.issued == date(2026, 4, 20)


def test_the_date_before_the_attachments_is_the_date_of_issue() -> None:
    made = plan(f"云岭市治理意见\n{ITEMS}云岭市人民政府\n2024年1月16日\n附件1\n任务清单\n1.清单一\n2.清单二\n")
    assert made.issued == date(2024, 1, 16)
    assert made.paragraphs[-1].text == "2024年1月16日"


def test_what_the_covering_notice_asks_for_has_its_time_too() -> None:
    made = plan(
        f"云岭市关于印发云岭市治理实施方案的通知\n各县区：\n现将方案印发给你们，并于2024年6月底前将落实情况报送市政府。\n"
        f"云岭市人民政府\n2024年1月16日\n云岭市治理实施方案\n{ITEMS}"
    )
    assert [deadline.resolved for deadline in made.deadlines] == ["2024-06-30"]


def test_the_date_of_issue_on_a_page_goes_before_that_of_publication():
    text = "成文日期:\n2004年10月15日\n发布日期:\n2018年12月24日\n清河县2004年防汛工作方案\n一、任务\n（一）甲。\n（二）乙。\n"
    assert parse(text).issued == date(2004, 10, 15)
