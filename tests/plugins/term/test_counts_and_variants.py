from __future__ import annotations

import pytest

from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_term.shorthand_count_mismatch import ShorthandCountMismatch
from planlint_term.term_variant import TermVariant
from planlint_term.undefined_shorthand import UndefinedShorthand

HEAD = "云岭市河道治理实施方案\n一、重点任务\n（一）治理河道。"


@pytest.mark.parametrize(
    "words",
    [
        "公布“«四张清单»”（权力清单、责任清单、服务清单）。",
        "落实“«三个统一»”，即统一标准、统一平台。",
        "开展执法依据、执法职能“«三项清理»”。",
        "建立河道巡查制度、河道保洁制度“«三项制度»”。",
    ],
)
def test_lists_of_other_length(words: str) -> None:
    assert_reports(ShorthandCountMismatch, HEAD + words)
    assert_silent(UndefinedShorthand, (HEAD + words).replace("«", "").replace("»", ""))


@pytest.mark.parametrize(
    "words",
    [
        "公布“四张清单”（权力清单、责任清单、服务清单、负面清单）。",
        "开展执法依据、执法职能和执法责任“三项清理”。",
        "整合人口、法人、空间地理、公共信用、宏观经济、电子证照六大基础库。",
        "实行“决策、执行、管理、服务、结果”五公开。",
        "落实人员保障、经费保障等“三项保障”。",
        "开展“四个一”活动（责任单位：市水利局、市司法局）。",
        "加强队伍建设、阵地建设和“三项建设”。",
        "推动市、县“三张清单”公开。",
        "落实“双随机、一公开”（抽查对象、抽查人员）。",
        "落实“三个统一”（见附件1、附件2）。",
        "推行“五步法”（一查、二看、三问、四评、五改）。",
    ],
)
def test_lists_that_fit_or_are_none(words: str) -> None:
    assert_silent(ShorthandCountMismatch, HEAD + words)


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("村居", "居村"),
        ("各县市区", "各县（市、区）"),
        ("各县(市、区)", "各县市区"),
        ("其他", "其它"),
        ("台账", "台帐"),
        ("镇街", "街镇"),
        ("“双随机、一公开”", "“双随机一公开”"),
    ],
)
def test_a_slip_among_usual_forms(usual: str, rare: str) -> None:
    marked = f"{HEAD}对{usual}巡查，对{usual}通报，对{usual}督导。对«{rare.strip('“”')}»"
    marked = marked.replace("«", "“«").replace("»", "»”") if rare.startswith("“") else marked
    fixed = marked.replace(f"«{rare.strip('“”')}»", usual.strip("“”"))
    assert_reports(TermVariant, marked + "评估。", fixed=fixed + "评估。")


@pytest.mark.parametrize(
    "words",
    [
        "村居巡查，村居通报，居村督导。",
        "农村居民参与，村居巡查，村居通报，村居督导，定居村民参与。",
        "村居巡查，村居通报，村居督导。执行《居村管理办法》。",
        "乡镇（街道）巡查，乡镇（街道）通报，乡镇（街道）督导，镇街评估。",
    ],
)
def test_what_is_no_slip(words: str) -> None:
    assert_silent(TermVariant, HEAD + words)
