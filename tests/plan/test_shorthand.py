from __future__ import annotations

import pytest

from planlint.plan.citations import find_citations
from planlint.plan.model import Registry
from planlint.plan.model import Shorthand
from planlint.plan.model import ShorthandTier
from planlint.plan.shorthand import find_shorthand

from .drafts import passage


def found(*texts: str, registry: Registry | None = None) -> list[Shorthand]:
    paragraphs = [passage(text) for text in texts]
    return find_shorthand(paragraphs, citations=find_citations(paragraphs), registry=registry or Registry())


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("推进“五清六治”专项整治。", "五清六治"),
        ("继续深化三集中三到位工作。", "三集中三到位"),
        ("推行规范性文件三统一制度。", "三统一"),
        ("落实“三无”要求。", "三无"),
        ("推进“两集中，两到位”。", "两集中,两到位"),
        ("聚焦“六大战略定位”谋划项目。", "六大战略定位"),
        ("落实我市九大专项行动。", "九大专项行动"),
        ("开展“乡镇六个规范化”建设。", "六个规范化"),
        ("形成“1+N”政策体系。", "1+N"),
        ("实施“十百千万”工程。", "十百千万"),
        ("实现“3060”目标。", "3060"),
        ("围绕“7个规范化”提出措施。", "7个规范化"),
        ("遏制“两高项目”盲目发展。", "两高"),
        ("持续办好“四件大事”。", "四件大事"),
        ("实施“1166”发展战略。", "1166"),
        ("推广一标三实做法。", "一标三实"),
    ],
)
def test_shorthand_with_or_without_quotation_marks(text: str, term: str) -> None:
    (shorthand,) = found(text)
    assert (shorthand.term, shorthand.passage.text, shorthand.defined) == (term, term, False)


@pytest.mark.parametrize(
    "text",
    [
        "推行“一网通办”，建设“一张网”。",
        "拨打“12345”热线，用好“5G”技术。",
        "坚持“三年行动”，落实“十年规划”。",
        "三令五申，四通八达，一举两得。",
        "二是进一步完善机制，三是进一步加强宣传。",
        "十九届三中四中五中全会提出要求。",
        "建设三亚三明两地合作园区。",
        "打造“15分钟生活圈”。",
        "分为三个阶段，明确五项任务。",
        "会同两个以上部门开展五年行动，三方签订协议。",
        "把绿化列为“六项重点任务”之一。",
        "安排“两节”值班，落实“24小时”响应。",
        "解决“两张皮”问题。",
    ],
)
def test_what_only_looks_like_shorthand(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("开展执法依据、执法职能和执法责任“三项清理”。",),
        ("推行“决策、执行、管理、服务、结果”五公开。",),
        ("建设人口、法人、信用、证照、地理、经济“六大基础库”。",),
        ("统一规划，统一标准，统一平台，实现“三统一”。",),
        ("遏制“两高”（高耗能、高排放）项目。",),
        ("推进“三清”，即清垃圾、清淤泥、清路障。",),
        ("推进“三清”行动。一是清垃圾；二是清淤泥；三是清路障。",),
        ("落实《行政执法公示制度执法记录制度法制审核制度试点方案》，推动“三项制度”落地。",),
        ("推进“三大工程”。", "（一）治水工程", "（二）治路工程", "（三）治村工程"),
        ("推进“三清”。", "围绕清垃圾、清淤泥、清路障“三清”开展检查。"),
        ("完善能源消费总量和强度“双控”制度。",),
        ("构建“1+N”体系。其中，“1”为总体方案，“N”为各领域方案。",),
        ("落实“六有”标准，做到有场所、有人员、有制度、有经费、有台账、有考核。",),
        ("聚焦“四个创新”谋划任务。", "——机制创新。", "——平台创新。", "——人才创新。", "——服务创新。"),
        ("构建“双标杆，九特色”的机构服务体系，即：两家标杆行，九家特色行。",),
        ("上门宣传做好“四件事”。第一，讲政策。第二，发手册。第三，听意见。第四，解难题。",),
        ("农业产值要稳居全市上游、收入要稳居全市上游。实现“两个稳居”目标。",),
        ("打通“四横五纵”。", "“四横五纵”通道，连接东、西、南、北和甲、乙、丙、丁、戊。"),
        ("落实行政执法和刑事司法衔接机制，建好“两法衔接”平台。",),
    ],
)
def test_ways_of_spelling_out(texts: tuple[str, ...]) -> None:
    (shorthand,) = found(*texts)
    assert shorthand.defined


@pytest.mark.parametrize(
    "text",
    [
        "推进“三清”（责任单位：县城管局）。",
        "完善农业、林业等领域“两法衔接”机制。",
        "清理垃圾、淤泥“三清”行动。",
        "推进“三清”：加快进度。",
    ],
)
def test_what_does_not_spell_out(text: str) -> None:
    (shorthand,) = found(text)
    assert not shorthand.defined


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("深化“放管服”改革，切实增强“四个意识”。", ShorthandTier.NATIONAL),
        ("开展“双随机、一公开”监管。", ShorthandTier.NATIONAL),
        ("遏制“两高”项目。", ShorthandTier.FIELD),
        ("推进“五清六治”。", ShorthandTier.LOCAL),
        ("取缔“三无”船舶。", ShorthandTier.NATIONAL),
        ("落实“三无”要求。", ShorthandTier.LOCAL),
    ],
)
def test_tiers(text: str, tier: ShorthandTier) -> None:
    assert {shorthand.tier for shorthand in found(text)} == {tier}


def test_what_the_whole_country_knows_is_defined() -> None:
    assert all(
        shorthand.defined for shorthand in found("深刻认识“两个确立”，做到“两个维护”，开展“双随机、一公开”监管。")
    )


def test_a_document_that_is_said_to_define_it_is_no_definition() -> None:
    (shorthand,) = found("以《依法行政评估办法》明确的“五规范一保障”为内容。")
    assert (shorthand.attributed, shorthand.defined) == (True, False)


def test_the_registry_defines() -> None:
    registry = Registry(shorthand={"“五清六治”": "清淤、清障……"})
    assert found("推进“五清六治”。", registry=registry)[0].defined


def test_every_use_and_the_first() -> None:
    first, second = passage("推进五清六治。"), passage("“五清六治”见成效，巩固“五清六治”。")
    (shorthand,) = find_shorthand([first, second], citations=[], registry=Registry())
    assert len(shorthand.uses) == 3
    assert shorthand.passage.clean is first.clean


def test_a_part_of_a_longer_shorthand_is_not_listed_again() -> None:
    assert [shorthand.term for shorthand in found("落实“一主、双廊”战略。", "推进“双廊”建设。")] == ["一主、双廊"]
    assert [shorthand.term for shorthand in found("建设“四横五纵、两沿十廊”通道。")] == ["四横五纵", "两沿十廊"]
