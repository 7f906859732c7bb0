from __future__ import annotations

import pytest

from planlint.plan.labels import read_label
from planlint.plan.model import LabelKind
from planlint.plan.numerals import value

from .drafts import passage


@pytest.mark.parametrize(
    ("text", "kind", "number", "stop", "short"),
    [
        ("一、总体要求", LabelKind.HAN, 1, "、", "一"),
        ("十二.保障措施", LabelKind.HAN, 12, ".", "十二"),
        ("（三十六）加强宣传", LabelKind.HAN_BRACKET, 36, "", "(三十六)"),
        ("(三)、加强宣传", LabelKind.HAN_BRACKET, 3, "、", "(三)"),
        ("1．建立台账", LabelKind.ARABIC, 1, ".", "1"),
        ("2、建立台账", LabelKind.ARABIC, 2, "、", "2"),
        ("1.2025年建成平台", LabelKind.ARABIC, 1, ".", "1"),
        ("（2）开展培训", LabelKind.ARABIC_BRACKET, 2, "", "(2)"),
        ("3）开展培训", LabelKind.ARABIC_HALF, 3, "", "3)"),
        ("④开展培训", LabelKind.CIRCLED, 4, "", "④"),
        ("第三章 主要任务", LabelKind.CHAPTER, 3, "", "第三章"),
        ("第二节 空间布局", LabelKind.PARAGRAPH, 2, "", "第二节"),
        ("第十条 本办法自印发之日起施行", LabelKind.ARTICLE, 10, "", "第十条"),
        ("第一部分 工作回顾", LabelKind.PART, 1, "", "第一部分"),
    ],
)
def test_labels(text: str, kind: LabelKind, number: int, stop: str, short: str) -> None:
    label = read_label(passage(text))
    assert label is not None
    assert (label.kind, label.number, label.stop, label.short) == (kind, number, stop, short)


@pytest.mark.parametrize(
    "text",
    [
        "一、二季度开展检查",
        "一、二、三产业融合",
        "1.5亿元",
        "2025年工作",
        "第三条生产线投产",
        "十八届三中全会",
        "（见附件）",
        "",
    ],
)
def test_what_only_looks_like_a_label(text: str) -> None:
    assert read_label(passage(text)) is None


@pytest.mark.parametrize(
    ("numeral", "number"), [("十", 10), ("二十一", 21), ("一百零二", 102), ("二〇二五", 2025), ("36", 36)]
)
def test_numerals(numeral: str, number: int) -> None:
    assert value(numeral) == number
