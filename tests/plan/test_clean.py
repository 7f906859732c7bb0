from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.clean import clean_text
from planlint.plan.fold import fold
from planlint.source.text import Source

from .drafts import clean

# A page as text from a PDF: lines of 30 characters, a page number in the middle of a sentence.
PAGE = """\
云岭市数字政府建设行动方案
（2024—2026年）
为贯彻落实全省数字政府建设工作会议精神，加快推进我市政务服
务和社会治理数字化转型，提升行政效能和服务水平，结合我市实
际，制定本行动方案。
一、总体要求
坚持统筹规划、集约建设、数据赋能、安全可控，推动政务数据依
法有序共享，建成上接国家和省、下联县区和乡镇的数字政府体系，
实现政务服务标准化、规范化、便利化水平全面提升，使企业和群众

－ 1 －

办事更方便。
二、重点任务
（一）建设一体化政务云。整合市级各部门自建机房，统一迁移至市
政务云平台，完成等级保护测评和密码应用安全性评估，形成云网一
体、安全可靠的基础支撑。（责任单位：市数据局、市财政局、市公
安局，各县区人民政府）

－ 2 －

（二）推进数据共享。编制公共数据目录，建立数据共享责任清单和
负面清单，推动人口、法人、电子证照等基础数据库按需共享。
"""


def test_hard_breaks_are_joined_across_pages() -> None:
    text = clean(PAGE).text
    assert "加快推进我市政务服务和社会治理数字化转型" in text
    assert "使企业和群众办事更方便。" in text
    assert "市公安局,各县区人民政府)" in text


def test_headings_stay_on_lines_of_their_own() -> None:
    lines = clean(PAGE).text.split("\n")
    assert "一、总体要求" in lines
    assert "二、重点任务" in lines
    assert "云岭市数字政府建设行动方案" in lines


def test_what_was_mended_is_told_once_each() -> None:
    source = Source(PAGE)
    _, repairs = clean_text(source)
    counts = {repair.kind: repair.places for repair in repairs}
    assert counts["page-numbers"] == 2
    assert counts["hard-breaks"] == 9
    assert len(counts) == len(repairs)


def test_paragraph_lines_are_not_joined() -> None:
    text = "关于做好防汛工作的通知\n各县区人民政府：\n近期我市降雨偏多，请做好防范\n一、加强值守\n落实领导带班"
    assert clean(text).text.split("\n")[:-1] == fold(text).split("\n")


def test_contents_with_leaders_are_dropped() -> None:
    entries = "\n".join(
        f"第{n}章 {title}{'.' * 30} {page}"
        for n, title, page in [("一", "总则", 1), ("二", "目标", 4), ("三", "任务", 9), ("四", "保障", 20)]
    )
    text = clean(f"云岭市规划\n目录\n{entries}\n第一章 总则\n本规划自印发之日起施行。").text
    assert "....." not in text
    assert text.count("总则") == 1


def test_blanks_beside_digits_and_han_go() -> None:
    assert clean("到 2025 年，建成 5G 基站 300 个").text == "到2025年,建成5G基站300个\n"


def test_runs_of_blanks_in_a_long_line_are_lost_breaks() -> None:
    head = "为规范市级政务数据管理，" * 20 + "制定本方案。"
    assert clean(f"{head}　　一、工作目标　　建成数据平台。").text.split("\n")[1:3] == [
        "一、工作目标",
        "建成数据平台。",
    ]


@given(st.text(alphabet="一二（）()、。，,：；\n\r \u3000\u2028\x0b\x0c任务单位市局2025年1.-—|𠮷é", max_size=300))
def test_every_clean_character_is_the_folded_one_of_its_source_offset(text: str) -> None:
    source = Source(text)
    made, _ = clean_text(source)
    folded = fold(text)
    for offset, char in enumerate(made.text):
        if char != "\n":
            assert folded[made.to_source(offset)] == char


@given(st.text(max_size=200))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
