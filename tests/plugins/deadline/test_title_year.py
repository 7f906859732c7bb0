"""Which years make a draft one of last year, and which belong where they stand."""

from __future__ import annotations

import pytest

from planlint import Kind
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_deadline.title_year_mismatch import TitleYearMismatch


def draft(opening: str) -> str:
    return f"""清河县2025年水利工作要点
{opening}
一、防汛抗旱
（一）修订预案。5月底前完成。
（二）储备物资。5月底前到位。
"""


@pytest.mark.parametrize(
    "opening",
    [
        "«2024»年，全市要坚持稳中求进。",
        "«2024»年全县上下要抓好落实。",
        "«2024»年水利工作的总体要求是：坚持节水优先。",
        "«2024»年全县水利工作的总体要求和主要目标是：坚持节水优先。",
        "«2024»年全县水利工作目标任务：新建水库3座。",
        "«2024»年工作思路：突出重点。",
        "«2024»年，我局将围绕中心工作，做好水利工作。",
        "做好«2024»年水利工作，要坚持以人民为中心。",
        "为做好«2024»年全县水利工作，现提出如下要点。",
        "«2024»年是水利建设关键之年，各单位要抓好落实。",
        "现就做好«2024»年水利工作安排如下。",
        "一、«2024»年重点工作",
        "«2026»年，全县要打好水利建设基础。",
    ],
)
def test_work_set_for_another_year(opening: str) -> None:
    assert_reports(TitleYearMismatch, draft(opening))


@pytest.mark.parametrize(
    "opening",
    [
        "2024年，全县水利工作取得明显成效，防洪能力提升。",
        "与2024年相比，全县用水总量要下降2%。",
        "2024年度考核结果要及时公布。",
        "对2024年未完成的工作任务，要在6月底前完成。",
        "2024年工作任务已全部完成。",
        "2023年、2024年两年的工作任务要合并验收。",
        "按照《清河县2024年水利工作要点》要求抓好收尾。",
        "2024年全县水利投资目标任务为3亿元，实际完成3.2亿元。",
        "在2024年工作基础上，全县要继续推进。",
        "2024年遗留项目要在6月底前完工。",
        "2024年我县被列为试点县，要珍惜机会。",
        "以2024年为基期，全县用水要下降。",
        "2024年要完成而未完成的项目，转入本年。",
        "2024年5月，全县启动的工程要在今年完工。",
        "2026年，全县要完成节水型社会建设。2025年，全县要打好基础。",
        "总结2024年工作目标完成情况，查找不足。",
    ],
)
def test_looking_back_comparing_and_citing(opening: str) -> None:
    assert_silent(TitleYearMismatch, draft(opening))


def test_a_date_of_issue_a_year_off() -> None:
    signed = "清河县2025年水利工作要点\n清河县人民政府办公室\n{}年3月5日\n一、防汛抗旱\n（一）修订预案。5月底前完成。"
    assert_reports(TitleYearMismatch, signed.format("«2026»"))
    assert_reports(TitleYearMismatch, signed.format("«2024»"))
    assert_silent(TitleYearMismatch, signed.format("2025"))
    assert_silent(TitleYearMismatch, signed.format("2024").replace("3月", "12月"))


@pytest.mark.parametrize(
    "title",
    [
        "清河县水利工作要点",
        "清河县水利工作方案（2024—2026年）",
        "清河县2025年水利工作考核方案",
        "清河县水利工作总结（2025年）",
    ],
)
def test_titles_of_no_year_of_several_or_that_look_back(title: str) -> None:
    assert_silent(TitleYearMismatch, draft("2024年，全县要坚持稳中求进。").replace("清河县2025年水利工作要点", title))


@pytest.mark.parametrize("kind", [Kind.ANNUAL_REPORT, Kind.GOVERNMENT_REPORT])
def test_reports_look_back(kind: Kind) -> None:
    assert_silent(TitleYearMismatch, draft("2024年，全县要坚持稳中求进。"), kind=kind)


def test_the_notice_is_compared_with_the_very_title() -> None:
    text = """关于印发《清河县«2024»年防汛工作要点》的通知
各乡镇：
现将《清河县2025年防汛工作要点》印发给你们。《清河县2024年防汛工作总结》一并学习。
清河县人民政府办公室
2025年3月1日

清河县2025年防汛工作要点
一、汛前准备
（一）排查隐患。5月底前完成。
（二）储备物资。5月底前到位。
"""
    (finding,) = assert_reports(TitleYearMismatch, text)
    assert finding.what() == "印发通知把本文标题写成2024年，标题是2025年"
